import type { SimulatedHost } from './host.ts'
import { type Kind, type Node, nodeOf } from './kinds/kind.ts'

/** What office.js asks of Excel besides the workbook. */
export const services = (_host: () => SimulatedHost): Readonly<Record<string, Node>> => ({
  'Microsoft.ExcelServices.CustomFunctions': nodeOf(functionsKind, null),
  'Microsoft.InternalService.AddinInternalService': nodeOf(internalKind, null),
})

const functionsKind: Kind<null> = {
  name: 'service CustomFunctions',
  call: { _SetOsfControlContainerReadyForCustomFunctions: () => undefined },
}

const internalKind: Kind<null> = {
  name: 'service AddinInternalService',
  call: { NotifyActionHandlerReady: () => undefined },
}
