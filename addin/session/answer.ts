import {
  type Decimals,
  type Diagnostic,
  type Explanation,
  explainRow,
  type Missing,
  type Outcome,
  type Place,
  type QuotaPlace,
  type RequirementStep,
  ratio,
  toDecimal,
} from '../../engine/index.ts'
import { isOutside, NEVER_DECIDES } from './explained.ts'
import type { Run } from './runs.ts'
import type { RowKey } from './state.ts'

/** A rule of the notice as people cite it. */
export interface Cited {
  readonly label: string
  readonly clauses: readonly string[]
}

/** A quota that left a row out, and where the row stands in it. */
export interface BeyondQuota extends Cited {
  readonly quota: QuotaPlace
}

/** Why a row is in or is not: what stands in the way first. */
export type Answer =
  /** `beyond`: it is eligible, and a quota of something else left it out. */
  | { readonly kind: 'pass'; readonly beyond: BeyondQuota | null }
  /** The first condition that it fails, and how many more. */
  | { readonly kind: 'failed'; readonly outcome: Outcome; readonly rule: Cited; readonly more: number }
  | { readonly kind: 'beyondQuota'; readonly outcome: Outcome; readonly beyond: BeyondQuota }
  /** As good as others at the edge of a quota: a person decides. */
  | { readonly kind: 'tied'; readonly beyond: BeyondQuota }
  /** Each column, parameter or outcome that is missing once, in the order of the conditions. */
  | { readonly kind: 'unknown'; readonly missing: readonly Missing[]; readonly rule: Cited | null }
  | { readonly kind: 'manual'; readonly rule: Cited | null }
  /** The scope that it is outside of; null where no single one is. */
  | { readonly kind: 'notApplicable'; readonly rule: Cited | null }
  /** Of a table that no condition judges. */
  | { readonly kind: 'notJudged' }
  /** It stands in the sheet and was not taken in: its own fault, or another's that has to go first. */
  | { readonly kind: 'notTaken'; readonly fault: Diagnostic; readonly isOwn: boolean }
  /** 兑付台账 says that it was paid, and no table has it. */
  | { readonly kind: 'ledgerOnly' }

/** What a row adds to the outlay, 元, and what 兑付台账 paid it. */
export interface RowMoney {
  readonly low: Decimals
  /** null where it is not decided. */
  readonly value: Decimals
  readonly high: Decimals
  /** What it would add once approved; null where nothing waits, or how much is not decided. */
  readonly ifApproved: Decimals
  /** null where nothing was paid. */
  readonly paid: Decimals
}

/** A row and its answer, ready for a line of a list. */
export interface AnsweredRow extends RowKey {
  readonly name: string
  readonly town: string
  readonly answer: Answer
  /** null where there is none to tell of. */
  readonly money: RowMoney | null
  /** Where it stands, of a row that is in no figures and has no explanation. */
  readonly place?: Place
}

/** A row of the data with its answer. */
export function answeredRow(run: Run, { entity, id }: RowKey, name?: string): AnsweredRow {
  const found = explainRow(run.simulation, entity, id)
  if (!found) return { entity, id, name: name ?? '', town: '', answer: { kind: 'notJudged' }, money: null }
  return {
    entity,
    id: found.id,
    name: name ?? found.name,
    town: found.town,
    answer: answerOf(found, run),
    money: moneyOf(found, run),
  }
}

