import { type WriteOptions, writeXlsx as writeFile } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { MAX_BYTES } from '../../../addin/xlsx/limits.ts'
import { readXlsx } from '../../../addin/xlsx/readXlsx.ts'
import { writeXlsx } from '../../../addin/xlsx/writeXlsx.ts'
import type { Cell } from '../../../engine/index.ts'
import { readBook } from '../../../engine/sheets/readBook.ts'
import { writeBook } from '../../../engine/sheets/writeBook.ts'
import { SMALL, SMALL_DATA, SMALL_PAYMENTS, SMALL_SCENARIOS } from '../../engine/sheets/smallPolicy.ts'
import { partsOf } from './unzip.ts'

const reread = async (cells: readonly Cell[]) => {
  const { book } = await readXlsx(await writeXlsx({ sheets: [{ name: 'A', rows: [[...cells]] }] }))
  return book?.sheets[0]?.rows[0] ?? []
}

describe('cells keep their values in a file', () => {
  test.each<[string, Cell]>([
    ['a number', { value: 49.99 }],
    ['a small one', { value: 1e-7 }],
    ['a large one', { value: 123456789012.34 }],
    ['zero', { value: 0 }],
    ['yes', { value: true }],
    ['no', { value: false }],
    ['a text', { value: '开发区（高桥街道）' }],
    ['a text that starts like a formula', { value: '=SUM(A1)' }],
    ['a minus', { value: '-容积率' }],
    ['an at sign', { value: '@' }],
    ['spaces around', { value: ' 甲 ' }],
    ['two lines', { value: '甲\n乙' }],
    ['marks of the file format', { value: '<a & "b">' }],
    ['an escape of the file format', { value: '_x0041_' }],
    ['a text that reads like an error', { value: '#N/A' }],
    ['a date', { value: '2022-02-28', date: true, format: 'yyyy-mm-dd' }],
    ['a leap day', { value: '2024-02-29', date: true, format: 'yyyy-mm-dd' }],
    ['the first day after the day that never was', { value: '1900-03-01', date: true, format: 'yyyy-mm-dd' }],
    ['a number format', { value: 0.7, format: '0.00%' }],
    ['a formula with its value', { value: 3, formula: '1+2' }],
    ['a formula that shows a text', { value: '甲', formula: '"甲"' }],
    ['a formula without a value', { value: null, formula: '1+2' }],
    ['a link within', { value: '甲', link: "#'A'!B2" }],
    ['a comment', { value: '甲', comment: { text: '电话核实', author: '张三' } }],
  ])('%s', async (_, cell) => expect(await reread([cell])).toEqual([cell]))

  test('rows that somebody has hidden', async () => {
    const bytes = await writeFile({
      sheets: [{ name: 'A', rows: [['甲'], ['乙'], ['丙']], rowDefs: new Map([[1, { hidden: true }]]) }],
    })
    expect((await readXlsx(bytes)).book?.sheets[0]?.hiddenRows).toEqual(new Set([1]))
  })

  test('a whole workbook', async () => {
    const bytes = await writeXlsx(writeBook(SMALL, SMALL_DATA, SMALL_SCENARIOS, SMALL_PAYMENTS))
    const { book, diagnostics } = await readXlsx(bytes)
    const read = readBook(book!)
    expect([diagnostics, read.diagnostics]).toEqual([[], []])
    expect(read.policy).toStrictEqual(SMALL)
    expect(read.scenarios).toStrictEqual(SMALL_SCENARIOS)
    expect(read.payments).toStrictEqual(SMALL_PAYMENTS)
    for (const [entity, table] of Object.entries(SMALL_DATA.tables))
      expect(read.dataset.tables[entity]?.columns).toMatchObject(table.columns)
  })
})

