import { expect, test } from 'vitest'
import { compile, createSimulator, datasetOf, explainRow, type Policy } from '../../../engine/index.ts'

const policy = (formula: string): Policy => ({
  title: '差多少',
  status: 'issued',
  entities: [
    { label: '镇街', fields: [{ label: '镇街', type: 'key' }] },
    {
      label: '项目',
      fields: [
        { label: '编号', type: 'key' },
        { label: '镇街', type: 'reference' },
        { label: '面积', type: 'number', unit: '亩', minimum: 0, maximum: 100 },
        { label: '建面', type: 'number', unit: '㎡', minimum: 0 },
        { label: '企业数', type: 'number', unit: '家', minimum: 0 },
        { label: '应提', type: 'number', unit: '亩', formula: '面积*2' },
      ],
    },
  ],
  main: { entity: '项目', qualification: '入列' },
  area: '镇街',
  parameters: [],
  requirements: [
    {
      label: '门槛',
      enabled: true,
      entity: '项目',
      qualification: '入列',
      test: formula,
      strictness: 'must',
      clauses: [],
    },
  ],
  incentives: [],
  targets: [],
  allotments: [],
})

const remedy = (
  formula: string,
  area: number,
  floor = 20000,
  more: { 企业数?: number; 应提?: number } = {},
) => {
  const dataset = datasetOf({
    镇街: [{ 镇街: '甲' }],
    项目: [{ 编号: 'P', 镇街: '甲', 面积: area, 建面: floor, ...more }],
  })
  const simulation = createSimulator(compile(policy(formula)), dataset).run()
  const { remedy: found } = explainRow(simulation, '项目', 'P')!.qualifications[0]!.steps[0]!.comparisons[0]!
  return found && `${found.field} ${found.change} ${found.unit}`
}

test.each([
  ['面积>=20', 19.99, '面积 0.01 亩'],
  // 19.995亩 lacks 0.005亩: a hundredth is enough, and is what can be typed.
  ['面积>=20', 19.995, '面积 0.01 亩'],
  ['面积<=20', 23.5, '面积 -3.50 亩'],
  // Exactly 20 is not above 20.
  ['面积>20', 20, '面积 0.01 亩'],
  // 30亩 are 20000㎡; 2.0 wants 40000㎡.
  ['建面/面积>=2', 30, '建面 20000.00 ㎡'],
])('%s at %d: %s', (formula, area, says) => {
  expect(remedy(formula, area)).toBe(says)
})

test.each([
  ['a change that cannot help', 'MIN(面积,15)>=20', 5],
  ['a value below the field’s minimum', '面积<=0-5', 3],
  ['a value above the field’s maximum', '面积>=150', 50],
])('%s is not proposed', (_, formula, area) => {
  expect(remedy(formula, area)).toBeUndefined()
})

test('there is no tenth of a firm: 70 % of 11 are 7.7, so 8', () =>
  expect(remedy('企业数>=7.7', 1, 1, { 企业数: 7 })).toBe('企业数 1 家'))
test('a cell that is filled in over its formula is what can be changed', () => {
  expect(remedy('应提>=30', 10)).toBe('面积 5.00 亩')
  expect(remedy('应提>=30', 10, 1, { 应提: 28 })).toBe('应提 2.00 亩')
})
