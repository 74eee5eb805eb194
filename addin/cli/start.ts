import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { fill } from '../text/fill.ts'
import { WORDS } from '../text/index.ts'
import { serve } from './serve.ts'

const PROJECT = fileURLToPath(new URL('../..', import.meta.url))
const FOLDER = fileURLToPath(new URL('../../dist/workbench', import.meta.url))
const VITE = fileURLToPath(new URL('../../node_modules/vite/bin/vite.js', import.meta.url))

/** Builds the workbench, serves it to this machine alone, and opens a browser where there is one. */
const { cli } = WORDS['zh-CN']
const say = (key: string, values = {}) => process.stdout.write(`${fill(cli[key]!, values)}\n`)

const run = (command: string, args: readonly string[]) =>
  new Promise<number>((resolve) => {
    const child = spawn(command, args, { cwd: PROJECT, stdio: ['ignore', 'ignore', 'inherit'] })
    child.on('error', () => resolve(1))
    child.on('exit', (code) => resolve(code ?? 1))
  })

/** What opens an address on this system; none without a screen, or where nobody is there to see it. */
function opener(): readonly [string, ...string[]] | undefined {
  if (process.env.CI || process.argv.includes('--no-open')) return undefined
  if (process.platform === 'darwin') return ['open']
  if (process.platform === 'win32') return ['cmd', '/c', 'start', '']
  return process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? ['xdg-open'] : undefined
}

const DEFAULT_PORT = 4173

say('start.building')
if ((await run(process.execPath, [VITE, 'build', '--logLevel', 'error'])) !== 0) {
  say('start.notBuilt')
  process.exitCode = 3
} else {
  const port = Number(process.env.PORT ?? DEFAULT_PORT)
  const { url } = await serve({ folder: FOLDER, port }).catch(() => serve({ folder: FOLDER }))
  say('start.ready', { url })
  const open = opener()
  if (open) void run(open[0], [...open.slice(1), url])
}
