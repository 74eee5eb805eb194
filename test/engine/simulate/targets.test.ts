import { describe, expect, test } from 'vitest'
import type { CellValue } from '../../../engine/model/dataset.ts'
import { ROOT } from '../../../engine/model/field.ts'
import { ratio } from '../../../engine/model/ratio.ts'
import type { TargetTotal } from '../../../engine/model/result.ts'
import type { Target } from '../../../engine/model/rule.ts'
import {
  date,
  derived,
  entity,
  flag,
  key,
  number,
  parameters,
  qualification,
  reference,
  stage,
  target,
  year,
} from '../../../engine/packs/builders.ts'
import { percent } from '../../../engine/simulate/printing.ts'
import { policyOf, report } from '../small.ts'

const ENTITIES = [
  entity('镇街', key('镇街'), number('任务', '亩')),
  entity(
    '项目',
    key('编号'),
    reference('镇街', '镇街'),
    number('面积', '亩'),
    number('建面', '㎡'),
    number('收益', '亩', { minimum: undefined }),
    flag('合格'),
    flag('连片'),
    flag('规上'),
    year('年度'),
    date('完成日期'),
    stage(),
    derived('容积率', '', '建面/面积'),
  ),
]
const listed = qualification('项目', '入列')
const goal = parameters('target')

type Row = Readonly<Record<string, CellValue>>
const base: Row = { 镇街: '甲', 合格: true, 面积: 10, 阶段: '完成', 年度: 2022, 完成日期: '2022-06-30' }

const rule = (parts: Partial<Target> = {}): Target =>
  target({
    label: '任务',
    level: ROOT,
    entity: '项目',
    qualification: '入列',
    measure: '面积',
    value: '目标面积',
    unit: '亩',
    clauses: [],
    ...parts,
  })

function results(parts: Partial<Target>, rows: readonly Row[], tasks: readonly (number | null)[] = [30, 20]) {
  const policy = policyOf({
    entities: ENTITIES,
    parameters: [
      goal('目标面积', 100, '亩', []),
      goal('上限面积', 120, '亩', []),
      goal('未定目标', null, '亩', []),
      goal('覆盖率', 80, '%', []),
    ],
    requirements: [listed.must('合格', '合格', [])],
    targets: [rule(parts)],
  })
  return report(policy, {
    镇街: tasks.map((task, i) => ({ 镇街: '甲乙丙'[i]!, 任务: task })),
    项目: rows.map((row, i) => ({ 编号: `${i}`, ...base, ...row })),
  })
}
const city = (parts: Partial<Target>, rows: readonly Row[]): TargetTotal => results(parts, rows).targets[0]!
const areas = (...list: (number | null)[]): Row[] => list.map((面积) => ({ 面积 }))

describe('a sum over counted rows', () => {
  test('done, coverage and gap', () =>
    expect(city({}, areas(50, 9))).toMatchObject({
      target: '100',
      done: '59',
      coverage: '59.00',
      gap: '41',
      met: false,
    }))
  test('is not capped, and the gap is floored at 0', () =>
    expect(city({}, areas(111.11))).toMatchObject({ coverage: '111.11', gap: '0', met: true }))
  test('exactly the target is met', () =>
    expect(city({}, areas(99.99, 0.01))).toMatchObject({
      done: '100',
      coverage: '100.00',
      gap: '0',
      met: true,
    }))
  test('100.00 is printed only when met', () =>
    expect(city({}, areas(99.999))).toMatchObject({ coverage: '99.99', gap: '0.001', met: false }))
  test('in the unit of the target', () =>
    expect(city({ measure: '建面' }, [{ 建面: 20000 }])).toMatchObject({
      unit: '亩',
      done: '30',
      coverage: '30.00',
    }))
  test('only rows that count', () =>
    expect(city({}, [{ 面积: 50 }, { 面积: 30, 合格: false }])).toMatchObject({
      done: '50',
      low: '50',
      high: '50',
    }))
  test('within its scope', () =>
    expect(
      city({ scope: '连片' }, [
        { 面积: 50, 连片: true },
        { 面积: 30, 连片: false },
      ]),
    ).toMatchObject({ done: '50' }))
  test('without a qualification all rows count', () =>
    expect(city({ qualification: undefined }, [{ 面积: 50 }, { 面积: 30, 合格: false }])).toMatchObject({
      done: '80',
    }))
  test('nothing done', () =>
    expect(city({}, [])).toMatchObject({ done: '0', coverage: '0.00', gap: '100', met: false }))
})

