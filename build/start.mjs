/** `npm start`: from a clone with nothing installed to the app in the tray. Needs Node alone. */
import { spawn } from 'node:child_process'
import { electronOptions, requireScreen } from './desktop.mjs'
import { ensureBuilt } from './compile.mjs'
import { ensureInstalled } from './install.mjs'
import { findElectron } from './electron.mjs'
import { root } from './run.mjs'
import { runScript } from './say.mjs'

await runScript(async () => {
  requireScreen()
  await ensureInstalled()
  const { executable } = await findElectron()
  await ensureBuilt()
  return untilItEnds(executable, [...electronOptions(), root, ...process.argv.slice(2)])
})

/**
 * Runs the app until it ends; Ctrl-C, or an end asked of this script, ends the app.
 * @param {string} executable
 * @param {readonly string[]} args
 * @returns {Promise<number>}
 */
function untilItEnds(executable, args) {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env // set in some editors' terminals
  const app = spawn(executable, args, { env, stdio: 'inherit' })
  /** @type {NodeJS.Signals[]} */
  const endings = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of endings) process.on(signal, () => app.kill('SIGTERM'))
  return new Promise((resolve, reject) => {
    app.on('error', reject)
    app.on('close', (code, signal) => resolve(code ?? (signal === 'SIGTERM' ? 0 : 1)))
  })
}
