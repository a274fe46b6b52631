/** Language, theme and text size reach the tray and every page at once, whoever changed them: the user here, or the system. */
import { nativeTheme, systemPreferences } from 'electron'
import type { Texts } from '#electron/texts.ts'
import { allowedWindows } from '#shared/ipc/contract.ts'
import type { Settings } from '#shared/settings/index.ts'
import { languageOf, type SystemLook } from './appearance.ts'
import { settingsView } from './handlers.ts'
import type { AppTray } from './tray/index.ts'
import type { Windows } from './windows.ts'

export interface RelookPorts {
  readonly texts: Texts
  readonly look: () => SystemLook
  readonly tray: AppTray
  readonly windows: Pick<Windows, 'factory' | 'tellAppearance'>
  readonly settingsPage: Parameters<typeof settingsView>[0]
}

/** Follows the system from now on. @returns what to call when the settings changed */
export function createRelook(ports: RelookPorts): (settings: Settings) => Promise<void> {
  const { texts, look, tray, windows, settingsPage } = ports
  async function relook(settings: Settings): Promise<void> {
    await texts.speak(languageOf(settings, look()))
    tray.redraw()
    tray.update()
    windows.tellAppearance(settings)
    windows.factory.broadcast('settings:changed', settingsView(settingsPage), allowedWindows['settings:get'])
  }
  const systemChanged = () => void relook(settingsPage.settings.current)
  nativeTheme.on('updated', systemChanged)
  // Windows and Linux tell an accent of the system's own by itself.
  systemPreferences.on('accent-color-changed', systemChanged)
  return relook
}
