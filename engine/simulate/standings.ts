import { FALSE, TRUE, UNDECIDED } from '../language/column.ts'
import {
  COUNTED,
  FAIL,
  IF_APPROVED,
  MANUAL,
  NONE,
  NOT_MET,
  OUTSIDE,
  PASS,
  PERHAPS,
  SKIP,
  UNKNOWN,
  WAIVABLE,
} from '../model/codes.ts'
import type { Payable } from '../model/payable.ts'
import type { Outcomes } from './outcomes.ts'

/** All codes, each at its own place. */
export const CODES: readonly number[] = [SKIP, NOT_MET, PASS, WAIVABLE, MANUAL, UNKNOWN, FAIL, OUTSIDE]

/** How an outcome reads as yes/no: a waivable row counts only once it is approved (then it is a pass). */
export function readAs(code: number, includeWaivable: boolean): number {
  switch (code) {
    case PASS:
      return TRUE
    case WAIVABLE:
      return includeWaivable ? TRUE : FALSE
    case MANUAL:
    case UNKNOWN:
      return UNDECIDED
    default:
      return FALSE
  }
}

export function standingOf(code: number, includeWaivable: boolean): number {
  const read = readAs(code, includeWaivable)
  if (read === TRUE) return COUNTED
  return read === UNDECIDED ? PERHAPS : code === WAIVABLE ? IF_APPROVED : NONE
}

/** All of them are paid; one list of standings serves every such payable. */
export function counted(rows: Int32Array): Payable {
  if (allCounted.length < rows.length) allCounted = new Uint8Array(2 * rows.length).fill(COUNTED)
  return { rows, standings: allCounted.subarray(0, rows.length), isCounted: true }
}

let allCounted = new Uint8Array(0)

/** The rows that may be paid by their outcome. */
export function payableBy({ open, uniform, codes: codesOf }: Outcomes, includeWaivable: boolean): Payable {
  const rows = open()
  if (uniform && standingOf(uniform.open, includeWaivable) === COUNTED) return counted(rows)
  const codes = codesOf()
  const table = Uint8Array.from(CODES, (code) => standingOf(code, includeWaivable))
  const standings = new Uint8Array(rows.length)
  for (let k = 0; k < rows.length; k++) standings[k] = table[codes[rows[k]!]!]!
  if (standings.every((standing) => standing === COUNTED)) return { rows, standings, isCounted: true }
  return pick({ rows, standings, isCounted: false }, (k) => standings[k] !== NONE)
}

/** Those of the rows that are kept. */
export function pick({ rows, standings, isCounted }: Payable, isKept: (k: number) => boolean): Payable {
  const [kept, theirs] = [new Int32Array(rows.length), new Uint8Array(rows.length)]
  let n = 0
  for (let k = 0; k < rows.length; k++) {
    if (!isKept(k)) continue
    kept[n] = rows[k]!
    theirs[n++] = standings[k]!
  }
  return { rows: kept.subarray(0, n), standings: theirs.subarray(0, n), isCounted }
}
