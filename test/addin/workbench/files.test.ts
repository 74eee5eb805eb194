import { openXlsx, saveXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { applied } from '../../../addin/session/batch.ts'
import { BUILT_IN, bytesOf, openPack } from '../../../addin/workbench/files.ts'
import { readXlsx } from '../../../addin/xlsx/readXlsx.ts'
import { writeXlsx } from '../../../addin/xlsx/writeXlsx.ts'
import { cellAt, type Sheet } from '../../../engine/index.ts'

const { book } = openPack(BUILT_IN.find(({ id }) => id === 'tongxiang')!)
const fileOf = async () => {
  const bytes = await writeXlsx(book)
  return { name: '桐乡.xlsx', bytes, book: (await readXlsx(bytes)).book! }
}
const sheetIn = async (bytes: Uint8Array, name: string): Promise<Sheet> =>
  (await readXlsx(bytes)).book!.sheets.find((sheet) => sheet.name === name)!

describe('a saved file', () => {
  test('of which nothing was changed is the file that was opened', async () => {
    const opened = await fileOf()
    expect(await bytesOf(opened, opened.book)).toBe(opened.bytes)
  })

  test('has the cell that was changed, and every other cell and look as it was', async () => {
    const opened = await fileOf()
    const sheet = opened.book.sheets.find(({ name }) => name === '参数')!
    const row = sheet.rows.findIndex((cells) => cells.some((cell) => cell?.value === '零星容积率下限'))
    const column = sheet.rows[row]!.findIndex((cell) => cell?.value === 2)
    const now = applied(opened.book, { cells: [{ sheet: '参数', row, column, value: 2.2 }] })
    const saved = await sheetIn(await bytesOf(opened, now), '参数')
    expect(cellAt(saved, row, column)?.value).toBe(2.2)
    expect(cellAt(saved, row, column)?.format).toBe(cellAt(sheet, row, column)?.format)
    const others = (s: Sheet) =>
      s.rows.map((cells, r) =>
        cells.map((cell, c) => (r === row && c === column ? null : (cell?.value ?? null))),
      )
    expect(others(saved)).toEqual(others(sheet))
    expect(saved.validations?.length).toBe(sheet.validations?.length)
  })

  test('has a table grown by what was written beside and below it, and the rest of the sheet as the file had it', async () => {
    const built = await fileOf()
    // What a person has hung on the sheet is not in the book: a sheet written anew would lose it.
    const file = await openXlsx(built.bytes, { readStyles: true })
    const plans = file.sheets.find(({ name }) => name === '方案')!
    plans.conditionalRules = [
      { type: 'cellIs', priority: 1, operator: 'greaterThan', formula: '100', range: 'D5:D9' },
    ]
    const bytes = await saveXlsx(file)
    const opened = { name: built.name, bytes, book: (await readXlsx(bytes)).book! }
    const { tables, rows } = opened.book.sheets.find(({ name }) => name === '方案')!
    const { top, right, bottom } = tables![0]!.range
    const at = { sheet: '方案' }
    const now = applied(opened.book, {
      cells: [
        { ...at, row: top, column: right + 1, value: '方案甲' },
        { ...at, row: top + 1, column: right + 1, value: '试算' },
        { ...at, row: bottom + 1, column: 1, value: '新参数' },
      ],
    })
    const saved = await bytesOf(opened, now)
    const sheet = await sheetIn(saved, '方案')
    expect(sheet.tables?.[0]?.range).toEqual({ ...tables![0]!.range, right: right + 1, bottom: bottom + 1 })
    expect(cellAt(sheet, top, right + 1)?.value).toBe('方案甲')
    expect(cellAt(sheet, bottom, 1)?.value).toBe(rows[bottom]?.[1]?.value)
    const raw = (await openXlsx(saved, { readStyles: true })).sheets.find(({ name }) => name === '方案')!
    expect(raw.conditionalRules).toHaveLength(1)
    const lookAt = (row: number, column: number) => raw.cells?.get(`${row},${column}`)?.style
    expect(lookAt(top, right + 1)).toEqual(lookAt(top, right))
    expect(lookAt(top + 3, right + 1)?.border).toBeDefined()
    expect(lookAt(bottom + 1, 1)).toEqual(lookAt(bottom, 1))
  })

  test('of a sheet whose table got a row in its middle has every cell where it is now', async () => {
    const opened = await fileOf()
    const towns = opened.book.sheets.find(({ name }) => name === '镇街')!
    const { top, right, bottom } = towns.tables![0]!.range
    const comes = Array.from({ length: right + 1 }, (_, i) => (i === 0 ? { value: '新镇' } : null))
    const moved = {
      ...towns,
      rows: towns.rows.toSpliced(top + 2, 0, comes),
      tables: [{ ...towns.tables![0]!, range: { ...towns.tables![0]!.range, bottom: bottom + 1 } }],
    }
    const now = { sheets: opened.book.sheets.map((sheet) => (sheet === towns ? moved : sheet)) }
    const sheet = await sheetIn(await bytesOf(opened, now), '镇街')
    expect(sheet.tables?.[0]?.range.bottom).toBe(bottom + 1)
    const valuesOf = ({ rows }: Sheet) =>
      rows.slice(top, bottom + 2).map((cells) => cells.slice(0, right + 1).map((cell) => cell?.value ?? null))
    expect(valuesOf(sheet)).toEqual(valuesOf(moved))
  })

  test('without a sheet that somebody took out has no such sheet', async () => {
    const opened = await fileOf()
    const now = { sheets: opened.book.sheets.filter(({ name }) => name !== '兑付台账') }
    const { book: saved } = await readXlsx(await bytesOf(opened, now))
    expect(saved!.sheets.map(({ name }) => name)).toEqual(now.sheets.map(({ name }) => name))
  })

  test('of a built-in policy opens again with the same cells', async () => {
    const opened = openPack(BUILT_IN.find(({ id }) => id === 'wenzhou')!)
    const { book: saved } = await readXlsx(await bytesOf(opened, opened.book))
    expect(saved!.sheets.map(({ name }) => name)).toEqual(opened.book.sheets.map(({ name }) => name))
  })
})
