/** The preload: one file, for a sandboxed preload cannot load another. */
import { defineConfig } from 'vite'
import { bundle } from './bundle.ts'

export default defineConfig(
  bundle({
    entry: '../electron/preload/preload.ts',
    into: '../dist/preload',
    target: 'chrome130',
    external: ['electron'],
    output: { entryFileNames: 'preload.cjs', codeSplitting: false },
  }),
)
