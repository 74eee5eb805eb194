import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CellValue, datasetOf } from '../../../engine/model/dataset.ts'
import type { Band, ParameterValue } from '../../../engine/model/parameter.ts'
import { CURRENT } from '../../../engine/model/policy.ts'
import type { Incentive } from '../../../engine/model/rule.ts'
import {
  choice,
  entity,
  flag,
  incentive,
  key,
  number,
  parameters,
  reference,
} from '../../../engine/packs/builders.ts'
import { compile } from '../../../engine/policy/compile.ts'
import { moneyIn } from '../../../engine/simulate/money.ts'
import { createSimulator } from '../../../engine/simulate/simulate.ts'
import { totalsOf } from '../../../engine/simulate/totals.ts'
import * as F from '../../oracle/fraction.ts'
import { policyOf } from '../small.ts'

const KINDS = ['甲', '乙', '丙'] as const
const TOWNS = entity('镇街', key('镇街'), number('系数', ''))
const PROJECTS = entity(
  '项目',
  key('编号'),
  reference('镇街', '镇街'),
  number('建面', '㎡'),
  number('面积', '亩'),
  number('层数', ''),
  number('差额', '元', { minimum: undefined }),
  choice('类型', KINDS),
  flag('战略'),
)
const rate = parameters('incentive')
const kindBands = (values: readonly number[]): readonly Band[] =>
  values.map((value, i) => ({ category: KINDS[i]!, value }))
const TIERS: readonly Band[] = [
  { to: 50, value: 1 },
  { from: 50, to: 100, value: 3 },
  { from: 100, value: 5 },
]

const policy = (parts: Partial<Incentive>) =>
  policyOf({
    entities: [TOWNS, PROJECTS],
    main: { entity: '项目', qualification: '' },
    parameters: [
      rate('标准', 0.5, '元/㎡', []),
      rate('亩标准', 1.5, '万元/亩', []),
      rate('战略标准', 2.5, '万元/亩', []),
      rate('定额', 0.33335, '万元', []),
      rate('封顶', 100, '元', []),
      rate('保底', 0, '元', []),
      rate('比例', 10, '%', []),
      rate('累进档', null, '万元/亩', [], { bandUnit: '亩', bands: TIERS }),
      rate('类型档', 4, '万元/亩', [], { type: 'number', by: ['类型'], bands: kindBands([1, 2.5]) }),
    ],
    incentives: [
      incentive({
        label: '奖',
        included: true,
        entity: '项目',
        qualification: '',
        base: '1',
        rate: '定额',
        clauses: [],
        ...parts,
      }),
    ],
  })

type Cells = Readonly<Record<string, CellValue>>

/** Sums by town in 分 (东, 西, none), and how the amount was planned. */
function summed(
  parts: Partial<Incentive>,
  rows: readonly Cells[],
  overrides: Record<string, ParameterValue> = {},
) {
  const compiled = compile(policy(parts))
  const data = datasetOf({
    镇街: [
      { 镇街: '东', 系数: 2 },
      { 镇街: '西', 系数: 3 },
    ],
    项目: rows.map((row, i) => ({ 编号: `${i}`, 镇街: '东', ...row })),
  })
  const simulation = createSimulator(compiled, data).run({ ...CURRENT, overrides })
  const sums = totalsOf(simulation).incentives[0]!
  const { sure, counts } = sums
  return {
    /** In 元, exact. */
    money: [0, 1, 2].map((town) => {
      const { value } = moneyIn(sums, town)
      return value && F.fraction(value.s * value.n, value.d)
    }),
    sure: [...sure],
    counts: [...counts],
    plan: simulation.evaluation.product(compiled.incentives[0]!.amount.expression, '项目'),
  }
}

const column = (label: string, values: readonly number[]): Cells[] => values.map((x) => ({ [label]: x }))

