/** What nobody expected. Electron would show its user a window with a stack trace; a sentence in the log is kinder. */
import { log } from './log.ts'

const reasonOf = (problem: unknown): string =>
  problem instanceof Error ? `${problem.name}: ${problem.message}` : String(problem)

/** From here on a fault anywhere is said and survived: the count and the tray are worth more than a clean end. */
export function surviveTroubles(): void {
  process.on('uncaughtException', problem => log(`It met a problem and goes on: ${reasonOf(problem)}`))
  process.on('unhandledRejection', problem => log(`It met a problem and goes on: ${reasonOf(problem)}`))
}

/**
 * The sentence for a desktop that cannot be reached, or `null`. Chromium itself would crash where there is none.
 */
export function missingScreen(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): string | null {
  if (platform !== 'linux' || env['DISPLAY'] || env['WAYLAND_DISPLAY']) return null
  return 'There is no screen to be seen on (neither DISPLAY nor WAYLAND_DISPLAY is set): start it inside a desktop session.'
}
