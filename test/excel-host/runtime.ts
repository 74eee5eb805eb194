import type { BridgeMessage } from './seams.ts'

/** What a cell gets of a custom function. */
export type FunctionResult =
  | { readonly value: unknown; readonly error?: undefined }
  | { readonly error: string; readonly message: string }

/** The page that is the add-in's runtime, as Excel sees it. */
export interface Runtime {
  state: 'Visible' | 'Background' | 'Inactive'
  /** What happens to the page when the workbook is opened again. */
  startState: Runtime['state']
  /** Functions can be called. */
  isReady: boolean
  /** Calls of functions, and buttons pressed, that have not ended yet. */
  readonly calls: Map<number, (result: FunctionResult) => void>
  readonly presses: Map<string, (status: number) => void>
}

export const createRuntime = (): Runtime => ({
  state: 'Visible',
  startState: 'Inactive',
  isReady: false,
  calls: new Map(),
  presses: new Map(),
})

const FUNCTIONS = 1
const ACTIONS = 2
const INVOKE = 1000

let lastId = 0

const entry = (messageCategory: number, message: unknown): BridgeMessage => ({
  type: 3,
  message: {
    entries: [{ messageCategory, messageType: INVOKE, targetId: '', message: JSON.stringify(message) }],
  },
})

/** Calls a custom function as a cell does: ranges come as matrices, an argument that was left out as null. */
export function callFunction(
  { calls }: Runtime,
  send: (message: BridgeMessage) => void,
  id: string,
  args: readonly unknown[],
  address = 'Sheet1!A1',
): Promise<FunctionResult> {
  const number = ++lastId
  return new Promise((resolve) => {
    calls.set(number, resolve)
    send(entry(FUNCTIONS, [number, id.toUpperCase(), args, address, 0]))
  })
}

/** A shortcut of the keyboard that names an action; nothing is told of its end. */
export const sendAction = (send: (message: BridgeMessage) => void, id: string): void =>
  send(entry(ACTIONS, [id, '']))

/** A button of the ribbon: ends when the add-in says that it is done. 0 is a success. */
export function pressButton(
  { presses }: Runtime,
  invoke: ((press: string, action: string, event: string) => void) | undefined,
  action: string,
): Promise<number> {
  if (!invoke) throw new Error('simulated host: nobody listens to the ribbon')
  const press = `press${++lastId}`
  return new Promise((resolve) => {
    presses.set(press, resolve)
    invoke(press, action, JSON.stringify({ source: { id: action } }))
  })
}
