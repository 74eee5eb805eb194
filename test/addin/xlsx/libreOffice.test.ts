import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readXlsx } from '../../../addin/xlsx/readXlsx.ts'
import { writeXlsx } from '../../../addin/xlsx/writeXlsx.ts'
import type { Book, Cell } from '../../../engine/index.ts'
import { writeResults } from '../../../engine/sheets/printed/writeResults.ts'
import { readBook } from '../../../engine/sheets/readBook.ts'
import { writeBook } from '../../../engine/sheets/writeBook.ts'
import { onSheet, typed } from '../../engine/sheets/edits.ts'
import { RESULTS } from '../../engine/sheets/printed/smallResults.ts'
import { SMALL, SMALL_DATA, SMALL_PAYMENTS, SMALL_SCENARIOS } from '../../engine/sheets/smallPolicy.ts'

const runs = (() => {
  try {
    return execFileSync('soffice', ['--version'], { stdio: 'pipe' }).length > 0
  } catch {
    return false
  }
})()

/** The row of 首页 below the headers of its log of changes. */
const LOG = writeBook(SMALL, SMALL_DATA).sheets[0]!.rows.findIndex((row) => row[1]?.value === '内容') + 2

const book = writeResults(writeBook(SMALL, SMALL_DATA, SMALL_SCENARIOS, SMALL_PAYMENTS), RESULTS)

/** What a person may do to the workbook after the run. */
const edits: Readonly<Record<string, (book: Book) => Book>> = {
  untouched: (b) => b,
  logged: (b) => typed(b, '首页', `B${LOG}`, '核对了面积'),
  number: (b) => typed(b, '项目', 'G5', 31),
  zeroForBlank: (b) => typed(b, '项目', 'G6', 0),
  textForNumber: (b) => typed(b, '项目', 'G5', '30'),
  emptied: (b) => typed(b, '参数', 'E5', null),
  rowBelow: (b) => typed(b, '项目', 'B7', 'A-3'),
  firstPage: (b) => typed(b, '首页', 'B13', '方案二'),
  copyGone: (b) => ({ sheets: b.sheets.filter(({ name }) => name !== '计算底稿') }),
  switched: (b) => typed(b, '条件', 'B5', '否'),
  anotherRun: (b) => typed(b, '计算底稿', 'B4', '00000000'),
  error: (b) => typed(b, '项目', 'H5', { value: null, formula: '1/0' }),
}

/** Without what the formulas last showed, so that the other program has to compute them. */
const uncomputed = (b: Book): Book =>
  b.sheets.reduce(
    (all, { name }) =>
      onSheet(all, name, (sheet) => ({
        ...sheet,
        rows: sheet.rows.map((row) => row.map((cell) => (cell?.formula ? { ...cell, value: null } : cell))),
      })),
    b,
  )

describe.skipIf(!runs)('another spreadsheet program', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cesuan-'))
  const saved = new Map<string, Book>()

  beforeAll(async () => {
    const files = Object.keys(edits).map((name) => join(folder, `${name}.xlsx`))
    for (const [i, edit] of Object.values(edits).entries())
      writeFileSync(files[i]!, await writeXlsx(uncomputed(edit(book))))
    const out = join(folder, 'out')
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'xlsx',
        '--outdir',
        out,
        ...files,
      ],
      { stdio: 'pipe' },
    )
    for (const name of Object.keys(edits)) {
      const read = await readXlsx(new Uint8Array(readFileSync(join(out, `${name}.xlsx`))))
      saved.set(name, read.book!)
    }
  }, 120_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const warningOf = (name: string) =>
    saved.get(name)!.sheets.find((sheet) => sheet.name === '汇总表')?.rows[3]?.[0]?.value

  const QUIET = ['untouched', 'logged']
  test.each(QUIET)('computes no warning while the inputs are those of the run: %s', (name) =>
    expect(warningOf(name)).toBe(''),
  )

  test.each(Object.keys(edits).filter((name) => !QUIET.includes(name)))('warns after: %s', (name) =>
    expect(warningOf(name)).toBe('计算后有改动，本表未重算'),
  )

  test('saves a file that reads back the same', () => {
    const read = readBook(saved.get('untouched')!)
    expect(read.diagnostics).toEqual([])
    expect(read.policy).toStrictEqual(SMALL)
    expect(read.scenarios).toStrictEqual(SMALL_SCENARIOS)
    expect(read.payments).toStrictEqual(SMALL_PAYMENTS)
  })

  test('shows in 方案 what stands in 参数, 条件 and 奖补 now', () => {
    const current = (b: Book) =>
      b.sheets
        .find(({ name }) => name === '方案')!
        .rows.slice(4)
        .map((row) => [row[1]?.value, row[3]?.value ?? ''])
    const before = new Map(current(book) as [string, Cell['value']][])
    expect(before.get('最小用地')).toBe(20)
    expect(current(saved.get('untouched')!)).toEqual([...before])
    expect(current(saved.get('emptied')!)).toEqual([...before.set('最小用地', '')])
    expect(current(saved.get('switched')!)).toContainEqual(['零星面积', '停用'])
  })

  test('counts the rows of the contents as we do', () => {
    const counts = (b: Book) => b.sheets[0]!.rows.filter((row) => row[2]?.formula).map((row) => row[2]!.value)
    expect(counts(saved.get('untouched')!)).toEqual(counts(book))
  })
})
