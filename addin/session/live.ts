import { type Cell, isBlank, layTrial, type ReadBook, type Sheet } from '../../engine/index.ts'
import type { Batch, CellWrite, Host } from './host.ts'
import { hostError, isHostError } from './host.ts'
import { checkCodes, trialResults } from './results/index.ts'
import type { Runs } from './runs.ts'
import { isStale, type Notice, type State } from './state.ts'
import { wordedChanges } from './wording/changes.ts'
import type { Wording } from './wording/wording.ts'

/** 试算结果 in the workbook, which follows what the pane shows. */
export interface Live {
  /** What is shown may be something else now. */
  readonly follow: () => void
  /** What is shown now stands in no sheet, and need not. */
  readonly begin: () => void
  /** What stands in the sheet is not known any more. */
  readonly forget: () => void
  readonly close: () => void
}

interface LiveWorld {
  readonly wording: Wording
  readonly time: () => string
  readonly later: (work: () => void, milliseconds: number) => () => void
  readonly state: () => State
  readonly runs: () => Runs | null
  readonly label: string
  /** Runs work on the host in its turn. */
  readonly inTurn: (work: () => Promise<void>) => Promise<void>
  /** Switched off, for a reason that is told. */
  readonly stop: (notice: Notice | null, thrown?: unknown) => void
}

/** The pane comes first: sheets follow when a hand rests. */
const PAUSE = 300

export function createLive(host: Host, world: LiveWorld): Live {
  /** The run whose figures stand in the sheet or need not, and the sheet as it was written. */
  let followed: unknown = null
  let laid: Sheet | null = null
  let cancel = () => {}
  const sheetOf = createTrialSheets(world)

  const write = async (): Promise<void> => {
    const runs = world.runs()
    if (runs === null || !isDue()) return
    const sheet = sheetOf(runs, world.state().trial)
    const batch = laid && changes(laid, sheet)
    if (batch === null && laid !== null && (await hasNotes(host, laid)))
      return world.stop({ kind: 'info', key: 'live.notes', values: { sheet: sheet.name } })
    await host.write({ label: world.label, live: true, ...(batch ?? { sheets: [sheet] }) })
    laid = batch ? shownAfter(laid!, sheet) : sheet
    followed = runs.now
  }
  const isDue = (): boolean => {
    const state = world.state()
    const runs = world.runs()
    return state.live && runs !== null && !runs.isRefused && !isStale(state) && runs.now !== followed
  }
  return {
    follow: () => {
      cancel()
      if (!isDue()) return
      cancel = world.later(() => {
        world.inTurn(write).catch((thrown: unknown) => {
          // A cell is being typed into: the next change comes with the next try.
          if (isHostError(thrown) && thrown.fault === 'busy') return
          laid = null
          world.stop(null, thrown)
        })
      }, PAUSE)
    },
    begin: () => {
      followed = world.runs()?.now ?? null
      laid = null
    },
    forget: () => {
      followed = null
      laid = null
    },
    close: () => cancel(),
  }
}

/** The sheet for what is shown; what takes long to read of the inputs is read once. */
function createTrialSheets({ wording, time }: Pick<LiveWorld, 'wording' | 'time'>) {
  let known: { readonly read: ReadBook; readonly codeOf: ReturnType<typeof checkCodes> } | null = null
  return ({ workbook: { read }, now }: Runs, trial: State['trial']): Sheet => {
    if (known?.read !== read) known = { read, codeOf: checkCodes(read) }
    const changed = wordedChanges(wording, trial)
    const code = known.codeOf(now.scenario)
    return layTrial(trialResults(read, now.simulation, now.report, changed, code), time())
  }
}

/** What has to be written for one sheet to become the other; null where it is laid out in another way. */
export function changes(from: Sheet, to: Sheet): Pick<Batch, 'cells'> | null {
  const { rows, name } = to
  const isSameFrame =
    from.rows.length === rows.length &&
    JSON.stringify(from.heights) === JSON.stringify(to.heights) &&
    (to.widths ?? []).every((width, i) => (width ?? 0) <= (from.widths?.[i] ?? 0))
  if (!isSameFrame) return null
  const cells: CellWrite[] = []
  for (const [row, line] of rows.entries())
    for (let column = 0; column < Math.max(line.length, from.rows[row]!.length); column++) {
      const [old, cell] = [from.rows[row]![column] ?? null, line[column] ?? null]
      if (!isSameLook(old, cell)) return null
      const value = cell?.value ?? null
      if (value !== (old?.value ?? null)) cells.push({ sheet: name, row, column, value })
    }
  return { cells }
}

/** Columns stay as wide as they were. */
const shownAfter = (from: Sheet, to: Sheet): Sheet => ({ ...to, widths: from.widths })

const isSameLook = (a: Cell | null, b: Cell | null): boolean =>
  a?.style === b?.style && a?.format === b?.format && a?.formula === b?.formula && a?.link === b?.link

/** Whether anybody has written into the sheet where it was blank. */
async function hasNotes(host: Host, laid: Sheet): Promise<boolean> {
  const [now] = (await host.read([laid.name])).sheets
  if (now === undefined) throw hostError('sheetMissing', laid.name)
  return now.rows.some((line, row) =>
    line.some((cell, column) => !isBlank(cell) && isBlank(laid.rows[row]?.[column])),
  )
}
