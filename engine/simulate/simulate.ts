import type { Dataset } from '../model/dataset.ts'
import { type Diagnostic, hasErrors } from '../model/diagnostic.ts'
import { ROOT } from '../model/field.ts'
import { CURRENT, type Payment, type Scenario } from '../model/policy.ts'
import type { Compiled, CompiledIncentive } from '../policy/compiled.ts'
import { type Amounts, amountsOf } from './amounts.ts'
import { type Coverage, coverageOf } from './coverage.ts'
import { type Data, dataOf, memo } from './data.ts'
import { findings } from './findings.ts'
import { type Qualification, qualify } from './qualification.ts'
import { settingsOf } from './settings.ts'
import { type Evaluation, evaluationOf } from './world.ts'

/** A policy applied to a dataset under a scenario; stages are computed when first asked for. */
export interface Simulation {
  readonly compiled: Compiled
  readonly scenario: Scenario
  readonly data: Data
  readonly evaluation: Evaluation
  readonly payments: readonly Payment[]
  readonly qualification: (entity: string, label: string) => Qualification | null
  /** Every qualification that some requirement names, in the policy's order. */
  readonly qualifications: () => readonly Qualification[]
  readonly amounts: () => readonly Amounts[]
  readonly isIncluded: (incentive: CompiledIncentive) => boolean
  readonly coverages: () => readonly Coverage[]
  /** The area row of a row, −1 where there is none. */
  readonly areaOf: (entity: string) => Int32Array | null
  readonly diagnostics: () => readonly Diagnostic[]
}

export interface Simulator {
  readonly run: (scenario?: Scenario) => Simulation
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
  return { run: (scenario = CURRENT) => simulate(compiled, data, payments, scenario) }
}

function simulate(
  compiled: Compiled,
  data: Data,
  payments: readonly Payment[],
  scenario: Scenario,
): Simulation {
  const settings = settingsOf(compiled, scenario, data.dataset.asOf)
  const on = <T extends { rule: { label: string } }>(list: readonly T[], enabled: (item: T) => boolean) =>
    list.filter((item) => settings.isOn(item.rule.label, enabled(item)))
  const requirements = on(compiled.requirements, (r) => r.rule.enabled)
  const allotments = on(compiled.allotments, () => true)
  const named = new Map(
    compiled.requirements.map((r) => [`${r.rule.entity}\n${r.rule.qualification}`, r.rule]),
  )
  const store = new Map<string, Qualification>()
  const qualification = (entity: string, label: string): Qualification | null => {
    const key = `${entity}\n${label}`
    if (!named.has(key)) return null
    let found = store.get(key)
    if (found === undefined) {
      const own = requirements.filter((r) => r.rule.entity === entity && r.rule.qualification === label)
      const quotas = allotments.filter((a) => a.rule.entity === entity && a.rule.qualification === label)
      found = qualify(entity, label, own, quotas, scenario.includeWaivable ?? false, evaluation)
      store.set(key, found)
    }
    return found
  }
  const evaluation = evaluationOf(compiled, data, settings, (entity, label) => qualification(entity, label)!)
  const isIncluded = ({ rule }: CompiledIncentive) => settings.isOn(rule.label, rule.included)
  const notSet = (incentive: CompiledIncentive): string[] => {
    const formulas = [incentive.amount, incentive.floor, incentive.cap, incentive.years].flatMap((f) =>
      f ? [f.expression] : [],
    )
    return [...compiled.dependencies.parametersOf(formulas)].filter(
      (p) => !settings.isSet(p) && !isRanged(compiled, p, scenario),
    )
  }
  const amounts = once(() =>
    amountsOf(
      compiled.incentives,
      isIncluded,
      (entity, label) => qualification(entity, label)?.codes ?? null,
      notSet,
      evaluation,
    ),
  )
  const remember = memo()
  const simulation: Simulation = {
    compiled,
    scenario,
    data,
    evaluation,
    payments,
    qualification,
    qualifications: once(() => [...named.values()].map((r) => qualification(r.entity, r.qualification)!)),
    amounts,
    isIncluded,
    coverages: once(() =>
      on(compiled.targets, () => true).flatMap((target) => coverageOf(target, evaluation)),
    ),
    areaOf: (entity) => remember(entity, () => areaOf(compiled, data, entity)),
    diagnostics: once(() => findings(simulation)),
  }
  return simulation
}

const isRanged = (compiled: Compiled, label: string, scenario: Scenario): boolean =>
  scenario.overrides[label] === undefined &&
  compiled.policy.parameters.some((p) => p.label === label && p.range !== undefined)

function areaOf(compiled: Compiled, data: Data, entity: string): Int32Array | null {
  const { area } = compiled.policy
  if (entity === area) return Int32Array.from({ length: data.length(area) }, (_, i) => i)
  if (entity === ROOT) return null
  const path = compiled.vocabulary.pathUp(entity, area)
  return path === null || path === 'ambiguous' ? null : data.follow(entity, path)
}

/** Computes a stage when it is first asked for. */
function once<T>(compute: () => T): () => T {
  let value: { readonly of: T } | undefined
  return () => {
    value ??= { of: compute() }
    return value.of
  }
}
