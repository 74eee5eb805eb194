import { describe, expect, test } from 'vitest'
import { left, printTable, right } from '../../../addin/cli/print/table.ts'
import { padEnd, padStart, widthOf } from '../../../addin/cli/print/width.ts'

describe('widthOf', () => {
  // Widths by Unicode's East Asian Width: W and F two, A two on a Chinese terminal, the rest one.
  test.each([
    ['', 0],
    ['abc', 3],
    ['镇街', 4],
    ['（）：，', 8],
    ['Ａ１', 4],
    ['㎡', 2],
    ['ｱ', 1],
    ['—', 2],
    ['≥×“”', 8],
    ['①', 2],
    ['𠮷', 2],
    ['é', 2],
    ['e\u0301', 1],
    ['a\u200bb', 2],
    ['1,234.50', 8],
    ['合计 3', 6],
  ])('%j takes %i columns', (text, width) => expect(widthOf(text)).toBe(width))
})

test('padding counts columns, and never cuts', () => {
  expect(padEnd('亩', 4)).toBe('亩  ')
  expect(padStart('亩', 4)).toBe('  亩')
  expect(padEnd('镇街名', 4)).toBe('镇街名')
})

test('a table stands in columns whatever the widths', () => {
  const rows = [
    { town: '开发区（高桥街道）', n: '650.00' },
    { town: 'A镇', n: '3' },
  ]
  type Row = (typeof rows)[number]
  const columns = [left<Row>('镇街', (r) => r.town), right<Row>('任务（亩）', (r) => r.n)]
  const lines = printTable(columns, rows)
  expect(lines).toEqual([
    '镇街                任务（亩）',
    '------------------  ----------',
    '开发区（高桥街道）      650.00',
    'A镇                          3',
  ])
})

test('a table without rows keeps its header', () => {
  expect(printTable([left('甲', () => '')], [])).toEqual(['甲', '--'])
})
