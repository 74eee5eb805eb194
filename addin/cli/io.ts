import { existsSync, realpathSync } from 'node:fs'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'

/** All that a command does to the world outside; tests put a memory in its place. Paths are as typed. */
export interface Io {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Size in bytes; undefined where there is no such file. */
  readonly size: (path: string) => Promise<number | undefined>
  readonly read: (path: string) => Promise<Uint8Array>
  /** Makes the folder where it is missing. */
  readonly write: (path: string, content: Uint8Array | string) => Promise<void>
  /** One name for each file, whatever way it is written. */
  readonly identity: (path: string) => string
}

export const nodeIo: Io = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  size: async (path) => {
    const found = await stat(path).catch(() => undefined)
    return found?.isFile() ? found.size : undefined
  },
  read: (path) => readFile(path),
  write: async (path, content) => {
    await mkdir(dirname(resolve(path)), { recursive: true })
    await writeFile(path, content)
  },
  identity: (path) => (existsSync(path) ? realpathSync(path) : resolve(path)),
}