describe('unknown rows', () => {
  test('a row that may count widens the range and leaves what is done', () =>
    expect(city({}, [{ 面积: 50 }, { 面积: 30, 合格: null }])).toMatchObject({
      done: '50',
      low: '50',
      high: '80',
      met: false,
    }))
  test('met is open where the range reaches the target', () =>
    expect(city({}, [{ 面积: 50 }, { 面积: 60, 合格: null }])).toMatchObject({
      done: '50',
      high: '110',
      met: null,
    }))
  test('met is sure where even the low does', () =>
    expect(city({}, [{ 面积: 150 }, { 面积: 60, 合格: null }]).met).toBe(true))
  test('a counted row without its area: no sum', () =>
    expect(city({}, areas(50, null))).toMatchObject({
      done: null,
      coverage: null,
      low: '50',
      high: null,
      met: null,
    }))
  test('a scope that is unknown', () =>
    expect(city({ scope: '连片' }, [{ 面积: 50, 连片: true }, { 面积: 30 }])).toMatchObject({
      done: '50',
      high: '80',
    }))
})

describe('stages', () => {
  const rows = [
    { 面积: 1, 阶段: '完成' },
    { 面积: 2, 阶段: '在建' },
    { 面积: 4, 阶段: '谋划' },
  ]
  test('planned work is not done', () =>
    expect(city({}, rows)).toMatchObject({ done: '1', underWay: '2', planned: '4', low: '1', high: '1' }))
  test('a target may count work under way', () =>
    expect(city({ stages: ['done', 'underWay'], value: '4' }, rows)).toMatchObject({
      done: '1',
      counted: '3',
      underWay: '2',
      planned: '4',
      coverage: '75.00',
      completion: '25.00',
      gap: '1',
      met: false,
    }))
  test('met by what is under way, though nothing more is completed', () =>
    expect(city({ stages: ['done', 'underWay'], value: '3' }, rows)).toMatchObject({
      coverage: '100.00',
      completion: '33.33',
      gap: '0',
      met: true,
    }))
  test('a blank stage may be any', () =>
    expect(city({}, [...rows, { 面积: 8, 阶段: null }])).toMatchObject({ done: '1', high: '9' }))
})

describe('periods include both ends', () => {
  const years = [2021, 2022, 2023, 2024].map((年度, i) => ({ 年度, 面积: 10 ** i }))
  test.each<[string | undefined, string | undefined, string]>([
    ['2022', '2022', '10'],
    ['2022', '2023', '110'],
    [undefined, '2022', '11'],
    ['2023', undefined, '1100'],
  ])('years %s to %s', (from, to, done) =>
    expect(city({ dateField: '年度', from, to }, years).done).toBe(done),
  )
  test('year is shown', () => {
    expect(city({ dateField: '年度', from: '2022', to: '2022' }, years).year).toBe('2022')
    expect(city({ dateField: '年度', from: '2022', to: '2023' }, years).year).toBe('2022—2023')
  })
  test('the last day of the year is in it', () => {
    const days = ['2021-12-31', '2022-01-01', '2022-12-31', '2023-01-01'].map((完成日期, i) => ({
      完成日期,
      面积: 10 ** i,
    }))
    expect(city({ dateField: '完成日期', from: 'DATE(2022,1,1)', to: 'DATE(2022,12,31)' }, days).done).toBe(
      '110',
    )
  })
  test('a blank year may be in it', () =>
    expect(
      city({ dateField: '年度', from: '2022', to: '2022' }, [{ 面积: 1 }, { 面积: 2, 年度: null }]),
    ).toMatchObject({
      done: '1',
      high: '3',
    }))
})

describe('comparators', () => {
  test.each<[Partial<Target>, number, string | null, boolean]>([
    [{ comparator: '>=' }, 100, '0', true],
    [{ comparator: '>=' }, 99.99, '0.01', false],
    [{ comparator: '<=' }, 100, '0', true],
    [{ comparator: '<=' }, 100.01, '0.01', false],
    [{ comparator: '<=' }, 20, '0', true],
    [{ comparator: '=' }, 100, '0', true],
    [{ comparator: '=' }, 99, '1', false],
    [{ comparator: '=' }, 103, '-3', false],
    [{ comparator: 'between', upper: '上限面积' }, 100, '0', true],
    [{ comparator: 'between', upper: '上限面积' }, 120, '0', true],
    [{ comparator: 'between', upper: '上限面积' }, 99, '1', false],
    [{ comparator: 'between', upper: '上限面积' }, 121, '1', false],
  ])('%j of %d: gap %s, met %s', (parts, done, gap, met) =>
    expect(city(parts, areas(done))).toMatchObject({ gap, met }),
  )
  test('a ceiling has no coverage', () => expect(city({ comparator: '<=' }, areas(20)).coverage).toBeNull())
  test('a target that is not set is neither met nor missed', () =>
    expect(city({ value: '未定目标' }, areas(20))).toMatchObject({
      target: null,
      done: '20',
      coverage: null,
      gap: null,
      met: null,
    }))
})

