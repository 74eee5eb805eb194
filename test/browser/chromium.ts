import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type BrowserServer, chromium } from 'playwright-core'

const run = promisify(execFile)
const MINUTE = 60_000

export const FLAGS = [
  '--no-sandbox', // containers run as root, where Chromium refuses to start with its sandbox
  '--disable-gpu', // none on a build machine; pictures come out alike everywhere
  '--disable-quic', // plain HTTP only: proxies and containers drop UDP
  '--no-first-run', // no welcome page
  '--disable-background-networking', // what is left on the wire is the page's own
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1', // and reaches nobody
]

const INSTALLED: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'].map(
    (name) => `/usr/bin/${name}`,
  ),
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) =>
    [
      ['Google', 'Chrome', 'Application', 'chrome.exe'],
      ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
    ].map((parts) => join(process.env[variable] ?? '', ...parts)),
  ),
}

/** A file alone is not enough: Ubuntu's chromium-browser is a note about snap, a download may lack libraries. */
async function starts(path: string): Promise<boolean> {
  if (!existsSync(path)) return false
  if (process.platform === 'win32') return true // there --version opens a window
  return run(path, ['--version'], { timeout: MINUTE }).then(
    () => true,
    () => false,
  )
}

async function firstThatStarts(): Promise<string | undefined> {
  for (const path of [...(INSTALLED[process.platform] ?? []), chromium.executablePath()])
    if (await starts(path)) return path
  return undefined
}

interface Attempt {
  readonly what: string
  readonly possible: boolean
  readonly steps: readonly (readonly [command: string, ...args: string[]])[]
}

const playwright = fileURLToPath(new URL('../../node_modules/playwright-core/cli.js', import.meta.url))

const ATTEMPTS: readonly Attempt[] = [
  {
    what: 'npx playwright-core install chromium',
    possible: true,
    steps: [[process.execPath, playwright, 'install', 'chromium']],
  },
  {
    what: 'apt-get install chromium',
    possible: process.getuid?.() === 0 && existsSync('/usr/bin/apt-get'),
    steps: [
      ['apt-get', 'update'],
      ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'],
    ],
  },
]

async function install({ what, steps }: Attempt): Promise<void> {
  console.log(`No Chromium found; trying ${what} …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const [command, ...args] of steps)
    await run(command, args, { env, timeout: 3 * MINUTE, maxBuffer: 2 ** 26 })
}

/** The path of a Chromium that starts: CHROMIUM_PATH, an installed one, or one that is installed now. */
export async function findChromium(): Promise<string> {
  const given = process.env.CHROMIUM_PATH
  if (given) {
    if (await starts(given)) return given
    throw new Error(`CHROMIUM_PATH is ${given}, which does not start.`)
  }
  const found = await firstThatStarts()
  if (found !== undefined) return found
  const tried: string[] = []
  for (const attempt of ATTEMPTS.filter((a) => a.possible)) {
    const failure = await install(attempt).then(
      () => 'what it brought does not start',
      (error: Error) => /^E(?:rror)?: .*$/m.exec(error.message)?.[0] ?? error.message.split('\n', 1)[0],
    )
    const brought = await firstThatStarts()
    if (brought !== undefined) return brought
    tried.push(`${attempt.what} (${failure})`)
  }
  throw new Error(
    `No Chromium in the usual places, and none could be had by ${tried.join(' or by ')}: ` +
      'install Chromium, Chrome or Edge, or set CHROMIUM_PATH to one.',
  )
}

/** A Chromium that several processes can share by its `wsEndpoint()`. */
export async function launchChromium(): Promise<BrowserServer> {
  return chromium.launchServer({ executablePath: await findChromium(), args: FLAGS, headless: true })
}
