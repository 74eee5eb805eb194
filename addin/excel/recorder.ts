/**
 * Keeps what goes between office.js and Excel, so that a real Excel can be compared with the simulated one. Only in
 * builds for developers. A recording holds what the workbook holds: record sample workbooks alone.
 */
export interface Recording {
  readonly format: typeof FORMAT
  /** Where it was made. */
  readonly made: {
    /** 2026-06-15T06:32:00.000Z */
    readonly time: string
    /** `bridge`: messages of JSON, the simulated Excel's way in; `native`: Excel's own. */
    readonly seam: 'bridge' | 'native'
    readonly platform: string
    /** Of Excel, as it tells the page. */
    readonly version: string
    /** The highest of those that the add-in looks for. */
    readonly excelApi: string
  }
  readonly exchanges: readonly Exchange[]
  /** As they came, with the number of exchanges that had begun before. */
  readonly events: readonly { readonly after: number; readonly message: unknown }[]
}

/** A request of office.js and Excel's answer. */
export interface Exchange {
  /** 64: waits for the end of cell editing; others are office.js's own. */
  readonly flags: number
  /** `{Actions, ObjectPaths}`: what one `sync` sends. */
  readonly request: unknown
  /** 200, unless nothing at all was done; null where no answer came. */
  readonly status: number | null
  /** `{Results, TraceIds, Error?}`, or `{error}`. */
  readonly reply: unknown
  readonly milliseconds: number | null
}

export const FORMAT = 'cesuan.recording/1'

export interface Recorder {
  readonly start: () => void
  readonly stop: () => Recording
}

/** Called with a request that is sent; what it returns is called with the answer. */
type Begin = (flags: number, request: unknown) => (status: number, reply: unknown) => void

interface Tap {
  readonly begin: Begin
  readonly event: (message: unknown) => void
}

interface Bridge {
  sendMessageToHost: (text: string) => void
  onMessageFromHost?: (text: string) => void
}

interface NativeResult {
  readonly status: string
  readonly value: { readonly data: readonly unknown[] }
  readonly error?: { readonly code: number; readonly message: string }
}
type NativeSend = (message: readonly unknown[], answer: (result: NativeResult) => void) => void

interface NativeApi {
  readonly executeRichApiRequestAsync: NativeSend
  readonly richApiMessageManager?: {
    readonly register: (handler: (args: { readonly entries: unknown }) => void) => PromiseLike<void>
  }
}

/** The window, after office.js has been loaded into it. */
export interface OfficeWindow {
  readonly _richApiNativeBridge?: Bridge
  readonly OSF?: { readonly DDA: { RichApi: NativeApi } }
  readonly Office: {
    readonly context: {
      readonly diagnostics?: { readonly platform: unknown; readonly version: unknown }
      readonly requirements: { readonly isSetSupported: (name: string, version: string) => boolean }
    }
  }
}

/** Listens in between office.js and Excel. */
export function createRecorder(page: OfficeWindow): Recorder {
  let exchanges: Exchange[] = []
  let events: Recording['events'][number][] = []
  let isOn = false
  let began = new Date()
  const tap: Tap = {
    begin: (flags, request) => {
      const own = exchanges
      const at = performance.now()
      const index = isOn
        ? own.push({ flags, request, status: null, reply: null, milliseconds: null }) - 1
        : -1
      return (status, reply) => {
        const milliseconds = Math.round(performance.now() - at)
        if (index >= 0) own[index] = { flags, request, status, reply, milliseconds }
      }
    },
    event: (message) => {
      if (isOn) events.push({ after: exchanges.length, message })
    },
  }
  const bridge = page._richApiNativeBridge
  if (bridge) tapBridge(bridge, tap)
  else if (page.OSF) tapNative(page.OSF.DDA, tap)
  return {
    start: () => {
      exchanges = []
      events = []
      began = new Date()
      isOn = true
    },
    stop: () => {
      isOn = false
      const { diagnostics, requirements } = page.Office.context
      const level = LEVELS.find((version) => requirements.isSetSupported('ExcelApi', version))
      const made = {
        time: began.toISOString(),
        seam: bridge ? ('bridge' as const) : ('native' as const),
        platform: String(diagnostics?.platform ?? ''),
        version: String(diagnostics?.version ?? ''),
        excelApi: level ?? '',
      }
      return { format: FORMAT, made, exchanges: [...exchanges], events: [...events] }
    },
  }
}

const LEVELS = ['1.21', '1.20', '1.19', '1.18', '1.17', '1.16', '1.15', '1.14']

const REQUEST = 1
const ANSWER = 2
const EVENT = 3

function tapBridge(bridge: Bridge, { begin, event }: Tap): void {
  const open = new Map<number, ReturnType<Begin>>()
  const send = bridge.sendMessageToHost
  const take = bridge.onMessageFromHost
  bridge.sendMessageToHost = (text) => {
    const { id, type, flags = 0, message } = JSON.parse(text)
    if (type === REQUEST) open.set(id, begin(flags, message.body))
    send.call(bridge, text)
  }
  bridge.onMessageFromHost = (text) => {
    const { id, type, message } = JSON.parse(text)
    if (type === ANSWER) open.get(id)?.(message.statusCode, message.body)
    if (type === EVENT) event(message)
    take?.call(bridge, text)
  }
}

/** Places in the arrays of Excel's own way: of a request its body and its flags, of an answer its status and its body. */
const BODY = 4
const FLAGS = 6
const ANSWER_STATUS = 0
const ANSWER_BODY = 2

/** The member cannot be written: the object that has it is replaced by one over it. */
function tapNative(dda: { RichApi: NativeApi }, { begin, event }: Tap): void {
  const original = dda.RichApi
  const send: NativeSend = (message, answer) => {
    const ended = begin(Number(message[FLAGS]), JSON.parse(String(message[BODY])))
    original.executeRichApiRequestAsync(message, (result) => {
      if (result.status === 'succeeded') {
        const { data } = result.value
        ended(Number(data[ANSWER_STATUS]), jsonOf(data[ANSWER_BODY]))
      } else ended(0, { error: result.error })
      answer(result)
    })
  }
  // Where Excel tells of none, requests are recorded all the same.
  original.richApiMessageManager
    ?.register(({ entries }) => event({ entries }))
    .then(undefined, () => undefined)
  dda.RichApi = Object.create(original, {
    executeRichApiRequestAsync: { value: send, enumerable: true, configurable: true },
  })
}

/** A long body comes in parts. */
function jsonOf(body: unknown): unknown {
  const text = Array.isArray(body) ? body.join('') : String(body)
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