describe('a ratio of sums', () => {
  const rate = { measure: '规上', denominator: '1', value: '覆盖率', unit: '%' }
  const firms = (...list: (boolean | null)[]): Row[] => list.map((规上) => ({ 规上 }))
  test('four of five at 80 %', () =>
    expect(city(rate, firms(true, true, true, true, false))).toMatchObject({
      target: '80',
      done: '80',
      coverage: '100.00',
      gap: '0',
      met: true,
    }))
  test('three of five', () =>
    expect(city(rate, firms(true, true, true, false, false))).toMatchObject({
      done: '60',
      coverage: '75.00',
      gap: '20',
      met: false,
    }))
  test('no base is met and shown as —', () =>
    expect(city(rate, [{ 合格: false, 规上: true }])).toMatchObject({ done: null, coverage: '—', met: true }))
  test('never above 100 %: the open answer is in both sums', () =>
    expect(city(rate, firms(true, null))).toMatchObject({ done: null, low: '50', high: '100', met: null }))
  test('a row that may count moves both sums', () =>
    expect(city(rate, [...firms(true, true, false), { 规上: false, 合格: null }])).toMatchObject({
      low: '50',
      high: '66.66666667',
    }))
  describe('a part of a whole', () => {
    const share = { measure: 'IF(规上,面积,0)', denominator: '面积', value: '覆盖率', unit: '%' }
    const parts = (...list: (readonly [boolean | null, number | null])[]): Row[] =>
      list.map(([规上, 面积]) => ({ 规上, 面积 }))
    test('60 of 100', () => expect(city(share, parts([true, 60], [false, 40]))).toMatchObject({ done: '60' }))
    test('a blank size that is in both sums: from 60 % to nearly all, never more', () =>
      expect(city(share, parts([true, 60], [false, 40], [true, null]))).toMatchObject({
        done: null,
        low: '60',
        high: '100',
      }))
    test('a blank size that is in the whole alone: down to nearly nothing', () =>
      expect(city(share, parts([true, 60], [false, 40], [false, null]))).toMatchObject({
        low: '0',
        high: '60',
      }))
    test('both blank: anything', () =>
      expect(city(share, parts([true, 60], [null, null]))).toMatchObject({ low: '0', high: '100' }))
    test('an open answer alone: 60 or 100 of 100', () =>
      expect(city(share, parts([true, 60], [null, 40]))).toMatchObject({ low: '60', high: '100' }))
    test('what is not a part has no such bound', () =>
      expect(
        city({ ...share, measure: '面积', denominator: '建面', unit: '', value: '2' }, [
          { 面积: null, 建面: 100 },
        ]),
      ).toMatchObject({ high: null }))
  })
  test('weighted by area, not a mean of ratios', () =>
    expect(
      city({ measure: '建面', denominator: '面积', value: '2', unit: '' }, [
        { 面积: 10, 建面: 20000 },
        { 面积: 20, 建面: 20000 },
      ]),
    ).toMatchObject({ done: '2', met: true }))
  test('just below two', () =>
    expect(
      city({ measure: '建面', denominator: '面积', value: '2', unit: '' }, [{ 面积: 30, 建面: 39999.99 }]),
    ).toMatchObject({ coverage: '99.99', met: false }))
})

describe('a target of every town', () => {
  const perTown = (rows: readonly Row[], tasks?: readonly (number | null)[]) =>
    results({ level: '镇街', value: '任务' }, rows, tasks).towns.map(({ town, targets }) => [
      town,
      targets[0]!.target,
      targets[0]!.done,
      targets[0]!.coverage,
      targets[0]!.gap,
    ])
  test('each against its own task', () =>
    expect(
      perTown([
        { 面积: 33, 镇街: '甲' },
        { 面积: 5, 镇街: '乙' },
      ]),
    ).toEqual([
      ['甲', '30', '33', '110.00', '0'],
      ['乙', '20', '5', '25.00', '15'],
    ]))
  test('no offset between towns', () =>
    expect(perTown([{ 面积: 100, 镇街: '甲' }]).map((t) => t[4])).toEqual(['0', '20']))
  test('a task that is blank', () =>
    expect(perTown([{ 面积: 1, 镇街: '甲' }], [null, 20])[0]).toEqual(['甲', null, '1', null, null]))
  test('a task of nothing is met', () => {
    const [first] = results({ level: '镇街', value: '任务' }, [], [0, 20]).towns
    expect(first!.targets[0]).toMatchObject({ target: '0', done: '0', coverage: null, met: true })
  })
})

test.each([
  ['1', '100.00'],
  ['0.99999', '99.99'],
  ['0.99995', '99.99'],
  ['0.999949', '99.99'],
  ['10/9', '111.11'],
  ['59/60', '98.33'],
  ['2/3', '66.67'],
  ['0', '0.00'],
])('a coverage of %s is %s', (x, text) => expect(percent(ratio(x))).toBe(text))
