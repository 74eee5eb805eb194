import { type ExcelOptions, openExcel, type SimulatedExcel } from './open.ts'
import { API_SETS, type ApiLevel, type Bridge, type HostWindow, setSeams } from './seams.ts'

export { openExcel } from './open.ts'

/**
 * Excel in the page itself: to be called before office.js is loaded into the same window. `setSets` makes office.js
 * enforce the level, once it is ready.
 */
export function playExcel(options: ExcelOptions = {}): SimulatedExcel {
  const bridge: Bridge = { sendMessageToHost: () => undefined }
  setSeams(globalThis as unknown as HostWindow, API_SETS[options.api ?? '1.20'], bridge)
  return openExcel(options, bridge)
}

/**
 * A script that gives the frames of a page what office.js looks for, before their own scripts run. What a frame sends
 * goes to the function `send` of its window.
 */
export const seamsScript = (api: ApiLevel, send: string): string => `if (self !== top) {
  const bridge = { sendMessageToHost: (text) => void ${send}(text) };
  (${setSeams})(self, ${JSON.stringify(API_SETS[api])}, bridge);
}`

/** A script that calls a function of the page's bridge, or of what plays it, where there is one. */
export const bridgeScript = (
  inbox: string,
  name: Exclude<keyof Bridge, 'sendMessageToHost'>,
  ...args: readonly string[]
): string => `self.${inbox}?.${name}?.(${args.map((arg) => JSON.stringify(arg)).join(', ')})`
