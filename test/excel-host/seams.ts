/** What office.js finds of its host before it loads: `window.external`, and the bridge of JSON messages. */

/** Sets of the API, as Excel's own matrix names them. */
export type ApiSets = Readonly<Record<string, string>>

export type ApiLevel = '1.14' | '1.17' | '1.20'

/**
 * What each level of Excel says of itself. The version table of office.js 1.1.110 still counts what became ExcelApi 1.17
 * (the renaming of worksheets) to ExcelApiOnline, so that set goes with 1.17.
 */
export const API_SETS: Readonly<Record<ApiLevel, ApiSets>> = {
  '1.14': {
    ExcelApi: '1.14',
    SharedRuntime: '1.1',
    CustomFunctionsRuntime: '1.3',
    RibbonApi: '1.1',
    DelayForCellEdit: '1.1',
    CustomFunctions: '1.7',
    RichApiRuntime: '1.1',
  },
  '1.17': {
    ExcelApi: '1.17',
    ExcelApiOnline: '1.1',
    SharedRuntime: '1.2',
    CustomFunctionsRuntime: '1.3',
    RibbonApi: '1.2',
    DelayForCellEdit: '1.1',
    CustomFunctions: '1.7',
    RichApiRuntime: '1.1',
  },
  '1.20': {
    ExcelApi: '1.20',
    ExcelApiOnline: '1.1',
    SharedRuntime: '1.2',
    CustomFunctionsRuntime: '1.5',
    RibbonApi: '1.2',
    DelayForCellEdit: '1.1',
    CustomFunctions: '1.7',
    RichApiRuntime: '1.1',
  },
}

/** A message between the page and Excel: 1 a request and its answer, 3 an event, 94 the end of a ribbon command. */
export interface BridgeMessage {
  readonly id?: number
  readonly type: number
  readonly flags?: number
  readonly message: unknown
}

export interface Bridge {
  sendMessageToHost: (text: string) => void
  onMessageFromHost?: (text: string) => void
  /** Set by the seams: a button of the ribbon was pressed. */
  invokeCommand?: (press: string, action: string, event: string) => void
}

/** The window that office.js is loaded into, as far as it is used here. */
export interface HostWindow {
  external: object
  _richApiNativeBridge?: Bridge
}

/** What Excel on the desktop answers when office.js asks where it is. Goes into pages as text: uses nothing of this file. */
export function setSeams(page: HostWindow, sets: ApiSets, bridge: Bridge): void {
  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => 'sim',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => 'zh-CN',
    GetAppDataLocale: () => 'zh-CN',
    GetDocUrl: () => 'C:\\sim.xlsx',
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetCorrelationId: () => 'sim',
    GetInstanceId: () => 'sim',
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(sets),
    GetHostCustomMessage: () => '',
    GetHostFullVersion: () => '16.0.17932.20000',
    GetDialogRequirementMatrix: () => '{}',
    GetFeaturesForSolution: () => '{}',
    GetInitialDisplayMode: () => 1,
    GetSettings: () => ({ Read: (keys: unknown, values: unknown) => [keys, values], Write: () => undefined }),
  }
  const handlers = new Map<number, (id: number, payload: unknown) => void>()
  const COMMAND_INVOKED = 39
  const COMMAND_COMPLETED = 94
  page.external = {
    GetHostInfo: () => 'Excel$Win32$16.01$zh-CN$sim$$disableLogging$3',
    GetContext: () => context,
    // The seam before the bridge: settings of the document, commands of the ribbon.
    Execute: (id: number, given: readonly unknown[], answer: (reply: number) => void) => {
      if (id === COMMAND_COMPLETED)
        bridge.sendMessageToHost(JSON.stringify({ type: id, message: [...given] }))
      answer(0)
    },
    RegisterEvent: (
      id: number,
      _target: string,
      handler: (id: number, payload: unknown) => void,
      answer: (reply: number) => void,
    ) => {
      handlers.set(id, handler)
      answer(0)
    },
    UnregisterEvent: (id: number, _target: string, answer: (reply: number) => void) => {
      handlers.delete(id)
      answer(0)
    },
  }
  bridge.invokeCommand = (press, action, event) =>
    handlers.get(COMMAND_INVOKED)?.(COMMAND_INVOKED, { toArray: () => [press, action, event] })
  page._richApiNativeBridge = bridge
}

interface OfficeInternals {
  readonly Office: {
    readonly onReady: () => Promise<unknown>
    readonly context: { readonly requirements: { readonly _setMap: { _sets: Record<string, string> } } }
  }
  readonly OfficeExtension: { readonly CommonUtility: { _doApiNotSupportedCheck: boolean } }
}

/**
 * Makes office.js refuse what a level lacks, by its own table: it reads the flag from another object than the one it
 * sets. The sets that were asked once are kept in a map, which is replaced here.
 */
export function setSets(page: object, sets: ApiSets): void {
  const { Office, OfficeExtension } = page as OfficeInternals
  OfficeExtension.CommonUtility._doApiNotSupportedCheck = true
  Office.context.requirements._setMap._sets = Object.fromEntries(
    Object.entries(sets).map(([name, version]) => [name.toLowerCase(), version]),
  )
}
