import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Dataset, Table } from '../../../engine/model/dataset.ts'
import { OUTCOMES } from '../../../engine/model/outcome.ts'
import { CURRENT, type Policy, type Scenario } from '../../../engine/model/policy.ts'
import { PACKS } from '../../../engine/packs/index.ts'
import { compile } from '../../../engine/policy/compile.ts'
import type { Compiled } from '../../../engine/policy/compiled.ts'
import { quantityIn } from '../../../engine/simulate/exactSum.ts'
import { createSimulator } from '../../../engine/simulate/simulate.ts'
import { responseCurve, sweep } from '../../../engine/simulate/sweep/sweep.ts'
import { type Totals, totalsOf } from '../../../engine/simulate/totals.ts'
import { BASE, gridScenarios, type Parameters, randomScenarios } from '../../bench/parameters.ts'
import { columnsOf } from '../../bench/w1.ts'
import { scenarioOf, WORKLOAD, workloadRows } from '../../bench/workload.ts'

const W1 = compile(WORKLOAD)
const ROWS = workloadRows(columnsOf(500))

/** Totals as plain values, copied: money in 分, a target's sums as fractions of its unit. */
const plain = ({ counts, incentives, targets }: Totals) => ({
  counts: OUTCOMES.map((outcome) => [...counts[outcome]]),
  incentives: incentives.map(({ sure, counts: own, below, above, waiting, extra, absent }) => ({
    numbers: [sure, own, below, above, waiting].map((list) => [...list]),
    extra: [...extra],
    absent,
  })),
  targets: targets.map(
    (sums) =>
      sums &&
      [...sums.sums.keys()].map((bucket) => {
        const { low, high } = quantityIn(sums, bucket)
        return [low?.toFraction(), high?.toFraction()]
      }),
  ),
})

/** Each scenario by itself, on a simulator that has seen no other. */
const oneByOne = (compiled: Compiled, data: Dataset, scenarios: readonly Scenario[]) =>
  scenarios.map((scenario) => plain(totalsOf(createSimulator(compiled, data).run(scenario))))

const swept = (compiled: Compiled, data: Dataset, scenarios: readonly Scenario[]) =>
  sweep(createSimulator(compiled, data), scenarios, plain)

/** Whether scenarios shared what they compute: the same arrays then stand for each of them. */
function isShared(compiled: Compiled, data: Dataset, scenarios: readonly Scenario[]): boolean {
  const lists = sweep(createSimulator(compiled, data), scenarios, ({ counts }) => counts.pass)
  return lists.length > 1 && lists.every((list) => list === lists[0])
}

/** Few values of a parameter, so that scenarios have much in common. */
const few: fc.Arbitrary<Scenario> = fc
  .record<Partial<Parameters>>(
    {
      landMin: fc.constantFrom([5_000, 3_000], [2_000, 6_000]),
      prMin: fc.constantFrom([200, 150, 100, 150], [120, 100, 100, 100], [320, 320, 320, 320]),
      clsMax: fc.constantFrom(0, 3),
      r1: fc.constantFrom(20_000, 0, 20_137),
      cap1: fc.constantFrom(2_000_000_000, 1_000_000),
      b2: fc.constantFrom(10_000, 12_000),
      p4: fc.constantFrom([3_000, 2_000, 1_000, 0], [1, 2, 3, 4]),
      base6: fc.constantFrom(100, 250),
    },
    { requiredKeys: [] },
  )
  .map((changed) => scenarioOf({ ...BASE, ...changed }))

/** What switches change beside the numbers. */
const switched = (labels: readonly string[]): fc.Arbitrary<Scenario> =>
  fc
    .record({
      scenario: few,
      switches: fc.dictionary(fc.constantFrom(...labels), fc.boolean(), { maxKeys: 1 }),
      includeWaivable: fc.boolean(),
    })
    .map(({ scenario, ...change }) => ({ ...scenario, ...change }))

