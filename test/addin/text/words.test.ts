import { describe, expect, test } from 'vitest'
import { placeholders, requiredPlaceholders, WORDS } from '../../../addin/text/index.ts'
import { readSources, type Source } from '../../structure/sources.ts'
import { raisedCodes, unnamedCodes } from './codes.ts'

const zh = WORDS['zh-CN']
const en = WORDS.en
const sources = readSources('engine', 'addin').filter((s) => !s.path.startsWith('addin/text/'))
const raised = raisedCodes(sources)

/** Files that pass a code on; each names its codes in a table or hands through those of FormulaFault. */
const PASS_ON: readonly string[] = [
  'engine/policy/formula.ts',
  'engine/sheets/findings.ts',
  'addin/xlsx/readXlsx.ts',
]

describe('words of diagnostics', () => {
  test('every code has a sentence', () => {
    const codes = [...new Set(raised.map((r) => r.code))]
    expect(codes.length).toBeGreaterThan(50)
    expect(codes.filter((code) => zh.diagnostics[code] === undefined)).toEqual([])
  })
  test('every sentence has a code', () => {
    const used = new Set(raised.map((r) => r.code))
    expect(Object.keys(zh.diagnostics).filter((code) => !used.has(code))).toEqual([])
  })
  test('every value that a sentence needs is given where its code is raised', () => {
    const missing = raised.flatMap(({ code, path, said }) =>
      requiredPlaceholders(zh.diagnostics[code] ?? '')
        .filter((name) => !new RegExp(`\\b${name}\\b`).test(said))
        .map((name) => `${path}: ${code} lacks {${name}}`),
    )
    expect(missing).toEqual([])
  })
  test('no call hides its code', () => {
    expect(unnamedCodes(sources).filter((path) => !PASS_ON.includes(path))).toEqual([])
  })
})

describe('both languages', () => {
  const tables = (
    ['diagnostics', 'cli', 'delivery', 'explain', 'places', 'properties', 'nouns'] as const
  ).map((name) => [name, zh[name], en[name]] as [string, Record<string, string>, Record<string, string>])
  test.each(tables)('%s: the same keys', (_, a, b) => {
    expect(Object.keys(b).sort()).toEqual(Object.keys(a).sort())
  })
  test.each(tables)('%s: the same placeholders', (_, a, b) => {
    const differing = Object.keys(a).filter(
      (key) => placeholders(a[key]!).join() !== placeholders(b[key] ?? '').join(),
    )
    expect(differing).toEqual([])
  })
  test.each(tables)('%s: no text is empty', (_, a, b) => {
    expect([...Object.entries(a), ...Object.entries(b)].filter(([, text]) => text.trim() === '')).toEqual([])
  })
})

/** A key is used where it stands in quotes or behind a point, or where a template begins with what stands before its point. */
const isUsed = (key: string, list: readonly Source[]) =>
  list.some(
    ({ text }) =>
      text.includes(`'${key}'`) ||
      text.includes(`.${key}!`) ||
      text.includes(`\`${key.replace(/\.\w+$/, '')}.$`),
  )

describe('words of results and of the command line', () => {
  const cli = readSources('addin/cli', 'addin/session')
  test.each([
    ['cli', zh.cli],
    ['delivery', zh.delivery],
    ['explain', zh.explain],
  ])('%s: no key is unused', (_, table) => {
    expect(Object.keys(table).filter((key) => !isUsed(key, cli))).toEqual([])
  })
  test('no key is missing', () => {
    const asked = cli.flatMap(({ text }) => [...text.matchAll(/\btext\(\s*'([\w.]+)'/g)].map((m) => m[1]!))
    expect(asked.length).toBeGreaterThan(40)
    expect(asked.filter((key) => zh.cli[key] === undefined && zh.explain[key] === undefined)).toEqual([])
  })
})

describe('the scan of codes', () => {
  const source = (text: string): Source => ({ path: 'a.ts', text })
  test('finds a call over several lines, a fault and a table', () => {
    const found = raisedCodes([
      source("diagnostic(\n  'error',\n  'a.one',\n  at(x),\n  { left },\n)"),
      source("new FormulaFault('two', at, { name })"),
      source("{\n  /** sheet, id */\n  'row.three': 'notice',\n}"),
    ])
    expect(found.map((r) => r.code)).toEqual(['a.one', 'two', 'row.three'])
    expect(found.map((r) => /left|name|sheet, id/.exec(r.said)?.[0])).toEqual(['left', 'name', 'sheet, id'])
  })
  test('finds both codes of a choice', () => {
    const [a, b] = raisedCodes([source("diagnostic('error', up === null ? 'a' : 'b', at, {})")])
    expect([a?.code, b?.code]).toEqual(['a', 'b'])
  })
  test('a code in a variable is hidden', () => {
    expect(unnamedCodes([source("diagnostic('error', code, at)")])).toEqual(['a.ts'])
    expect(unnamedCodes([source("diagnostic('error', 'x', at)")])).toEqual([])
  })
})
