import { andInto, copyOf, has, rowsIn } from '../language/bitmap.ts'
import { briefly } from '../language/buffers.ts'
import { FALSE, type FlagColumn, TRUE, UNDECIDED } from '../language/column.ts'
import type { Expression } from '../language/expression.ts'
import { COUNTED, IF_APPROVED, NONE, PERHAPS, WAIVABLE } from '../model/codes.ts'
import type { Payable } from '../model/payable.ts'
import type { CompiledIncentive } from '../policy/compiled.ts'
import { CODES, type Qualification, readAs } from './qualification.ts'
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
  includeWaivable: boolean,
  evaluation: Evaluation,
): Payable {
  const qualified = qualification
    ? byOutcome(qualification, includeWaivable)
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
  const bits = new Uint8Array(rows.length)
  for (let k = 0; k < rows.length; k++) bits[k] = has(sifted.held, rows[k]!) ? 1 : 0
  return pick(qualified, bits)
}

function pick({ rows, standings, isCounted }: Payable, bits: Uint8Array): Payable {
  const [kept, theirs] = [new Int32Array(rows.length), new Uint8Array(rows.length)]
  let n = 0
  for (let k = 0; k < rows.length; k++) {
    kept[n] = rows[k]!
    theirs[n] = standings[k]!
    n += bits[k]!
  }
  return { rows: kept.subarray(0, n), standings: theirs.subarray(0, n), isCounted }
}

/** All of them are paid; one list of standings serves every such payable. */
export function counted(rows: Int32Array): Payable {
  if (allCounted.length < rows.length) allCounted = new Uint8Array(2 * rows.length).fill(COUNTED)
  return { rows, standings: allCounted.subarray(0, rows.length), isCounted: true }
}

let allCounted = new Uint8Array(0)

const remembered = new WeakMap<Qualification, Payable>()

/** Incentives of one qualification begin with the same list. */
function byOutcome(qualification: Qualification, includeWaivable: boolean): Payable {
  const known = remembered.get(qualification)
  if (known) return known
  const { uniform } = qualification
  const open = qualification.open()
  if (uniform && standingOf(uniform.open, includeWaivable) === COUNTED) {
    const payable = counted(open)
    remembered.set(qualification, payable)
    return payable
  }
  const { codes } = qualification
  const table = Uint8Array.from(CODES, (code) => standingOf(code, includeWaivable))
  const standings = new Uint8Array(open.length)
  let others = 0
  for (let k = 0; k < open.length; k++) {
    const standing = table[codes[open[k]!]!]!
    standings[k] = standing
    others += standing === COUNTED ? 0 : 1
  }
  const all = { rows: open, standings, isCounted: others === 0 }
  const payable = all.isCounted
    ? all
    : pick(
        all,
        standings.map((s) => (s === NONE ? 0 : 1)),
      )
  remembered.set(qualification, payable)
  return payable
}

export function standingOf(code: number, includeWaivable: boolean): number {
  const read = readAs(code, includeWaivable)
  if (read === TRUE) return COUNTED
  return read === UNDECIDED ? PERHAPS : code === WAIVABLE ? IF_APPROVED : NONE
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
  return pick({ rows, standings: narrower, isCounted: false }, bits)
}