const agrees = (scenario: fc.Arbitrary<Scenario>, data: Dataset, seed: number, compiled = W1) =>
  fc.assert(
    fc.property(fc.array(scenario, { maxLength: 12 }), (scenarios) => {
      expect(swept(compiled, data, scenarios)).toEqual(oneByOne(compiled, data, scenarios))
    }),
    { seed, numRuns: 20, endOnFailure: true },
  )

/** Every n-th cell of some columns emptied. */
function withBlanks({ tables, ...rest }: Dataset, labels: readonly string[], n: number): Dataset {
  const { columns, ...table } = tables.项目!
  const emptied = Object.entries(columns).map(([label, cells]) => [
    label,
    labels.includes(label) ? cells.map((cell, row) => (row % n === 0 ? null : cell)) : cells,
  ])
  const projects: Table = { ...table, columns: Object.fromEntries(emptied) }
  return { ...rest, tables: { ...tables, 项目: projects } }
}

describe('a sweep of the workload', () => {
  test('over few values is what each scenario gives by itself', () => agrees(few, ROWS, 20381))

  test('over many values, too, and none at all', () => {
    const scenarios = randomScenarios(12).map((p) => scenarioOf(p))
    expect(isShared(W1, ROWS, scenarios)).toBe(false)
    expect(swept(W1, ROWS, scenarios)).toEqual(oneByOne(W1, ROWS, scenarios))
    expect(swept(W1, ROWS, [])).toEqual([])
  })

  test('over a grid of thresholds and rates adds and takes away rows', () => {
    const scenarios = gridScenarios(1_000)
      .filter((_, s) => s % 23 === 0)
      .map((p) => scenarioOf({ ...p, r1: p.r1 < 20_000 ? 15_000 : 21_000 }))
    expect(isShared(W1, ROWS, scenarios)).toBe(true)
    expect(swept(W1, ROWS, scenarios)).toEqual(oneByOne(W1, ROWS, scenarios))
  })

  test('over rates alone finds the rows once', () => {
    const scenarios = [15_000, 20_000, 15_000, 25_000, 20_000, 15_000].map((r1) =>
      scenarioOf({ ...BASE, r1 }),
    )
    expect(isShared(W1, ROWS, scenarios)).toBe(true)
    expect(swept(W1, ROWS, scenarios)).toEqual(oneByOne(W1, ROWS, scenarios))
  })

  test('with requirements and incentives switched on and off', () =>
    agrees(switched(['容积率', '效益', '行业', 'c1', 'c5']), ROWS, 20382))

  test('with targets switched on and off', () => {
    const off: Scenario = { ...CURRENT, switches: { 用地: false } }
    for (const scenarios of [
      [CURRENT, off, CURRENT, off],
      [off, CURRENT, off, CURRENT],
    ])
      expect(swept(W1, ROWS, scenarios)).toEqual(oneByOne(W1, ROWS, scenarios))
    agrees(switched(['用地', '建面']), ROWS, 20389)
  })

  test('asks for each scenario once, in order, also where one of them cannot share', () => {
    for (const last of [null, 200, 202]) {
      const scenarios = [200, 201, 200, 201, last].map((x) => ({ ...CURRENT, overrides: { 建面标准: x } }))
      const asked: number[] = []
      sweep(createSimulator(W1, ROWS), scenarios, (_, s) => asked.push(s))
      expect(asked).toEqual([0, 1, 2, 3, 4])
    }
  })

  test.each([
    ['a tested cell', ['容积率']],
    ['a kind', ['模式']],
    ['a base', ['投资']],
    ['a town', ['镇街']],
    ['a measure of targets', ['建面']],
  ])('with blanks in %s', (_, labels) => agrees(few, withBlanks(ROWS, labels, 7), 20383))

  test('of a policy with a range, a scope, a waiver or a person in it', () => {
    const { requirements } = WORKLOAD
    const first = requirements[0]!
    const tests = [
      { ...first, label: '范围', strictness: 'scope', test: '用地>=10' },
      { ...first, label: '原则', strictness: 'inPrinciple', test: '层数>=5' },
      { ...first, label: '个案', strictness: 'caseByCase', test: '用地>=200' },
      { ...first, label: '规模以上', test: '建面>=20000', scope: '战略' },
    ] as const
    for (const added of tests) {
      const policy: Policy = { ...WORKLOAD, requirements: [...requirements, added] }
      agrees(switched(['容积率', added.label]), ROWS, 20384, compile(policy))
    }
  })

  test('of rows that are outside instead of refused', () => {
    const requirements = WORKLOAD.requirements.map((r) => ({ ...r, strictness: 'scope' as const }))
    agrees(few, ROWS, 20387, compile({ ...WORKLOAD, requirements }))
  })

  test('of incentives of which only the highest is paid', () => {
    const incentives = WORKLOAD.incentives.map((i) => ({ ...i, group: i.label < 'c4' ? '就高' : undefined }))
    agrees(few, ROWS, 20388, compile({ ...WORKLOAD, incentives }))
  })

  test('of amounts below 0, with floors, in other steps, and not set', () => {
    const [first, ...others] = WORKLOAD.incentives
    const incentives = [
      { ...first!, base: '建面-建面下限', cap: undefined },
      { ...first!, label: '保底奖', floor: '建面封顶/2', rounding: '万元' },
      ...others,
    ]
    const policy: Policy = { ...WORKLOAD, incentives }
    agrees(few, ROWS, 20385, compile(policy))
    const unset = fc
      .tuple(few, fc.constantFrom(null, 1))
      .map(([s, fee]): Scenario => ({ ...s, overrides: { ...s.overrides, 规费: fee } }))
    agrees(unset, ROWS, 20386, compile(policy))
  })
})

