import { expect, test } from 'vitest'
import type { CellValue } from '../../../engine/model/dataset.ts'
import { ROOT } from '../../../engine/model/field.ts'
import { derived, entity, number, parameters, target } from '../../../engine/packs/builders.ts'
import { PROJECTS, policyOf, report, TOWNS } from '../small.ts'

const policy = policyOf({
  entities: [TOWNS, PROJECTS, entity(ROOT, number('条数', '条'), derived('合计', '亩', 'SUM(项目[面积])'))],
  parameters: [parameters('target')('目标面积', 10, '亩', [])],
  targets: [
    target({
      label: '总面积',
      level: ROOT,
      entity: ROOT,
      measure: '合计',
      value: '目标面积',
      unit: '亩',
      clauses: [],
    }),
    target({ label: '条数', level: ROOT, entity: ROOT, measure: '条数', value: '2', clauses: [] }),
  ],
})

test.each<[string, readonly Readonly<Record<string, CellValue>>[], string | null]>([
  ['an empty sheet', [], null],
  ['a filled one', [{ 条数: 3 }], '3'],
])('the root is one row, with %s of its own', (_, root, chains) => {
  const { targets } = report(policy, { 镇街: [], 项目: [{ 编号: '甲', 面积: 12 }], [ROOT]: root })
  expect(targets.map(({ done }) => done)).toEqual(['12', chains])
  expect(targets[0]!.met).toBe(true)
})
