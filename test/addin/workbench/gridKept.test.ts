import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  renameSources,
  type Shift,
  shiftKept,
  shiftRange,
  shiftSources,
} from '../../../addin/workbench/grid/kept.ts'
import { placeOfLink } from '../../../addin/workbench/grid/links.ts'
import { linkTo } from '../../../engine/index.ts'

const rows = (at: number, count: number): Shift => ({ along: 'rows', at, count })
const columns = (at: number, count: number): Shift => ({ along: 'columns', at, count })
const range = (top: number, bottom: number) => ({ top, left: 1, bottom, right: 3 })

describe('a range, when lines come and go', () => {
  test.each([
    ['rows above it come', rows(2, 3), range(7, 12)],
    ['rows come at its first row', rows(4, 1), range(5, 10)],
    ['rows come within it', rows(5, 2), range(4, 11)],
    ['rows come at its last row', rows(9, 1), range(4, 10)],
    ['rows come right below it', rows(10, 5), range(4, 9)],
    ['rows above it go', rows(0, -2), range(2, 7)],
    ['rows within it go', rows(5, -2), range(4, 7)],
    ['its first rows and some above go', rows(2, -4), range(2, 5)],
    ['its last rows and some below go', rows(8, -10), range(4, 7)],
    ['rows below it go', rows(10, -3), range(4, 9)],
    ['a column before it comes', columns(0, 1), { top: 4, left: 2, bottom: 9, right: 4 }],
    ['a column within it goes', columns(2, -1), { top: 4, left: 1, bottom: 9, right: 2 }],
  ])('%s', (_, shift, expected) => expect(shiftRange(range(4, 9), shift)).toEqual(expected))

  test('all of its rows go', () => expect(shiftRange(range(4, 9), rows(4, -6))).toBeUndefined())

  /** The rows that are left of a list of rows, after rows of it were taken out: what a spreadsheet does. */
  test('is where its rows are', () => {
    const small = fc.integer({ min: 0, max: 12 })
    fc.assert(
      fc.property(small, small, small, fc.integer({ min: -6, max: 6 }), (first, more, at, count) => {
        const own = Array.from({ length: 60 }, (_, row) => row >= first && row <= first + more)
        if (count < 0) own.splice(at, -count)
        else own.splice(at, 0, ...Array.from({ length: count }, () => at > first && at <= first + more))
        const shifted = shiftRange(range(first, first + more), rows(at, count))
        const top = own.indexOf(true)
        expect(shifted).toEqual(top < 0 ? undefined : range(top, own.lastIndexOf(true)))
      }),
    )
  })
})

describe('what is kept of a sheet', () => {
  const kept = {
    tables: [{ name: 't', range: range(4, 9) }],
    print: { repeat: { first: 3, last: 4 }, across: 2 },
    validations: [
      { kind: 'listFrom', sheet: '镇街', source: range(4, 9), range: range(5, 9), strict: true },
    ] as const,
  }
  test('goes along with its rows', () => {
    expect(shiftKept(kept, rows(0, 1))).toEqual({
      tables: [{ name: 't', range: range(5, 10) }],
      print: { repeat: { first: 4, last: 5 }, across: 2 },
      validations: [
        { kind: 'listFrom', sheet: '镇街', source: range(4, 9), range: range(6, 10), strict: true },
      ],
    })
  })
  test('goes along with its columns', () => {
    expect(shiftKept(kept, columns(0, 1)).print).toEqual({ repeat: { first: 3, last: 4 }, across: 3 })
  })
  test('charts and what is printed go along with their cells', () => {
    const chart = {
      name: '策算_汇总表_1',
      kind: 'column',
      title: '',
      categories: range(4, 9),
      series: [
        { name: '甲', values: range(4, 9) },
        { name: '乙', values: range(20, 25) },
      ],
      place: range(1, 14),
    } as const
    const charted = { charts: [chart], print: { area: range(0, 30) } }
    expect(shiftKept(charted, rows(2, 1))).toEqual({
      charts: [
        {
          ...chart,
          categories: range(5, 10),
          series: [
            { name: '甲', values: range(5, 10) },
            { name: '乙', values: range(21, 26) },
          ],
          place: range(1, 15),
        },
      ],
      print: { area: range(0, 31) },
    })
    expect(shiftKept(charted, rows(20, -6)).charts?.[0]?.series.map(({ name }) => name)).toEqual(['甲'])
    expect(shiftKept(charted, rows(4, -6)).charts).toEqual([])
  })
  test('takes lists from where they stand now', () => {
    expect(shiftSources(kept, '镇街', rows(0, 2)).validations).toEqual([
      { ...kept.validations[0], source: range(6, 11) },
    ])
    expect(shiftSources(kept, '项目', rows(0, 2))).toEqual(kept)
    expect(renameSources(kept, '镇街', '乡镇').validations).toEqual([
      { ...kept.validations[0], sheet: '乡镇' },
    ])
  })
})

describe('a link inside the workbook', () => {
  test.each([
    ['镇街', 0, 0],
    ["it's", 4, 27],
    ['表（一）', 99, 701],
  ])('leads to %s, row %i, column %i', (sheet, row, column) => {
    expect(placeOfLink(linkTo(sheet, row, column))).toEqual({ sheet, row, column })
  })
  test('may be unquoted', () =>
    expect(placeOfLink('#Sheet1!$B$3')).toEqual({ sheet: 'Sheet1', row: 2, column: 1 }))
  test('to the outside leads nowhere here', () =>
    expect(placeOfLink('https://a.example/#x!A1')).toBeUndefined())
})