describe('a response curve', () => {
  const at = (value: number): Scenario => scenarioOf({ ...BASE, prMin: [value, 150, 100, 150] })

  test('holds the totals at each of its values, none of them overwritten by the next', () => {
    const values = Array.from({ length: 25 }, (_, i) => 100 + 9 * i)
    const curve = responseCurve(createSimulator(W1, ROWS), at, values)
    expect([...curve.keys()]).toEqual(values)
    expect([...curve.values()].map(plain)).toEqual(oneByOne(W1, ROWS, values.map(at)))
  })

  test('of a rate, and of one value alone', () => {
    const byRate = (r1: number) => scenarioOf({ ...BASE, r1 })
    for (const values of [[15_000, 20_000, 20_001, 0], [20_000]]) {
      const curve = responseCurve(createSimulator(W1, ROWS), byRate, values)
      expect([...curve.values()].map(plain)).toEqual(oneByOne(W1, ROWS, values.map(byRate)))
    }
  })
})

describe.each(PACKS.map((pack) => [pack.id, pack] as const))('%s', (_, pack) => {
  test('a parameter through five values', () => {
    const [compiled, data] = [compile(pack.policy), pack.sample()]
    const numbers = pack.policy.parameters.filter(
      (p) => p.type === 'number' && typeof p.value === 'number' && p.value !== 0,
    )
    const limits = numbers.filter((p) => p.category === 'threshold').slice(0, 2)
    const rates = numbers.filter((p) => p.category === 'incentive').slice(0, 1)
    expect(limits.length + rates.length).toBeGreaterThan(0)
    for (const { label, value } of [...limits, ...rates]) {
      const values = [0.8, 0.9, 1, 1.1, 1.25].map((by) => Number(((value as number) * by).toPrecision(6)))
      const scenarioAt = (x: number): Scenario => ({ ...CURRENT, overrides: { [label]: x } })
      const curve = responseCurve(createSimulator(compiled, data), scenarioAt, values)
      expect([...curve.values()].map(plain), label).toEqual(oneByOne(compiled, data, values.map(scenarioAt)))
    }
  })
})
