/** Builds every part and the bill of materials, for whoever runs electron-builder by themselves. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt } from './compile.mjs'
import { root } from './run.mjs'
import { runScript } from './say.mjs'
import { writeSbom } from './sbom.mjs'

await runScript(async () => {
  await ensureBuilt()
  const electron = JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8'))
  writeSbom(electron.version)
  return 0
})
