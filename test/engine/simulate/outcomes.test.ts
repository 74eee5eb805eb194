import { describe, expect, test } from 'vitest'
import { explainRow } from '../../../engine/explain/explain.ts'
import type { Requirement, Strictness } from '../../../engine/model/rule.ts'
import {
  entity,
  flag,
  key,
  number,
  parameters,
  qualification,
  reference,
} from '../../../engine/packs/builders.ts'
import { policyOf, run, TOWNS } from '../small.ts'

const MARKS = { 是: true, 否: false, 未: null } as const
type Mark = keyof typeof MARKS

const PROJECTS = entity(
  '项目',
  key('编号'),
  reference('镇街', '镇街'),
  flag('适用'),
  flag('达标'),
  flag('裁定'),
  number('面积', '亩'),
)

const requirement = (strictness: Strictness, parts: Partial<Requirement> = {}): Requirement => ({
  label: strictness,
  enabled: true,
  entity: '项目',
  qualification: '入列',
  scope: '适用',
  test: '达标',
  strictness,
  decision: '裁定',
  clauses: [],
  ...parts,
})

interface Case {
  readonly scope?: Mark
  readonly test?: Mark
  readonly decision?: Mark
  readonly area?: number
}

const simulate = (
  requirements: readonly Requirement[],
  { scope = '是', test = '是', decision = '未', area }: Case,
) =>
  run(
    policyOf({
      entities: [TOWNS, PROJECTS],
      requirements,
      parameters: [parameters('threshold')('未定下限', null, '亩', [])],
    }),
    {
      镇街: [{ 镇街: '甲' }],
      项目: [
        {
          编号: '1',
          镇街: '甲',
          适用: MARKS[scope],
          达标: MARKS[test],
          裁定: MARKS[decision],
          面积: area ?? null,
        },
      ],
    },
  )

/** The verdict of one requirement on a row. */
const verdict = (strictness: Strictness, row: Case, parts?: Partial<Requirement>) =>
  explainRow(simulate([requirement(strictness, parts)], row), '项目', '1')!.qualifications[0]!.steps[0]!
    .verdict

describe('what a test means under each strictness', () => {
  test.each<[Strictness, string, string, string]>([
    ['scope', 'pass', 'notApplicable', 'unknown'],
    ['must', 'pass', 'fail', 'unknown'],
    ['inPrinciple', 'pass', 'waivable', 'unknown'],
    ['encouraged', 'pass', 'notMet', 'notApplicable'],
    ['caseByCase', 'manual', 'notApplicable', 'unknown'],
    ['check', 'pass', 'fail', 'notApplicable'],
    ['consistency', 'pass', 'fail', 'notApplicable'],
  ])('%s: yes %s, no %s, unknown %s', (strictness, yes, no, unknown) => {
    expect(verdict(strictness, { test: '是' })).toBe(yes)
    expect(verdict(strictness, { test: '否' })).toBe(no)
    expect(verdict(strictness, { test: '未' })).toBe(unknown)
  })

  test.each<[Strictness, string, string, string]>([
    ['scope', 'pass', 'unknown', 'unknown'],
    ['must', 'pass', 'unknown', 'unknown'],
    ['inPrinciple', 'pass', 'unknown', 'unknown'],
    ['caseByCase', 'unknown', 'notApplicable', 'unknown'],
  ])('%s where the scope is unknown: yes %s, no %s, unknown %s', (strictness, yes, no, unknown) => {
    expect(verdict(strictness, { scope: '未', test: '是' })).toBe(yes)
    expect(verdict(strictness, { scope: '未', test: '否' })).toBe(no)
    expect(verdict(strictness, { scope: '未', test: '未' })).toBe(unknown)
  })

  const ALL = ['scope', 'must', 'inPrinciple', 'encouraged', 'caseByCase', 'check', 'consistency'] as const
  test.each(ALL)('%s out of its scope says nothing', (strictness) => {
    for (const mark of ['是', '否', '未'] as const)
      expect(verdict(strictness, { scope: '否', test: mark })).toBe('notApplicable')
  })

  test.each<[Strictness, Mark, string, string, string]>([
    ['inPrinciple', '否', 'pass', 'fail', 'waivable'],
    ['caseByCase', '是', 'pass', 'fail', 'manual'],
    ['must', '否', 'fail', 'fail', 'fail'],
    ['scope', '否', 'notApplicable', 'notApplicable', 'notApplicable'],
  ])("%s with a person's word: approved %s… ", (strictness, mark, approved, refused, open) => {
    expect(verdict(strictness, { test: mark, decision: '是' })).toBe(approved)
    expect(verdict(strictness, { test: mark, decision: '否' })).toBe(refused)
    expect(verdict(strictness, { test: mark, decision: '未' })).toBe(open)
  })

  test('a decision does not fill a missing cell', () =>
    expect(verdict('inPrinciple', { test: '未', decision: '是' })).toBe('unknown'))
})

