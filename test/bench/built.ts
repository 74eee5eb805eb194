import { mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { buildSync } from 'esbuild'
import type { product } from './product.ts'

const BENCH = fileURLToPath(new URL('./', import.meta.url))
const FOLDER = fileURLToPath(new URL('../../node_modules/.cache/bench/', import.meta.url))

/**
 * A script of this folder and all that it imports as one built file; returns where it is. What is measured runs as it
 * ships: from its sources the loader would name every function at each call.
 */
export function build(script: string): string {
  mkdirSync(FOLDER, { recursive: true })
  const outfile = join(FOLDER, `${basename(script, '.ts')}-${process.pid}.mjs`)
  buildSync({
    entryPoints: [join(BENCH, script)],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
  })
  return outfile
}

export async function builtProduct(): Promise<typeof product> {
  const built: { readonly product: typeof product } = await import(pathToFileURL(build('product.ts')).href)
  return built.product
}
