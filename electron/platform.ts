/**
 * X11 or Wayland. Under native Wayland a window can neither be placed in a corner, nor kept on top, nor shown without
 * taking the keyboard. Under XWayland it can, so that is what a prompt needs where both are there.
 *
 * Chromium has chosen before any line of ours runs, on Wayland's side since Electron 38, and a switch that is set later
 * reaches only the processes that draw, which then draw for windows of the other kind: nothing is seen. So where the
 * choice was another one, the program starts anew with the switch among its words.
 * https://github.com/electron/electron/blob/main/shell/browser/electron_browser_main_parts.cc (PreEarlyInitialization)
 */
import { spawn } from 'node:child_process'
import type { SwitchPort } from './switches.ts'

export type OzonePlatform = 'x11' | 'wayland'

const SWITCH = 'ozone-platform'

interface Surroundings {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly argv: readonly string[]
  /** The user would rather do without XWayland. */
  readonly nativeWayland: boolean
}

/** The platform to start anew with; `null` where the one that Chromium chose is right, or the user named one. */
export function platformToStartWith(
  commandLine: Pick<SwitchPort, 'getSwitchValue'>,
  { platform, env, argv, nativeWayland }: Surroundings,
): OzonePlatform | null {
  if (platform !== 'linux' || !env['WAYLAND_DISPLAY']) return null
  // A Flatpak ends with its first process; there the package names the platform.
  if (env['FLATPAK_ID'] !== undefined || argv.some(word => word.startsWith(`--${SWITCH}`))) return null
  const wanted = nativeWayland || !env['DISPLAY'] ? 'wayland' : 'x11'
  // Until Electron 38 nothing said is X11.
  const chosen = commandLine.getSwitchValue(SWITCH) || 'x11'
  return wanted === chosen ? null : wanted
}

/**
 * Starts the program once more, with its own words and this platform. An AppImage is started as a whole: what it holds
 * is gone from the disk once this process ends.
 * @returns whether it could be started; then this process has to make way
 */
export function startAnew(platform: OzonePlatform): boolean {
  const program = process.env['APPIMAGE'] || process.execPath
  const words = [...process.argv.slice(1), `--${SWITCH}=${platform}`]
  const started = spawn(program, words, { detached: true, stdio: 'inherit' })
  started.on('error', () => {}) // told by its missing number
  started.unref()
  return started.pid !== undefined
}
