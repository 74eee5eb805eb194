import { FALSE, type FlagColumn, TRUE, UNDECIDED } from '../language/column.ts'
import { compareQuantities } from '../language/functions/comparison.ts'
import { toQuantity, type Value } from '../language/value.ts'
import { STAGES, type Stage } from '../model/field.ts'
import type { CompiledTarget } from '../policy/compiled.ts'
import { momentsOf } from './moments.ts'
import { stageFieldOf, stageOf } from './stageOf.ts'
import type { Evaluation } from './world.ts'

/** Whether a row counts, by the columns: not, perhaps, surely. */
export interface Membership {
  readonly any: (row: number, stages: readonly Stage[]) => number
  readonly rows: number
}

export const stageField = ({ rule }: CompiledTarget, evaluation: Evaluation): string | null =>
  stageFieldOf(rule.entity, evaluation)

/** Qualification, scope, period and stage of every row, as one three-valued answer. */
export function membershipOf(target: CompiledTarget, evaluation: Evaluation): Membership {
  const { rule, scope } = target
  const n = evaluation.data.length(rule.entity)
  const flags: FlagColumn[] = []
  if (rule.qualification) flags.push(evaluation.columns.field(rule.entity, rule.qualification) as FlagColumn)
  const counts = new Uint8Array(n).fill(TRUE)
  const scopes = scope ? (evaluation.column(scope.expression, rule.entity) as FlagColumn) : null
  const periods = periodOf(target, evaluation)
  for (let row = 0; row < n; row++) {
    let at = periods(row)
    for (const flag of flags) at = Math.min(at, flag.values[flag.fixed ? 0 : row]!)
    if (at !== FALSE && scopes && scope)
      at = Math.min(at, flagCode(evaluation.flag(scope.expression, scopes, { entity: rule.entity, row })))
    counts[row] = at
  }
  const codes = stageCodes(target, evaluation)
  return {
    rows: n,
    any: (row, wanted) => {
      if (counts[row] === FALSE || codes === null) return counts[row]!
      const code = codes[row]!
      if (code < 0)
        return wanted.length === STAGE_NAMES.length ? counts[row]! : Math.min(counts[row]!, UNDECIDED)
      return wanted.includes(STAGE_NAMES[code]!) ? counts[row]! : FALSE
    },
  }
}

const STAGE_NAMES: readonly Stage[] = Object.values(STAGES)

/** Each row's stage as an index into STAGE_NAMES, −1 where it is not known; null where the entity has no stages. */
function stageCodes(target: CompiledTarget, evaluation: Evaluation): Int8Array | null {
  const { entity } = target.rule
  const stage = stageOf(entity, evaluation)
  if (stage === null) return null
  return Int8Array.from({ length: evaluation.data.length(entity) }, (_, row) => {
    const name = STAGES[stage(row)]
    return name === undefined ? -1 : STAGE_NAMES.indexOf(name)
  })
}

const flagCode = (v: Value): number =>
  v.kind === 'flag' && v.value !== null ? (v.value ? TRUE : FALSE) : UNDECIDED

/** Whether a row's date or year lies in the target's period, ends included. */
function periodOf({ rule, from, to }: CompiledTarget, evaluation: Evaluation): (row: number) => number {
  if (!rule.dateField || (!from && !to)) return () => TRUE
  const { entity, dateField, level } = rule
  const end = (f: CompiledTarget['from']) =>
    f && toQuantity(evaluation.value(f.expression, { entity: level, row: 0 }))
  const [first, last] = [end(from), end(to)]
  const momentOf = momentsOf(entity, dateField, evaluation)
  return (row) => {
    const moment = momentOf(row)
    const begun = first ? compareQuantities('>=', moment, first) : true
    const over = last ? compareQuantities('<=', moment, last) : true
    return begun === false || over === false ? FALSE : begun === null || over === null ? UNDECIDED : TRUE
  }
}
