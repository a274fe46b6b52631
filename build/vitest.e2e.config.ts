import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/**
 * One after the other, each file on a desktop of its own: some measure memory and time. At a desk never tried twice; a
 * machine of a CI may stall for seconds, and a test that then fails may try once more, which its report shows.
 */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/e2e/**/*.test.ts', 'tests/lab/**/*.test.ts'],
    fileParallelism: false,
    retry: process.env['CI'] === 'true' ? 1 : 0,
    testTimeout: 90_000,
    hookTimeout: 60_000,
    teardownTimeout: 20_000,
  },
})
