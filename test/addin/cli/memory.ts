import type { Io } from '../../../addin/cli/io.ts'
import { run } from '../../../addin/cli/run.ts'
import type { Status } from '../../../addin/cli/stop.ts'

export type Files = Map<string, Uint8Array | string>

/** What a command did: its status, what it said on either stream, and the files as it left them. */
export interface Done {
  readonly status: Status
  readonly out: string
  readonly err: string
  readonly files: Files
}

/** Runs a command line in a folder that is a map. `over` puts something else in place of a part of the world. */
export async function cesuan(argv: readonly string[], given: Files = new Map(), over: Partial<Io> = {}) {
  const files: Files = new Map(given)
  const said = { out: '', err: '' }
  const bytesOf = (content: Uint8Array | string) =>
    typeof content === 'string' ? new TextEncoder().encode(content) : content
  const io: Io = {
    out: (text) => {
      said.out += text
    },
    err: (text) => {
      said.err += text
    },
    size: async (path) => {
      const content = files.get(path)
      return content === undefined ? undefined : bytesOf(content).length
    },
    read: async (path) => bytesOf(files.get(path)!),
    write: async (path, content) => {
      files.set(path, content)
    },
    identity: (path) => path.replace(/^\.\//, ''),
    ...over,
  }
  const status = await run(argv, io)
  return { status, ...said, files } satisfies Done
}
