import type { Expression } from '../language/expression.ts'
import type { Dataset } from '../model/dataset.ts'
import { hasErrors } from '../model/diagnostic.ts'
import type { Payable } from '../model/payable.ts'
import { CURRENT, type Payment, type Scenario } from '../model/policy.ts'
import type { Requirement } from '../model/rule.ts'
import type { Compiled, CompiledIncentive, CompiledRequirement, CompiledTarget } from '../policy/compiled.ts'
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
import { once, perPair } from './remember.ts'
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
    named: new Map(compiled.requirements.map((r) => [`${r.rule.entity}\n${r.rule.qualification}`, r.rule])),
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
  /** One requirement of each qualification, by entity and qualification. */
  readonly named: ReadonlyMap<string, Requirement>
  /** The parameters without whose value nothing is known of an incentive's amounts. */
  readonly needs: ReadonlyMap<CompiledIncentive, readonly string[]>
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
  const qualifications = perPair((entity, label): { readonly of: Qualification | null } => {
    if (!named.has(`${entity}\n${label}`)) return { of: null }
    const own = compiled.requirements.filter(
      (r) => r.rule.entity === entity && r.rule.qualification === label,
    )
    const quotas = compiled.allotments.filter(
      (a) => a.rule.entity === entity && a.rule.qualification === label,
    )
    const compute = () =>
      qualify(
        entity,
        label,
        own.filter((r) => isOn(r.rule, r.rule.enabled)),
        quotas.filter((a) => isOn(a.rule)),
        scenario.includeWaivable ?? false,
        judged,
        evaluation,
      )
    return {
      of: staged(
        `qualification\n${entity}\n${label}`,
        () => parametersOf([readColumn(entity, label)]),
        compute,
      ),
    }
  })
  const judged = (requirement: CompiledRequirement, gaps: Gaps | null) =>
    staged(
      `verdicts\n${compiled.requirements.indexOf(requirement)}${gaps ? ' gaps' : ''}`,
      () => parametersOf(readsOfRequirement(requirement)),
      () => judge(requirement, evaluation, gaps?.rows),
    )
  const qualification = (entity: string, label: string) => qualifications(entity, label).of
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
          `target\n${t.rule.label}`,
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
    qualifications: once(() => [...named.values()].map((r) => qualification(r.entity, r.qualification)!)),
    amounts: once(() => {
      const amounts = settledTogether(compiled.incentives, isIncluded).flatMap((members) =>
        staged(
          `amounts\n${members.map(({ rule }) => rule.label)}`,
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
