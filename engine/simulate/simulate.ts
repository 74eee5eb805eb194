import type { Expression } from '../language/expression.ts'
import type { Dataset } from '../model/dataset.ts'
import { hasErrors } from '../model/diagnostic.ts'
import type { Payable } from '../model/payable.ts'
import { CURRENT, type Payment, type Scenario } from '../model/policy.ts'
import type {
  Compiled,
  CompiledAllotment,
  CompiledIncentive,
  CompiledRequirement,
  CompiledTarget,
} from '../policy/compiled.ts'
import { readColumn } from '../policy/dependencies.ts'
import type { Formula } from '../policy/formula.ts'
import { amountsOf, type Paying } from './amounts.ts'
import { coverageOf } from './coverage.ts'
import { type Data, dataOf } from './data.ts'
import { findings } from './findings.ts'
import { fundLines } from './funds.ts'
import { createLasting, type Lasting } from './lasting.ts'
import { type Ledger, ledgerOf, settle } from './ledger.ts'
import { stageField } from './membership.ts'
import { payableOf } from './payable.ts'
import { type Qualification, qualify } from './qualification.ts'
import { once } from './remember.ts'
import { type Settings, settingsOf } from './settings.ts'
import type { Simulation } from './simulation.ts'
import { createStages, type Stages } from './stages.ts'
import { judge } from './verdicts.ts'
import { evaluationOf, type Gaps } from './world.ts'

export interface Simulator {
  readonly run: (scenario?: Scenario) => Simulation
  readonly settings: (scenario: Scenario) => Settings
}

/**
 * Prepares a dataset for many scenarios. Throws where the policy has errors: they are to be shown first
 * (`compiled.diagnostics`).
 */
export function createSimulator(
  compiled: Compiled,
  dataset: Dataset,
  payments: readonly Payment[] = [],
): Simulator {
  if (hasErrors(compiled.diagnostics)) throw new Error('the policy has errors; see its diagnostics')
  const data = dataOf(compiled, dataset)
  const kept: Kept = {
    stages: createStages(),
    lasting: createLasting(compiled),
    named: namedBy(compiled),
    needs: new Map(compiled.incentives.map((i) => [i, [...compiled.dependencies.neededBy(moneyOf(i))]])),
  }
  const entityOf = new Map(compiled.incentives.map(({ rule }) => [rule.label, rule.entity]))
  const ledger = ledgerOf(payments, (label) => entityOf.get(label), data)
  return {
    settings: (scenario) => settingsOf(compiled, scenario, dataset.asOf),
    run: (scenario = CURRENT) => simulate(compiled, data, kept, { payments, ledger }, scenario),
  }
}

/** What all runs on a dataset share. */
interface Kept {
  readonly stages: Stages
  readonly lasting: Lasting
  readonly named: readonly Named[]
  /** The parameters without whose value nothing is known of an incentive's amounts. */
  readonly needs: ReadonlyMap<CompiledIncentive, readonly string[]>
}

/** What decides a qualification of an entity. */
interface Named {
  readonly entity: string
  readonly label: string
  readonly requirements: readonly CompiledRequirement[]
  readonly allotments: readonly CompiledAllotment[]
  readonly reads: () => Iterable<string>
}

/** In the order of the first requirement of each. */
function namedBy({ requirements, allotments, dependencies }: Compiled): readonly Named[] {
  const firsts = new Map(requirements.map(({ rule }) => [`${rule.entity}\n${rule.qualification}`, rule]))
  return [...firsts.values()].map(({ entity, qualification: label }) => {
    const isOwn = ({ rule }: CompiledRequirement | CompiledAllotment) =>
      rule.entity === entity && rule.qualification === label
    return {
      entity,
      label,
      requirements: requirements.filter(isOwn),
      allotments: allotments.filter(isOwn),
      reads: () => dependencies.parametersOf([readColumn(entity, label)]),
    }
  })
}

