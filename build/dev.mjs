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
  const args = [
    'build/dev-watch.ts',
    executable,
    ...electronOptions(),
    ...platform(),
    ...process.argv.slice(2),
  ]
  process.on('SIGINT', () => {}) // the watcher ends the app, and then this ends
  const { code } = await run(node(), args)
  return code
})

/** Named here, the app need not start anew for it (electron/platform.ts), and remains the watcher's own. */
function platform() {
  const { WAYLAND_DISPLAY, DISPLAY } = process.env
  return WAYLAND_DISPLAY && DISPLAY ? ['--ozone-platform=x11'] : []
}
