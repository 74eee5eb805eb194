import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CellValue, datasetOf } from '../../../engine/model/dataset.ts'
import type { Band, Parameter, ParameterValue } from '../../../engine/model/parameter.ts'
import { CURRENT, type Policy, type Scenario } from '../../../engine/model/policy.ts'
import {
  choice,
  entity,
  incentive,
  key,
  number,
  parameters,
  qualification,
  reference,
  year,
} from '../../../engine/packs/builders.ts'
import { PACKS } from '../../../engine/packs/index.ts'
import type { Pack } from '../../../engine/packs/pack.ts'
import { compile } from '../../../engine/policy/compile.ts'
import { reportOf } from '../../../engine/simulate/report.ts'
import { createSimulator, type Simulator } from '../../../engine/simulate/simulate.ts'
import type { Simulation } from '../../../engine/simulate/simulation.ts'
import { totalsOf } from '../../../engine/simulate/totals.ts'
import { policyOf, TOWNS } from '../small.ts'

const PROJECTS = entity(
  '项目',
  key('编号'),
  reference('镇街', '镇街'),
  number('面积', '亩'),
  choice('类型', ['甲', '乙', '丙']),
  year('年度'),
)
const [limit, rate] = [parameters('threshold'), parameters('incentive')]
const listed = qualification('项目', '入列')
const paid = { included: true, entity: '项目', qualification: '入列', base: '面积', clauses: [] }

const POLICY: Policy = policyOf({
  entities: [TOWNS, PROJECTS],
  parameters: [
    limit('下限', 5, '亩', [], { type: 'number', by: ['类型'], bands: [{ category: '甲', value: 1 }] }),
    rate('年度标准', null, '万元/亩', [], {
      type: 'number',
      by: ['年度'],
      bands: [{ year: 2024, value: 1 }],
    }),
    rate('面积档', null, '万元/亩', [], {
      bandUnit: '亩',
      bands: [
        { to: 10, value: 1 },
        { from: 10, value: 2 },
      ],
    }),
  ],
  requirements: [listed.must('面积', '面积>=下限', [])],
  incentives: [
    incentive({ ...paid, label: '年度奖', rate: '年度标准' }),
    incentive({ ...paid, label: '分档奖', kind: '分档', rate: '面积档' }),
    incentive({ ...paid, label: '累进奖', kind: '超额累进', rate: '面积档' }),
  ],
})

const ROWS = (
  [
    [1, '甲', 2024],
    [9.99, '乙', 2025],
    [10, '丙', 2024],
    [20, '甲', 2025],
  ] as readonly CellValue[][]
).map(([面积, 类型, 年度], i) => ({ 编号: `${i}`, 镇街: '东', 面积: 面积!, 类型: 类型!, 年度: 年度! }))
const DATA = datasetOf({ 镇街: [{ 镇街: '东' }], 项目: ROWS })

const simulatorOf = (): Simulator => createSimulator(compile(POLICY), DATA)

type Change = Partial<Pick<Scenario, 'bands' | 'overrides'>>

/** Which rows are eligible, and the incentives in 元; null where one is open. */
function results(simulator: Simulator, change: Change) {
  const simulation = simulator.run({ ...CURRENT, ...change })
  const codes = simulation.qualification('项目', '入列')!.codes
  const money = reportOf(simulation).incentives.map(({ value }) => value && Number(value))
  totalsOf(simulation).incentives.forEach(({ sure }, i) => {
    if (money[i] !== null) expect(sure.reduce((a, b) => a + b) / 100, 'by town').toBe(money[i])
  })
  return { eligible: ROWS.flatMap((_, row) => (codes[row] === PASSED ? [row] : [])), money }
}
/** The code of a row that passes. */
const PASSED = 2

/** Area limits: 1 for 甲, 5 for the others, so that all rows pass; rates by year, by area and by parts of it. */
const OWN = { eligible: [0, 1, 2, 3], money: [null, 709_900, 509_900] }

const CASES: readonly (readonly [string, Change, ReturnType<typeof results>])[] = [
  ['nothing', {}, OWN],
  [
    'limits by kind',
    {
      bands: {
        下限: [
          { category: '乙', value: 9.99 },
          { category: '丙', value: 10.01 },
        ],
      },
    },
    // 甲 has no band now: 5亩. Rows 1 and 3: 9.99 × 1 + 20 × 2, and 9.99 + 10 + 10 × 2 万元.
    { eligible: [1, 3], money: [null, 499_900, 399_900] },
  ],
  [
    'no limits by kind: the plain value',
    { bands: { 下限: [] } },
    { eligible: [1, 2, 3], money: [null, 699_900, 499_900] },
  ],
  [
    'a plain value wins over the bands of the policy',
    { overrides: { 下限: 15 } },
    { eligible: [3], money: [null, 400_000, 300_000] },
  ],
  [
    'a plain value wins over the bands of the scenario',
    { overrides: { 下限: 15 }, bands: { 下限: [{ category: '甲', value: 100 }] } },
    { eligible: [3], money: [null, 400_000, 300_000] },
  ],
  [
    'rates by year',
    {
      bands: {
        年度标准: [
          { year: 2024, value: 2 },
          { year: 2025, value: 0.5 },
        ],
      },
    },
    // 11 × 2 + 29.99 × 0.5
    { eligible: OWN.eligible, money: [369_950, 709_900, 509_900] },
  ],
  [
    'bands of area with other ends',
    {
      bands: {
        面积档: [
          { to: 9.99, value: 1 },
          { from: 9.99, to: 20, value: 3 },
          { from: 20, value: 0.1 },
        ],
      },
    },
    // 1 + 29.97 + 30 + 2; 1 + 9.99 + (9.99 + 0.03) + (9.99 + 30.03)
    { eligible: OWN.eligible, money: [null, 629_700, 610_300] },
  ],
  [
    'a band that ends before it begins holds nothing',
    {
      bands: {
        面积档: [
          { to: 10, value: 1 },
          { from: 10, to: 5, value: 2 },
          { from: 5, value: 3 },
        ],
      },
    },
    // 1 + 9.99 + 30 + 60; 1 + (9.99 + 4.99 × 3) + (10 + 5 × 3) + (10 + 15 × 3)
    { eligible: OWN.eligible, money: [null, 1_009_900, 1_059_600] },
  ],
]

