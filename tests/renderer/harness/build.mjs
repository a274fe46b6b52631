// Builds the pages as they ship and the fake preload, into dist/. Usage: node tests/renderer/harness/build.mjs [preload|pages]
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const path = relative => fileURLToPath(new URL(relative, import.meta.url))
const only = process.argv[2]

if (only !== 'preload')
  await build({
    configFile: path('../../../build/vite.renderer.ts'),
    logLevel: 'warn',
    // Not where the product's own build lies: that one is somebody else's to keep fresh.
    build: { outDir: path('../../../dist/harness/renderer') },
  })
if (only !== 'pages') {
  await build({
    configFile: false,
    root: path('../../..'),
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: path('../../../dist/harness/preload'),
      target: 'chrome130',
      minify: false,
      lib: { entry: path('preload.ts'), formats: ['cjs'], fileName: () => 'preload.cjs' },
    },
  })
}
