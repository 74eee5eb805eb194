import { expect, test } from 'vitest'
import { compile, createSimulator, datasetOf, type Policy, reportOf } from '../../../engine/index.ts'

/** An overdue report counts against a project only once its day has passed (CX-C20's first half). */
const policy: Policy = {
  title: '报送',
  status: 'issued',
  entities: [
    { label: '镇街', fields: [{ label: '镇街', type: 'key' }] },
    {
      label: '方案',
      fields: [
        { label: '编号', type: 'key' },
        { label: '镇街', type: 'reference' },
        { label: '报送日', type: 'date' },
      ],
    },
  ],
  main: { entity: '方案', qualification: '按时报送' },
  area: '镇街',
  parameters: [
    {
      label: '截止',
      category: 'threshold',
      type: 'date',
      value: '2022-06-30',
      printed: 'printed',
      source: '本文件',
      clauses: [],
    },
  ],
  requirements: [
    {
      label: '按时报送',
      enabled: true,
      entity: '方案',
      qualification: '按时报送',
      scope: 'OR(NOT(ISBLANK(报送日)),基准日>截止)',
      test: 'AND(NOT(ISBLANK(报送日)),报送日<=截止)',
      strictness: 'must',
      clauses: ['一'],
    },
  ],
  incentives: [],
  targets: [],
  allotments: [],
}

const outcomes = (asOf: string | undefined) => {
  const rows = [
    { 编号: '按时', 镇街: '甲', 报送日: '2022-06-30' },
    { 编号: '迟报', 镇街: '甲', 报送日: '2022-07-01' },
    { 编号: '未报', 镇街: '甲', 报送日: null },
  ]
  const dataset = { ...datasetOf({ 镇街: [{ 镇街: '甲' }], 方案: rows }), asOf }
  const compiled = compile(policy)
  expect(compiled.diagnostics).toEqual([])
  return reportOf(createSimulator(compiled, dataset).run(), { rows: true }).rows!.map((r) => r.outcome)
}

test('基准日 is the data date: before the deadline an unreported plan is not judged', () => {
  expect(outcomes('2022-06-30')).toEqual(['pass', 'fail', 'notApplicable'])
})

test('after the deadline it fails', () => {
  expect(outcomes('2022-07-01')).toEqual(['pass', 'fail', 'fail'])
})

test('without a date nothing is taken from the clock', () => {
  expect(outcomes(undefined)).toEqual(['pass', 'fail', 'notApplicable'])
})
