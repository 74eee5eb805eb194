import { describe, expect, test } from 'vitest'
import { explainRow } from '../../../engine/explain/explain.ts'
import type { CellValue } from '../../../engine/model/dataset.ts'
import type { Requirement } from '../../../engine/model/rule.ts'
import {
  choice,
  date,
  derived,
  entity,
  flag,
  key,
  number,
  parameters,
  qualification,
  reference,
  text,
} from '../../../engine/packs/builders.ts'
import { policyOf, run, TOWNS } from '../small.ts'

const threshold = parameters('threshold')
const PROJECTS = entity(
  '项目',
  key('编号'),
  reference('镇街', '镇街'),
  text('名称'),
  choice('类型', ['连片', '零星', '其他']),
  number('用地', '亩'),
  number('建面', '㎡'),
  derived('容积率', '', '建面/用地'),
  number('产值', '万元'),
  flag('强链'),
  date('竣工'),
  flag('批准'),
)
const listed = qualification('项目', '入列', '批准')
const CELLS = {
  名称: '一号园',
  类型: '零星',
  用地: 30,
  建面: 39866.67,
  产值: 100,
  强链: false,
  竣工: '2022-06-30',
  批准: null,
}

const explain = (requirement: Partial<Requirement>, cells: Readonly<Record<string, CellValue>> = {}) =>
  explainRow(
    run(
      policyOf({
        entities: [TOWNS, PROJECTS],
        parameters: [
          threshold('容积率下限', 2, '', []),
          threshold('用地下限', 20, '亩', []),
          threshold('未定下限', null, '亩', []),
          threshold('截止', '2022-12-31', '', [], { type: 'date' }),
          threshold('清单', ['连片', '零星'], '', []),
        ],
        requirements: [
          {
            ...listed.must('条件', '容积率>=容积率下限', ['三（二）2'], {
              message: '容积率不足',
              quote: '2.0以上',
            }),
            ...requirement,
          },
        ],
      }),
      { 镇街: [{ 镇街: '甲' }], 项目: [{ 编号: 'P1', 镇街: '甲', ...CELLS, ...cells }] },
    ),
    '项目',
    ' p1',
  )
const step = (requirement: Partial<Requirement>, cells?: Readonly<Record<string, CellValue>>) =>
  explain(requirement, cells)!.qualifications[0]!.steps[0]!
/** The comparisons of a test as 'left operator right: answer'. */
const shown = (source: string, cells?: Readonly<Record<string, CellValue>>) =>
  step({ test: source }, cells).comparisons.map(
    ({ left, operator, right, holds }) =>
      `${left.value}${left.unit} ${operator} ${right.value}${right.unit}: ${holds}`,
  )

test('a row is found by its key, in any width and case, with its name and town', () => {
  expect(explain({})).toMatchObject({ entity: '项目', id: 'P1', name: '一号园', town: '甲' })
  expect(explain({}, { 编号: 'P2' })).toBeUndefined()
})

test('a step carries its clause, words and formula', () =>
  expect(step({})).toMatchObject({
    label: '条件',
    strictness: 'must',
    verdict: 'fail',
    clauses: ['三（二）2'],
    message: '容积率不足',
    quote: '2.0以上',
    formula: '容积率>=容积率下限',
    missing: [],
  }))

describe('both sides of each comparison, with units', () => {
  test.each<[string, string[]]>([
    ['用地>=用地下限', ['30亩 >= 20亩: true']],
    ['用地>=20', ['30亩 >= 20亩: true']],
    ['建面>=用地', ['39866.67㎡ >= 20000㎡: true']],
    ['AND(用地>=20,产值>200)', ['30亩 >= 20亩: true', '100万元 > 200万元: false']],
    ['NOT(用地>=20)', ['30亩 >= 20亩: true']],
    ['类型="连片"', ['零星 = 连片: false']],
    ['OR(类型=清单)', ['零星 ∈ 连片、零星: true']],
    ['AND(类型<>{"连片","其他"})', ['零星 ∉ 连片、其他: true']],
    ['强链', ['否 = 是: false']],
    ['竣工<=截止', ['2022-06-30 <= 2022-12-31: true']],
    ['IF(强链,用地>=30,用地>=50)', ['否 = 是: false', '30亩 >= 50亩: false']],
    ['用地>=IF(强链,30,50)', ['30亩 >= 50亩: false']],
  ])('%s', (source, lines) => expect(shown(source)).toEqual(lines))

  test('an open side shows its range, or nothing', () => {
    expect(shown('用地>=IF(强链,30,50)', { 强链: null })).toEqual(['30亩 >= [30, 50]亩: null'])
    expect(shown('用地>=20', { 用地: null })).toEqual(['[0, ]亩 >= 20亩: null'])
    expect(shown('类型="连片"', { 类型: null })).toEqual(['null = 连片: null'])
  })
  test('an open choice shows both branches', () =>
    expect(shown('IF(强链,用地>=30,用地>=50)', { 强链: null })).toEqual([
      'null = 是: null',
      '30亩 >= 30亩: true',
      '30亩 >= 50亩: false',
    ]))
  test('out of its scope nothing is compared', () =>
    expect(step({ scope: '类型="连片"' })).toMatchObject({ verdict: 'notApplicable', comparisons: [] }))
})

