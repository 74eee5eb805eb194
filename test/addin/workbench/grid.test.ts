import type { IWorkbookData } from '@univerjs/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keptOf } from '../../../addin/workbench/grid/kept.ts'
import { toSheet } from '../../../addin/workbench/grid/sheets.ts'
import { fromBook } from '../../../addin/workbench/grid/snapshot.ts'
import {
  type Book,
  type Cell,
  dateOfSerial,
  LOOKS,
  packs,
  readBook,
  type Sheet,
  type StyleKey,
  writeBook,
} from '../../../engine/index.ts'

/** Through the grid's own terms and back; as text in between, as the grid would store it. */
function throughGrid(book: Book): Book {
  const stored = JSON.parse(JSON.stringify(fromBook(book, 'book'))) as IWorkbookData
  return {
    sheets: stored.sheetOrder.map((id, i) =>
      toSheet(
        stored.sheets[id]!,
        keptOf(book.sheets[i]!),
        ({ s }) => (typeof s === 'string' ? stored.styles[s] : s),
        () => undefined,
      ),
    ),
  }
}

describe.each(packs.map((pack) => [pack.policy.title, pack] as const))('%s', (_, pack) => {
  const book = writeBook(pack.policy, pack.sample(), pack.scenarios)
  const back = throughGrid(book)

  test('reads the same', () => {
    const { locate: _, ...read } = readBook(back)
    const { locate: __, ...expected } = readBook(book)
    expect(read).toEqual(expected)
  })
  test('keeps what is around the cells', () => {
    const around = ({ rows: _, widths: __, heights: ___, ...rest }: Sheet) => rest
    expect(back.sheets.map(around)).toEqual(book.sheets.map(around))
  })
  test('keeps widths and heights to the pixel', () => {
    const sizes = ({ sheets }: Book) =>
      sheets.flatMap(({ widths = [], heights = {} }) => [...widths, NaN, ...Object.values(heights)])
    const expected = sizes(book)
    sizes(back).forEach((size, i) => {
      expect(Math.abs((size ?? 0) - (expected[i] ?? 0)) > 0.5).toBe(false)
    })
    expect(sizes(back)).toHaveLength(expected.length)
  })
  test('keeps how the cells look, and their formulas and links', () => {
    const signs = ({ sheets }: Book) =>
      sheets.map(({ rows }) =>
        rows.flatMap((row, r) =>
          row.flatMap((cell, c) =>
            cell && (cell.style || cell.formula || cell.link)
              ? [[r, c, cell.style && LOOKS[cell.style], cell.formula, cell.link]]
              : [],
          ),
        ),
      )
    expect(signs(back)).toEqual(signs(book))
  })
})

