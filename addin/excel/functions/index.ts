import type { Batch } from '../../session/functions/batch.ts'
import { functionsOf } from '../../session/functions/follow.ts'
import {
  type FaultKind,
  type FunctionCell,
  type FunctionValue,
  isFunctionFault,
} from '../../session/functions/function.ts'
import type { Session } from '../../session/session.ts'
import type { Lang } from '../../text/index.ts'
import { calculateAll } from '../host/calculate.ts'
import { run } from '../host/run.ts'
import { policyFunctions } from './functions.ts'

/** As much of the runtime of custom functions as is used; office.js brings it. */
export interface CustomFunctionsRuntime {
  readonly associate: (id: string, call: (...args: never[]) => unknown) => void
  readonly Error: new (code: string, message?: string) => Error
  readonly ErrorCode: { readonly notAvailable: string; readonly invalidValue: string }
}

/** The functions, as soon as Excel may call them; what they say comes when there is a session to ask. */
export interface AssociatedFunctions {
  readonly follow: (
    session: Session,
    lang: Lang,
    later: (work: () => void, milliseconds: number) => () => void,
  ) => void
}

/** To be called before anything else is waited for: Excel does not ask a second time for a function that is not there. */
export function associateFunctions(
  runtime: CustomFunctionsRuntime,
  recalculate: () => Promise<void> = () => run(calculateAll),
): AssociatedFunctions {
  let found = (_: Batch) => {}
  const batch = new Promise<Batch>((resolve) => {
    found = resolve
  })
  const functions = policyFunctions(async (name, args) =>
    given(runtime, await (await batch).ask({ name, args })),
  )
  for (const [id, call] of Object.entries(functions)) runtime.associate(id, call)
  return {
    follow: (session, lang, later) =>
      found(
        functionsOf(session, {
          lang,
          later,
          // A cell that is being typed into, or a workbook that is closing: the next reading asks again.
          recalculate: () => void recalculate().catch(() => undefined),
        }),
      ),
  }
}

const CODES: Readonly<Record<FaultKind, 'notAvailable' | 'invalidValue'>> = {
  notFound: 'notAvailable',
  value: 'invalidValue',
  pending: 'notAvailable',
  busy: 'notAvailable',
}

/** A value as Excel takes it. Throws where it is a fault; within a matrix a fault stands in its cell. */
function given(runtime: CustomFunctionsRuntime, value: FunctionValue): unknown {
  const cell = (own: FunctionCell): unknown =>
    isFunctionFault(own) ? new runtime.Error(runtime.ErrorCode[CODES[own.fault]], own.message) : own
  if (isFunctionFault(value)) throw cell(value)
  return typeof value === 'object' ? value.map((line) => line.map(cell)) : value
}
