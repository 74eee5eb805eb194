import { type Cause, type Entry, entriesOf, takeTold } from './events.ts'
import { createFaults, type Faults } from './faults.ts'
import type { HostState, Node } from './kinds/kind.ts'
import { scopedTables } from './kinds/tables.ts'
import { sheetNode } from './kinds/worksheets.ts'
import { memberName } from './members.ts'
import type { HostBook } from './model/book.ts'
import { hostFault } from './model/fault.ts'
import { runBatch } from './protocol/batch.ts'
import {
  type Batch,
  METHOD,
  NEW_OBJECT,
  type Reply,
  type ReplyError,
  SET_PROPERTY,
} from './protocol/messages.ts'
import { createRuntime, type Runtime } from './runtime.ts'
import type { Bridge, BridgeMessage } from './seams.ts'
import { createTraffic, type Traffic } from './traffic.ts'

/** Excel behind the bridge: takes requests, answers them, tells of events. */
export interface SimulatedHost {
  readonly state: HostState
  readonly traffic: Traffic
  readonly faults: Faults
  readonly editing: {
    cell: { readonly sheetId: string; readonly row: number; readonly column: number } | null
  }
  /** Goes on with what waited for the end of cell editing. */
  readonly resume: () => void
  /** Does something that is not this add-in's work, and tells of it. */
  readonly act: (cause: Cause, work: () => void) => void
  /** Sends the events that were held back. */
  readonly flush: () => void
  /** No request is answered and no event sent any more. */
  readonly close: () => void
  readonly reopen: () => void
  /** What the person could take back. */
  readonly undoStack: (() => void)[][]
  readonly runtime: Runtime
  /** What was refused so far, and why: for those who look for a fault. */
  readonly refusals: ReplyError[]
  readonly invokeCommand: (press: string, action: string, event: string) => void
  /** The members that were asked for so far: `Range.values`. */
  readonly asked: ReadonlySet<string>
  readonly send: (message: BridgeMessage) => void
}

export interface HostOptions {
  readonly book: HostBook
  readonly bridge: Bridge
  readonly check: (member: string) => void
  readonly services: (host: () => SimulatedHost) => Readonly<Record<string, Node>>
  /** Whether what the add-in does can be taken back by the person, and costs no history. */
  readonly keepsHistory: () => boolean
}

/** The flag of a request that waits for the end of cell editing. */
const DELAY_FOR_CELL_EDIT = 64

const COMMAND_COMPLETED = 94

const CHANGES_NOTHING: ReadonlySet<string> = new Set([
  '_KeepReference',
  '_RemoveReference',
  '_ValidateArraySize',
])

