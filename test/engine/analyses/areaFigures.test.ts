import { expect, test } from 'vitest'
import { areaFigures } from '../../../engine/analyses/areaFigures.ts'
import { ROOT } from '../../../engine/model/field.ts'
import { derived, derivedFlag, entity, number, parameters, target } from '../../../engine/packs/builders.ts'
import { PROJECTS, policyOf, run, TOWNS } from '../small.ts'

const fund = parameters('fund')
const policy = policyOf({
  entities: [
    TOWNS,
    PROJECTS,
    entity(
      ROOT,
      number('人口', '人'),
      derived('合计面积', '亩', 'SUM(项目[面积])'),
      derived('总量', '亩', '合计面积*2'),
      derived('保本单价', '万元/亩', '资金规模/合计面积'),
      derivedFlag('够付', '资金规模>=预算下限'),
    ),
  ],
  parameters: [fund('资金规模', 90, '万元', []), fund('预算下限', null, '万元', [])],
  targets: [
    target({
      label: '总量目标',
      level: ROOT,
      entity: ROOT,
      measure: '总量',
      value: '5',
      unit: '亩',
      clauses: [],
    }),
  ],
})
const rows = { 镇街: [{ 镇街: '甲镇' }], 项目: [{ 编号: 'A', 镇街: '甲镇', 面积: 30 }] }

test('what no rule and no other figure reads: not what is typed, nor a step, nor a measure', () =>
  expect(areaFigures(run(policy, rows))).toEqual([
    { label: '保本单价', unit: '万元/亩', value: '3', unset: [] },
    { label: '够付', unit: '', value: null, unset: ['预算下限'] },
  ]))

test('as the scenario has it', () =>
  expect(
    areaFigures(run(policy, rows, { overrides: { 预算下限: 100 } })).map(({ value, unset }) => [
      value,
      unset,
    ]),
  ).toEqual([
    ['3', []],
    ['否', []],
  ]))
