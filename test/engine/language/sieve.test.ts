import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { has, rowsIn } from '../../../engine/language/bitmap.ts'
import { FAIL, PASS, SKIP, UNKNOWN } from '../../../engine/model/codes.ts'
import { datasetOf } from '../../../engine/model/dataset.ts'
import type { Band, ParameterValue } from '../../../engine/model/parameter.ts'
import { CURRENT, type Scenario } from '../../../engine/model/policy.ts'
import {
  choice,
  entity,
  flag,
  key,
  number,
  parameters,
  qualification,
  reference,
} from '../../../engine/packs/builders.ts'
import { compile } from '../../../engine/policy/compile.ts'
import { createSimulator, type Simulator } from '../../../engine/simulate/simulate.ts'
import * as F from '../../oracle/fraction.ts'
import { policyOf, type Rows } from '../small.ts'

const KINDS = ['甲', '乙', '丙'] as const
const PROJECTS = entity(
  '项目',
  key('编号'),
  reference('镇街', '镇街'),
  number('面积', '亩'),
  number('建面', '㎡'),
  number('差额', '', { minimum: undefined }),
  number('层数', ''),
  choice('类型', KINDS),
  flag('战略'),
)
const TOWNS = entity('镇街', key('镇街'), number('门槛', '亩'))
const limit = parameters('threshold')
const byKind = { type: 'number', by: ['类型'] } as const
const bands = (values: readonly (number | null)[]): readonly Band[] =>
  values.map((value, i) => ({ category: KINDS[i]!, value }))

const policy = (test: string) =>
  policyOf({
    entities: [TOWNS, PROJECTS],
    parameters: [
      limit('亩限', 1, '亩', []),
      limit('另限', 2, '亩', []),
      limit('米限', 1000, '㎡', []),
      limit('差限', 0, '', []),
      limit('层限', 3, '', []),
      limit('未定', null, '亩', []),
      limit('亩档', 5, '亩', [], { ...byKind, bands: bands([1, 2]) }),
      limit('差档', null, '', [], { ...byKind, bands: bands([0, 1, null]) }),
      limit('名单', ['甲'], '', [], { type: 'list', options: KINDS }),
      limit('从严', true, '', []),
    ],
    requirements: [qualification('项目', '入列').must('条件', test, [])],
  })

/** A decimal of up to four places; few of them, so that rows are tied and limits are met. */
const decimal = fc
  .tuple(fc.integer({ min: -8, max: 8 }), fc.constantFrom(0, 0, 1, 4))
  .map(([whole, places]) => whole / 10 ** places)
const positive = decimal.map(Math.abs)
/** In 亩, beside it in ㎡: 2000/3 of them. */
const metres = fc.oneof(
  positive,
  fc.integer({ min: 0, max: 9 }).map((n) => n * 1000),
  fc.constantFrom(666.66, 666.67, 2000, 1999.9999, 2000.0001),
)
const cell = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 8 })

const rows = fc.array(
  fc.record({
    镇街: cell(fc.constantFrom('东', '西', '南')),
    面积: cell(positive),
    建面: cell(metres),
    差额: cell(decimal),
    层数: cell(fc.integer({ min: 0, max: 6 })),
    类型: cell(fc.constantFrom(...KINDS)),
    战略: cell(fc.boolean()),
  }),
  { minLength: 1, maxLength: 40 },
)
const tables = fc.record({ list: rows, towns: fc.tuple(positive, cell(positive)) }).map(
  ({ list, towns }): Rows => ({
    镇街: [...towns, 3].map((门槛, i) => ({ 镇街: ['东', '西', '南'][i]!, 门槛 })),
    项目: list.map((row, i) => ({ 编号: `${i}`, ...row })),
  }),
)

const settings = fc.record(
  {
    亩限: positive,
    另限: positive,
    米限: metres,
    差限: decimal,
    层限: fc.constantFrom(0, 2.5, 3, 7),
    未定: fc.option(positive),
    亩档: positive,
    名单: fc.subarray([...KINDS]),
    从严: fc.boolean(),
  },
  { requiredKeys: [] },
)
const scenarios = fc.array(
  fc
    .record({
      overrides: settings as fc.Arbitrary<Record<string, ParameterValue>>,
      bands: fc.record(
        {
          亩档: fc.array(fc.option(positive, { freq: 9 }), { maxLength: 3 }).map(bands),
          差档: fc.array(decimal, { maxLength: 3 }).map(bands),
        },
        { requiredKeys: [] },
      ),
    })
    .map((parts): Scenario => ({ ...CURRENT, ...(parts as Partial<Scenario>) })),
  { minLength: 1, maxLength: 4 },
)

