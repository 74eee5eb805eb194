import { openXlsx, writeXlsx as writeFile } from 'hucre/xlsx'
import { beforeAll, describe, expect, test } from 'vitest'
import { fromBook } from '../../../addin/xlsx/fromGrid.ts'
import { readXlsx } from '../../../addin/xlsx/readXlsx.ts'
import { updateXlsx } from '../../../addin/xlsx/updateXlsx.ts'
import { resultSheets } from '../../../engine/sheets/printed/writeResults.ts'
import { readBook } from '../../../engine/sheets/readBook.ts'
import { writeBook } from '../../../engine/sheets/writeBook.ts'
import { RESULTS } from '../../engine/sheets/printed/smallResults.ts'
import { SMALL, SMALL_DATA } from '../../engine/sheets/smallPolicy.ts'
import { partsOf } from './unzip.ts'

/** A user's file: our tables, and a sheet of their own with a chart, a note, formulas and a print area. */
async function ownFile(): Promise<Uint8Array> {
  const ours = fromBook(writeBook(SMALL, SMALL_DATA))
  const own = {
    name: '我的 图表',
    rows: [
      ['镇街', '任务'],
      ['甲镇', 260],
    ],
    cells: new Map([
      ['0,0', { value: '镇街', comment: { author: '张三', text: '按附件顺序' } }],
      ['2,0', { formula: '"合"&"计"', formulaResult: '合计' }],
      ['2,1', { formula: 'B2=260', formulaResult: true }],
      ['2,2', { value: null, formula: 'TODAY()', formulaResult: 44682, style: { numFmt: 'yyyy-mm-dd' } }],
    ]),
    charts: [
      {
        type: 'column' as const,
        title: '任务',
        series: [{ values: "'我的 图表'!$B$2:$B$2", categories: "'我的 图表'!$A$2:$A$2" }],
        anchor: { from: { row: 5, col: 1 }, to: { row: 15, col: 6 } },
      },
    ],
    conditionalRules: [
      {
        type: 'cellIs' as const,
        priority: 1,
        operator: 'greaterThan' as const,
        formula: '100',
        range: 'B2:B9',
      },
    ],
  }
  return writeFile({
    ...ours,
    sheets: [...ours.sheets, own],
    namedRanges: [
      ...(ours.namedRanges ?? []),
      { name: '_xlnm.Print_Area', range: "'我的 图表'!$A$1:$C$9", scope: '我的 图表' },
      { name: '任务数', range: "'我的 图表'!$B$2" },
    ],
  })
}

describe('results added to a user’s file', () => {
  let original: Uint8Array
  let updated: Uint8Array
  beforeAll(async () => {
    original = await ownFile()
    const { book } = await readXlsx(original)
    updated = await updateXlsx(original, resultSheets(book!, RESULTS))
  })

  test('every input reads back as before', async () => {
    const before = readBook((await readXlsx(original)).book!)
    const after = readBook((await readXlsx(updated)).book!)
    expect(after.diagnostics).toEqual(before.diagnostics)
    expect([after.policy, after.dataset]).toEqual([before.policy, before.dataset])
  })

  test('their chart, note, conditional format, names and print area stay', async () => {
    const file = await openXlsx(updated, { readStyles: true })
    const own = file.sheets.find(({ name }) => name === '我的 图表')
    expect(own?.charts?.map(({ title }) => title)).toEqual(['任务'])
    expect(own?.cells?.get('0,0')?.comment?.text).toBe('按附件顺序')
    expect(own?.conditionalRules).toHaveLength(1)
    expect(own?.pageSetup?.printArea).toBe('$A$1:$C$9')
    expect(file.namedRanges).toContainEqual(
      expect.objectContaining({ name: '任务数', range: "'我的 图表'!$B$2" }),
    )
    expect(file.sheets.flatMap(({ tables }) => tables?.map(({ name }) => name) ?? [])).toContain('数据_项目')
  })

  test('what formulas last showed stays, so that the file can be read unopened', async () => {
    const own = (await readXlsx(updated)).book!.sheets.find(({ name }) => name === '我的 图表')
    expect(own?.rows[2]?.slice(0, 3)).toEqual([
      { value: '合计', formula: '"合"&"计"' },
      { value: true, formula: 'B2=260' },
      { value: '2022-05-01', date: true, formula: 'TODAY()', format: 'yyyy-mm-dd' },
    ])
  })

  test('a comment on a result sheet stays through another run', async () => {
    const { book } = await readXlsx(updated)
    const detail = book!.sheets.find(({ name }) => name === '项目明细')!
    const comment = { text: '电话核实', author: '张三' }
    const rows = detail.rows.map((row, i) => (i === 6 ? [{ ...row[0]!, comment }, ...row.slice(1)] : row))
    const noted = await updateXlsx(updated, [{ ...detail, rows }])
    const again = await updateXlsx(noted, resultSheets((await readXlsx(noted)).book!, RESULTS))
    const after = (await readXlsx(again)).book!.sheets.find(({ name }) => name === '项目明细')!
    expect(after.rows[6]?.[0]?.comment).toEqual(comment)
  })

  test('names with a space or a bracket are quoted in print names', () => {
    const workbook = partsOf(updated).get('xl/workbook.xml')!
    expect(workbook).toContain("'我的 图表'!$A$1:$C$9")
    expect(workbook).toContain("'项目明细'!$5:$6")
    const unquoted = workbook.match(/<definedName[^>]*>[^'<]+!/g)
    expect(unquoted).toBeNull()
  })

  test('the result sheets stand last, once, also after a second run', async () => {
    const names = async (bytes: Uint8Array) => (await readXlsx(bytes)).book!.sheets.map(({ name }) => name)
    const first = await names(updated)
    expect(first.slice(-7)).toEqual([
      '试算结果（未定稿）',
      '资金测算表',
      '汇总表',
      '目标进度',
      '项目明细',
      '问题清单',
      '计算底稿',
    ])
    const { book } = await readXlsx(updated)
    expect(await names(await updateXlsx(updated, resultSheets(book!, RESULTS)))).toEqual(first)
  })
})