describe('a limit that is not set', () => {
  const unset = { test: '面积>=未定下限' }
  test.each<Strictness>(['scope', 'must', 'inPrinciple', 'encouraged', 'caseByCase', 'check'])(
    '%s is not applicable, whatever the row',
    (strictness) => expect(verdict(strictness, { area: 30 }, unset)).toBe('notApplicable'),
  )
  test('is said once for the policy', () => {
    const simulation = simulate([requirement('must', unset)], { area: 30 })
    expect(simulation.diagnostics().map((d) => [d.code, d.values.parameters])).toEqual([
      ['standardNotSet', '未定下限'],
    ])
  })
  test('a missing cell beside it keeps the row unknown', () =>
    expect(verdict('must', {}, unset)).toBe('unknown'))
  test('a scope that is not set leaves only a test that fails open', () => {
    expect(verdict('must', { area: 30 }, { scope: unset.test, test: '达标' })).toBe('pass')
    expect(verdict('must', { area: 30, test: '否' }, { scope: unset.test, test: '达标' })).toBe(
      'notApplicable',
    )
  })
})

describe('the outcome of a row', () => {
  const outcome = (list: readonly Requirement[], row: Case) => {
    const simulation = simulate(
      list.map((r, i) => ({ ...r, label: `${r.label}${i}` })),
      row,
    )
    return explainRow(simulation, '项目', '1')!.qualifications[0]!.outcome
  }
  const must = (text: string) => requirement('must', { scope: undefined, test: text })
  const principle = requirement('inPrinciple', { scope: undefined, test: '面积>=200' })
  const person = requirement('caseByCase', { scope: undefined, test: '面积>=100', decision: undefined })

  test.each<[string, readonly Requirement[], Case, string]>([
    ['pass', [must('面积>=10')], { area: 20 }, 'pass'],
    ['waivable over pass', [must('面积>=10'), principle], { area: 20 }, 'waivable'],
    ['manual over waivable', [must('面积>=10'), principle, person], { area: 150 }, 'manual'],
    ['unknown over manual', [principle, person, must('达标')], { area: 150, test: '未' }, 'unknown'],
    ['fail over unknown', [must('面积>=20'), must('达标')], { area: 10, test: '未' }, 'fail'],
    [
      'out of scope over all',
      [requirement('scope', { scope: undefined }), must('面积>=20')],
      { area: 10, test: '否' },
      'notApplicable',
    ],
    [
      'encouraged never enters',
      [must('面积>=10'), requirement('encouraged')],
      { area: 20, test: '否' },
      'pass',
    ],
    ['a check never enters', [must('面积>=10'), requirement('check')], { area: 20, test: '否' }, 'pass'],
    ['out of every scope', [requirement('must')], { scope: '否' }, 'notApplicable'],
  ])('%s', (_, list, row, result) => expect(outcome(list, row)).toBe(result))

  test('a switched-off requirement judges nobody', () =>
    expect(outcome([must('面积>=10'), { ...must('面积>=50'), enabled: false }], { area: 20 })).toBe('pass'))
})