const join = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((list) => list.join(''))
const text = (s: string) => fc.constant(s)
const operator = fc.constantFrom('>=', '>', '<=', '<', '=', '<>')
const area = fc.constantFrom('面积', '建面', '(面积+建面)', 'MAX(面积,建面)', 'ROUND(面积,1)', '面积*2')
const areaLimit = fc.constantFrom(
  '亩限',
  '米限',
  '亩档',
  'IF(战略,亩限,另限)',
  'IF(类型="甲",亩档,亩限)',
  '亩限/3',
  '米限*1.5',
  '(亩限+另限)',
  '镇街[门槛]',
  '镇街[门槛]*层限',
  'IF(从严,亩限,镇街[门槛])',
  '未定',
  '1.5',
)
const comparison = fc.oneof(
  join(area, operator, areaLimit),
  join(areaLimit, operator, area),
  join(fc.constantFrom('差额', '-差额', '差额*层数'), operator, fc.constantFrom('差限', '差档', '差限/层限')),
  join(text('层数'), operator, fc.constantFrom('层限', '2.5', '差限', 'IF(战略,层限,差档)')),
  join(text('面积/层数'), operator, text('亩限')),
)
const member = fc.constantFrom(
  'OR(类型={"甲","丙"})',
  'AND(类型<>{"甲","丙"})',
  'OR(类型=名单)',
  'AND(类型<>名单)',
  '类型="乙"',
  '战略',
  '从严',
  'ISBLANK(面积)',
)
const { formula } = fc.letrec<{ formula: string }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { arbitrary: comparison, weight: 4 },
    { arbitrary: member, weight: 2 },
    join(fc.constantFrom('AND(', 'OR('), tie('formula'), text(','), tie('formula'), text(')')),
    join(text('NOT('), tie('formula'), text(')')),
    join(fc.constantFrom('IF(战略,', 'IF(从严,'), tie('formula'), text(','), tie('formula'), text(')')),
  ),
}))

const simulatorOf = (test: string, data: Rows): Simulator => {
  const compiled = compile(policy(test))
  expect(compiled.diagnostics.filter((d) => d.severity === 'error')).toEqual([])
  return createSimulator(compiled, datasetOf(data))
}

/** What the exact evaluator says of each row, in a simulator of its own. */
function exactly(test: string, data: Rows, scenario: Scenario): readonly number[] {
  const { compiled, evaluation } = simulatorOf(test, data).run(scenario)
  return data.项目!.map((_, row) => {
    const value = evaluation.value(compiled.requirements[0]!.test.expression, { entity: '项目', row })
    if (value.kind !== 'flag') throw new Error('a test is a flag')
    if (value.value !== null) return value.value ? PASS : FAIL
    return value.causes.every((cause) => cause.kind === 'notSet') ? SKIP : UNKNOWN
  })
}

describe('a test decided by tables and limits', () => {
  test('says of every row what the exact evaluator says, from setting to setting', () => {
    fc.assert(
      fc.property(formula, tables, scenarios, (test, data, list) => {
        const simulator = simulatorOf(test, data)
        for (const scenario of list) {
          const simulation = simulator.run(scenario)
          const wanted = exactly(test, data, scenario)
          expect([...simulation.qualification('项目', '入列')!.codes], test).toEqual(wanted)
          const { expression } = simulation.compiled.requirements[0]!.test
          const sifted = simulation.evaluation.sift(expression, '项目')
          wanted.forEach((code, row) => {
            if (!sifted) return
            const isOpen = sifted.gaps !== null && has(sifted.gaps.bits, row)
            // Of a row in a gap nothing need be said, but nothing wrong may be.
            if (isOpen) expect(has(sifted.held, row) && code !== PASS, test).toBe(false)
            else
              expect([has(sifted.held, row), code], test).toEqual([
                code === PASS,
                code === PASS ? PASS : FAIL,
              ])
          })
        }
      }),
      { seed: 20331, numRuns: 600, endOnFailure: true },
    )
  })
})

/** A limit on whole numbers, in 亩: 2000/3 ㎡. Columns: area, floor, kind, strategic. */
const SMALL: Rows = {
  镇街: [{ 镇街: '东', 门槛: 2 }],
  项目: [
    [1, 666.66, '甲', true],
    [2, 666.67, '乙', false],
    [3, 2000, '丙', true],
    [null, 1999.9999, '甲', false],
    [2, 2000.0001, null, true],
    [2, 0, '甲', null],
  ].map(
    ([面积, 建面, 类型, 战略], i) =>
      ({ 编号: `${i}`, 镇街: '东', 面积, 建面, 类型, 战略 }) as Rows[string][0],
  ),
}

