/** What nobody expected. Electron would show its user a window with a stack trace; a sentence in the log is kinder. */
import type { Translate } from '#shared/i18n/index.ts'
import { log } from './log.ts'
import type { SettingsStore } from './storage/settings-store.ts'

const reasonOf = (problem: unknown): string =>
  problem instanceof Error ? `${problem.name}: ${problem.message}` : String(problem)

/** From here on a fault anywhere is said and survived: the count and the tray are worth more than a clean end. */
export function surviveTroubles(): void {
  // Whoever reads them may go away, as a terminal that is closed; saying that on the same stream would never end.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
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

/** What went wrong with files before the app began. The user is told once, in the settings; whoever reads the log, here. */
export function tellTroubles(
  {
    settings,
    dataFolder,
    writable,
  }: { readonly settings: SettingsStore; readonly dataFolder: string; readonly writable: boolean },
  t: Translate,
): void {
  const { policy, trouble } = settings
  if (policy.trouble !== null) log(t(`tray:notice.policy.${policy.trouble}`))
  if (!writable) log(t('tray:notice.unwritable', { folder: dataFolder }))
  if (trouble?.trouble === 'file-kept-aside') log(t('tray:notice.fileKept', { file: trouble.file }))
}
