import { defineConfig } from 'vitest/config'
import { fileURLToPath } from 'node:url'

// `require('electron')` in plain Node would start a download: unit tests get a strict stand-in, and a guard path.
process.env.ELECTRON_OVERRIDE_DIST_PATH = '/nonexistent'

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  resolve: { alias: { electron: fileURLToPath(new URL('../tests/electron-stub.ts', import.meta.url)) } },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/lab/**', 'tests/bench/**'],
    testTimeout: 30_000,
  },
})
