import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** One after the other, each file on a desktop of its own, never tried twice. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/e2e/**/*.test.ts', 'tests/lab/**/*.test.ts'],
    fileParallelism: false,
    retry: 0,
    testTimeout: 90_000,
    hookTimeout: 60_000,
    teardownTimeout: 20_000,
  },
})
