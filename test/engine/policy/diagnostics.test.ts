import { describe, expect, test } from 'vitest'
import type { Policy } from '../../../engine/model/policy.ts'
import { derived, entity, flag, key, number, reference } from '../../../engine/packs/builders.ts'
import { findings } from '../small.ts'
import {
  fields,
  fund,
  good,
  must,
  PARAMETERS,
  prize,
  projects,
  quota,
  short,
  task,
  threshold,
  towns,
  withFields,
} from './goodPolicy.ts'

test('a good policy has nothing to say', () => expect(findings(good())).toEqual([]))

describe('names', () => {
  test.each<[string, Policy, string]>([
    [
      'two parameters of one name',
      good({ parameters: [...PARAMETERS, PARAMETERS[0]!] }),
      'error duplicateParameter @ parameter 下限',
    ],
    ['two fields of one name', withFields(number('面积', '亩')), 'error duplicateField @ field 项目.面积'],
    ['a field and a parameter', withFields(number('下限', '亩')), 'error ambiguousName @ field 项目.下限'],
    [
      'a field and a qualification',
      withFields(flag('入列')),
      'error ambiguousName @ requirement 面积达标.qualification',
    ],
    [
      'two requirements of one name',
      good({ requirements: [must, { ...must, test: '面积>下限' }] }),
      'error duplicateRule @ requirement 面积达标',
    ],
    [
      'two incentives of one name',
      good({ incentives: [prize, { ...prize, base: '建面' }] }),
      'error duplicateRule @ incentive 奖',
    ],
    [
      'two targets of one name',
      good({ targets: [task, { ...task, measure: '建面' }] }),
      'error duplicateRule @ target 任务',
    ],
    [
      'two allotments of one name',
      good({ allotments: [quota, fund, { ...quota, group: [] }] }),
      'error duplicateRule @ allotment 名额',
    ],
    ['an unknown area table', good({ area: '乡镇' }), 'error unknownTable @ policy 示例办法.area'],
    [
      'an unknown main table',
      good({ main: { entity: '工程', qualification: '入列' } }),
      'error unknownTable @ policy 示例办法.main',
    ],
    [
      'a reference to no table',
      withFields(reference('区块', '区块')),
      'error unknownTable @ field 项目.区块.to',
    ],
    [
      'a requirement of no table',
      good({ requirements: [must, { ...must, label: '别的', entity: '工程' }] }),
      'error unknownTable @ requirement 别的.entity',
    ],
    [
      'an incentive of no table',
      good({ incentives: [{ ...prize, entity: '工程' }] }),
      'error unknownTable @ incentive 奖.entity',
    ],
    [
      'a target of no table',
      good({ targets: [{ ...task, entity: '工程' }] }),
      'error unknownTable @ target 任务.entity',
    ],
    [
      'a target at no level',
      good({ targets: [{ ...task, level: '工程' }] }),
      'error unknownTable @ target 任务.level',
    ],
    [
      'an allotment of no table',
      good({ allotments: [{ ...quota, entity: '工程' }, fund] }),
      'error unknownTable @ allotment 名额.entity',
    ],
    [
      'a decision that is no field',
      good({ requirements: [{ ...must, decision: '批示' }] }),
      'error unknownColumn @ requirement 面积达标.decision',
    ],
    [
      'a qualification that nobody gives',
      good({ incentives: [{ ...prize, qualification: '入库' }] }),
      'error unknownColumn @ incentive 奖.qualification',
    ],
    [
      'a date field that is none',
      good({ incentives: [{ ...prize, dateField: '年份' }] }),
      'error unknownColumn @ incentive 奖.dateField',
    ],
    [
      'a group that is no field',
      good({ allotments: [{ ...quota, group: ['乡镇'] }, fund] }),
      'error unknownColumn @ allotment 名额.group',
    ],
    [
      'a target of an unknown qualification',
      good({ targets: [{ ...task, qualification: '入库' }] }),
      'error unknownColumn @ target 任务.qualification',
    ],
    [
      'a fund that is none',
      good({ incentives: [{ ...prize, fund: '资金池' }] }),
      'error unknownFund @ incentive 奖.fund',
    ],
    [
      'an incentive of no kind',
      good({ incentives: [{ ...prize, kind: '按月' }] }),
      'error unknownKind @ incentive 奖.kind',
    ],
    [
      'a rounding that is none',
      good({ incentives: [{ ...prize, rounding: '厘' }] }),
      'error unknownRounding @ incentive 奖.rounding',
    ],
  ])('%s', (_, policy, expected) => expect(short(policy)).toContain(expected))

  test('the nearest name is offered', () => {
    const nearest = (policy: Policy) => findings(policy).map((d) => d.values.nearest)
    expect(nearest(good({ area: '镇结' }))).toEqual(['镇街'])
    expect(nearest(good({ incentives: [{ ...prize, fund: '资京' }] }))).toEqual(['资金'])
    expect(nearest(good({ incentives: [{ ...prize, dateField: '年庆' }] }))).toEqual(['年度'])
    expect(nearest(withFields(number('甲', '百万圆')))).toEqual(['百万元'])
  })
})

