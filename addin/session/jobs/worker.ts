import type { Doing, Job, Jobs } from './job.ts'

/** What both sides of a Worker say to each other. */
interface Asked {
  readonly id: number
  readonly name: string
  readonly ask: unknown
}
type Said =
  | { readonly id: number; readonly part: number }
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly fault: string }

/** One end of a Worker, as far as it is used here. */
interface Port {
  postMessage(message: unknown): void
  onmessage: ((event: { readonly data: unknown }) => unknown) | null
}

export interface WorkerPort extends Port {
  onerror: ((event: { readonly message: string }) => unknown) | null
  terminate(): void
}

/** Inside the Worker: does what is asked for. */
export function serveJobs(port: Port, jobs: Jobs): void {
  port.onmessage = async ({ data }) => {
    const { id, name, ask } = data as Asked
    const say = (said: Said) => port.postMessage(said)
    try {
      const job = jobs[name] as Job<unknown, unknown>
      say({ id, answer: await job(ask, (part) => say({ id, part })) })
    } catch (thrown) {
      say({ id, fault: thrown instanceof Error ? thrown.message : String(thrown) })
    }
  }
}

/**
 * Has jobs done in a Worker, one at a time. It is started with the first; one that is called off is ended with its
 * Worker, as nothing else stops work in the middle.
 */
export function doingInWorker<J extends Jobs>(start: () => WorkerPort): Doing<J> {
  let worker: WorkerPort | null = null
  let count = 0
  let turn: Promise<unknown> = Promise.resolve()
  const end = () => {
    worker?.terminate()
    worker = null
  }
  const doNow = (name: string, ask: unknown, { signal, progress }: Parameters<Doing<J>>[2] = {}) =>
    new Promise<unknown>((resolve, reject) => {
      const id = ++count
      const abort = () => {
        end()
        reject(signal?.reason)
      }
      if (signal?.aborted) return reject(signal.reason)
      signal?.addEventListener('abort', abort, { once: true })
      const leave = () => signal?.removeEventListener('abort', abort)
      worker ??= start()
      worker.onmessage = ({ data }) => {
        const said = data as Said
        if (said.id !== id) return
        if ('part' in said) return progress?.(said.part)
        leave()
        if ('fault' in said) reject(new Error(said.fault))
        else resolve(said.answer)
      }
      worker.onerror = (event) => {
        leave()
        end()
        reject(new Error(event.message))
      }
      worker.postMessage({ id, name, ask } satisfies Asked)
    })
  return (name, ask, task) => {
    const own = turn.then(() => doNow(name, ask, task))
    turn = own.catch(() => {})
    return own as ReturnType<Doing<J>> as never
  }
}
