import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { check } from '../../../engine/language/check.ts'
import { parse } from '../../../engine/language/parse.ts'
import { causesOf } from '../../../engine/language/value.ts'
import { outcomeName } from '../../../engine/model/codes.ts'
import { datasetOf } from '../../../engine/model/dataset.ts'
import { OUTCOMES, type Outcome } from '../../../engine/model/outcome.ts'
import type { ParameterValue } from '../../../engine/model/parameter.ts'
import { CURRENT, type Policy, type Scenario } from '../../../engine/model/policy.ts'
import type { Requirement, Strictness } from '../../../engine/model/rule.ts'
import {
  choice,
  derivedFlag,
  entity,
  flag,
  key,
  number,
  parameters,
  qualification,
  reference,
} from '../../../engine/packs/builders.ts'
import { compile } from '../../../engine/policy/compile.ts'
import { createSimulator } from '../../../engine/simulate/simulate.ts'
import { totalsOf } from '../../../engine/simulate/totals.ts'
import { policyOf, type Rows, TOWNS } from '../small.ts'

/** What stands behind a derived decision, and behind the qualification 预审. */
const DERIVED = '差额>=差限'
const PRELIMINARY = '合格'

const KINDS = ['甲', '乙', '丙'] as const
const PROJECTS = entity(
  '项目',
  key('编号'),
  reference('镇街', '镇街'),
  number('面积', '亩'),
  number('差额', '', { minimum: undefined }),
  choice('类型', KINDS),
  flag('合格'),
  flag('裁定'),
  derivedFlag('自动裁定', DERIVED),
)
const limit = parameters('threshold')
const bands = [
  { category: '甲', value: 1 },
  { category: '乙', value: 3 },
]

const policy = (requirements: readonly Requirement[]): Policy =>
  policyOf({
    entities: [TOWNS, PROJECTS],
    parameters: [
      limit('亩限', 2, '亩', []),
      limit('亩档', 2, '亩', [], { type: 'number', by: ['类型'], bands }),
      limit('差限', 0, '', []),
      limit('未定', null, '亩', []),
    ],
    requirements: [qualification('项目', '预审').must('预审', PRELIMINARY, []), ...requirements],
  })

/** Some are decided by tables and limits; a quotient, another qualification and a limit that is not set are not. */
const formula = fc.constantFrom(
  '面积>=亩限',
  '面积<亩档',
  '差额>差限',
  '面积>=IF(合格,亩限,亩档)',
  'OR(类型={"甲","丙"})',
  'AND(类型<>"乙",差额<=差限)',
  'OR(面积>=亩限,合格)',
  '合格',
  'NOT(合格)',
  'ISBLANK(面积)',
  'TRUE',
  'FALSE',
  '面积/差额>=亩限',
  '预审',
  '面积>=未定',
  'OR(面积>=未定,合格)',
)
const strictness = fc.constantFrom<Strictness>(
  'scope',
  'scope',
  'must',
  'must',
  'must',
  'inPrinciple',
  'inPrinciple',
  'caseByCase',
  'encouraged',
  'check',
)
const requirements = fc
  .array(
    fc.record({
      strictness,
      test: formula,
      scope: fc.option(formula, { nil: undefined }),
      decision: fc.constantFrom(undefined, '裁定', '自动裁定'),
      enabled: fc.constantFrom(true, true, true, false),
    }),
    { minLength: 1, maxLength: 7 },
  )
  .map((list) =>
    list.map(
      (parts, i): Requirement => ({
        ...parts,
        label: `条件${i}`,
        entity: '项目',
        qualification: '入列',
        clauses: [],
      }),
    ),
  )

const blanks = <T>(value: fc.Arbitrary<T>, freq: number) => fc.option(value, { freq })
const rowsWith = (freq: number) =>
  fc.array(
    fc.record({
      镇街: fc.constantFrom('东', '西', null),
      面积: blanks(fc.constantFrom(0, 1, 1.99, 2, 2.01, 3, 3.0001), freq),
      差额: blanks(fc.constantFrom(-1, -0.5, 0, 0.5, 1), freq),
      类型: blanks(fc.constantFrom(...KINDS), freq),
      合格: blanks(fc.boolean(), freq),
      裁定: fc.option(fc.boolean()),
    }),
    { maxLength: 40 },
  )
const rows = fc.oneof(rowsWith(6), rowsWith(Number.MAX_SAFE_INTEGER))

const scenarios = fc.array(
  fc
    .record({
      overrides: fc.record(
        {
          亩限: fc.constantFrom(0, 2, 2.01, 5),
          亩档: fc.constantFrom(1, 3),
          差限: fc.constantFrom(-1, 0, 0.25),
          未定: fc.constantFrom(2, null),
        },
        { requiredKeys: [] },
      ) as fc.Arbitrary<Record<string, ParameterValue>>,
      switches: fc.dictionary(fc.constantFrom('条件0', '条件1', '条件2', '条件3'), fc.boolean(), {
        maxKeys: 2,
      }),
      includeWaivable: fc.boolean(),
    })
    .map((parts): Scenario => ({ ...CURRENT, ...parts })),
  { minLength: 1, maxLength: 4 },
)

const tables = (list: readonly Rows[string][number][]): Rows => ({
  镇街: ['东', '西'].map((镇街) => ({ 镇街 })),
  项目: list.map((row, i) => ({ 编号: `${i}`, ...row })),
})

