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
