import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { copyOfficeJs, OFFICE_SOURCES } from '../../addin/cli/packaging/officeJs.ts'
import { pointPage } from '../../addin/cli/packaging/page.ts'
import { serve } from '../../addin/cli/serve.ts'
import { launchChromium } from './chromium.ts'

const PROJECT = fileURLToPath(new URL('../..', import.meta.url))
const PAGES = fileURLToPath(new URL('pages', import.meta.url))
const GRID = fileURLToPath(new URL('grid', import.meta.url))
const VITE = join(PROJECT, 'node_modules', 'vite', 'bin', 'vite.js')

/** Where everything is; plain data, so that it reaches the processes that run the tests. */
export interface Addresses {
  readonly workbench: string
  /** The small pages that misbehave on purpose. */
  readonly pages: string
  readonly browser: string
}

export interface Site extends Addresses {
  close(): Promise<void>
}

/** In a process of its own: under a test runner's NODE_ENV, React would be bundled as its development build. */
async function build(folder: string, ...options: readonly string[]): Promise<void> {
  const { VITEST: _, ...env } = process.env
  await promisify(execFile)(
    process.execPath,
    [VITE, 'build', ...options, '--outDir', folder, '--emptyOutDir', '--logLevel', 'warn'],
    { cwd: PROJECT, env: { ...env, NODE_ENV: 'production' }, maxBuffer: 2 ** 26 },
  )
}

/** A new folder, and what becomes of it, until `close`; a folder of its own, so that runs do not disturb each other. */
async function opened<T>(
  name: string,
  start: (folder: string, until: (close: () => Promise<unknown>) => void) => Promise<T>,
): Promise<T & { close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), `cesuan-${name}-`))
  const open: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true })]
  const close = async () => {
    for (const end of open.splice(0).reverse()) await end()
  }
  try {
    return { ...(await start(folder, (end) => open.push(end))), close }
  } catch (error) {
    await close()
    throw error
  }
}

/** The workbench as people get it, the small pages and a browser. */
export const startSite = (): Promise<Site> =>
  opened('workbench', async (folder, until) => {
    const browser = await launchChromium()
    until(() => browser.close())
    await build(folder)
    const workbench = await serve({ folder })
    until(() => workbench.close())
    const pages = await serve({ folder: PAGES })
    until(() => pages.close())
    return { workbench: workbench.url, pages: pages.url, browser: browser.wsEndpoint() }
  })

/** A page with the grid alone, whose host a test can reach; built only for the test that asks for it. */
export const startGrid = (): Promise<{ readonly url: string; close(): Promise<void> }> =>
  opened('grid', async (folder, until) => {
    await build(folder, GRID, '--config', join(PROJECT, 'vite.config.ts'), '--minify', 'false')
    const { url, close } = await serve({ folder })
    until(close)
    return { url }
  })

/** The task pane as it is delivered to an intranet, or as developers build it, with office.js beside it. */
export const startTaskPane = (
  mode: 'production' | 'development' = 'production',
): Promise<{ readonly url: string; readonly folder: string; close(): Promise<void> }> =>
  opened('pane', async (folder, until) => {
    await build(join(folder, 'excel'), '--config', join(PROJECT, 'vite.excel.config.ts'), '--mode', mode)
    const path = join(folder, 'excel', 'index.html')
    const page = pointPage(await readFile(path, 'utf8'), OFFICE_SOURCES['same-origin']!)
    if (page === undefined) throw new Error('the page does not state where office.js is')
    await writeFile(path, page)
    await copyOfficeJs(folder)
    const { url, close } = await serve({ folder })
    until(close)
    return { url, folder }
  })
