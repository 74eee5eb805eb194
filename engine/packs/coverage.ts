import type { Pack } from './pack.ts'
import { progress } from './progress.ts'
import { CLAUSE_KINDS, type ClauseKind, type Fate, isDuty, isModelled } from './register.ts'

/** Clauses of one kind in one notice, by what became of them. */
export interface CoverageLine {
  readonly pack: string
  readonly kind: ClauseKind
  readonly modelled: number
  readonly recorded: number
  readonly unmodelled: number
}

/** What a notice's pack leaves unanswered. */
export interface CoverageFaults {
  /** Ids of clauses without a fate. */
  readonly forgotten: readonly string[]
  /** Fates of clauses that the register does not list. */
  readonly unregistered: readonly string[]
  /** Fates that name nothing of the policy: clause id and name. */
  readonly unknown: readonly string[]
  /** Rules that no clause's fate names. */
  readonly groundless: readonly string[]
}

/** Kinds that decide who is eligible, what is paid and what must be reached. */
export const DECISIVE_KINDS: readonly ClauseKind[] = CLAUSE_KINDS.slice(
  0,
  CLAUSE_KINDS.indexOf('allocation') + 1,
)

/** The table of a notice: how many clauses of each kind have which fate. */
export const coverageLines = ({ id, register, fates }: Pack): readonly CoverageLine[] =>
  CLAUSE_KINDS.map((kind): CoverageLine => {
    const own = register.filter((clause) => clause.kind === kind).flatMap(({ id }) => toList(fates[id]))
    const modelled = own.filter(isModelled).length
    const recorded = own.filter(isDuty).length
    return { pack: id, kind, modelled, recorded, unmodelled: own.length - modelled - recorded }
  }).filter((line) => line.modelled + line.recorded + line.unmodelled > 0)

/** All four lists are empty where every clause has a fate and every rule a clause. */
export function coverageFaults({ register, fates, policy }: Pack): CoverageFaults {
  const ids = new Set(register.map(({ id }) => id))
  const rules = [...policy.requirements, ...policy.incentives, ...policy.targets, ...policy.allotments]
  const known = new Set([
    ...[...rules, ...policy.parameters].map(({ label }) => label),
    ...policy.entities.flatMap(({ label, fields }) => fields.map((field) => `${label}.${field.label}`)),
  ])
  const named = Object.entries(fates).flatMap(([id, fate]) =>
    isModelled(fate) ? fate.map((name) => ({ id, name })) : [],
  )
  const names = new Set(named.map(({ name }) => name))
  return {
    forgotten: [...ids].filter((id) => isEmpty(fates[id])),
    unregistered: Object.keys(fates).filter((id) => !ids.has(id)),
    unknown: named.filter(({ name }) => !known.has(name)).map(({ id, name }) => `${id} ${name}`),
    groundless: rules.filter((rule) => !names.has(rule.label) && !isOfDuties(rule)).map(({ label }) => label),
  }
}

const toList = (fate: Fate | undefined): Fate[] => (fate === undefined ? [] : [fate])

const isEmpty = (fate: Fate | undefined): boolean =>
  fate === undefined ||
  (isModelled(fate) ? fate.length === 0 : isDuty(fate) ? fate.task === '' : fate.reason === '')

/** The rule that watches over 进度 stands on the duties themselves. */
const isOfDuties = (rule: { readonly entity?: string }): boolean => rule.entity === progress.label
