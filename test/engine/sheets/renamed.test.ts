import { expect, test } from 'vitest'
import { type Book, packs, readBook, writeBook } from '../../../engine/index.ts'

const pack = packs.find(({ id }) => id === 'tongxiang')!
const bookOf = (): Book => writeBook(pack.policy, pack.sample(), pack.scenarios)

/** The workbook with a header of a sheet called something else. */
const renamed = (sheet: string, header: string, to: string): Book => ({
  sheets: bookOf().sheets.map((own) =>
    own.name === sheet
      ? {
          ...own,
          rows: own.rows.map((cells) =>
            cells.map((cell) => (cell?.value === header ? { ...cell, value: to } : cell)),
          ),
        }
      : own,
  ),
})
const found = (book: Book) =>
  readBook(book)
    .diagnostics.filter(({ code }) => code === 'column.missing' || code === 'column.absent')
    .map(({ code, severity, values: { sheet, column, nearest } }) => [code, severity, sheet, column, nearest])

test('a workbook as it was made misses no column', () => expect(found(bookOf())).toEqual([]))

test('without 取值 no parameter can be read, though each may be blank', () => {
  expect(found(renamed('参数', '取值', '定值'))).toEqual([
    ['column.missing', 'error', '参数', '取值', expect.anything()],
  ])
})

test.each([
  ['奖补', '封顶', '最高限额'],
  ['条件', '适用范围', '管哪些'],
  ['额度', '排序依据', '谁先'],
])('%s without %s is not taken for a notice that has none', (sheet, header, to) => {
  expect(found(renamed(sheet, header, to))).toEqual([['column.absent', 'warning', sheet, header, to]])
})

test('a column of one’s own beside all of ours is not asked about', () => {
  const book = bookOf()
  const sheets = book.sheets.map((sheet) =>
    sheet.name === '奖补'
      ? {
          ...sheet,
          rows: sheet.rows.map((cells, row) => (row === 3 ? [...cells, { value: '经办人' }] : cells)),
        }
      : sheet,
  )
  expect(found({ sheets })).toEqual([])
})
