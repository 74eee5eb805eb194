import { expect, test } from 'vitest'
import {
  type CellValue,
  compile,
  createSimulator,
  datasetOf,
  type Policy,
  valueText,
} from '../../../engine/index.ts'

const policy = (formula: string): Policy => ({
  title: '分摊',
  status: 'issued',
  entities: [
    { label: '镇街', fields: [{ label: '镇街', type: 'key' }] },
    {
      label: '项目',
      fields: [
        { label: '项目', type: 'key' },
        { label: '镇街', type: 'reference' },
        { label: '建面', type: 'number', unit: '㎡', minimum: 0 },
      ],
    },
    {
      label: '成员',
      fields: [
        { label: '成员', type: 'key' },
        { label: '项目', type: 'reference' },
        { label: '份额', type: 'number', minimum: 0 },
        { label: '分得', type: 'number', unit: '㎡', formula },
      ],
    },
  ],
  main: { entity: '成员', qualification: '' },
  area: '镇街',
  parameters: [],
  requirements: [],
  incentives: [],
  targets: [],
  allotments: [],
})

const parts = (formula: string, floor: number | null, shares: readonly CellValue[]): (string | null)[] => {
  const compiled = compile(policy(formula))
  expect(compiled.diagnostics).toEqual([])
  const 成员 = shares.map((share, i) => ({ 成员: `M${i}`, 项目: 'A', 份额: share }))
  const dataset = datasetOf({
    镇街: [{ 镇街: '甲' }],
    项目: [
      { 项目: 'A', 镇街: '甲', 建面: floor },
      { 项目: 'B', 镇街: '甲', 建面: 7 },
    ],
    成员: [...成员, { 成员: 'N', 项目: 'B', 份额: 5 }],
  })
  const simulation = createSimulator(compiled, dataset).run()
  return shares.map((_, i) => valueText(simulation, '成员', i, '分得', 2))
}

test('thirds: equal parts, the odd unit to the first row, nothing to another project', () => {
  expect(parts('分摊(项目[建面],份额,2)', 10000, [1, 1, 1])).toEqual(['3333.34', '3333.33', '3333.33'])
})

test('the largest remainder takes the odd unit: 3:2:2 of 100 is 42.857…, 28.571…, 28.571…', () => {
  expect(parts('分摊(项目[建面],份额,0)', 100, [3, 2, 2])).toEqual(['43.00', '29.00', '28.00'])
})

test('a blank share leaves every part open', () => {
  expect(parts('分摊(项目[建面],份额,2)', 100, [1, null])).toEqual(['[0, 100]', '[0, 100]'])
})

test('the decimals are a written number', () => {
  const { diagnostics } = compile(policy('分摊(项目[建面],份额,份额)'))
  expect(diagnostics.map((d) => d.code)).toEqual(['wholeConstantWanted'])
})

test.each(['分摊(项目[建面],份额,0.5)', '分摊(项目[建面],份额,100000000)'])(
  'no such decimals: %s',
  (formula) => {
    expect(compile(policy(formula)).diagnostics.map((d) => d.code)).toEqual(['wholeConstantWanted'])
  },
)

test('tens of units: negative decimals', () => {
  expect(parts('分摊(项目[建面],份额,-1)', 100, [1, 2])).toEqual(['30.00', '70.00'])
})

test('a blank total leaves every part open, and a total that may be negative may give negative parts', () => {
  expect(parts('分摊(项目[建面],份额,2)', null, [1, 1])).toEqual(['[0, ]', '[0, ]'])
  expect(parts('分摊(项目[建面]-50,份额,2)', null, [1, 1])).toEqual(['[-50, ]', '[-50, ]'])
})
