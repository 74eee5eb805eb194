import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build, type Plugin } from 'esbuild'

export interface Size {
  readonly name: string
  readonly minified: number
  readonly gzip: number
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** Leaves the packs out, as a program does that reads its policy from a workbook. */
const withoutPacks: Plugin = {
  name: 'without-packs',
  setup: (builder) => {
    builder.onResolve({ filter: /\/packs\// }, ({ path }) => ({ path, external: true }))
  },
}

const BUNDLES: readonly { name: string; entry: string; plugins: Plugin[] }[] = [
  { name: 'engine, all of the door', entry: 'engine/index.ts', plugins: [] },
  { name: 'engine without packs', entry: 'engine/index.ts', plugins: [withoutPacks] },
  { name: 'command line', entry: 'addin/cli/main.ts', plugins: [] },
]

/** Bytes of each bundle, minified and then compressed. */
export const sizes = (): Promise<Size[]> =>
  Promise.all(
    BUNDLES.map(async ({ name, entry, plugins }) => {
      const { outputFiles } = await build({
        absWorkingDir: ROOT,
        entryPoints: [entry],
        plugins,
        bundle: true,
        minify: true,
        write: false,
        format: 'esm',
        platform: 'node',
        logLevel: 'silent',
      })
      const { contents } = outputFiles[0]!
      return { name, minified: contents.length, gzip: gzipSync(contents).length }
    }),
  )
