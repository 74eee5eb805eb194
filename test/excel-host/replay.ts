import type { Exchange, Recording } from '../../addin/excel/recorder.ts'
import type { SimulatedExcel } from './excel.ts'
import { openExcel } from './page.ts'
import type { Bridge, BridgeMessage } from './seams.ts'

/** Where a reply of the simulated Excel is another than the recorded one. */
export interface Difference {
  /** Which exchange, from 0. */
  readonly exchange: number
  /** Within the reply: `Results/2/Value/Values/0/1`. */
  readonly path: string
  readonly recorded: unknown
  readonly replayed: unknown
}

/**
 * Sends the requests of a recording to a simulated Excel, one after the other, and compares the replies. The workbook has
 * to be the one at which the recording began. Names that every Excel gives as it likes — ids of sheets and tables, kept
 * objects — are carried over from reply to request.
 */
export async function replay(
  { exchanges }: Recording,
  options: Parameters<typeof openExcel>[0],
): Promise<{ readonly differences: readonly Difference[]; readonly excel: SimulatedExcel }> {
  const answers = new Map<number, (message: BridgeMessage) => void>()
  const bridge: Bridge = {
    sendMessageToHost: () => undefined,
    onMessageFromHost: (text) => {
      const message = JSON.parse(text) as BridgeMessage
      if (message.id !== undefined) answers.get(message.id)?.(message)
    },
  }
  const excel = openExcel(options, bridge)
  const ask = ({ flags, request }: Exchange, id: number): Promise<Answer> =>
    new Promise((resolve) => {
      answers.set(id, ({ message }) => resolve(message as Answer))
      bridge.sendMessageToHost(JSON.stringify({ id, type: 1, flags, message: { body: request } }))
    })
  const names = new Map<string, string>()
  const differences: Difference[] = []
  for (const [i, exchange] of exchanges.entries()) {
    if (exchange.status === null) continue
    const { statusCode, body } = await ask({ ...exchange, request: renamed(exchange.request, names) }, i + 1)
    const compare = comparing(i, names, differences)
    compare('status', exchange.status, statusCode)
    compare('', exchange.reply, body)
  }
  return { differences, excel }
}

interface Answer {
  readonly statusCode: number
  readonly body: unknown
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** The members whose values are names given by the one Excel or the other. */
const NAMES: ReadonlySet<string> = new Set(['Id', '_ReferenceId'])
/** Sentences are in the language of Excel. */
const SENTENCES: ReadonlySet<string> = new Set(['Message', 'message'])

function comparing(exchange: number, names: Map<string, string>, differences: Difference[]) {
  const compare = (path: string, recorded: unknown, replayed: unknown): void => {
    const key = path.slice(path.lastIndexOf('/') + 1)
    if (SENTENCES.has(key)) return
    if (NAMES.has(key) && typeof recorded === 'string' && typeof replayed === 'string') {
      const known = names.get(recorded)
      if (known === undefined) names.set(recorded, replayed)
      else if (known !== replayed) differences.push({ exchange, path, recorded, replayed })
      return
    }
    if (isObject(recorded) && isObject(replayed)) {
      for (const inner of new Set([...Object.keys(recorded), ...Object.keys(replayed)]))
        compare(path === '' ? inner : `${path}/${inner}`, recorded[inner], replayed[inner])
      return
    }
    if (!Object.is(recorded, replayed)) differences.push({ exchange, path, recorded, replayed })
  }
  return compare
}

/** A request with the names that this Excel has given, in place of those of the other. */
function renamed(request: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof request === 'string') return names.get(request) ?? request
  if (Array.isArray(request)) return request.map((item) => renamed(item, names))
  if (!isObject(request)) return request
  return Object.fromEntries(Object.entries(request).map(([key, value]) => [key, renamed(value, names)]))
}
