import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** A command as it is run: no shell, except where Windows has npx as a script. */
export interface Command {
  readonly command: string
  readonly args: readonly string[]
  readonly shell: boolean
}

/**
 * Microsoft's tools in fixed versions. They are called, not installed: a part of one cannot be had from every registry,
 * and only a developer with Excel needs them.
 */
const DEBUGGING = 'office-addin-debugging@7.0.0'
const CERTIFICATES = 'office-addin-dev-certs@3.0.0'

/** A shell takes a path with spaces for several words, unless it is quoted. */
const npx = (platform: NodeJS.Platform, ...args: readonly string[]): Command =>
  platform === 'win32'
    ? { command: 'npx.cmd', args: ['--yes', ...args.map((arg) => `"${arg}"`)], shell: true }
    : { command: 'npx', args: ['--yes', ...args], shell: false }

/** Opens a desktop Excel with the add-in; the page is served already. */
export const sideloadCommand = (manifest: string, platform = process.platform): Command =>
  npx(platform, DEBUGGING, 'start', manifest, 'desktop', '--app', 'excel', '--no-debug', '--no-live-reload')

/** Takes the add-in out again. */
export const unloadCommand = (manifest: string, platform = process.platform): Command =>
  npx(platform, DEBUGGING, 'stop', manifest, 'desktop')

/** Makes a certificate for localhost and has this user's machine trust it; asks the person. */
export const certificateCommand = (platform = process.platform): Command =>
  npx(platform, CERTIFICATES, 'install')

/** Where that tool keeps what it made. */
const CERTIFICATE_FOLDER = join(homedir(), '.office-addin-dev-certs')

export const CERTIFICATE_FILES = {
  cert: join(CERTIFICATE_FOLDER, 'localhost.crt'),
  key: join(CERTIFICATE_FOLDER, 'localhost.key'),
}

/** Whether there is an Excel that the tool can open. */
export function hasExcel(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
  exists: (path: string) => boolean = existsSync,
): boolean {
  if (platform === 'darwin') return exists('/Applications/Microsoft Excel.app')
  if (platform !== 'win32') return false
  return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'PROGRAMW6432'].some((variable) =>
    ['root\\Office16', 'Office16'].some((folder) =>
      exists(`${env[variable] ?? ''}\\Microsoft Office\\${folder}\\EXCEL.EXE`),
    ),
  )
}
