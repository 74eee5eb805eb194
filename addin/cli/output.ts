import type { Words } from '../text/index.ts'
import { stop } from './stop.ts'
import type { Context } from './verb.ts'

/**
 * Refuses, before anything is computed, an output that is an input (always) or that exists (unless forced),
 * and one file for two outputs.
 */
export async function checkOutputs(
  { io, text, options }: Context,
  inputs: readonly string[],
  outputs: readonly string[],
): Promise<void> {
  const taken = new Set(inputs.map(io.identity))
  const written = new Set<string>()
  for (const path of outputs) {
    const file = io.identity(path)
    if (taken.has(file)) throw stop(2, text('outputIsInput', { path }))
    if (written.has(file)) throw stop(2, text('outputTwice', { path }))
    written.add(file)
    if (!options.force && (await io.size(path)) !== undefined) throw stop(2, text('outputExists', { path }))
  }
}

/** Writes a file and says so on the error stream, so that the answer itself stays clean. */
export async function writeOutput(
  { io, text, words }: Context,
  path: string,
  content: Uint8Array | string,
): Promise<void> {
  try {
    await io.write(path, content)
  } catch (thrown) {
    throw stop(2, text('noWrite', { path, reason: reasonOf(words, thrown) }))
  }
  io.err(`${text('written', { path })}\n`)
}

/** The system's word for a failed file (EACCES, ENOSPC …) as a sentence. */
export function reasonOf(words: Words, thrown: unknown): string {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : ''
  return words.terms.file?.[code] ?? (thrown instanceof Error ? thrown.message : String(thrown))
}
