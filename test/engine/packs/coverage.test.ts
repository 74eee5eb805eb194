import { describe, expect, test } from 'vitest'
import { coverageFaults, coverageLines, type Fate, type Pack } from '../../../engine/index.ts'
import { parameters, qualification } from '../../../engine/packs/builders.ts'
import { packOf } from '../../../engine/packs/pack.ts'
import { register } from '../../../engine/packs/register.ts'
import { policyOf, run } from '../small.ts'

const listed = qualification('项目', '入列')
const CLAUSES = register([
  ['X-1', '一', 'eligibility', '面积不低于20亩。'],
  ['X-2', '二', 'milestone', '年底前完成摸底。'],
  ['X-3', '三', 'reporting', '探索数字化。'],
])
const MODELLED: Readonly<Record<string, Fate>> = {
  'X-1': ['面积达标', '面积下限', '项目.面积'],
  'X-2': { task: '完成摸底', owner: '镇街', due: '2022-12-31' },
  'X-3': { reason: '没有可判定的数' },
}

const pack = (fates: Readonly<Record<string, Fate>>): Pack =>
  packOf({
    id: 'x',
    policy: policyOf({
      parameters: [parameters('threshold')('面积下限', 20, '亩', ['一'])],
      requirements: [listed.must('面积达标', '面积>=面积下限', ['一'])],
    }),
    cases: [],
    scenarios: [],
    register: CLAUSES,
    fates,
    sample: () => ({ tables: {} }),
  })

const NONE = { forgotten: [], unregistered: [], unknown: [], groundless: [] }

describe('what became of the clauses', () => {
  test('modelled, recorded, or not with a reason', () => {
    expect(coverageFaults(pack(MODELLED))).toEqual(NONE)
    expect(coverageLines(pack(MODELLED))).toEqual([
      { pack: 'x', kind: 'eligibility', modelled: 1, recorded: 0, unmodelled: 0 },
      { pack: 'x', kind: 'milestone', modelled: 0, recorded: 1, unmodelled: 0 },
      { pack: 'x', kind: 'reporting', modelled: 0, recorded: 0, unmodelled: 1 },
    ])
  })
  const { 'X-2': duty, ...rest } = MODELLED
  test.each<[string, Readonly<Record<string, Fate>>, Partial<Record<keyof typeof NONE, string[]>>]>([
    ['a clause without a fate', rest, { forgotten: ['X-2'] }],
    ['an empty fate', { ...MODELLED, 'X-2': [] }, { forgotten: ['X-2'] }],
    ['a duty of nothing', { ...MODELLED, 'X-2': { task: '' } }, { forgotten: ['X-2'] }],
    ['no reason', { ...MODELLED, 'X-3': { reason: '' } }, { forgotten: ['X-3'] }],
    ['a clause that the notice does not have', { ...MODELLED, 'X-9': duty! }, { unregistered: ['X-9'] }],
    [
      'a name that the policy does not have',
      { ...MODELLED, 'X-1': ['面积达标', '面积上限'] },
      { unknown: ['X-1 面积上限'] },
    ],
    ['a rule without a clause', { ...MODELLED, 'X-1': ['面积下限'] }, { groundless: ['面积达标'] }],
  ])('%s', (_, fates, faults) => expect(coverageFaults(pack(fates))).toEqual({ ...NONE, ...faults }))
})

describe('进度', () => {
  test('a duty is a row with owner and last day, not yet begun', () => {
    const { 进度 } = pack(MODELLED).sample().tables
    const { 事项编号, 事项, 条款, 责任单位, 期限, 状态 } = 进度!.columns
    expect([事项编号, 事项, 条款, 责任单位, 期限, 状态]).toEqual([
      ['J01'],
      ['完成摸底'],
      ['二'],
      ['镇街'],
      ['2022-12-31'],
      [null],
    ])
  })
  test('a notice without duties has no such table', () =>
    expect(pack({ 'X-1': MODELLED['X-1']! }).policy.entities.map((e) => e.label)).not.toContain('进度'))
  test.each<[string, string | null, string | null, string, boolean]>([
    ['on the last day', null, null, '2022-12-31', false],
    ['the day after, not begun', null, null, '2023-01-01', true],
    ['the day after, under way', null, '进行中', '2023-01-01', true],
    ['done, nobody wrote when', null, '已完成', '2023-01-01', false],
    ['done on the last day', '2022-12-31', '已完成', '2023-06-30', false],
    ['done too late', '2023-01-01', '已完成', '2023-06-30', true],
  ])('%s', (_, done, state, asOf, late) => {
    const { policy, sample } = pack(MODELLED)
    const [row] = [sample().tables.进度!].map(({ columns }) =>
      Object.fromEntries(Object.entries(columns).map(([label, cells]) => [label, cells[0]!])),
    )
    const found = run(
      policy,
      { 进度: [{ ...row, 完成日期: done, 状态: state }] },
      { overrides: { 基准日: asOf } },
    )
    expect(found.diagnostics().map((d) => d.code)).toEqual(late ? ['checkFailed'] : [])
  })
})
