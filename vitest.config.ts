import { defineConfig } from 'vitest/config'

/** Workbooks are written and read whole; on a busy machine that takes longer than the default five seconds. */
export default defineConfig({ test: { testTimeout: 60_000 } })
