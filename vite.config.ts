import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

/** The workbench as static files that run from any folder of any server: every address in them is relative. */
export default defineConfig({
  root: path('addin/workbench'),
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    outDir: path('dist/workbench'),
    emptyOutDir: true,
    target: 'es2022',
    // The spreadsheet is one large part, which the page asks for when the pane has been painted.
    chunkSizeWarningLimit: 6000,
    // Parts of the spreadsheet are marked for servers that render pages: there is none.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
})
