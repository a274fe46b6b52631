// Builds the pages as they ship and the fake preload, into dist/. Usage: node tests/renderer/harness/build.mjs [preload|pages]
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const path = relative => fileURLToPath(new URL(relative, import.meta.url))
const only = process.argv[2]

if (only !== 'preload') await build({ configFile: path('../../../build/vite.renderer.ts'), logLevel: 'warn' })
if (only !== 'pages') {
  await build({
    configFile: false,
    root: path('../../..'),
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: path('../../../dist/harness'),
      target: 'chrome130',
      minify: false,
      lib: { entry: path('preload.ts'), formats: ['cjs'], fileName: () => 'preload.cjs' },
    },
  })
}
