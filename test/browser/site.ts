import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { serve } from '../../addin/cli/serve.ts'
import { launchChromium } from './chromium.ts'

const PROJECT = fileURLToPath(new URL('../..', import.meta.url))
const PAGES = fileURLToPath(new URL('pages', import.meta.url))
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
async function buildWorkbench(folder: string): Promise<void> {
  const { VITEST: _, ...env } = process.env
  await promisify(execFile)(
    process.execPath,
    [VITE, 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'warn'],
    { cwd: PROJECT, env: { ...env, NODE_ENV: 'production' }, maxBuffer: 2 ** 26 },
  )
}

/** Builds the workbench into a folder of its own, so that runs side by side do not disturb each other. */
export async function startSite(): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'cesuan-workbench-'))
  const open: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true })]
  const close = async () => {
    for (const end of open.splice(0).reverse()) await end()
  }
  try {
    const browser = await launchChromium()
    open.push(() => browser.close())
    await buildWorkbench(folder)
    const workbench = await serve({ folder })
    open.push(() => workbench.close())
    const pages = await serve({ folder: PAGES })
    open.push(() => pages.close())
    return { workbench: workbench.url, pages: pages.url, browser: browser.wsEndpoint(), close }
  } catch (error) {
    await close()
    throw error
  }
}
