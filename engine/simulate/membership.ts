import { TRUE, UNDECIDED } from '../language/column.ts'
import { compareQuantities } from '../language/functions/comparison.ts'
import { toQuantity } from '../language/value.ts'
import { COUNTED, IF_APPROVED } from '../model/codes.ts'
import { STAGES, type Stage } from '../model/field.ts'
import type { Payable } from '../model/payable.ts'
import type { CompiledTarget } from '../policy/compiled.ts'
import { momentsOf } from './moments.ts'
import { stageFieldOf, stageOf } from './stageOf.ts'
import type { Evaluation } from './world.ts'

/** The rows that count towards a target: surely (TRUE) or perhaps (UNDECIDED). */
export interface Members {
  readonly rows: Int32Array
  /** Aligned with `rows`; null where all surely count. */
  readonly counts: Uint8Array | null
}

export const stageField = ({ rule }: CompiledTarget, evaluation: Evaluation): string | null =>
  stageFieldOf(rule.entity, evaluation)

/** Who counts in the given stages; `payable` are the rows by qualification and scope. */
export function membersOf(
  target: CompiledTarget,
  { rows, standings, isCounted }: Payable,
  evaluation: Evaluation,
): (stages: readonly Stage[]) => Members {
  const periods = periodOf(target, evaluation)
  const counted = isCounted ? { rows, counts: null } : byStanding(rows, standings)
  const all = periods
    ? select(counted.rows, (row, k) => {
        const within = periods(row)
        return within === true && isSure(counted, k) ? true : within !== false ? 'perhaps' : null
      })
    : counted
  const stage = stageOf(target.rule.entity, evaluation)
  if (stage === null) return () => all
  return (wanted) =>
    select(all.rows, (row, k) => {
      const name = STAGES[stage(row)]
      const sure = isSure(all, k)
      if (name === undefined) return sure && wanted.length === STAGE_NAMES.length ? true : 'perhaps'
      return !wanted.includes(name) ? null : sure ? true : 'perhaps'
    })
}

const STAGE_NAMES: readonly Stage[] = Object.values(STAGES)

const isSure = ({ counts }: Members, k: number): boolean => counts === null || counts[k] === TRUE

/** Rows that wait for approval do not count. */
function byStanding(rows: Int32Array, standings: Uint8Array): Members {
  const [kept, counts] = [new Int32Array(rows.length), new Uint8Array(rows.length)]
  let n = 0
  for (let k = 0; k < rows.length; k++) {
    const at = standings[k]!
    kept[n] = rows[k]!
    counts[n] = at === COUNTED ? TRUE : UNDECIDED
    n += at > IF_APPROVED ? 1 : 0
  }
  return { rows: kept.subarray(0, n), counts: counts.subarray(0, n) }
}

function select(rows: Int32Array, countOf: (row: number, k: number) => true | 'perhaps' | null): Members {
  const kept = new Int32Array(rows.length)
  const counts = new Uint8Array(rows.length)
  let n = 0
  for (let k = 0; k < rows.length; k++) {
    const count = countOf(rows[k]!, k)
    kept[n] = rows[k]!
    counts[n] = count === true ? TRUE : UNDECIDED
    n += count === null ? 0 : 1
  }
  return { rows: kept.subarray(0, n), counts: counts.subarray(0, n) }
}

/** Whether a row's date or year lies in the target's period, ends included; null where the target has none. */
function periodOf(
  { rule, from, to }: CompiledTarget,
  evaluation: Evaluation,
): ((row: number) => boolean | null) | null {
  if (!rule.dateField || (!from && !to)) return null
  const { entity, dateField, level } = rule
  const end = (f: CompiledTarget['from']) =>
    f && toQuantity(evaluation.value(f.expression, { entity: level, row: 0 }))
  const [first, last] = [end(from), end(to)]
  const momentOf = momentsOf(entity, dateField, evaluation)
  return (row) => {
    const moment = momentOf(row)
    const begun = first ? compareQuantities('>=', moment, first) : true
    const over = last ? compareQuantities('<=', moment, last) : true
    return begun === false || over === false ? false : begun === null || over === null ? null : true
  }
}
