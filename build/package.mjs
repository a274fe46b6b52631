/** `npm run package`: the app as a folder in release/, made without a network around the Electron that was found. */
import { ensureBuilt } from './compile.mjs'
import { ensureInstalled } from './install.mjs'
import { findElectron } from './electron.mjs'
import { Problem, runScript, say, warn } from './say.mjs'
import { tool } from './run.mjs'
import { writeSbom } from './sbom.mjs'

await runScript(async () => {
  await ensureInstalled()
  const { folder, version } = await findElectron()
  await ensureBuilt()
  writeSbom(version)
  const settings = [`--config.electronDist=${folder}`, `--config.electronVersion=${version}`]
  const { code, output } = await tool('electron-builder', ['--dir', '--publish', 'never', ...settings], {
    output: 'capture',
  })
  if (code !== 0) throw new Problem(`the package could not be made.\n${output.trim()}`)
  say('The app lies in release/.')
  if (process.env['SITWELL_ELECTRON'] === 'npm') {
    warn('It holds the Electron for tests: try it here, and do not hand it on.')
  }
})
