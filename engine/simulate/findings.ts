import { FAIL } from '../model/codes.ts'
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts'
import { ROOT } from '../model/field.ts'
import { toFixed } from '../model/ratio.ts'
import type { CompiledRequirement } from '../policy/compiled.ts'
import { settingFinding } from '../policy/settingFinding.ts'
import { ORPHAN } from './data.ts'
import { yearOfKey } from './funds.ts'
import { ledgerFindings } from './ledgerFindings.ts'
import { nearLimits } from './nearLimits.ts'
import { outsidePeriod } from './periods.ts'
import type { Simulation } from './simulation.ts'
import type { VerdictColumn } from './verdicts.ts'

/** What a simulation has to say beside its figures: checks that fail, standards that are not set, ties, orphans. */
export function findings(simulation: Simulation): readonly Diagnostic[] {
  const { compiled } = simulation
  const found: Diagnostic[] = []
  for (const qualification of simulation.qualifications()) {
    const { requirements, allocations, entity } = qualification
    for (const requirement of requirements) {
      if (!mayHaveFinding(requirement, simulation)) continue
      const verdict = qualification.verdict(requirement)
      if (verdict.notSet.size > 0) {
        const { label } = verdict.requirement.rule
        const parameters = [...verdict.notSet].join('、')
        found.push(
          diagnostic(
            'notice',
            'standardNotSet',
            { kind: 'item', noun: 'requirement', label, property: 'test' },
            { label, parameters },
          ),
        )
      }
      found.push(...failedChecks(verdict, simulation))
    }
    for (const { allotment, groups } of allocations) {
      for (const group of groups) {
        if (group.tied.length === 0) continue
        const rows = group.tied.map((row) => simulation.data.keyOf(entity, row)).join('、')
        const at = { kind: 'item', noun: 'allotment', label: allotment.rule.label } as const
        found.push(
          diagnostic('warning', 'tied', at, {
            label: allotment.rule.label,
            group: group.key,
            rows,
            places: group.places,
          }),
        )
      }
    }
  }
  for (const entity of compiled.policy.entities) found.push(...orphans(entity.label, simulation))
  return [
    ...settingFindings(simulation),
    ...found,
    ...outsidePeriod(simulation),
    ...ledgerFindings(simulation),
    ...fundYearKeys(simulation),
    ...fundShortfalls(simulation),
    ...nearLimits(simulation),
  ]
}

/** Only a check, or a test that some parameter without a value enters, has anything to say of all rows. */
function mayHaveFinding(
  { rule, scope, test }: CompiledRequirement,
  { compiled, evaluation }: Simulation,
): boolean {
  if (rule.strictness === 'check' || rule.strictness === 'consistency') return true
  const reads = [test, scope].flatMap((f) => (f ? [f.expression] : []))
  return [...compiled.dependencies.parametersOf(reads)].some((p) => !evaluation.settings.isSet(p))
}

/** Values that cannot be: what is only doubtful about one is said where it was given. */
const settingFindings = ({ compiled, evaluation }: Simulation): Diagnostic[] =>
  compiled.policy.parameters.flatMap((p) => {
    const found = settingFinding(p, evaluation.settings.setting(p.label))
    return found?.severity === 'error' ? found : []
  })

/** 校验 and 自洽 rows that do not hold. */
function failedChecks({ requirement, codes }: VerdictColumn, simulation: Simulation): Diagnostic[] {
  const { label, entity, strictness, clauses, message, quote } = requirement.rule
  if (strictness !== 'check' && strictness !== 'consistency') return []
  const found: Diagnostic[] = []
  for (let row = 0; row < codes.length; row++) {
    if (codes[row] !== FAIL) continue
    const id = simulation.data.keyOf(entity, row)
    const at =
      entity === ROOT
        ? ({ kind: 'item', noun: 'requirement', label, property: 'test' } as const)
        : ({ kind: 'data', entity, row, id } as const)
    const values = {
      label,
      id: entity === ROOT ? '' : id,
      message: message || quote || label,
      clauses: clauses.join('；'),
    }
    found.push(
      strictness === 'check'
        ? diagnostic('warning', 'checkFailed', at, values)
        : diagnostic('notice', 'documentConflict', at, values),
    )
  }
  return found
}

/** Funds that cannot pay what is sure to fall due. */
function fundShortfalls(simulation: Simulation): Diagnostic[] {
  return simulation.funds().flatMap(({ allotment, year, shortfall }) => {
    if (shortfall.low.n === 0n) return []
    const { label } = allotment.rule
    const [low, high] = [toFixed(shortfall.low, 2), shortfall.high && toFixed(shortfall.high, 2)]
    const at = { kind: 'item', noun: 'allotment', label } as const
    const upTo = high === null || high === low ? '' : high
    return [diagnostic('warning', 'fundShort', at, { label, year, low, upTo })]
  })
}

/** Rows of a fund's years whose key is no year: they raise nothing. */
function fundYearKeys({ compiled, data }: Simulation): Diagnostic[] {
  const owners = new Map(
    compiled.allotments.flatMap(({ rule }) => (rule.yearly ? [[rule.yearly, rule.label]] : [])),
  )
  return [...owners].flatMap(([entity, label]) =>
    Array.from({ length: data.length(entity) }, (_, row) => row).flatMap((row) => {
      const id = data.keyOf(entity, row)
      if (yearOfKey(id) !== '') return []
      const at = { kind: 'data', entity, row, id } as const
      return [diagnostic('warning', 'fundYearKey', at, { label, id })]
    }),
  )
}

function orphans(entity: string, { compiled, data }: Simulation): Diagnostic[] {
  const found: Diagnostic[] = []
  for (const [label, to] of compiled.vocabulary.referencesOf(entity)) {
    // Without the table there is nothing to point at: that has been said of the table.
    if (!data.has(to)) continue
    data.references(entity, label).forEach((parent, row) => {
      if (parent !== ORPHAN) return
      const at = { kind: 'data', entity, row, id: data.keyOf(entity, row), field: label } as const
      found.push(
        diagnostic('error', 'orphan', at, {
          entity,
          to,
          field: label,
          value: String(data.raw(entity, label, row)),
        }),
      )
    })
  }
  return found
}
