import type { Session } from '../session/session.ts'
import type { Lang } from '../text/index.ts'
import type { Bridge } from './bridge.ts'
import { bytesOf, type Opened } from './files.ts'
import type { Grid } from './grid/index.ts'
import type { Desk } from './Page.tsx'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Files and sheets: the grid is loaded when the pane has been painted, and takes over what was opened until then. */
export function createDesk(session: Session, bridge: Bridge, first: Opened, lang: Lang): Desk {
  let opened = first
  let ready: (grid: Grid) => void = () => {}
  const grid = new Promise<Grid>((resolve) => {
    ready = resolve
  })
  return {
    open: async (next) => {
      await (await grid).replace(next.book)
      opened = next
      await session.open(next.name)
    },
    save: async () => {
      const bytes = await bytesOf(opened, await bridge.read())
      download(opened.name, bytes)
      return opened.name
    },
    mountGrid: async (container) => {
      const { createGrid } = await import('./grid/index.ts')
      const made = await createGrid(container, await bridge.read(), lang)
      bridge.attach(made.host)
      ready(made)
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
