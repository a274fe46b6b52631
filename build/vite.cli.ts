/** The command `sitwell`, built into dist/cli/sitwell.cjs: one file, for Node and for the app's first lines alike. */
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { bundled } from './bundled.ts'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

export default defineConfig({
  root: path('..'),
  publicDir: false,
  plugins: [bundled()],
  ssr: { noExternal: true },
  build: {
    ssr: path('../electron/control/cli/sitwell.ts'),
    outDir: path('../dist/cli'),
    emptyOutDir: true,
    target: 'node20',
    minify: true,
    reportCompressedSize: false,
    rolldownOptions: { output: { format: 'cjs', entryFileNames: 'sitwell.cjs', codeSplitting: false } },
  },
})
