/** `npm run dev`: the app from source, rebuilt on every change. */
import { ensureInstalled } from './install.mjs'
import { electronOptions, requireScreen } from './desktop.mjs'
import { findElectron } from './electron.mjs'
import { node, run } from './run.mjs'
import { runScript } from './say.mjs'

await runScript(async () => {
  requireScreen()
  await ensureInstalled()
  const { executable } = await findElectron()
  const args = ['build/dev-watch.ts', executable, ...electronOptions(), ...process.argv.slice(2)]
  process.on('SIGINT', () => {}) // the watcher ends the app, and then this ends
  const { code } = await run(node(), args)
  return code
})
