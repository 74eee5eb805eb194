import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

/**
 * The page of the add-in, with relative addresses. office.js is no part of it: the page loads it from the address that
 * it states, which packaging sets. Parts have names that change with their content, apart from the pictures in assets.
 */
export default defineConfig({
  root: path('addin/excel'),
  base: './',
  plugins: [react()],
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
