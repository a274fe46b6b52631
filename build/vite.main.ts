/** The main process, built into dist/main: one small CommonJS file and chunks that are loaded when needed. */
import { builtinModules } from 'node:module'
import { defineConfig } from 'vite'
import { bundle, path } from './bundle.ts'

export default defineConfig({
  ...bundle({
    entry: '../electron/main.ts',
    into: '../dist/main',
    target: 'node20',
    external: ['electron', ...builtinModules, ...builtinModules.map(name => `node:${name}`)],
    output: { entryFileNames: 'main.cjs', chunkFileNames: '[name]-[hash].cjs' },
  }),
  resolve: {
    alias: Object.fromEntries(
      ['ajv/dist/2020.js', 'ajv-formats', 'fast-xml-builder', 'fast-xml-parser'].map(name => [
        name,
        path('./left-out.ts'),
      ]),
    ),
  },
})