describe('the gap', () => {
  const gap = (source: string) => step({ test: source }).comparisons.map((c) => c.gap)
  test('is exact, in the unit of the left side', () => {
    expect(gap('用地>=20')).toEqual(['10'])
    expect(gap('容积率>=容积率下限')).toEqual(['0.0066665'])
    expect(gap('建面>=用地*2')).toEqual(['133.33'])
  })
  test('texts have none', () => expect(gap('类型="连片"')).toEqual([null]))
})

describe('what would have to change', () => {
  const remedy = (source: string, cells?: Readonly<Record<string, CellValue>>) =>
    step({ test: source }, cells).comparisons.map(
      (c) => c.remedy && `${c.remedy.field} ${c.remedy.change}${c.remedy.unit}`,
    )
  test('the floor area of a plot ratio: 2 × 20000㎡ less 39866.67㎡', () =>
    expect(remedy('容积率>=容积率下限')).toEqual(['建面 133.33㎡']))
  test('rounded so that it does reach the limit', () =>
    expect(remedy('建面*3>=120000')).toEqual(['建面 133.33㎡']))
  test('downwards for a ceiling', () => expect(remedy('容积率<=1')).toEqual(['建面 -19866.67㎡']))
  test('nothing where the test holds', () => expect(remedy('用地>=20')).toEqual([undefined]))
  test('nothing where nothing is known', () =>
    expect(remedy('用地>=20', { 用地: null })).toEqual([undefined]))
})

describe('what is missing', () => {
  test('a cell', () =>
    expect(step({}, { 建面: null }).missing).toEqual([
      { kind: 'cell', entity: '项目', id: 'P1', label: '建面' },
    ]))
  test('a decision that is not made', () => {
    const principle = { strictness: 'inPrinciple', decision: '批准' } as const
    expect(step(principle)).toMatchObject({ verdict: 'waivable', decision: { field: '批准', answer: null } })
    expect(step(principle, { 批准: true })).toMatchObject({ verdict: 'pass', decision: { answer: true } })
  })
})

describe('a quota', () => {
  const policy = policyOf({
    entities: [TOWNS, PROJECTS],
    parameters: [threshold('名额数', 2, '个', [])],
    requirements: [listed.must('有类型', '类型="连片"', [])],
    allotments: [
      {
        label: '名额',
        entity: '项目',
        qualification: '入列',
        group: ['镇街'],
        capacity: '名额数',
        order: '用地',
        descending: true,
        sharing: 'queue',
        excess: 'waivable',
        clauses: [],
      },
    ],
  })
  const rows = {
    镇街: [{ 镇街: '甲' }],
    项目: [50, 30, 40, null].map((area, i) => ({ 编号: `${i + 1}`, 镇街: '甲', 类型: '连片', 用地: area })),
  }
  const quotaOf = (id: string) =>
    explainRow(run(policy, rows), '项目', id)!.qualifications[0]!.steps.find((s) => s.quota)?.quota
  test('the third of three that are ranked has no place', () =>
    expect(quotaOf('2')).toEqual({
      group: '甲',
      order: '用地',
      descending: true,
      rank: 3,
      rivals: 4,
      capacity: '2',
    }))
  test('a row without its figure has no rank', () =>
    expect(quotaOf('4')).toMatchObject({ rank: null, rivals: 4 }))
  test('the first is not told of the quota: it is in whatever the others have', () =>
    expect(quotaOf('1')).toBeUndefined())
})