describe('any sheet', () => {
  const content: fc.Arbitrary<Cell> = fc.oneof(
    fc.record({ value: fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => x + 0) }),
    fc.record({ value: fc.boolean() }),
    fc.record({ value: fc.string().map((text) => text.replaceAll('\r', '')) }),
    fc.record({ value: fc.constantFrom('007', '1e5', 'TRUE', '#N/A', '1.50', ' 2', 'a\nb', "'x", '=1+1') }),
    fc.record({ value: fc.constantFrom('#N/A', '#DIV/0!'), error: fc.constant(true) }),
    fc.record({ value: fc.constantFrom(1, 'x', null), formula: fc.constantFrom('A1+1', '\'表\'!B2&"="') }),
    fc.record({ value: fc.constantFrom('x', 1), link: fc.constantFrom("#'表'!A1", 'https://a.example/') }),
    fc.record({
      value: fc.constant(null),
      comment: fc.record({ text: fc.string({ minLength: 1 }), author: fc.string() }),
    }),
  )
  const look = fc.record(
    {
      style: fc.constantFrom(...(Object.keys(LOOKS) as StyleKey[])),
      format: fc.constantFrom('0.00', '@', 'yyyy-mm-dd', '0"行"'),
    },
    { requiredKeys: [] },
  )
  const cell = fc.tuple(content, look).map(([a, b]): Cell => ({ ...a, ...b }))
  const rows = fc.array(fc.array(fc.option(cell), { maxLength: 5 }), { maxLength: 6 })

  /** Without what says nothing: blanks at the end, and a look that has a twin by its first name. */
  const plain = (list: Sheet['rows']) => {
    const cells = list.flatMap((row, r) =>
      row.flatMap((at, c) =>
        at === null || (at.value === null && Object.keys(at).length === 1)
          ? []
          : [[r, c, { ...at, style: at.style && LOOKS[at.style] }] as const],
      ),
    )
    return cells
  }

  test('comes back with its cells', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const back = throughGrid({ sheets: [{ name: '表', rows: list }] })
        expect(plain(back.sheets[0]!.rows)).toEqual(plain(list))
      }),
    )
  })

  test('comes back with its dates as numbers that show dates', () => {
    const day = fc.integer({ min: 1, max: 80_000 }).filter((n) => n !== 60)
    fc.assert(
      fc.property(day, (serial) => {
        const value = dateOfSerial(serial)!
        const back = throughGrid({ sheets: [{ name: '表', rows: [[{ value, date: true }]] }] })
        expect(back.sheets[0]!.rows[0]![0]).toEqual({ value: serial, format: 'yyyy-mm-dd' })
      }),
    )
  })

  test('comes back with widths, heights, hidden rows and frozen panes', () => {
    const sheet: Sheet = {
      name: '表',
      rows: [[{ value: 1 }], [{ value: 2 }]],
      widths: [8, undefined, 20],
      heights: { 0: 30 },
      frozen: { rows: 1, columns: 2 },
      hiddenRows: new Set([1]),
      hidden: true,
    }
    expect(throughGrid({ sheets: [sheet] }).sheets).toEqual([sheet])
  })

  test('a table takes in rows that are filled right below it', () => {
    const line = (...values: (string | null)[]) => values.map((value) => (value === null ? null : { value }))
    const sheet: Sheet = {
      name: '表',
      rows: [line('名称', '数'), line('甲', null), line(null, '1'), line(null, null, '旁'), line('丙')],
      tables: [{ name: 't', range: { top: 0, left: 0, bottom: 1, right: 1 } }],
    }
    expect(throughGrid({ sheets: [sheet] }).sheets[0]!.tables).toEqual([
      { name: 't', range: { top: 0, left: 0, bottom: 2, right: 1 } },
    ])
  })

  test('such a row is read with the look and the checks of the one above; a date stays a date', () => {
    const sheet: Sheet = {
      name: '表',
      rows: [
        [{ value: '名称' }, { value: '数' }],
        [
          { value: '甲', style: 'input' },
          { value: 1, style: 'input', format: '0.00' },
        ],
        [{ value: '乙' }, { value: 2 }],
        [{ value: '丙' }, { value: 45_351, format: 'yyyy/m/d' }],
      ],
      tables: [{ name: 't', range: { top: 0, left: 0, bottom: 1, right: 1 } }],
      validations: [
        { kind: 'date', range: { top: 1, left: 1, bottom: 1, right: 1 }, strict: true },
        { kind: 'date', range: { top: 1, left: 4, bottom: 1, right: 4 }, strict: true },
      ],
    }
    const { rows, validations } = throughGrid({ sheets: [sheet] }).sheets[0]!
    expect(rows.slice(2)).toEqual([
      [
        { value: '乙', style: 'input' },
        { value: 2, style: 'input', format: '0.00' },
      ],
      [
        { value: '丙', style: 'input' },
        { value: 45_351, style: 'input', format: 'yyyy/m/d' },
      ],
    ])
    expect(validations?.map(({ range }) => range.bottom)).toEqual([3, 1])
  })
})
