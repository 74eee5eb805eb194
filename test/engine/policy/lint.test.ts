import { describe, expect, test } from 'vitest'
import { ROOT } from '../../../engine/model/field.ts'
import type { Policy } from '../../../engine/model/policy.ts'
import type { Requirement } from '../../../engine/model/rule.ts'
import { derived, entity } from '../../../engine/packs/builders.ts'
import { findings } from '../small.ts'
import { fields, good, must, PARAMETERS, prize, short, task, threshold, towns } from './goodPolicy.ts'

describe('the lint of tables', () => {
  const twin: Requirement = { ...must, label: '重复' }
  const low: Requirement = { ...must, label: '更宽', test: '面积>=下限-10' }
  test.each<[string, Policy, string[]]>([
    [
      'two requirements that say the same',
      good({ requirements: [must, twin] }),
      ['warning sameRule @ requirement 重复'],
    ],
    [
      'written a little differently',
      good({ requirements: [must, { ...twin, test: '= 面积 >=下限' }] }),
      ['warning sameRule @ requirement 重复'],
    ],
    [
      'but of other rows',
      good({
        requirements: [
          { ...must, scope: '类型="零星"' },
          { ...twin, scope: '类型="连片"' },
        ],
      }),
      [],
    ],
    ['or of another qualification', good({ requirements: [must, { ...twin, qualification: '复核' }] }), []],
    [
      'two incentives that pay the same',
      good({ incentives: [prize, { ...prize, label: '又奖' }] }),
      ['warning sameRule @ incentive 又奖'],
    ],
    ['with another rate', good({ incentives: [prize, { ...prize, label: '又奖', rate: '标准*2' }] }), []],

    [
      'a limit that another implies',
      good({ requirements: [must, low] }),
      ['warning neverBinds @ requirement 更宽.test'],
    ],
    ['a limit of other rows', good({ requirements: [{ ...must, scope: '类型="零星"' }, low] }), []],
    [
      'the same limit, but strictly',
      good({ requirements: [must, { ...low, test: '面积>下限' }] }),
      ['warning neverBinds @ requirement 面积达标.test'],
    ],
    [
      'a limit that waives is implied by none',
      good({ requirements: [{ ...must, strictness: 'inPrinciple' }, low] }),
      [],
    ],
    [
      'a limit that every row meets',
      good({ requirements: [must, { ...low, test: '建面>=0' }] }),
      ['warning neverBinds @ requirement 更宽.test'],
    ],
    ['a limit that some rows meet', good({ requirements: [must, { ...low, test: '建面>0' }] }), []],

    [
      'a limit that no row meets',
      good({ requirements: [must, { ...low, test: '建面<0' }] }),
      ['warning neverMet @ requirement 更宽.test'],
    ],
    [
      'a case that never arises',
      good({ requirements: [must, { ...low, strictness: 'caseByCase', test: '建面<0' }] }),
      ['warning neverApplies @ requirement 更宽.test'],
    ],
    [
      'a scope that no row enters',
      good({ requirements: [must, { ...low, scope: '建面<0' }] }),
      ['warning neverApplies @ requirement 更宽.scope'],
    ],
    [
      'an incentive that no row enters',
      good({ incentives: [{ ...prize, scope: 'AND(面积>0,面积<0)' }] }),
      ['warning neverApplies @ incentive 奖.scope'],
    ],
    [
      'a target that no row enters',
      good({ targets: [{ ...task, scope: '面积<0' }] }),
      ['warning neverApplies @ target 任务.scope'],
    ],
    [
      'a scope that is switched by a parameter',
      good({
        parameters: [...PARAMETERS, threshold('从严', false, '', [])],
        requirements: [must, { ...low, test: '建面>100', scope: '从严' }],
      }),
      [],
    ],

    [
      'a parameter that nothing reads',
      good({ parameters: [...PARAMETERS, threshold('闲置', 1, '亩', [])] }),
      ['notice unusedParameter @ parameter 闲置'],
    ],
    [
      'a parameter that only a derived field reads',
      good({
        parameters: [...PARAMETERS, threshold('系数', 1, '', [])],
        entities: [towns, entity('项目', ...fields, derived('折算', '亩', '面积*系数'))],
      }),
      [],
    ],
    [
      'a parameter that only a bearer reads',
      good({
        parameters: [...PARAMETERS, threshold('市级', 1, '', [])],
        incentives: [{ ...prize, bearers: [{ name: '市', weight: '市级' }] }],
      }),
      [],
    ],

    [
      'a choice that the column cannot hold',
      good({ requirements: [{ ...must, scope: '类型="连遍"' }] }),
      ['warning unknownOption @ field 项目.类型.options'],
    ],
    [
      'among several',
      good({ requirements: [{ ...must, scope: 'OR(类型={"连片","其他"})' }] }),
      ['warning unknownOption @ field 项目.类型.options'],
    ],
    [
      'in a count',
      good({ targets: [{ ...task, level: ROOT, value: 'IF(COUNTIFS(项目[类型],"其他")>0,60,50)' }] }),
      ['warning unknownOption @ field 项目.类型.options'],
    ],
    ['a choice that it can', good({ requirements: [{ ...must, scope: '类型=" 连片"' }] }), []],
  ])('%s', (_, policy, expected) => {
    const found = short(policy)
    if (expected.length === 0) expect(found).toEqual([])
    else expect(found).toEqual(expect.arrayContaining(expected))
  })

  test('what implies a limit is named', () => {
    const [found] = findings(good({ requirements: [must, low] }))
    expect(found!.values).toMatchObject({ label: '更宽', because: '面积达标' })
  })
  test('the nearest option is offered', () => {
    const [found] = findings(good({ requirements: [{ ...must, scope: '类型="连遍"' }] }))
    expect(found!.values).toMatchObject({ field: '项目.类型', word: '连遍', nearest: '连片' })
  })
})
