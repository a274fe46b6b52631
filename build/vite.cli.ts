/** The command `sitwell`, built into dist/cli/sitwell.cjs: one file, for Node and for the app's first lines alike. */
import { defineConfig } from 'vite'
import { bundle } from './bundle.ts'

export default defineConfig(
  bundle({
    entry: '../electron/control/cli/sitwell.ts',
    into: '../dist/cli',
    target: 'node20',
    output: { entryFileNames: 'sitwell.cjs', codeSplitting: false },
  }),
)
