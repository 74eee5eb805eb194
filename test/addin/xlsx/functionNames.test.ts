import { readXlsx as readFile } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { shownFormula, storedFormula } from '../../../addin/xlsx/functionNames.ts'
import { readXlsx } from '../../../addin/xlsx/readXlsx.ts'
import { updateXlsx } from '../../../addin/xlsx/updateXlsx.ts'
import { writeXlsx } from '../../../addin/xlsx/writeXlsx.ts'

const SHOWN = 'IF(A1="POLICY.TOTAL(",policy.Total("支出")/10000,POLICY.BYTOWN(B1))'
const STORED = 'IF(A1="POLICY.TOTAL(",_xldudf_POLICY_TOTAL("支出")/10000,_xldudf_POLICY_BYTOWN(B1))'

test('what is called by its name is stored under another, texts apart', () => {
  expect(storedFormula(SHOWN)).toBe(STORED)
  expect(shownFormula(STORED)).toBe(SHOWN.replace('policy.Total', 'POLICY.TOTAL'))
  for (const formula of ['SUM(A1:A3)', "'POLICY.TOTAL('!A1", 'MYPOLICY.TOTAL(1)', 'POLICY.TOTAL']) {
    expect(storedFormula(formula)).toBe(formula)
    expect(shownFormula(formula)).toBe(formula)
  }
})

test('a file keeps the stored name with the last value, also where one cell is changed', async () => {
  const formula = 'POLICY.TOTAL("直接符合")'
  const bytes = await writeXlsx({ sheets: [{ name: '表', rows: [[{ value: 208, formula }]] }] })
  const change = {
    sheet: '表',
    row: 1,
    column: 0,
    cell: { value: '待批准', formula: 'POLICY.ELIGIBLE("XM039")' },
  }
  const updated = await updateXlsx(bytes, [], [change])
  const { sheets } = await readFile(updated, { readStyles: true })
  expect([...(sheets[0]!.cells?.values() ?? [])].map((cell) => cell.formula)).toEqual([
    '_xldudf_POLICY_TOTAL("直接符合")',
    '_xldudf_POLICY_ELIGIBLE("XM039")',
  ])
  const { book } = await readXlsx(updated)
  expect(book!.sheets[0]!.rows).toMatchObject([
    [{ value: 208, formula }],
    [{ value: '待批准', formula: 'POLICY.ELIGIBLE("XM039")' }],
  ])
})
