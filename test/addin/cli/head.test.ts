import { expect, test } from 'vitest'
import type { Answer } from '../../../addin/cli/print/answer.ts'
import { printCosts } from '../../../addin/cli/print/head.ts'
import { fill, WORDS } from '../../../addin/text/index.ts'
import { CURRENT, reportOf } from '../../../engine/index.ts'
import {
  entity,
  flag,
  incentive,
  key,
  number,
  parameters,
  qualification,
  reference,
} from '../../../engine/packs/builders.ts'
import { policyOf, run, TOWNS } from '../../engine/small.ts'

/** The line of what is spent: one project of 10亩 passes, the others wait for approval; 2万元/亩. */
function outlay(waiting: readonly (number | null)[]): string {
  const listed = qualification('项目', '入列')
  const policy = policyOf({
    entities: [
      TOWNS,
      entity('项目', key('编号'), reference('镇街', '镇街'), number('面积', '亩'), flag('达标')),
    ],
    parameters: [parameters('incentive')('标准', 2, '万元/亩', [])],
    requirements: [listed.inPrinciple('达标', '达标', [])],
    incentives: [
      incentive({
        label: '奖',
        included: true,
        entity: '项目',
        qualification: '入列',
        base: '面积',
        rate: '标准',
        clauses: [],
      }),
    ],
  })
  const rows = [{ 面积: 10, 达标: true }, ...waiting.map((面积) => ({ 面积, 达标: false }))]
  const simulation = run(policy, {
    镇街: [{ 镇街: '甲' }],
    项目: rows.map((row, i) => ({ 编号: `${i}`, 镇街: '甲', ...row })),
  })
  const words = WORDS['zh-CN']
  const answer: Answer = {
    lang: 'zh-CN',
    words,
    text: (name, values) => fill(words.cli[name]!, values),
    policy,
    scenario: CURRENT,
    changes: [],
    dataset: { tables: {} },
    report: reportOf(simulation),
    unset: new Map(),
    figures: [],
  }
  return printCosts(answer)[0]!
}

// What one incentive's waiting rows would add is told as a whole or not at all; the sum is then the least.
test.each<[string, readonly (number | null)[], string]>([
  ['nobody waits', [], '支出：20.00万元'],
  ['all that wait are known', [5], '支出：20.00万元；待批准全部批准则30.00万元'],
  ['one that waits is not', [5, null], '支出：20.00万元；待批准全部批准则至少20.00万元'],
])('%s', (_, waiting, line) => expect(outlay(waiting)).toBe(line))
