import { describe, expect, test } from 'vitest'
import type { Book, Cell } from '../../../../engine/sheets/grid.ts'
import { resultSheets, writeResults } from '../../../../engine/sheets/printed/writeResults.ts'
import { writeBook } from '../../../../engine/sheets/writeBook.ts'
import { onSheet, typed } from '../edits.ts'
import { SMALL, SMALL_DATA } from '../smallPolicy.ts'
import { RESULTS, sheetOf } from './smallResults.ts'

const ran = writeResults(writeBook(SMALL, SMALL_DATA), RESULTS)
const [first, second] = RESULTS.rows

/** 项目明细 (rows 7 and 8 are A-1 and 002, columns A to P are ours) after another run over the edited book. */
const again = (book: Book, results = RESULTS) => sheetOf(resultSheets(book, results), '项目明细')
const rowOf = (book: Book, id: string, results = RESULTS): readonly (Cell | null)[] =>
  again(book, results).rows.find((row) => row[2]?.value === id) ?? []
const swapped = { ...RESULTS, rows: [second!, first!] }

/** A column of somebody's own between ours, as a spreadsheet inserts it. */
const withInserted = (book: Book, at: number, cells: Readonly<Record<number, Cell>>): Book =>
  onSheet(book, '项目明细', (sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row, i) => [...row.slice(0, at), cells[i] ?? null, ...row.slice(at)]),
  }))

describe('what people add to a printed table', () => {
  test('nothing was added: nothing changes', () => {
    expect(again(ran)).toEqual(ran.sheets.find(({ name }) => name === '项目明细'))
  })

  test('a column of their own stays beside its rows when the rows move', () => {
    const noted = typed(typed(ran, '项目明细', 'Q6', '审核意见'), '项目明细', 'Q7', '同意')
    expect(again(noted, swapped).rows[5]?.[16]).toMatchObject({
      value: '审核意见',
      style: 'printHeaderBottom',
    })
    expect(rowOf(noted, 'A-1', swapped)[16]).toMatchObject({ value: '同意', style: 'printText' })
    expect(rowOf(noted, '002', swapped)[16]?.value).toBeNull()
  })

  test('so does a word without a header, and a number that a formula gave', () => {
    const noted = typed(ran, '项目明细', 'R8', { value: 12.5, formula: 'L8/4' })
    expect(rowOf(noted, '002', swapped)[16]).toMatchObject({ value: 12.5 })
    expect(rowOf(noted, '002', swapped)[16]).not.toHaveProperty('formula')
  })

  test('a column between ours moves to the right; one of ours from another run does not stay', () => {
    const book = withInserted(ran, 4, { 5: { value: '承办科室' }, 6: { value: '企业科' } })
    expect(rowOf(book, 'A-1').map((cell) => cell?.value)).toEqual([
      ...rowOf(ran, 'A-1').map((cell) => cell?.value),
      '企业科',
    ])
    const fact = withInserted(ran, 4, { 5: { value: '容积率' }, 6: { value: 1.8 } })
    expect(rowOf(fact, 'A-1')).toEqual(rowOf(ran, 'A-1'))
  })

  test('a comment stays on its cell', () => {
    const comment = { text: '电话核实', author: '张三' }
    const book = typed(ran, '项目明细', 'F7', { value: 30, comment })
    expect(rowOf(book, 'A-1', swapped)[5]).toMatchObject({ value: 30, comment })
  })

  test('what stood beside a row that is gone is named under the table', () => {
    const noted = typed(ran, '项目明细', 'Q8', '请补证')
    const gone = again(noted, { ...RESULTS, rows: [first!] })
    const notes = gone.rows.flatMap((row) => String(row[0]?.value ?? ''))
    expect(notes).toContain('　　原有旁注，所在行已不在本表：002：请补证。')
  })

  test('问题清单 by id and question, whatever the row or its sheet are called now; signatures are no line', () => {
    const noted = typed(
      typed(typed(ran, '问题清单', 'M8', '已催'), '问题清单', 'P8', '旁注'),
      '问题清单',
      'N13',
      '张三',
    )
    const renamed = {
      ...RESULTS,
      issues: RESULTS.issues.map((i) => ({ ...i, sheet: '项目库', name: '新名' })),
    }
    const sheet = sheetOf(resultSheets(noted, renamed), '问题清单')
    const line = sheet.rows.find((row) => row[5]?.value === '002 新名')
    expect([line?.[12]?.value, line?.[14]?.value]).toEqual(['已催', '旁注'])
    expect(JSON.stringify(sheet.rows)).not.toContain('原有旁注')
  })

  test('汇总表 by its towns', () => {
    const noted = typed(ran, '汇总表', 'L8', '约谈')
    const sheet = sheetOf(resultSheets(noted, RESULTS), '汇总表')
    expect(sheet.rows.find((row) => row[1]?.value === '开发区（高桥街道）')?.[11]?.value).toBe('约谈')
  })
})
