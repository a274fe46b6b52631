/** The preload: one file, for a sandboxed preload cannot load another. */
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
    ssr: path('../electron/preload/preload.ts'),
    outDir: path('../dist/preload'),
    emptyOutDir: true,
    target: 'chrome130',
    minify: true,
    reportCompressedSize: false,
    rolldownOptions: {
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false },
    },
  },
})
