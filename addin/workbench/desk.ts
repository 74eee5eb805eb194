import { functionsOf } from '../session/functions/follow.ts'
import type { Doing } from '../session/jobs/job.ts'
import type { MemoryHost } from '../session/memoryHost.ts'
import type { Session } from '../session/session.ts'
import { type Lang, WORDS } from '../text/index.ts'
import type { Bridge } from './bridge.ts'
import { isRefusal, type Opened, openFile, type Refusal } from './files.ts'
import type { Grid } from './grid/index.ts'
import type { WorkbenchJobs } from './jobs.ts'
import type { Desk } from './Page.tsx'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * Files and sheets. Until the sheets are there the workbook is in `memory`; on a narrow window they never come. The grid
 * is loaded when the pane has been painted, and takes over what was opened until then.
 */
export function createDesk(
  session: Session,
  bridge: Bridge,
  memory: MemoryHost,
  first: Opened,
  lang: Lang,
  doing: Doing<WorkbenchJobs>,
): Desk {
  let opened = first
  let mounting: Promise<Grid> | null = null
  let isDark = false
  const { answer } = functionsOf(session, {
    lang,
    later: (work, milliseconds) => {
      const timer = setTimeout(work, milliseconds)
      return () => clearTimeout(timer)
    },
    recalculate: () => void mounting?.then((grid) => grid.recalculate()).catch(() => {}),
  })
  const mount = async (container: HTMLElement): Promise<Grid> => {
    const { createGrid } = await import('./grid/index.ts')
    const functions = { answer, words: WORDS[lang].functions }
    const grid = await createGrid(container, await bridge.read(), lang, functions)
    bridge.attach(grid.host)
    return grid
  }
  const open = async (next: Opened): Promise<void> => {
    // A grid that could not be made does not keep anybody from opening a file.
    const grid = await mounting?.catch(() => null)
    if (grid) await grid.replace(next.book)
    else memory.replace(next.book)
    opened = next
    await session.open(next.name)
  }
  return {
    open,
    openFile: async (file) => {
      let answer: Opened | Refusal | null = null
      await session.during('opening', async (task) => {
        task.progress(null)
        answer = await openFile(file, (bytes, name) => doing('readFile', { bytes, name: name ?? '' }, task))
        task.commit()
        if (!isRefusal(answer)) await open(answer)
        return null
      })
      return answer
    },
    save: async () => {
      let saved: string | null = null
      await session.during('saveFile', async (task) => {
        task.progress(null)
        const { name } = opened
        download(name, await doing('writeFile', { opened, now: await bridge.read() }, task))
        saved = name
        return null
      })
      return saved
    },
    mountGrid: async (container) => {
      mounting ??= mount(container)
      const grid = await mounting
      grid.darken(isDark)
    },
    darken: (dark) => {
      isDark = dark
      void mounting?.then((grid) => grid.darken(dark)).catch(() => {})
    },
  }
}

function download(name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: XLSX }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
