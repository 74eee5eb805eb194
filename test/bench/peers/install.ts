import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The programs to compare with are no dependency of the project: they are installed on first use beside the
 * project's own packages, from the package file and lock file of the benchmark.
 */
const LISTED = fileURLToPath(new URL('../', import.meta.url))
const FOLDER = fileURLToPath(new URL('../../../node_modules/.cache/bench-peers/', import.meta.url))
const FILES = ['package.json', 'package-lock.json']

const installed = () =>
  existsSync(join(FOLDER, 'node_modules')) &&
  FILES.every(
    (file) =>
      existsSync(join(FOLDER, file)) &&
      readFileSync(join(FOLDER, file)).equals(readFileSync(join(LISTED, file))),
  )

/** Installs what is missing and says so; an error is told to the caller, who goes on without. */
export function installPeers(say: (line: string) => void): void {
  if (installed()) return
  say('Installing the programs to compare with (npm ci, once) …')
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
  for (const file of FILES) cpSync(join(LISTED, file), join(FOLDER, file))
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: FOLDER,
    stdio: 'inherit',
  })
}

const require = createRequire(join(FOLDER, 'package.json'))

/** The module of an installed program. Its types are not there for whoever never ran the benchmark, hence `T`. */
export const peer = <T>(name: string): T => require(name) as T

/** The version that is listed, and therefore installed. */
export const versionOf = (name: string): string =>
  JSON.parse(readFileSync(join(LISTED, 'package.json'), 'utf8')).dependencies[name]
