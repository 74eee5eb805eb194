import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { metadataFiles } from './addin/excel/functions/metadata.ts'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

/** functions.json and functions.en.json, which tell Excel of the functions, from the comments above them. */
const functionsMetadata: Plugin = {
  name: 'functions-metadata',
  generateBundle() {
    const files = metadataFiles(readFileSync(path('addin/excel/functions/functions.ts'), 'utf8'))
    for (const [fileName, source] of Object.entries(files)) this.emitFile({ type: 'asset', fileName, source })
  },
}

/**
 * The page of the add-in, with relative addresses. office.js is no part of it: the page loads it from the address that
 * it states, which packaging sets. Parts have names that change with their content, apart from the pictures in assets.
 */
export default defineConfig({
  root: path('addin/excel'),
  base: './',
  plugins: [react(), functionsMetadata],
  worker: { format: 'es' },
  build: {
    outDir: path('dist/excel'),
    assetsDir: 'parts',
    emptyOutDir: true,
    target: 'es2022',
    // Sizes are held by the packaging's own budget, after compression.
    chunkSizeWarningLimit: 6000,
  },
})
