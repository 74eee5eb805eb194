import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openXlsx, writeXlsx as writeFile } from 'hucre/xlsx'
import { afterAll, describe, expect, test } from 'vitest'
import { fromBook } from '../../../addin/xlsx/fromGrid.ts'
import { readXlsx } from '../../../addin/xlsx/readXlsx.ts'
import type { CellChange } from '../../../addin/xlsx/updateXlsx.ts'
import { updateXlsx } from '../../../addin/xlsx/updateXlsx.ts'
import { writeXlsx } from '../../../addin/xlsx/writeXlsx.ts'
import type { Scalar } from '../../../engine/index.ts'
import { PLAN_BOOK } from '../session/hostBooks.ts'
import { partsOf } from './unzip.ts'

const put = (row: number, column: number, value: Scalar): CellChange => ({
  sheet: '方案',
  row,
  column,
  cell: value === null ? null : { value },
})
const sized = (bottom: number, right: number) => ({
  sheet: '方案',
  name: '表_方案',
  range: { top: 1, left: 0, bottom, right },
})

/** The part of a table, without asking who wrote it. */
function tableOf(bytes: Uint8Array, name: string) {
  const xml = [...partsOf(bytes)].find(
    ([path, text]) => path.startsWith('xl/tables/') && text.includes(`name="${name}"`),
  )![1]
  const head = xml.slice(0, xml.indexOf('<tableColumns'))
  const columns = xml.slice(xml.indexOf('<tableColumns'))
  return {
    ref: /<table [^>]*ref="([^"]+)"/.exec(head)?.[1],
    filter: /<autoFilter [^>]*ref="([^"]+)"/.exec(head)?.[1],
    count: Number(/count="(\d+)"/.exec(columns)?.[1]),
    names: [...columns.matchAll(/<tableColumn [^>]*name="([^"]*)"/g)].map((found) => found[1]),
  }
}

describe('a table in a file', () => {
  test('has its range, filter and columns grown, and its looks, checks and width carried on', async () => {
    const cells = [put(1, 3, '方案二'), put(2, 3, 7), put(4, 0, '期限')]
    const bytes = await updateXlsx(await writeXlsx(PLAN_BOOK), [], cells, [sized(4, 3)])
    expect(tableOf(bytes, '表_方案')).toEqual({
      ref: 'A2:D5',
      filter: 'A2:D5',
      count: 4,
      names: ['参数', '现行', '方案一', '方案二'],
    })
    expect(tableOf(bytes, '表_镇街')).toMatchObject({ ref: 'E2:F4', names: ['镇街', '任务'] })
    const sheet = (await openXlsx(bytes, { readStyles: true })).sheets[0]!
    const styleAt = (row: number, column: number) => sheet.cells?.get(`${row},${column}`)?.style
    expect(styleAt(2, 2)?.fill).toBeDefined()
    expect(styleAt(2, 3)).toEqual(styleAt(2, 2))
    expect(sheet.dataValidations?.map(({ range }) => range)).toEqual(['B4:D4', 'A3:A5'])
    expect(sheet.columns?.[3]?.width).toBe(sheet.columns?.[2]?.width)
  })

  test('names its columns as the header cells say, none twice and none blank', async () => {
    const grown = await updateXlsx(
      await writeXlsx(PLAN_BOOK),
      [],
      [put(1, 3, '现行'), put(1, 1, 2024), put(1, 2, null), put(1, 5, '镇街')],
      [sized(3, 3)],
    )
    expect(tableOf(grown, '表_方案').names).toEqual(['参数', '2024', '列1', '现行'])
    expect(tableOf(grown, '表_镇街').names).toEqual(['镇街', '镇街2'])
    const { rows } = (await readXlsx(grown)).book!.sheets[0]!
    expect(rows[1]?.map((cell) => cell?.value)).toEqual(['参数', '2024', '列1', '现行', '镇街', '镇街2'])
  })

  test('that shrinks loses its last columns', async () => {
    const original = await writeXlsx(PLAN_BOOK)
    const grown = await updateXlsx(original, [], [put(1, 3, '方案二')], [sized(3, 3)])
    const back = await updateXlsx(grown, [], [put(1, 3, null)], [sized(3, 2)])
    expect(tableOf(back, '表_方案')).toEqual(tableOf(original, '表_方案'))
  })

  test('keeps its row of totals last', async () => {
    const file = fromBook(PLAN_BOOK)
    const table = file.sheets[0]!.tables![0]!
    const original = await writeFile({
      ...file,
      sheets: [{ ...file.sheets[0]!, tables: [{ ...table, showTotalRow: true }] }],
    })
    const bytes = await updateXlsx(original, [], [put(1, 3, '方案二'), put(4, 0, '注')], [sized(4, 3)])
    expect(tableOf(bytes, '表_方案')).toMatchObject({ ref: 'A2:D4', filter: 'A2:D3', count: 4 })
  })

  test('written anew has columns with names too', async () => {
    const [plans] = PLAN_BOOK.sheets
    const rows = plans!.rows.map((row, i) => (i === 1 ? [row[0]!, null, row[0]!, ...row.slice(3)] : row))
    const bytes = await writeXlsx({ sheets: [{ ...plans!, rows }] })
    expect(tableOf(bytes, '表_方案').names).toEqual(['参数', '列1', '参数2'])
    const read = (await readXlsx(bytes)).book!.sheets[0]!.rows[1]
    expect(read?.slice(0, 3).map((cell) => cell?.value)).toEqual(['参数', '列1', '参数2'])
  })
})

const runs = (() => {
  try {
    return execFileSync('soffice', ['--version'], { stdio: 'pipe' }).length > 0
  } catch {
    return false
  }
})()

describe.skipIf(!runs)('another spreadsheet program', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cesuan-tables-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('finds the grown table with its new column and rows', { timeout: 120_000 }, async () => {
    const cells = [put(1, 3, '方案二'), put(2, 3, 7), put(4, 0, '期限')]
    const bytes = await updateXlsx(await writeXlsx(PLAN_BOOK), [], cells, [sized(4, 3)])
    writeFileSync(join(folder, 'grown.xlsx'), bytes)
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const out = join(folder, 'out')
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, join(folder, 'grown.xlsx')],
      { stdio: 'pipe' },
    )
    const saved = new Uint8Array(readFileSync(join(out, 'grown.xlsx')))
    expect(tableOf(saved, '表_方案')).toEqual({
      ref: 'A2:D5',
      filter: 'A2:D5',
      count: 4,
      names: ['参数', '现行', '方案一', '方案二'],
    })
    const { rows } = (await readXlsx(saved)).book!.sheets[0]!
    expect(rows[2]?.[3]).toMatchObject({ value: 7, format: '0.00' })
  })
})