export function createHost({ book, bridge, check, services, keepsHistory }: HostOptions): SimulatedHost {
  const references = new Map<string, Node>()
  const traffic = createTraffic()
  const faults = createFaults()
  const runtime = createRuntime()
  const refusals: ReplyError[] = []
  const undoStack: (() => void)[][] = []
  const members = new Set<string>()
  const editing: SimulatedHost['editing'] = { cell: null }
  let isClosed = false
  let waiting: BridgeMessage[] = []
  let held: Entry[] = []
  const state: HostState = {
    book,
    references,
    listening: new Map(),
    tell: (told) => void book.told.push(told),
    nodes: { sheet: sheetNode, tablesIn: scopedTables },
  }

  const send = (message: BridgeMessage): void => {
    if (!isClosed) bridge.onMessageFromHost?.(JSON.stringify(message))
  }
  const deliver = (entries: readonly Entry[]): void => {
    if (entries.length === 0 || faults.events === 'lost') return
    if (faults.events === 'late') return void held.push(...entries)
    const sent = faults.events === 'doubled' ? entries.flatMap((entry) => [entry, entry]) : entries
    for (const entry of sent) setTimeout(() => send({ type: 3, message: { entries: [entry] } }), 0)
  }
  const tellOf = (cause: Cause): void => deliver(entriesOf(takeTold(book), cause, state.listening))

  const answer = (request: BridgeMessage, statusCode: number, body: unknown): void => {
    const text = JSON.stringify({ id: request.id, type: 2, message: { statusCode, headers: {}, body } })
    if (!isService(batchOf(request))) traffic.responseBytes += byteLength(text)
    if (!isClosed) bridge.onMessageFromHost?.(text)
  }
  const refuse = (request: BridgeMessage, code: string): void =>
    answer(request, 400, { error: { code, message: hostFault(code).message } })

  const work = (request: BridgeMessage, bytes: number, number: number): void => {
    if (isClosed) return
    const batch = batchOf(request)
    faults.beforeSync?.(number, batch)
    if (isClosed) return
    const failure = faults.nextSync.shift()
    const isEditing = editing.cell !== null
    const waits = ((request.flags ?? 0) & DELAY_FOR_CELL_EDIT) !== 0
    if (failure !== undefined) refuse(request, failure)
    else if (bytes > faults.payloadLimit) refuse(request, 'RequestPayloadSizeLimitExceeded')
    else if (isEditing && waits) waiting.push(request)
    else if (isEditing) refuse(request, 'InvalidOperationInCellEditMode')
    else perform(request, batch)
  }

  const perform = (request: BridgeMessage, batch: Batch): void => {
    const reply = runLogged(batch)
    const size = byteLength(JSON.stringify(reply))
    if (size > faults.payloadLimit) refuse(request, 'ResponsePayloadSizeLimitExceeded')
    else answer(request, 200, reply)
    tellOf('ThisLocalAddin')
  }

  /** What an add-in does costs the person's history below 1.20, and is a step of it from there on. */
  const runLogged = (batch: Batch): Reply => {
    const failing = isService(batch) ? null : faults.nextAction
    if (failing) faults.nextAction = null
    let number = 0
    book.log = []
    const reply = runBatch(batch, {
      host: state,
      references,
      services: services(() => host),
      check: (asked) => {
        check(asked)
        const member = memberName(asked)
        if (member !== undefined) members.add(member)
      },
      beforeAction: ({ ActionType, Name }) => {
        const isWork = ActionType === SET_PROPERTY || (ActionType === METHOD && !CHANGES_NOTHING.has(Name))
        if (isWork && number++ === failing?.index) throw hostFault(failing.code)
      },
    })
    if (reply.Error) refusals.push(reply.Error)
    const log = book.log
    book.log = null
    if (log.length > 0)
      if (keepsHistory()) undoStack.push(log)
      else undoStack.length = 0
    return reply
  }

  bridge.sendMessageToHost = (text) => {
    if (isClosed) return
    const request = JSON.parse(text) as BridgeMessage
    if (request.type === COMMAND_COMPLETED) {
      endPress(request.message as [string, number])
      return
    }
    const bytes = byteLength(text)
    // What office.js itself asks of Excel's services is no command of the add-in.
    const isOwn = isService(batchOf(request))
    if (isOwn) {
      setTimeout(() => answer(request, 200, runLogged(batchOf(request))), 0)
      return
    }
    traffic.requestBytes += bytes
    const number = ++traffic.syncs
    setTimeout(() => work(request, bytes, number), 0)
  }

  const endPress = ([press, status]: readonly [string, number]): void => {
    runtime.presses.get(press)?.(status)
    runtime.presses.delete(press)
  }

  const host: SimulatedHost = {
    state,
    traffic,
    faults,
    editing,
    undoStack,
    asked: members,
    runtime,
    refusals,
    invokeCommand: (press, action, event) => bridge.invokeCommand?.(press, action, event),
    send,
    resume: () => {
      const requests = waiting
      waiting = []
      for (const request of requests) perform(request, batchOf(request))
    },
    act: (cause, change) => {
      book.log = []
      change()
      if (cause === 'person' && book.log.length > 0) undoStack.push(book.log)
      book.log = null
      tellOf(cause)
    },
    flush: () => {
      const entries = held
      held = []
      for (const entry of entries) send({ type: 3, message: { entries: [entry] } })
    },
    close: () => {
      isClosed = true
      waiting = []
      held = []
    },
    reopen: () => {
      isClosed = false
      references.clear()
      state.listening.clear()
    },
  }
  return host
}

const batchOf = ({ message }: BridgeMessage): Batch => (message as { readonly body: Batch }).body

const isService = ({ ObjectPaths }: Batch): boolean =>
  Object.values(ObjectPaths).some(({ ObjectPathType }) => ObjectPathType === NEW_OBJECT)

const encoder = new TextEncoder()
const byteLength = (text: string): number => encoder.encode(text).length
