import { expect, test } from 'vitest'
import { compareScenarios } from '../../../addin/session/comparison.ts'
import { CURRENT } from '../../../engine/index.ts'
import { CURRENT_TOTALS, TIGHT_TOTALS, WIDE_TOTALS } from '../../sixthPolicy/totals.ts'
import { sixthWorkbook } from './sixth.ts'

const workbook = sixthWorkbook()
const named = (label: string) => workbook.read.scenarios.find((s) => s.label === label)!
const compared = compareScenarios(workbook, [CURRENT, named('从紧'), named('从宽')])

test('outlays side by side with what they differ from the first by', () => {
  const line = compared.lines.find(({ kind }) => kind === 'outlay')
  if (line?.kind !== 'outlay') throw new Error('no outlay')
  expect(line.values.map(({ low, value, high }) => [low, value, high])).toEqual([
    CURRENT_TOTALS.outlay,
    TIGHT_TOTALS.outlay,
    WIDE_TOTALS.outlay,
  ])
  // 58,281,338.40 − 78,457,640.20; the third is open.
  expect(line.changes).toEqual(['0', '-20176301.8', null])
})

test('outcomes in the order in which they are read', () => {
  const counts = compared.lines.flatMap((line) =>
    line.kind === 'count' ? [[line.outcome, line.values[0], line.changes[0]]] : [],
  )
  expect(counts).toEqual([
    ['pass', 42, 0],
    ['waivable', 10, 0],
    ['unknown', 5, 0],
    ['fail', 5, 0],
    ['manual', 1, 0],
  ])
})

test('completion of the targets that have a task', () => {
  const line = compared.lines.find((l) => l.kind === 'completion' && l.label === '三年更新')
  // 992.91 of 1,500亩
  expect(line).toMatchObject({ year: '2025—2027' })
  expect(line?.values[0]).toBe('66.19')
})

test('nothing chosen, nothing compared', () => {
  expect(compareScenarios(workbook, [])).toEqual({ scenarios: [], lines: [], refused: [] })
})