/** The qualification that a table is known for: the policy's own, otherwise the first with a name. */
export function answerOf(
  { entity, id, qualifications }: Explanation,
  { simulation, report }: Pick<Run, 'simulation' | 'report'>,
): Answer {
  const { main } = simulation.compiled.policy
  const named = qualifications.filter(({ name }) => name !== '')
  const chief = named.find(({ name }) => entity === main.entity && name === main.qualification) ?? named[0]
  if (!chief) return { kind: 'notJudged' }
  const { outcome } = chief
  const steps = chief.steps.filter(({ strictness }) => !NEVER_DECIDES.has(strictness))
  const decisive = steps.filter(({ verdict }) => verdict === outcome)
  const [first] = decisive
  const rule = first ? citedOf(first) : null
  const beyond = first && beyondOf(first)
  switch (outcome) {
    case 'pass':
    case 'notMet':
      return { kind: 'pass', beyond: firstOf(named.flatMap((q) => q.steps.filter(isLeftOut)).map(beyondOf)) }
    case 'unknown':
      return { kind: 'unknown', missing: missingOf(decisive, qualifications, { entity, id }), rule }
    case 'manual':
      if (!beyond) return { kind: 'manual', rule }
      return report.allotments.some(({ label, tied }) => label === beyond.label && tied.includes(id))
        ? { kind: 'tied', beyond }
        : { kind: 'beyondQuota', outcome, beyond }
    case 'notApplicable': {
      const left = firstOf(steps.map(beyondOf))
      if (left) return { kind: 'beyondQuota', outcome, beyond: left }
      const scope = decisive.find((step) => step.strictness === 'scope' && !isOutside(step))
      return { kind: 'notApplicable', rule: scope ? citedOf(scope) : null }
    }
    case 'fail':
    case 'waivable': {
      if (beyond) return { kind: 'beyondQuota', outcome, beyond }
      const failed = steps.filter(({ verdict }) => verdict === 'fail' || verdict === 'waivable')
      return rule === null
        ? { kind: 'notJudged' }
        : { kind: 'failed', outcome, rule, more: failed.length - 1 }
    }
  }
}

const citedOf = ({ label, clauses }: RequirementStep): Cited => ({ label, clauses })

const beyondOf = (step: RequirementStep): BeyondQuota | null =>
  step.quota ? { ...citedOf(step), quota: step.quota } : null

const LEFT_OUT: ReadonlySet<string> = new Set(['fail', 'waivable', 'notApplicable'])
const isLeftOut = ({ quota, verdict }: RequirementStep): boolean =>
  quota !== undefined && LEFT_OUT.has(verdict)

const firstOf = <T>(list: readonly (T | null)[]): T | null => list.find((item) => item !== null) ?? null

/** What the open conditions wait for; where that is another outcome of the same row, what that one waits for. */
function missingOf(
  steps: readonly RequirementStep[],
  qualifications: Explanation['qualifications'],
  own: RowKey,
): readonly Missing[] {
  const found = new Map<string, Missing>()
  const seen = new Set<string>()
  const visit = (missing: Missing): void => {
    const { kind, entity, id, label } = missing
    const other =
      kind === 'qualification' && entity === own.entity && id === own.id && !seen.has(label)
        ? qualifications.find(({ name }) => name === label)
        : undefined
    if (other) {
      seen.add(label)
      for (const step of other.steps) step.missing.forEach(visit)
      return
    }
    const key = [kind, entity ?? '', label].join('\n')
    if (!found.has(key)) found.set(key, missing)
  }
  for (const step of steps) step.missing.forEach(visit)
  return [...found.values()]
}

/** What a row adds to the outlay as the totals count it; null where no included incentive pays it and nobody has. */
function moneyOf({ amounts }: Explanation, { report }: Pick<Run, 'report'>): RowMoney | null {
  const outlays = new Map(
    report.incentives.flatMap((i) => (i.effect === 'outlay' ? [[i.label, i] as const] : [])),
  )
  const own = amounts.filter(({ label }) => outlays.has(label))
  const settled = own.flatMap(({ settlement }) => (settlement ? [settlement.paid] : []))
  const counted = own.filter(({ label }) => outlays.get(label)!.included)
  if (counted.length === 0 && settled.length === 0) return null
  const sure = counted.filter(({ standing }) => standing === 'counted')
  const open = counted.filter(({ standing }) => standing === 'open')
  const waiting = counted.filter(({ standing }) => standing === 'waiting')
  return {
    low: sum(sure.map(({ low }) => low)),
    value: open.length > 0 ? null : sum(sure.map(({ value }) => value)),
    high: sum([...sure, ...open].map(({ high }) => high)),
    ifApproved: waiting.length === 0 ? null : sum(waiting.map(({ value }) => value)),
    paid: settled.length === 0 ? null : sum(settled),
  }
}

/** null where a part is open. */
export function sum(parts: readonly Decimals[]): Decimals {
  let all = ratio('0')
  for (const part of parts) {
    if (part === null) return null
    all = all.add(ratio(part))
  }
  return toDecimal(all)
}