function simulate(
  compiled: Compiled,
  data: Data,
  { stages, lasting, needs, named }: Kept,
  { payments, ledger }: { readonly payments: readonly Payment[]; readonly ledger: Ledger },
  scenario: Scenario,
): Simulation {
  const settings = settingsOf(compiled, scenario, data.dataset.asOf)
  const staged = stages.begin(settings, scenario)
  const { parametersOf } = compiled.dependencies
  const isOn = (rule: { readonly label: string }, enabled = true) => settings.isOn(rule.label, enabled)
  const qualified = (own: Named): Qualification =>
    staged(own, own.reads, () =>
      qualify(
        own.entity,
        own.label,
        own.requirements.filter((r) => isOn(r.rule, r.rule.enabled)),
        own.allotments.filter((a) => isOn(a.rule)),
        scenario.includeWaivable ?? false,
        judged,
        evaluation,
      ),
    )
  const judged = (requirement: CompiledRequirement, gaps: Gaps | null) =>
    staged(
      gaps ? `gaps\n${compiled.requirements.indexOf(requirement)}` : requirement,
      () => parametersOf(readsOfRequirement(requirement)),
      () => judge(requirement, evaluation, gaps?.rows),
    )
  const qualification = (entity: string, label: string): Qualification | null => {
    const own = named.find((n) => n.entity === entity && n.label === label)
    return own ? qualified(own) : null
  }
  const evaluation = evaluationOf(
    compiled,
    data,
    settings,
    staged,
    lasting,
    (entity, label) => qualification(entity, label)!,
  )
  const isIncluded = ({ rule }: CompiledIncentive) => isOn(rule, rule.included)
  const unsetOf = (incentive: CompiledIncentive): string[] =>
    needs.get(incentive)!.filter((p) => !settings.isSet(p) && !isRanged(compiled, p, scenario))
  const payableRows = (rule: CompiledIncentive | CompiledTarget): Payable =>
    payableOf(rule, qualification(rule.rule.entity, rule.rule.qualification ?? ''), evaluation)
  const payingOf = (incentive: CompiledIncentive): Paying => {
    return {
      incentive,
      payable: payableRows(incentive),
      included: isIncluded(incentive),
      set: unsetOf(incentive).length === 0,
    }
  }
  const targets = once(() =>
    compiled.targets
      .filter((t) => isOn(t.rule))
      .map((t) =>
        staged(
          t,
          () => parametersOf(readsOf(t, stageField(t, evaluation))),
          () => coverageOf(t, () => payableRows(t), evaluation),
        ),
      ),
  )
  const simulation: Simulation = {
    compiled,
    scenario,
    data,
    evaluation,
    payments,
    qualification,
    qualifications: once(() => named.map(qualified)),
    amounts: once(() => {
      const amounts = settledTogether(compiled.incentives, isIncluded).flatMap((members) =>
        staged(
          members.length === 1 ? members[0]! : `amounts\n${members.map(({ rule }) => rule.label)}`,
          () => parametersOf(members.flatMap(readsOfAmounts)),
          () => amountsOf(members.map(payingOf), evaluation),
        ),
      )
      return compiled.incentives.map((i) => settle(amounts.find((a) => a.incentive === i)!, ledger))
    }),
    isIncluded,
    unsetOf,
    funds: once(() => fundLines(simulation)),
    targets,
    coverages: once(() => targets().flatMap(({ coverages }) => coverages())),
    areaOf: data.areaOf,
    towns: data.towns,
    diagnostics: once(() => findings(simulation)),
  }
  return simulation
}

const expressions = (formulas: readonly (Formula | undefined)[]): Expression[] =>
  formulas.flatMap((f) => (f ? [f.expression] : []))

/** Each incentive alone, but the included members of a highest-only group together. */
function settledTogether(
  incentives: readonly CompiledIncentive[],
  isIncluded: (incentive: CompiledIncentive) => boolean,
): readonly (readonly CompiledIncentive[])[] {
  if (!incentives.some(({ rule }) => rule.group)) return incentives.map((incentive) => [incentive])
  const together = new Map<string, CompiledIncentive[]>()
  for (const incentive of incentives) {
    const { label, entity, group } = incentive.rule
    const key = group && isIncluded(incentive) ? `group\n${entity}\n${group}` : `one\n${label}`
    together.set(key, [...(together.get(key) ?? []), incentive])
  }
  return [...together.values()]
}

/** Everything that an incentive's amounts depend on. */
const readsOfAmounts = (i: CompiledIncentive): Expression[] => [
  ...moneyOf(i),
  ...expressions([i.scope, i.quantity]),
  ...(i.rule.qualification ? [readColumn(i.rule.entity, i.rule.qualification)] : []),
]

const moneyOf = (i: CompiledIncentive): Expression[] => expressions([i.amount, i.floor, i.cap, i.years])

/** Everything that a requirement's verdicts depend on. */
function readsOfRequirement({ rule, scope, test }: CompiledRequirement): Expression[] {
  const decision = rule.decision ? [readColumn(rule.entity, rule.decision)] : []
  return [...decision, ...expressions([scope, test])]
}

/** Everything that a target's coverage depends on. */
function readsOf(
  { rule, measure, denominator, scope, value, upper, from, to }: CompiledTarget,
  stage: string | null,
): Expression[] {
  const columns = [rule.qualification, rule.dateField, stage].flatMap((label) =>
    label ? [readColumn(rule.entity, label)] : [],
  )
  return [...columns, ...expressions([measure, denominator, scope, value, upper, from, to])]
}

const isRanged = (compiled: Compiled, label: string, scenario: Scenario): boolean =>
  scenario.overrides[label] === undefined &&
  compiled.policy.parameters.some((p) => p.label === label && p.range !== undefined)
