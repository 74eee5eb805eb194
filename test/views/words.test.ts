import { describe, expect, test } from 'vitest'
import { pane as en } from '../../addin/text/en/pane.ts'
import { placeholders, WORDS } from '../../addin/text/index.ts'
import { pane as zh } from '../../addin/text/zh-CN/pane.ts'
import { readSources } from '../structure/sources.ts'

const sources = readSources('addin').filter(({ path }) => !path.startsWith('addin/text/'))

/** A key stands in quotes, behind a point, or a template begins with what stands before its point. */
const isUsed = (key: string) =>
  sources.some(
    ({ text }) =>
      text.includes(`'${key}'`) ||
      text.includes(`.${key}!`) ||
      text.includes(`\`${key.replace(/\.\w+$/, '')}.$`),
  )

describe('words of the pane', () => {
  test('both languages have the same keys', () =>
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort()))

  test('both languages have the same placeholders', () => {
    const differing = Object.keys(zh).filter(
      (key) => placeholders(zh[key]!).join() !== placeholders(en[key] ?? '').join(),
    )
    expect(differing).toEqual([])
  })

  test('no text is empty', () => {
    const texts = [...Object.entries(zh), ...Object.entries(en)]
    expect(texts.filter(([, text]) => text.trim() === '')).toEqual([])
  })

  test('no key is unused', () => expect(Object.keys(zh).filter((key) => !isUsed(key))).toEqual([]))

  test('no key is missing', () => {
    const views = sources.filter(({ path }) => path.startsWith('addin/views/'))
    const asked = views.flatMap(({ text }) =>
      [...text.matchAll(/\btext\(\s*'([\w.]+)'/g)].map((match) => match[1]!),
    )
    expect(asked.length).toBeGreaterThan(40)
    expect(asked.filter((key) => WORDS['zh-CN'].pane[key] === undefined)).toEqual([])
  })
})