describe('the rows on which a test holds, and those left to the exact evaluator', () => {
  test.each<[string, readonly number[], readonly number[]]>([
    ['面积>=2', [1, 2, 4, 5], [3]],
    ['另限<=面积', [1, 2, 4, 5], [3]],
    ['另限<面积', [2], [3]],
    ['另限>=面积', [0, 1, 4, 5], [3]],
    ['另限>面积', [0], [3]],
    ['另限=面积', [1, 4, 5], [3]],
    ['另限<>面积', [0, 2], [3]],
    ['面积>2', [2], [3]],
    ['面积<2', [0], [3]],
    ['面积<=2', [0, 1, 4, 5], [3]],
    ['面积=2', [1, 4, 5], [3]],
    ['面积<>2', [0, 2], [3]],
    // 1亩 is 666.666… ㎡, 3亩 are 2000㎡.
    ['建面>=亩限', [1, 2, 3, 4], []],
    ['建面>亩限*3', [4], []],
    ['建面>=亩限*3', [2, 4], []],
    ['建面<亩限*3', [0, 1, 3, 5], []],
    // 1500㎡ are 2.25亩.
    ['面积>米限*1.5', [2], [3]],
    ['面积>=IF(战略,另限,亩限)', [1, 2, 4], [3, 5]],
    ['面积>=亩档', [0, 1, 5], [3, 4]],
    ['OR(类型={"甲","丙"})', [0, 2, 3, 5], [4]],
    ['AND(类型<>名单)', [1, 2], [4]],
    ['OR(面积>=3,建面>=2000)', [2, 4], [3]],
    ['面积>=镇街[门槛]+亩限', [2], [3]],
    ['AND(面积>=2,战略)', [2, 4], [5]],
    ['IF(从严,战略,类型="甲")', [0, 2, 4], [4, 5]],
  ])('%s: rows %j, left %j', (formula, held, gaps) => {
    const simulation = simulatorOf(formula, SMALL).run()
    const sifted = simulation.evaluation.sift(simulation.compiled.requirements[0]!.test.expression, '项目')!
    const left = new Set(gaps)
    expect([...(sifted.gaps?.rows ?? [])]).toEqual(gaps)
    expect([...rowsIn(sifted.held)].filter((row) => !left.has(row))).toEqual(
      held.filter((row) => !left.has(row)),
    )
  })

  test('a limit without a value decides nothing', () => {
    const simulation = simulatorOf('面积>=未定', SMALL).run()
    const { expression } = simulation.compiled.requirements[0]!.test
    expect(simulation.evaluation.sift(expression, '项目')).toBeNull()
  })
})

describe('a limit against exact fractions', () => {
  const COMPARE = {
    '>=': (d: number) => d >= 0,
    '>': (d: number) => d > 0,
    '<=': (d: number) => d <= 0,
    '<': (d: number) => d < 0,
    '=': (d: number) => d === 0,
    '<>': (d: number) => d !== 0,
  } as const
  const names = Object.keys(COMPARE) as (keyof typeof COMPARE)[]

  test('㎡ against 亩, 亩 against ㎡', () => {
    fc.assert(
      fc.property(
        fc.array(metres, { minLength: 1, maxLength: 50 }),
        fc.constantFrom(...names),
        positive,
        metres,
        (floors, operator, mu, square) => {
          const data = {
            镇街: [{ 镇街: '东' }],
            项目: floors.map((建面, i) => ({ 编号: `${i}`, 镇街: '东', 建面, 面积: 建面 })),
          }
          const scenario = { ...CURRENT, overrides: { 亩限: mu, 米限: square } }
          const codes = (test: string) => [
            ...simulatorOf(test, data).run(scenario).qualification('项目', '入列')!.codes,
          ]
          const perMu = F.fraction(2000n, 3n)
          const wanted = (left: (x: F.Fraction) => F.Fraction, right: F.Fraction) =>
            floors.map((x) => (COMPARE[operator](F.compare(left(F.decimal(String(x))), right)) ? PASS : FAIL))
          expect(codes(`建面${operator}亩限`)).toEqual(
            wanted((x) => x, F.multiply(F.decimal(String(mu)), perMu)),
          )
          expect(codes(`面积${operator}米限`)).toEqual(
            wanted((x) => F.multiply(x, perMu), F.decimal(String(square))),
          )
        },
      ),
      { seed: 20332, numRuns: 200, endOnFailure: true },
    )
  })
})