/** From the mildest to the most severe. */
const SEVERITY = ['silent', 'pass', 'waivable', 'manual', 'unknown', 'fail', 'outside'] as const
type Verdict = (typeof SEVERITY)[number]

/** A truth, and of an open one whether nothing but a parameter without a value leaves it open. */
interface Truth {
  readonly is: boolean | null
  readonly unset: boolean
}

/** The table of semantics: what is met, what is not and what is open under each strictness. */
function verdict(kind: Strictness, scope: Truth, met: Truth, word: boolean | null): Verdict {
  const byWord = (open: Verdict): Verdict => (word === null ? open : word ? 'pass' : 'fail')
  const reasons = [...(scope.is === null ? [scope] : []), ...(met.is === null ? [met] : [])]
  const open: Verdict = reasons.every((truth) => truth.unset) ? 'silent' : 'unknown'
  if (scope.is === false) return 'silent'
  if (kind === 'caseByCase')
    return met.is === false ? 'silent' : scope.is === null || met.is === null ? open : byWord('manual')
  if (met.is === true) return 'pass'
  if (scope.is === null || met.is === null) return open
  return kind === 'scope' ? 'outside' : kind === 'inPrinciple' ? byWord('waivable') : 'fail'
}

const outcomeOf: Readonly<Record<Verdict, Outcome>> = {
  silent: 'notApplicable',
  pass: 'pass',
  waivable: 'waivable',
  manual: 'manual',
  unknown: 'unknown',
  fail: 'fail',
  outside: 'notApplicable',
}

/** The outcome of each row, judged formula by formula with the exact evaluator in a simulator of its own. */
function outcomesOf(
  subject: Policy,
  list: readonly Requirement[],
  data: Rows,
  scenario: Scenario,
): readonly Outcome[] {
  const compiled = compile(subject)
  const { evaluation } = createSimulator(compiled, datasetOf(data)).run(scenario)
  const truth = (text: string, row: number): Truth => {
    const plain = text.replace('预审', PRELIMINARY)
    const e = check(parse(plain), { entity: '项目', vocabulary: compiled.vocabulary })
    const value = evaluation.value(e, { entity: '项目', row })
    if (value.kind !== 'flag') throw new Error(`${text} is no flag`)
    return { is: value.value, unset: causesOf(value).every((cause) => cause.kind === 'notSet') }
  }
  const on = list.filter((r) => scenario.switches[r.label] ?? r.enabled)
  const entering = on.filter((r) => r.strictness !== 'encouraged' && r.strictness !== 'check')
  return data.项目!.map((_, row) => {
    const verdicts = entering.map(({ strictness, scope, test, decision }) => {
      const word = decision ? truth(decision === '裁定' ? '裁定' : DERIVED, row).is : null
      return verdict(
        strictness,
        scope ? truth(scope, row) : { is: true, unset: false },
        truth(test, row),
        word,
      )
    })
    const least: Verdict = on.length === 0 ? 'pass' : 'silent'
    const worst = [least, ...verdicts].reduce((a, b) => (SEVERITY.indexOf(b) > SEVERITY.indexOf(a) ? b : a))
    return outcomeOf[worst]
  })
}

const PLACES = ['东', '西', null]

describe('the outcome of a row', () => {
  test('is the most severe verdict, whatever the order of the requirements and of the scenarios', () => {
    fc.assert(
      fc.property(requirements, rows, scenarios, (list, projects, settings) => {
        const [subject, data] = [policy(list), tables(projects)]
        const simulator = createSimulator(compile(subject), datasetOf(data))
        for (const scenario of settings) {
          const simulation = simulator.run(scenario)
          const wanted = outcomesOf(subject, list, data, scenario)
          const { codes } = simulation.qualification('项目', '入列')!
          expect([...codes].map(outcomeName)).toEqual(wanted)
          const { counts } = totalsOf(simulation)
          for (const outcome of OUTCOMES)
            expect([...counts[outcome]], outcome).toEqual(
              PLACES.map(
                (town) => projects.filter((p, i) => p.镇街 === town && wanted[i] === outcome).length,
              ),
            )
        }
      }),
      { seed: 20341, numRuns: 500, endOnFailure: true },
    )
  })

  test('reads as yes, no or open in other formulas, a waivable one by the scenario', () => {
    fc.assert(
      fc.property(requirements, rows, scenarios, (list, projects, settings) => {
        const [subject, data] = [policy(list), tables(projects)]
        const simulator = createSimulator(compile(subject), datasetOf(data))
        for (const scenario of settings) {
          const { evaluation, compiled } = simulator.run(scenario)
          const read = check(parse('入列'), { entity: '项目', vocabulary: compiled.vocabulary })
          const found = projects.map((_, row) => {
            const value = evaluation.value(read, { entity: '项目', row })
            return value.kind === 'flag' ? value.value : undefined
          })
          const wanted = outcomesOf(subject, list, data, scenario).map((outcome) =>
            outcome === 'unknown' || outcome === 'manual'
              ? null
              : outcome === 'pass' || (outcome === 'waivable' && scenario.includeWaivable === true),
          )
          expect(found).toEqual(wanted)
        }
      }),
      { seed: 20342, numRuns: 200, endOnFailure: true },
    )
  })
})
