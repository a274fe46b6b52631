import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const everyTest = ['tests/e2e/**/*.test.ts', 'tests/lab/**/*.test.ts']
/** They measure memory, or look at what a screen shows frame by frame. */
const alone = ['first-frame', 'many-prompts'].map(name => `tests/e2e/${name}.test.ts`)

const common = {
  // At a desk never tried twice; a machine of a CI may stall for seconds, and a test that then fails may try once more,
  // which its report shows.
  retry: process.env['CI'] === 'true' ? 1 : 0,
  testTimeout: 90_000,
  hookTimeout: 60_000,
  teardownTimeout: 20_000,
}

/** Each file on a desktop of its own: three side by side, which mostly wait; then one after the other those that measure. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    projects: [
      {
        test: {
          ...common,
          name: 'side by side',
          include: everyTest,
          exclude: alone,
          maxWorkers: 3,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...common,
          name: 'alone',
          include: alone,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
