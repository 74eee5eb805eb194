import { numbersFor } from '../buffers.ts'
import { type Column, type NumberColumn, TRUE, UNDECIDED } from '../column.ts'
import { UNIT } from '../scale.ts'

/** A column as numbers: flags count as 1 and 0. */
export function asNumbers(column: Column): NumberColumn {
  if (column.kind === 'number') return column
  const values = numbersFor(column.values.length)
  for (let i = 0; i < values.length; i++) {
    const v = column.values[i]!
    values[i] = column.kind !== 'flag' || v === UNDECIDED ? Number.NaN : v === TRUE ? 1 : 0
  }
  return { kind: 'number', values, fixed: column.fixed, scale: UNIT, bound: 1, error: 0 }
}
