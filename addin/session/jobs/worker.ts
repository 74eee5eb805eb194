import { type Doing, doingInPlace, type Job, type Jobs } from './job.ts'

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

/** As many as work at the same time: what is short is not to wait for what is long. */
const MOST = 2

/**
 * Has jobs done in Workers, each in its own. They are started when they are needed and kept; one whose job is called
 * off is ended, as nothing else stops work in the middle. Where no Worker starts the work is done in place.
 */
export function doingInWorkers<J extends Jobs>(start: () => WorkerPort, jobs: J): Doing<J> {
  const inPlace = doingInPlace(jobs) as Doing<Jobs>
  const idle: WorkerPort[] = []
  const waiting: (() => void)[] = []
  let working = 0
  let count = 0
  const turn = async (): Promise<void> => {
    if (working === MOST) await new Promise<void>((resolve) => waiting.push(resolve))
    else working++
  }
  const leave = (): void => {
    const next = waiting.shift()
    if (next) next()
    else working--
  }
  const doNow = (name: string, ask: unknown, { signal, progress }: Parameters<Doing<J>>[2] = {}) =>
    new Promise<unknown>((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason)
      const id = ++count
      const worker = idle.pop() ?? start()
      const abort = () => {
        worker.terminate()
        reject(signal?.reason)
      }
      const settle = () => signal?.removeEventListener('abort', abort)
      signal?.addEventListener('abort', abort, { once: true })
      worker.onmessage = ({ data }) => {
        const said = data as Said
        if (said.id !== id) return
        if ('part' in said) return progress?.(said.part)
        settle()
        idle.push(worker)
        if ('fault' in said) reject(new Error(said.fault))
        else resolve(said.answer)
      }
      worker.onerror = ({ message }) => {
        settle()
        worker.terminate()
        reject(Object.assign(new Error(message), { isWorkerLost: true }))
      }
      worker.postMessage({ id, name, ask } satisfies Asked)
    })
  const doing: Doing<Jobs> = async (name, ask, task) => {
    await turn()
    try {
      return (await doNow(name, ask, task)) as never
    } catch (thrown) {
      if (!isWorkerLost(thrown)) throw thrown
      return await inPlace(name, ask, task)
    } finally {
      leave()
    }
  }
  return doing as Doing<J>
}

const isWorkerLost = (thrown: unknown): boolean => thrown instanceof Error && 'isWorkerLost' in thrown
