import { amount } from './amount.ts'
import { byTown } from './byTown.ts'
import { coverage } from './coverage.ts'
import { eligible } from './eligible.ts'
import type { PolicyFunction } from './function.ts'
import { total } from './total.ts'
import { why } from './why.ts'

/** The functions of the POLICY namespace; one more is a file and a name here. */
export const FUNCTIONS: readonly PolicyFunction[] = [eligible, amount, total, coverage, byTown, why]

export const NAMESPACE = 'POLICY'

/** Whether a formula calls one of them, as a spreadsheet shows it or as a file keeps it. */
export const callsFunction = (formula: string): boolean => CALL.test(formula)

const CALL = new RegExp(`(?:\\b${NAMESPACE}\\.|_xldudf_${NAMESPACE}_)`, 'i')
