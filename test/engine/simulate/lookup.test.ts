import { expect, test } from 'vitest'
import {
  type Band,
  compile,
  createSimulator,
  datasetOf,
  type Policy,
  valueText,
} from '../../../engine/index.ts'

const policy = (by: readonly string[], bands: readonly Band[]): Policy => ({
  title: '查表',
  status: 'issued',
  entities: [
    { label: '镇街', fields: [{ label: '镇街', type: 'key' }] },
    {
      label: '项目',
      fields: [
        { label: '编号', type: 'key' },
        { label: '镇街', type: 'reference' },
        { label: '类型', type: 'choice', options: ['连片', '零星'] },
        { label: '年度', type: 'year' },
        { label: '用地', type: 'number', unit: '亩', minimum: 0 },
        { label: '标准', type: 'number', unit: '万元/亩', formula: '分年标准' },
      ],
    },
  ],
  main: { entity: '项目', qualification: '' },
  area: '镇街',
  parameters: [
    {
      label: '分年标准',
      category: 'incentive',
      type: 'number',
      unit: '万元/亩',
      value: 1,
      by,
      bands,
      printed: 'printed',
      source: '本文件',
      clauses: [],
    },
  ],
  requirements: [],
  incentives: [],
  targets: [],
  allotments: [],
})

const rates = (by: readonly string[], bands: readonly Band[]) => {
  const compiled = compile(policy(by, bands))
  expect(compiled.diagnostics).toEqual([])
  const rows = [
    { 编号: 'P1', 镇街: '甲', 类型: '连片', 年度: 2022, 用地: 20 },
    { 编号: 'P2', 镇街: '甲', 类型: '零星', 年度: 2022, 用地: 19.99 },
    { 编号: 'P3', 镇街: '甲', 类型: '连片', 年度: 2023, 用地: 50 },
    { 编号: 'P4', 镇街: '甲', 类型: null, 年度: 2022, 用地: null },
  ]
  const simulation = createSimulator(compiled, datasetOf({ 镇街: [{ 镇街: '甲' }], 项目: rows })).run()
  return rows.map((_, i) => valueText(simulation, '项目', i, '标准', 0))
}

const BOTH: readonly Band[] = [
  { category: '连片', year: 2022, value: 5 },
  { category: '零星', year: 2022, value: 3 },
  { category: '连片', year: 2023, value: 4 },
]

test.each([[['类型', '年度']], [['年度', '类型']]])('a category and a year, in either order: %j', (by) => {
  // The type of P4 is blank: 5, 3, or the value without a band, 1.
  expect(rates(by, BOTH)).toEqual(['5', '3', '4', '[1, 5]'])
})

test('a band with only a year applies to every category', () => {
  expect(rates(['类型', '年度'], [{ year: 2022, value: 6 }])).toEqual(['6', '6', '1', '6'])
})

test('bounds: the lower end belongs to the band, the upper does not', () => {
  const bands = [
    { to: 20, value: 2 },
    { from: 20, to: 50, value: 3 },
    { from: 50, value: 4 },
  ]
  expect(rates(['用地'], bands)).toEqual(['3', '2', '4', '[1, 4]'])
})
