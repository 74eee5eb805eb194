import { hostError, isHostError } from '../../session/host.ts'

/** How a command meets a cell that is being typed into: it waits for the person, or gives up. */
export interface RunOptions {
  /** Called when a command has to wait for the end of cell editing, and when it goes on; absent where it gives up. */
  readonly onWait?: (isWaiting: boolean) => void
  /** All that the command writes is one step of the person's own undo, where there is such a thing. */
  readonly isStep?: boolean
}

/** Whether a set of the API is there. */
export const hasApi = (version: string): boolean =>
  Office.context.requirements.isSetSupported('ExcelApi', version)

type Work<T> = (context: Excel.RequestContext) => Promise<T>

/** One command. Throws a `HostError`, whatever goes wrong. */
export async function run<T>(work: Work<T>, { onWait, isStep }: RunOptions = {}): Promise<T> {
  const options: Excel.RunOptions = isStep && hasApi('1.20') ? { mergeUndoGroup: true } : {}
  try {
    return await Excel.run(options, work)
  } catch (thrown) {
    if (codeOf(thrown) !== 'InvalidOperationInCellEditMode' || onWait === undefined) throw faultOf(thrown)
  }
  onWait(true)
  try {
    return await Excel.run({ ...options, delayForCellEdit: true }, work)
  } catch (thrown) {
    throw faultOf(thrown)
  } finally {
    onWait(false)
  }
}

/**
 * The same without `Excel.run`, which keeps every range and lets go of it with a request of its own. For work whose
 * ranges are of no use after the sync that they go with.
 */
export async function runLightly<T>(work: Work<T>): Promise<T> {
  try {
    return await work(new Excel.RequestContext())
  } catch (thrown) {
    throw faultOf(thrown)
  }
}

/** What only reads: a fault that may pass is tried again once, and the end of cell editing is waited for. */
export async function runReading<T>(work: Work<T>, { onWait }: RunOptions = {}): Promise<T> {
  try {
    return await runLightly(work)
  } catch (thrown) {
    const code = codeOf(causeOf(thrown))
    if (code === 'InvalidOperationInCellEditMode' && onWait) return await run(work, { onWait })
    if (PASSING.has(code)) return await runLightly(work)
    throw thrown
  }
}

/** Faults that do not say that anything is wrong with what was asked for. */
const PASSING: ReadonlySet<string> = new Set(['GeneralException', 'ServiceNotAvailable', 'RequestAborted'])

const FAULTS: Readonly<Record<string, Parameters<typeof hostError>[0]>> = {
  InvalidOperationInCellEditMode: 'busy',
  AccessDenied: 'protected',
  ItemNotFound: 'sheetMissing',
}

const codeOf = (thrown: unknown): string =>
  typeof thrown === 'object' && thrown !== null && 'code' in thrown ? String(thrown.code) : ''

const causeOf = (thrown: unknown): unknown => (isHostError(thrown) ? thrown.cause : thrown)

/** What went wrong in words of the port; the original is its cause. */
export function faultOf(thrown: unknown): Error {
  if (isHostError(thrown)) return thrown
  return Object.assign(hostError(FAULTS[codeOf(thrown)] ?? 'refused'), { cause: thrown })
}
