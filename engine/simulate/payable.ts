import { andInto, copyOf, has, rowsIn } from '../language/bitmap.ts'
import { briefly } from '../language/buffers.ts'
import { FALSE, type FlagColumn, TRUE, UNDECIDED } from '../language/column.ts'
import type { Expression } from '../language/expression.ts'
import { COUNTED, PERHAPS } from '../model/codes.ts'
import type { Payable } from '../model/payable.ts'
import type { CompiledIncentive } from '../policy/compiled.ts'
import type { Qualification } from './qualification.ts'
import { counted, pick } from './standings.ts'
import type { Evaluation } from './world.ts'

/** Which rows an incentive is paid for, or a target counts: what the outcome says, then its own scope. */
export function payableOf(
  {
    rule,
    scope,
  }: Pick<CompiledIncentive, 'scope'> & {
    readonly rule: { readonly entity: string; readonly qualification?: string }
  },
  qualification: Qualification | null,
  evaluation: Evaluation,
): Payable {
  const qualified = qualification
    ? qualification.payable()
    : byFlag(rule.entity, rule.qualification ?? '', evaluation)
  return scope
    ? briefly(() => scoped(scope.expression, rule.entity, qualified, qualification, evaluation))
    : qualified
}

/** Of the rows that qualify those within a scope. */
function scoped(
  scope: Expression,
  entity: string,
  qualified: Payable,
  qualification: Qualification | null,
  evaluation: Evaluation,
): Payable {
  const sifted = evaluation.sift(scope, entity)
  if (sifted?.gaps !== null) return within(qualified, scope, entity, evaluation)
  const { rows, isCounted } = qualified
  if (isCounted && qualification) {
    const both = copyOf(qualification.openBits)
    andInto(both, sifted.held)
    return counted(rowsIn(both))
  }
  return pick(qualified, (k) => has(sifted.held, rows[k]!))
}

/** A yes/no field in place of a qualification; without either every row is paid. */
function byFlag(entity: string, label: string, evaluation: Evaluation): Payable {
  const every = counted(evaluation.data.everyRow(entity))
  if (!label) return every
  const flags = evaluation.columns.field(entity, label) as FlagColumn
  return narrowed(every, (row) => flags.values[flags.fixed ? 0 : row]!)
}

/** A scope that the sieves cannot decide: by columns, and exactly where they leave a row open. */
function within(payable: Payable, scope: Expression, entity: string, evaluation: Evaluation): Payable {
  const flags = evaluation.column(scope, entity, payable.rows) as FlagColumn
  return narrowed(payable, (row, k) => {
    const code = flags.values[flags.fixed ? 0 : k]!
    if (code !== UNDECIDED) return code
    const exact = evaluation.value(scope, { entity, row })
    return exact.kind !== 'flag' || exact.value === null ? UNDECIDED : exact.value ? TRUE : FALSE
  })
}

function narrowed({ rows, standings }: Payable, flagOf: (row: number, k: number) => number): Payable {
  const bits = new Uint8Array(rows.length)
  const narrower = standings.slice()
  rows.forEach((row, k) => {
    const flag = flagOf(row, k)
    bits[k] = flag === FALSE ? 0 : 1
    if (flag === UNDECIDED && narrower[k] === COUNTED) narrower[k] = PERHAPS
  })
  return pick({ rows, standings: narrower, isCounted: false }, (k) => bits[k] === 1)
}
