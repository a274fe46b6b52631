// Builds the pages as they ship and the fake preload, into dist/harness or the folder that HARNESS names.
// Usage: node tests/renderer/harness/build.mjs [preload|pages]
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const path = relative => fileURLToPath(new URL(relative, import.meta.url))
const only = process.argv[2]
// Not where the product's own build lies: that one is somebody else's to keep fresh.
const into = process.env['HARNESS'] ?? path('../../../dist/harness')

if (only !== 'preload')
  await build({
    configFile: path('../../../build/vite.renderer.ts'),
    logLevel: 'warn',
    build: { outDir: `${into}/renderer` },
  })
if (only !== 'pages') {
  await build({
    configFile: false,
    root: path('../../..'),
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: `${into}/preload`,
      target: 'chrome130',
      minify: false,
      lib: { entry: path('preload.ts'), formats: ['cjs'], fileName: () => 'preload.cjs' },
    },
  })
}
