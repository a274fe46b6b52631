/** What the machine at hand asks of Electron: a screen, and for root a sandbox switched off. */
import { existsSync, readFileSync } from 'node:fs'
import { Problem, warn } from './say.mjs'

/** @throws {Problem} where no screen can be reached */
export function requireScreen() {
  if (process.platform !== 'linux' || process.env['WAYLAND_DISPLAY']) return
  const display = process.env['DISPLAY']
  if (!display) {
    throw new Problem(
      'there is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set): ' +
        'start Sitwell inside a desktop session, or try it without one by `xvfb-run -a npm start`.',
    )
  }
  if (!answers(display)) {
    throw new Problem(
      `no screen answers at DISPLAY=${display}: start Sitwell inside a desktop session, or correct DISPLAY.`,
    )
  }
}

/**
 * A local display is a socket of a fixed name; of one on another machine only Electron can tell.
 * @param {string} display
 */
function answers(display) {
  const number = /^(?:unix)?:(\d+)/.exec(display)?.[1]
  if (number === undefined) return true
  const socket = `/tmp/.X11-unix/X${number}`
  return existsSync(socket) || readFileSync('/proc/net/unix', 'utf8').includes(`@${socket}\n`)
}

/** Electron's own options for this machine, said aloud where they weaken something. */
export function electronOptions() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return []
  warn(
    "running as root, where Chromium's sandbox does not work, so it is off; use your own account every day.",
  )
  return ['--no-sandbox']
}