describe('an amount that is a product', () => {
  test.each<[string, Partial<Incentive>, readonly Cells[], number]>([
    // 0.005元 are 1分, 0.015元 are 2, 0.004995元 are none.
    ['half a 分 goes up', { base: '建面', rate: '标准' }, column('建面', [0.01, 0.03, 0.00999]), 3],
    ['a cap that is reached', { base: '建面', rate: '标准', cap: '封顶' }, column('建面', [200]), 10_000],
    [
      'a cap and what lies a 分 beside it',
      { base: '建面', rate: '标准', cap: '封顶' },
      column('建面', [199.98, 200.02, 1e9]),
      9_999 + 10_000 + 10_000,
    ],
    [
      'a cap finer than a 分',
      { base: '建面', rate: '标准', cap: '封顶/16+0.005' },
      column('建面', [200]),
      626,
    ],
    [
      'two fields',
      { base: '面积*层数', rate: '亩标准' },
      [
        { 面积: 0.3333, 层数: 2.5 },
        { 面积: 1.01, 层数: 0 },
      ],
      // 0.3333 × 2.5 × 1.5 万元 = 12498.75元
      1_249_875,
    ],
    [
      'what is above a start',
      { base: 'MAX(0,层数-1.5)*面积', rate: '亩标准' },
      [
        { 面积: 2, 层数: 1.5 },
        { 面积: 2, 层数: 1.49 },
        { 面积: 2, 层数: 1.51 },
      ],
      // 0.01 × 2 × 1.5 万元
      30_000,
    ],
    [
      'bands, at their ends and beside them',
      { kind: '超额累进', base: '面积', rate: '累进档' },
      column('面积', [0, 49.99, 50, 50.01, 100, 100.01]),
      // 万元: 0, 49.99, 50, 50.03, 200, 200.05
      (49.99 + 50 + 50.03 + 200 + 200.05) * 1_000_000,
    ],
    [
      'bands with a cap',
      { kind: '超额累进', base: '面积', rate: '累进档', cap: '封顶*20000' },
      column('面积', [100, 100.01, 99]),
      // 2,000,000元 is what 100亩 earn; 99亩 earn 197万元.
      (200 + 200 + 197) * 1_000_000,
    ],
    [
      'a rate by kind, and that of the others',
      { base: '面积', rate: '类型档' },
      KINDS.map((类型) => ({ 面积: 1.1, 类型 })),
      // 万元: 1.1, 2.75, 4.4
      8_250_000,
    ],
    [
      'a rate by a mark',
      { base: '面积', rate: 'IF(战略,战略标准,亩标准)' },
      [
        { 面积: 1, 战略: true },
        { 面积: 1, 战略: false },
      ],
      4_000_000,
    ],
    ['a fixed sum', { base: '1', rate: '定额' }, [{}, {}], 666_700],
    ['a fixed sum with a cap', { base: '1', rate: '定额', cap: '封顶' }, [{}, {}], 20_000],
    ['a share of a sum of money', { base: '差额', rate: '比例' }, column('差额', [0.05, 0.04, 1]), 11],
    ['the data of the town', { base: '面积*镇街[系数]', rate: '亩标准' }, column('面积', [0.5]), 1_500_000],
    ['steps of 元', { base: '建面', rate: '标准', rounding: '元' }, column('建面', [1, 0.98, 3]), 300],
    [
      'steps of 百元',
      { base: '建面', rate: '标准', rounding: '百元' },
      column('建面', [99.98, 100, 300]),
      30_000,
    ],
  ])('%s', (_, parts, rows, fen) => {
    const { sure, counts, plan } = summed(parts, rows)
    expect(plan).not.toBeNull()
    expect(sure).toEqual([Math.round(fen), 0, 0])
    expect(counts).toEqual([rows.length, 0, 0])
  })

  test.each<[string, Partial<Incentive>, readonly Cells[], Record<string, number>, number]>([
    ['a rate of 0', { base: '建面', rate: '标准' }, column('建面', [1, 2]), { 标准: 0 }, 0],
    ['a rate below 0', { base: '建面', rate: '标准' }, column('建面', [0.01, 0.02, 3]), { 标准: -0.5 }, -152],
    [
      'a rate by a mark below 0',
      { base: '建面', rate: 'IF(战略,标准,标准*2)' },
      [
        { 建面: 0.01, 战略: true },
        { 建面: 0.01, 战略: false },
      ],
      { 标准: -0.5 },
      // Half a 分 goes away from 0.
      -2,
    ],
    ['a cap of 0', { base: '建面', rate: '标准', cap: '封顶' }, column('建面', [1, 2]), { 封顶: 0 }, 0],
    [
      'a cap below 0',
      { base: '建面', rate: '标准', cap: '封顶' },
      column('建面', [1, 2]),
      { 封顶: -1 },
      -200,
    ],
    ['a floor', { base: '建面', rate: '标准', floor: '保底' }, column('建面', [1, 2, 3]), { 保底: 1 }, 350],
    ['a cap by row', { base: '建面', rate: '标准', cap: '封顶*层数' }, [{ 建面: 1000, 层数: 2 }], {}, 20_000],
    ['no rows', { base: '建面', rate: '标准' }, [], {}, 0],
  ])('%s is not summed in one pass, and right all the same', (_, parts, rows, overrides, fen) =>
    expect(summed(parts, rows, overrides).sure[0]! + 0).toBe(fen),
  )

  test('sums beyond 2^53 分, on either side of 0, are kept as exact numbers', () => {
    const [cell, fen] = [4_503_599_627_370.49, 450_359_962_737_049n]
    for (const sign of [1, -1]) {
      const rows = column('建面', new Array<number>(41).fill(cell))
      const [east] = summed({ base: '建面', rate: '标准' }, rows, { 标准: sign }).money
      expect(east).toEqual({ n: 41n * fen * BigInt(sign), d: 100n })
    }
  })

  test('a cell below 0, or a blank one, is no product', () => {
    const shares = summed({ base: '差额', rate: '比例' }, column('差额', [-0.05, -0.04, 1]))
    expect(shares.plan).toBeNull()
    // Half a 分 goes away from 0: −1, 0, 10.
    expect(shares.sure).toEqual([9, 0, 0])
    const blank = summed({ base: '建面', rate: '标准' }, [{ 建面: 1 }, { 建面: null }])
    expect(blank.plan).toBeNull()
    expect([blank.sure, blank.counts]).toEqual([
      [50, 0, 0],
      [1, 0, 0],
    ])
  })

  test('a blank kind has no rate', () =>
    expect(
      summed({ base: '面积', rate: '类型档' }, [
        { 面积: 1, 类型: '甲' },
        { 面积: 1, 类型: null },
      ]),
    ).toMatchObject({ plan: null, sure: [1_000_000, 0, 0], counts: [1, 0, 0] }))

  test.each<[string, Partial<Incentive>, boolean, number]>([
    // 3 ÷ 7 × 1.5 万元 = 6428.571…元, and 7500元
    ['a quotient', { base: '面积/层数', rate: '亩标准' }, false, 642_857 + 750_000],
    // 3 × 7.1 and 1.5 × 3.1, × 1.5 万元
    ['a sum with a parameter', { base: '面积*(层数+比例)', rate: '亩标准' }, true, 38_925_000],
    // 3 × 2 × 1 万元 and 1.5 × 1 × 4 万元
    ['a rate by kind and a factor of data', { base: '面积', rate: '类型档*IF(战略,2,1)' }, true, 12_000_000],
    // 3 × 10 % × 1 万元 and 1.5 × 20 % × 4 万元
    ['two rates by row', { base: '面积', rate: '类型档*IF(战略,比例,比例*2)' }, false, 1_500_000],
    // 3 and 1.5 times the rate in its own band: 1 万元 each, where the bands end at 50亩
    ['a rate by the band of the base', { kind: '分档', base: '面积', rate: '累进档' }, true, 4_500_000],
  ])('%s', (_, parts, isPlanned, fen) => {
    const rows = [
      { 面积: 3, 层数: 7, 类型: '甲', 战略: true },
      { 面积: 1.5, 层数: 3, 类型: '丙', 战略: false },
    ]
    const { sure, plan } = summed(parts, rows)
    expect([sure[0], plan !== null]).toEqual([fen, isPlanned])
  })
})

