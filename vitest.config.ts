import { configDefaults, defineConfig } from 'vitest/config'

const BROWSER = 'test/browser/**/*.test.ts'

/** Workbooks are written and read whole; on a busy machine that takes longer than the default five seconds. */
export default defineConfig({
  test: {
    testTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'node', exclude: [...configDefaults.exclude, BROWSER] } },
      {
        extends: true,
        test: {
          name: 'browser',
          include: [BROWSER],
          globalSetup: 'test/browser/globalSetup.ts', // runs only where a browser test does
          hookTimeout: 60_000,
          // One file after the other, after all others: the browser takes the machine's cores itself.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
