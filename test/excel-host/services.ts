import type { SimulatedHost } from './host.ts'
import { type Kind, type Node, nodeOf } from './kinds/kind.ts'
import type { Runtime } from './runtime.ts'

/** What office.js asks of Excel besides the workbook: custom functions, the runtime of the page. */
export const services = (host: () => SimulatedHost): Readonly<Record<string, Node>> => {
  const { runtime } = host()
  return {
    'Microsoft.ExcelServices.CustomFunctions': nodeOf(functionsKind, runtime),
    'Microsoft.InternalService.AddinInternalService': nodeOf(internalKind, runtime),
    'Microsoft.AppRuntime.AppRuntimeService': nodeOf(pageKind, runtime),
    'Microsoft.AppRuntime.AppRuntimePersistenceService': nodeOf(startupKind, runtime),
  }
}

/** A result as an array, [id, succeeded, value, code], or as an object. */
const settle = ({ calls }: Runtime, results: unknown): void => {
  for (const result of results as readonly unknown[]) {
    const [id, hasSucceeded, value, code] = Array.isArray(result)
      ? (result as [number, boolean, unknown, number?])
      : objectResult(result as ObjectResult)
    calls.get(id)?.(
      hasSucceeded ? { value } : { error: ERRORS[code ?? 0] ?? '#VALUE!', message: String(value) },
    )
    calls.delete(id)
  }
}

interface ObjectResult {
  readonly id: number
  readonly failed?: boolean
  readonly value: unknown
  readonly errorCode?: number
}

const objectResult = ({ id, failed, value, errorCode }: ObjectResult) =>
  [id, !failed, value, errorCode] as const

const ERRORS: Readonly<Record<number, string>> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
  // The function is not there: Excel shows #NAME? until the page has associated it.
  9: '#NAME?',
  10: '#NAME?',
}

const functionsKind: Kind<Runtime> = {
  name: 'service CustomFunctions',
  call: {
    _GetEnabledFeatures: () => [],
    _SetOsfControlContainerReadyForCustomFunctions: (runtime) => {
      runtime.isReady = true
    },
    SetInvocationArrayResults: (runtime, [results]) => settle(runtime, results),
    SetInvocationResults: (runtime, [results]) => settle(runtime, results),
  },
}

const internalKind: Kind<Runtime> = {
  name: 'service AddinInternalService',
  call: { NotifyActionHandlerReady: () => undefined },
}

const pageKind: Kind<Runtime> = {
  name: 'service AppRuntimeService',
  call: {
    GetAppRuntimeState: ({ state }) => state,
    SetAppRuntimeState: (runtime, [state]) => {
      runtime.state = state as Runtime['state']
    },
  },
}

const startupKind: Kind<Runtime> = {
  name: 'service AppRuntimePersistenceService',
  call: {
    GetAppRuntimeStartState: ({ startState }) => startState,
    SetAppRuntimeStartState: (runtime, [state]) => {
      runtime.startState = state as Runtime['state']
    },
  },
}