/** Ten thousand 元. */
const WAN = F.fraction(10_000n)
const exactly = (x: number) => F.decimal(String(x))
const product = (...factors: readonly F.Fraction[]) => factors.reduce(F.multiply, F.ONE)

describe('random products', () => {
  const decimal = fc
    .tuple(fc.integer({ min: 1, max: 300 }), fc.constantFrom(0, 1, 2, 3, 4))
    .map(([whole, places]) => whole / 10 ** places)
  const cell = fc.oneof(decimal, fc.constantFrom(0, 50, 100, 0.0001))
  const row = fc.record({
    镇街: fc.constantFrom('东', '西', null),
    建面: cell,
    面积: cell,
    层数: cell,
    类型: fc.constantFrom(...KINDS),
    战略: fc.boolean(),
  })
  type Row = Readonly<Record<'建面' | '面积' | '层数', number>> & {
    readonly 镇街: string | null
    readonly 类型: string
    readonly 战略: boolean
  }
  interface Rates {
    readonly 标准: number
    readonly 亩标准: number
    readonly 战略标准: number
    readonly 封顶: number
  }
  const rates = fc.record({ 标准: decimal, 亩标准: decimal, 战略标准: decimal, 封顶: decimal })
  const tier = (x: F.Fraction) =>
    TIERS.map(({ from = 0, to, value }) => {
      const upTo = to === undefined ? x : F.least(x, exactly(to))
      return product(F.greatest(F.ZERO, F.subtract(upTo, exactly(from))), exactly(value!))
    }).reduce(F.add)

  test.each<[string, Partial<Incentive>, (row: Row, rates: Rates) => F.Fraction]>([
    ['one field', { base: '建面', rate: '标准' }, (x, r) => product(exactly(x.建面), exactly(r.标准))],
    [
      'two fields',
      { base: '面积*层数', rate: '亩标准' },
      (x, r) => product(exactly(x.面积), exactly(x.层数), exactly(r.亩标准), WAN),
    ],
    [
      'a rate by a mark',
      { base: '面积', rate: 'IF(战略,战略标准,亩标准)' },
      (x, r) => product(exactly(x.面积), exactly(x.战略 ? r.战略标准 : r.亩标准), WAN),
    ],
    [
      'a rate by kind',
      { base: '面积', rate: '类型档' },
      (x) => product(exactly(x.面积), exactly({ 甲: 1, 乙: 2.5 }[x.类型] ?? 4), WAN),
    ],
    ['bands', { kind: '超额累进', base: '面积', rate: '累进档' }, (x) => product(tier(exactly(x.面积)), WAN)],
  ])('of %s, with a cap and without, are exact to the 分', (_, parts, due) => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 30 }),
        rates,
        fc.boolean(),
        (rows, r, isCapped) => {
          const { sure, counts, plan } = summed(isCapped ? { ...parts, cap: '封顶' } : parts, rows, { ...r })
          const fen = (x: Row) => {
            const exact = due(x, r)
            const paid = isCapped ? F.least(exact, exactly(r.封顶)) : exact
            return F.floor(F.add(product(paid, F.fraction(100n)), F.fraction(1n, 2n)))
          }
          const places = ['东', '西', null]
          const here = (place: string | null) => rows.filter((x) => x.镇街 === place)
          expect(plan).not.toBeNull()
          expect(sure.map(BigInt)).toEqual(places.map((p) => here(p).reduce((sum, x) => sum + fen(x), 0n)))
          expect(counts).toEqual(places.map((p) => here(p).length))
        },
      ),
      { seed: 20361, numRuns: 80, endOnFailure: true },
    )
  })
})