describe("a scenario's bands", () => {
  test.each(CASES)('%s', (_, change, wanted) => expect(results(simulatorOf(), change)).toEqual(wanted))

  test('hold for their own run, whatever ran before', () => {
    const simulator = simulatorOf()
    for (const [name, change, wanted] of [...CASES, ...[...CASES].reverse(), ...CASES])
      expect(results(simulator, change), name).toEqual(wanted)
  })

  test('make a rate set, and unset where none of them has a value', () => {
    const simulator = simulatorOf()
    const isSet = (bands: readonly Band[]) =>
      reportOf(simulator.run({ ...CURRENT, bands: { 年度标准: bands } })).incentives[0]!.set
    expect(isSet([{ year: 2024, value: 1 }])).toBe(true)
    expect(isSet([])).toBe(false)
    expect(isSet([{ year: 2024, value: null }])).toBe(false)
    expect(isSet([{ year: 2030, value: 1 }])).toBe(true)
  })

  test('a run asked after a later one still speaks of its own scenario', () => {
    const simulator = simulatorOf()
    const runs = CASES.map(([, change]) => simulator.run({ ...CURRENT, ...change }))
    const texts = (list: typeof runs) =>
      list.map((run) => reportOf(run).incentives.map((i) => i.value && Number(i.value)))
    expect(texts(runs)).toEqual(CASES.map(([, , { money }]) => money))
  })
})

/** The numbers of a policy that a slider would move, with what it would move them by. */
const movable = ({ policy }: Pack): readonly Parameter[] =>
  policy.parameters.filter((p) => p.type === 'number' && typeof p.value === 'number')

const labelsOf = ({ requirements, incentives, targets, allotments }: Policy): string[] =>
  [...requirements, ...incentives, ...targets, ...allotments].map((rule) => rule.label)

/** A moved value as a person would type it. */
const typed = (x: number): number => Number(x.toPrecision(6))

const scenariosOf = (pack: Pack): fc.Arbitrary<Scenario> => {
  const numbers = movable(pack)
  const banded = pack.policy.parameters.filter((p) => (p.bands?.length ?? 0) > 0)
  const overrides = fc
    .array(fc.tuple(fc.constantFrom(...numbers), fc.constantFrom(0.8, 0.9, 1, 1.1, 1.2)), { maxLength: 3 })
    .map((list) => Object.fromEntries(list.map(([p, by]) => [p.label, typed((p.value as number) * by)])))
  const bands =
    banded.length === 0
      ? fc.constant({})
      : fc
          .array(fc.tuple(fc.constantFrom(...banded), fc.constantFrom(0.8, 1.2)), { maxLength: 1 })
          .map((list) =>
            Object.fromEntries(
              list.map(([p, by]) => [
                p.label,
                p.bands!.map((b) => ({ ...b, value: b.value === null ? null : typed(b.value * by) })),
              ]),
            ),
          )
  return fc
    .record({
      base: fc.constantFrom(CURRENT, ...pack.scenarios),
      overrides: overrides as fc.Arbitrary<Record<string, ParameterValue>>,
      bands,
      switches: fc.dictionary(fc.constantFrom(...labelsOf(pack.policy)), fc.boolean(), { maxKeys: 2 }),
      includeWaivable: fc.boolean(),
    })
    .map(({ base, ...change }) => ({
      ...base,
      overrides: { ...base.overrides, ...change.overrides },
      switches: { ...base.switches, ...change.switches },
      bands: change.bands,
      includeWaivable: change.includeWaivable,
    }))
}

/** The totals, each figure asked for. */
function figuresOf(simulation: Simulation) {
  const { counts, incentives, targets } = totalsOf(simulation)
  const sums = incentives.map(({ sure, counts, below, above, waiting, extra, absent }) => ({
    sure,
    counts,
    below,
    above,
    waiting,
    extra,
    absent,
  }))
  return { counts, sums, targets }
}

describe('one simulator for many scenarios', () => {
  test.each(PACKS.map((pack) => [pack.id, pack] as const))('%s: as if each ran alone', (_, pack) => {
    const [compiled, data] = [compile(pack.policy), pack.sample()]
    fc.assert(
      fc.property(fc.array(scenariosOf(pack), { minLength: 2, maxLength: 3 }), (scenarios) => {
        const simulator = createSimulator(compiled, data)
        // There and back again: what one run leaves behind is found by the next, and by the one after.
        for (const scenario of [...scenarios, ...[...scenarios].reverse().slice(1)]) {
          const [shared, alone] = [simulator, createSimulator(compiled, data)].map((s) => s.run(scenario))
          expect(figuresOf(shared!)).toEqual(figuresOf(alone!))
          expect(reportOf(shared!, { rows: true })).toEqual(reportOf(alone!, { rows: true }))
        }
      }),
      { seed: 20371, numRuns: 3, endOnFailure: true },
    )
  })
})