describe('units and types', () => {
  test.each<[string, Policy, string]>([
    ['a field in no unit', withFields(number('长', '丈')), 'error unknownUnit @ field 项目.长.unit'],
    [
      'a parameter in no unit',
      good({ parameters: [...PARAMETERS, threshold('长', 1, '丈', [])] }),
      'error unknownUnit @ parameter 长.unit',
    ],
    [
      'a target in no unit',
      good({ targets: [{ ...task, unit: '丈' }] }),
      'error unknownUnit @ target 任务.unit',
    ],
    [
      'a target in another unit than its measure',
      good({ targets: [{ ...task, unit: '万元' }] }),
      'error unitMismatch @ target 任务.unit',
    ],
    [
      'a task in another unit',
      good({ targets: [{ ...task, value: '规模' }] }),
      'error unitWanted @ target 任务.value',
    ],
    [
      'a test in two units',
      good({ requirements: [{ ...must, test: '面积>=规模' }] }),
      'error unitMismatch @ requirement 面积达标.test:0',
    ],
    [
      'an amount that is no money',
      good({ incentives: [{ ...prize, rate: '下限' }] }),
      'error amountUnit @ incentive 奖.rate',
    ],
    [
      'a cap that is no money',
      good({ incentives: [{ ...prize, cap: '下限' }] }),
      'error unitWanted @ incentive 奖.cap',
    ],
    [
      'a fund that is no money',
      good({ allotments: [quota, { ...fund, capacity: '下限' }] }),
      'error unitWanted @ allotment 资金.capacity',
    ],
    [
      'a derived field in another unit',
      withFields(derived('合计', '元', '面积*2')),
      'error unitWanted @ field 项目.合计.formula',
    ],
    [
      'a test that is no yes or no',
      good({ requirements: [{ ...must, test: '面积' }] }),
      'error typeMismatch @ requirement 面积达标.test:0',
    ],
    [
      'a scope that is no yes or no',
      good({ incentives: [{ ...prize, scope: '名称' }] }),
      'error typeMismatch @ incentive 奖.scope:0',
    ],
    [
      'a date against a year',
      good({ requirements: [{ ...must, test: '竣工>=2022' }] }),
      'error typeMismatch @ requirement 面积达标.test:4',
    ],
    [
      'a period of a text field',
      good({ targets: [{ ...task, dateField: '名称' }] }),
      'error dateField @ target 任务.dateField',
    ],
    [
      'an amount in the year of a key',
      good({ incentives: [{ ...prize, dateField: '编号' }] }),
      'error dateField @ incentive 奖.dateField',
    ],
    [
      'years for a date field',
      good({ targets: [{ ...task, dateField: '竣工' }] }),
      'error typeMismatch @ target 任务.from:0',
    ],
  ])('%s', (_, policy, expected) => expect(short(policy)).toContain(expected))

  test('a target may be in any unit of its dimension, or take its own', () => {
    for (const unit of ['㎡', '万亩', undefined])
      expect(short(good({ targets: [{ ...task, unit }] }))).toEqual([])
  })
})