describe('only decisive cells are named', () => {
  const missing = (list: readonly Requirement[], row: Case) =>
    explainRow(simulate(list, row), '项目', '1')!.qualifications[0]!.steps.flatMap((s) =>
      s.missing.map((m) => m.label),
    )

  test('of the scope and of the test', () => {
    expect(missing([requirement('must')], { scope: '未', test: '未' })).toEqual(['适用', '达标'])
    expect(missing([requirement('must')], { scope: '未', test: '否' })).toEqual(['适用'])
    expect(missing([requirement('must')], { scope: '未', test: '是' })).toEqual([])
    expect(missing([requirement('must')], { scope: '否', test: '未' })).toEqual([])
  })
  test('nothing of what is decided without them', () =>
    expect(missing([requirement('must', { test: 'OR(达标,面积>=20)' })], { area: 30, test: '未' })).toEqual(
      [],
    ))
})

describe('a failed check is a finding', () => {
  const codes = (strictness: Strictness) =>
    simulate([requirement(strictness, { message: '份额之和不为1', clauses: ['八（三）'] })], { test: '否' })
      .diagnostics()
      .map((d) => [d.code, d.severity, d.values.id, d.values.message, d.values.clauses])
  test('校验 is a warning', () =>
    expect(codes('check')).toEqual([['checkFailed', 'warning', '1', '份额之和不为1', '八（三）']]))
  test('自洽 is a result of its own', () =>
    expect(codes('consistency')).toEqual([['documentConflict', 'notice', '1', '份额之和不为1', '八（三）']]))
})

describe('a qualification is a yes/no column', () => {
  const entities = [
    TOWNS,
    entity('项目', key('编号'), reference('镇街', '镇街'), flag('达标'), flag('裁定')),
    entity('分块', key('块号'), reference('项目', '项目'), flag('合格'), flag('许可')),
  ]
  const block = qualification('分块', '可用', '许可')
  const part = qualification('分块', '随项目')
  const project = qualification('项目', '入列', '裁定')
  const policy = policyOf({
    entities,
    requirements: [
      project.must('项目达标', '达标', []),
      project.must('分块都可用', 'COUNTIFS(分块[可用],FALSE)=0', []),
      block.inPrinciple('分块合格', '合格', []),
      part.must('项目已入列', '项目[入列]', []),
    ],
  })
  const rows = (blocks: readonly Record<string, boolean | null>[]) => ({
    镇街: [{ 镇街: '甲' }],
    项目: [{ 编号: '1', 镇街: '甲', 达标: true }],
    分块: blocks.map((b, i) => ({ 块号: `${i}`, 项目: '1', ...b })),
  })
  const outcomes = (blocks: readonly Record<string, boolean | null>[], waivable = false) => {
    const simulation = run(policy, rows(blocks), { includeWaivable: waivable })
    return [
      ...explainRow(simulation, '项目', '1')!.qualifications,
      ...explainRow(simulation, '分块', '0')!.qualifications,
    ].map((q) => `${q.name} ${q.outcome}`)
  }

  test.each<[string, Record<string, boolean | null>[], string[]]>([
    ['all parts pass', [{ 合格: true }, { 合格: true }], ['入列 pass', '可用 pass', '随项目 pass']],
    [
      'one part is waivable',
      [{ 合格: false }, { 合格: true }],
      ['入列 fail', '可用 waivable', '随项目 fail'],
    ],
    ['an approved one counts', [{ 合格: false, 许可: true }], ['入列 pass', '可用 pass', '随项目 pass']],
    ['a refused one does not', [{ 合格: false, 许可: false }], ['入列 fail', '可用 fail', '随项目 fail']],
    ['one part is unknown', [{ 合格: null }], ['入列 unknown', '可用 unknown', '随项目 unknown']],
  ])('read from below and from above: %s', (_, blocks, expected) =>
    expect(outcomes(blocks)).toEqual(expected),
  )

  test('a scenario that includes waivables counts them as approved', () =>
    expect(outcomes([{ 合格: false }], true)).toEqual(['入列 pass', '可用 waivable', '随项目 pass']))

  test('the missing cell of the part is the one that is named', () => {
    const steps = explainRow(run(policy, rows([{ 合格: null }])), '分块', '0')!.qualifications[1]!.steps
    expect(steps[0]!.missing).toEqual([{ kind: 'cell', entity: '分块', id: '0', label: '合格' }])
  })
})
