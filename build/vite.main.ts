/** The main process, built into dist/main: one small CommonJS file and chunks that are loaded when needed. */
import { builtinModules } from 'node:module'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { bundled } from './bundled.ts'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

export default defineConfig({
  root: path('..'),
  publicDir: false,
  plugins: [bundled()],
  ssr: { noExternal: true },
  resolve: {
    alias: Object.fromEntries(
      ['ajv/dist/2020.js', 'ajv-formats', 'fast-xml-builder', 'fast-xml-parser'].map(name => [
        name,
        path('./left-out.ts'),
      ]),
    ),
  },
  build: {
    ssr: path('../electron/main.ts'),
    outDir: path('../dist/main'),
    emptyOutDir: true,
    target: 'node20',
    minify: true,
    reportCompressedSize: false,
    rolldownOptions: {
      external: ['electron', ...builtinModules, ...builtinModules.map(name => `node:${name}`)],
      output: { format: 'cjs', entryFileNames: 'main.cjs', chunkFileNames: '[name]-[hash].cjs' },
    },
  },
})
