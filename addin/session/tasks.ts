import { isHostError } from './host.ts'
import type { Action } from './reduce.ts'
import type { Notice } from './state.ts'

/** A piece of work that a person waits for. */
export interface Task {
  /** Aborted when they call it off. */
  readonly signal: AbortSignal
  /** How far it is, from 0 to 1 or not known; from here on it can be called off. */
  readonly progress: (part: number | null) => void
  /** From here on it cannot be called off any more. Throws where it has been. */
  readonly commit: () => void
}

export interface Tasks {
  /**
   * Does one piece of work after the other. What it answers is told; what it throws is told as a sentence, and so is
   * that it was called off.
   */
  readonly run: (name: string, work: (task: Task) => Promise<Notice | null>) => Promise<void>
  /** The same unseen, in its turn: for what nobody waits for. What it throws is the caller's. */
  readonly quietly: (work: () => Promise<void>) => Promise<void>
  /** Calls off what is being done, as long as it can be. */
  readonly cancel: () => void
}

export function createTasks(dispatch: (action: Action) => void): Tasks {
  let turn: Promise<void> = Promise.resolve()
  let current: AbortController | null = null
  /** The work that has said something last: only its own success takes that away unread. */
  let teller: string | null = null
  const tell = (name: string, notice: Notice | null): void => {
    if (notice === null && teller !== name) return
    teller = notice && name
    dispatch({ kind: 'notice', notice })
  }
  const run: Tasks['run'] = (name, work) => {
    const before = turn
    const own = async (): Promise<void> => {
      await before
      const controller = new AbortController()
      current = controller
      const busy = (part: number | null, canCancel: boolean) =>
        dispatch({ kind: 'busy', busy: { task: name, part, canCancel } })
      busy(null, false)
      const task: Task = {
        signal: controller.signal,
        progress: (part) => busy(part, true),
        commit: () => {
          controller.signal.throwIfAborted()
          current = null
          busy(null, false)
        },
      }
      try {
        tell(name, await work(task))
      } catch (thrown) {
        tell(name, noticeOf(thrown, controller.signal))
      } finally {
        current = null
        dispatch({ kind: 'busy', busy: null })
      }
    }
    turn = own()
    return turn
  }
  return {
    run,
    quietly: (work) => {
      const own = turn.then(work)
      turn = own.catch(() => {})
      return own
    },
    cancel: () => current?.abort(),
  }
}

/** A refusal or a fault as a sentence: nothing was written. */
export function noticeOf(thrown: unknown, signal?: AbortSignal): Notice {
  if (signal?.aborted) return { kind: 'info', key: 'cancelled' }
  const fault = isHostError(thrown) ? thrown : null
  const values = { sheet: fault?.sheet ?? '', reason: fault ? '' : String(thrown) }
  return { kind: 'error', key: `host.${fault?.fault ?? 'refused'}`, values }
}
