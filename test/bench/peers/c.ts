import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Parameters } from '../parameters.ts'
import type { Participant, Prepared } from '../participant.ts'
import { type Columns, READ, TOWNS, WIDTH } from '../w1.ts'

const SOURCE = fileURLToPath(new URL('../native/kernel.c', import.meta.url))
/** Bytes of an answer: nanoseconds and the table, 64-bit whole numbers. */
const ANSWER = 8 * (1 + TOWNS * WIDTH)

/** Parameters as the kernel's struct of 64-bit whole numbers. */
const bytesOf = (p: Parameters): Uint8Array =>
  new Uint8Array(BigInt64Array.from(Object.values(p).flat().map(BigInt)).buffer)

function prepare(columns: Columns): Prepared {
  const folder = mkdtempSync(join(tmpdir(), 'cesuan-bench-'))
  const program = join(folder, 'kernel')
  execFileSync('gcc', ['-O2', '-o', program, SOURCE])
  const child = spawn(program, { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.write(new Uint8Array(BigInt64Array.of(BigInt(columns.rows)).buffer))
  for (const name of READ) child.stdin.write(new Uint8Array(columns[name].buffer))

  let milliseconds = 0
  let received: Buffer = Buffer.alloc(0)
  let waiting:
    | { readonly resolve: (answer: Buffer) => void; readonly reject: (reason: Error) => void }
    | undefined
  child.stdout.on('data', (part: Buffer) => {
    received = Buffer.concat([received, part])
    if (received.length < ANSWER) return
    waiting?.resolve(received)
    received = Buffer.alloc(0)
  })
  child.on('exit', (code) => waiting?.reject(new Error(`the C kernel ended with ${code}`)))
  return {
    totals: async (p) => {
      const answer = await new Promise<Buffer>((resolve, reject) => {
        waiting = { resolve, reject }
        child.stdin.write(bytesOf(p))
      })
      milliseconds = Number(answer.readBigInt64LE(0)) / 1e6
      return Float64Array.from({ length: TOWNS * WIDTH }, (_, i) =>
        Number(answer.readBigInt64LE(8 * (i + 1))),
      )
    },
    ownTime: () => milliseconds,
    close: () => {
      child.stdin.end()
      rmSync(folder, { recursive: true })
    },
  }
}

/** The same loop in C, its own time taken inside, so that the pipe does not count. */
export const c: Participant = { name: 'C, gcc -O2', prepare }