describe('what is written', () => {
  test('text formats, lists, tables, repeated rows under a quoted name, no merged cells', async () => {
    const parts = partsOf(await writeXlsx(writeBook(SMALL, SMALL_DATA, SMALL_SCENARIOS, SMALL_PAYMENTS)))
    const sheets = [...parts].filter(([name]) => name.startsWith('xl/worksheets/sheet')).map(([, xml]) => xml)
    expect(parts.get('xl/workbook.xml')).toContain(">'参数'!$1:$4<".replace('>', ">'参数'!$A:$C,"))
    expect(sheets.some((xml) => xml.includes('<mergeCell'))).toBe(false)
    expect(sheets.some((xml) => xml.includes('"连片,零星"'))).toBe(true)
    expect([...parts.values()].some((xml) => xml.includes('name="数据_项目"'))).toBe(true)
    for (const list of sheets.join('').match(/<formula1>"[^<]*<\/formula1>/g) ?? [])
      expect(list.length).toBeLessThan(255 + '<formula1>""</formula1>'.length + 1)
  })

  test('a list that is too long for a validation stands on a hidden sheet', async () => {
    const options = Array.from({ length: 60 }, (_, i) => `第${i}类产业`)
    const [area, project] = SMALL.entities
    const fields = [...project!.fields, { label: '产业', type: 'choice' as const, options }]
    const book = writeBook({ ...SMALL, entities: [area!, { label: '项目', fields }] }, SMALL_DATA)
    expect(book.sheets.at(-1)).toMatchObject({ name: '选项', hidden: true })
    const parts = partsOf(await writeXlsx(book))
    expect([...parts.values()].join('')).toContain("<formula1>'选项'!$A$1:$A$60</formula1>")
    expect(readBook((await readXlsx(await writeXlsx(book))).book!).diagnostics).toEqual([])
  })
})

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const compound = (name: string): Uint8Array => {
  const bytes = new Uint8Array(4096)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  bytes.set(
    [...name].flatMap((c) => [c.charCodeAt(0), 0]),
    1024,
  )
  return bytes
}
const simple: WriteOptions = { sheets: [{ name: 'A', rows: [[1]] }] }

describe('files that are no workbook', () => {
  const codeOf = async (bytes: Uint8Array) => {
    const { book, diagnostics } = await readXlsx(bytes, 'a.xlsx')
    expect(book).toBeUndefined()
    expect(diagnostics).toHaveLength(1)
    expect(diagnostics[0]).toMatchObject({ severity: 'error', at: { kind: 'sheet', file: 'a.xlsx' } })
    return [diagnostics[0]!.code, diagnostics[0]!.values.found]
  }

  test.each<[string, () => Uint8Array | Promise<Uint8Array>, string, string | undefined]>([
    [
      'encrypted',
      () => writeFile({ ...simple, encryption: { password: 'x', spinCount: 10 } }),
      'file.encrypted',
      undefined,
    ],
    ['an old .xls', () => compound('Workbook'), 'file.notXlsx', 'xls'],
    ['a picture', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'file.notXlsx', 'png'],
    ['a .csv', () => bytesOf('镇街,任务\n甲镇,260\n'), 'file.notXlsx', 'text'],
    ['a .pdf', () => bytesOf('%PDF-1.7'), 'file.notXlsx', 'pdf'],
    ['nothing', () => new Uint8Array(0), 'file.notXlsx', 'empty'],
    ['noise', () => new Uint8Array([1, 2, 0, 3]), 'file.notXlsx', 'unknown'],
    ['cut off', async () => (await writeFile(simple)).slice(0, 900), 'file.broken', undefined],
    ['damaged inside', async () => spoilt(await writeFile(simple)), 'file.broken', undefined],
    ['too large', () => new Uint8Array(MAX_BYTES + 1), 'file.tooLarge', undefined],
    [
      'a cell in the last corner',
      () =>
        writeFile({
          sheets: [{ name: 'A', rows: [[1]], cells: new Map([['1048575,16383', { value: 1 }]]) }],
        }),
      'file.tooManyCells',
      undefined,
    ],
  ])('%s', async (_, make, code, kind) => expect(await codeOf(await make())).toEqual([code, kind]))

  test('more cells than allowed', async () => {
    const bytes = await writeFile({
      sheets: [
        {
          name: 'A',
          rows: [
            [1, 2],
            [3, null],
          ],
        },
      ],
    })
    expect((await readXlsx(bytes, undefined, 3)).diagnostics).toEqual([])
    expect((await readXlsx(bytes, undefined, 2)).diagnostics[0]).toMatchObject({
      code: 'file.tooManyCells',
      values: { limit: 2 },
    })
  })
})

/** Noise over the packed parts; the directory stays whole. */
function spoilt(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice()
  copy.fill(0x55, 200, 1200)
  return copy
}