describe('formulas', () => {
  test.each<[string, Policy, string]>([
    [
      'a misspelt name',
      good({ requirements: [{ ...must, test: '面职>=下限' }] }),
      'error unknownName @ requirement 面积达标.test:0',
    ],
    [
      'in the middle',
      good({ requirements: [{ ...must, test: 'AND(面积>=下限,建面>下线)' }] }),
      'error unknownName @ requirement 面积达标.test:14',
    ],
    [
      'unfinished',
      good({ requirements: [{ ...must, test: '面积>=' }] }),
      'error formulaEnds @ requirement 面积达标.test:4',
    ],
    [
      'no test',
      good({ requirements: [{ ...must, test: ' ' }] }),
      'error formulaMissing @ requirement 面积达标.test',
    ],
    ['no base', good({ incentives: [{ ...prize, base: '' }] }), 'error formulaMissing @ incentive 奖.base'],
    [
      'no rate',
      good({ incentives: [{ ...prize, rate: undefined }] }),
      'error formulaMissing @ incentive 奖.rate',
    ],
    [
      'no measure',
      good({ targets: [{ ...task, measure: '' }] }),
      'error formulaMissing @ target 任务.measure',
    ],
    [
      'no target value',
      good({ targets: [{ ...task, value: '' }] }),
      'error formulaMissing @ target 任务.value',
    ],
    [
      'no capacity',
      good({ allotments: [{ ...quota, capacity: '' }, fund] }),
      'error formulaMissing @ allotment 名额.capacity',
    ],
    [
      'in a derived field',
      withFields(derived('甲', '', '建面/面基')),
      'error unknownName @ field 项目.甲.formula:3',
    ],
    [
      'in a rate',
      good({ incentives: [{ ...prize, rate: '标准*(' }] }),
      'error formulaEnds @ incentive 奖.rate:4',
    ],
    [
      'in the order of a quota',
      good({ allotments: [{ ...quota, order: '得分' }, fund] }),
      'error unknownName @ allotment 名额.order:0',
    ],
    [
      'a bearer',
      good({ incentives: [{ ...prize, bearers: [{ name: '市', weight: '比例' }] }] }),
      'error unknownName @ incentive 奖.bearers:0',
    ],
    [
      'a schedule',
      good({ incentives: [{ ...prize, schedule: { kind: 'repeat', years: '年数' } }] }),
      'error unknownName @ incentive 奖.schedule:0',
    ],
    [
      'a project row read on the root',
      good({ allotments: [{ ...quota, capacity: '面积' }, fund] }),
      'error unknownName @ allotment 名额.capacity:0',
    ],
    [
      'a circle of fields',
      withFields(derived('甲', '亩', '乙+面积'), derived('乙', '亩', '甲*2')),
      'error cycle @ field 项目.甲.formula',
    ],
    [
      'no way up to the level',
      good({
        entities: [towns, projects, entity('规划', key('规划号'), number('指标', '亩'))],
        targets: [{ ...task, level: '规划', value: '指标' }],
      }),
      'error noPath @ target 任务.level',
    ],
    [
      'two ways up to the level',
      good({ entities: [towns, entity('项目', ...fields, reference('原镇街', '镇街'))] }),
      'error ambiguousPath @ target 任务.level',
    ],
  ])('%s', (_, policy, expected) => expect(short(policy)).toContain(expected))

  test('a qualification that reads itself through a field is a circle', () => {
    const policy = good({
      entities: [towns, entity('项目', ...fields, derived('甲', '亩', 'IF(入列,面积,0)'))],
      requirements: [{ ...must, test: '甲>=下限' }],
    })
    expect(
      findings(policy)
        .filter((d) => d.code === 'cycle')
        .map((d) => d.values.way),
    ).toEqual(['项目.甲 → 项目.入列 → 项目.甲'])
  })
  test('a faulty item is reported once and left out', () =>
    expect(short(good({ incentives: [{ ...prize, base: '面职' }] }))).toEqual([
      'error unknownName @ incentive 奖.base:0',
    ]))
})
