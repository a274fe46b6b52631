/**
 * The first things: settings, texts and the tray, which is what the user looks for. All else waits until the panel has
 * the icon, because whatever is loaded before that delays it.
 */
import { app, nativeTheme, systemPreferences } from 'electron'
import type { App, StartOptions } from '#electron/app.ts'
import type { FoundSettings } from '#electron/storage/settings-found.ts'
import { openSettings } from '#electron/storage/settings-store.ts'
import { languageOf, type SystemLook } from '#electron/surface/appearance.ts'
import { startTray } from '#electron/surface/tray/index.ts'
import { openTexts } from '#electron/texts.ts'
import type { PolicyReading } from '#shared/settings/policy.ts'

/** The panel asks for the icon in a few messages, and it is this process that answers them. */
const PANEL_MS = 120

/** `null` where the desktop, or this Electron on it, does not tell one. */
function systemAccent(): SystemLook['accent'] {
  try {
    const [colour] = /^[0-9a-f]{6}/i.exec(systemPreferences.getAccentColor()) ?? []
    return colour === undefined ? null : `#${colour}`
  } catch {
    return null
  }
}

const systemLook = (): SystemLook => ({
  dark: nativeTheme.shouldUseDarkColors,
  reducedMotion: systemPreferences.getAnimationSettings().prefersReducedMotion,
  accent: systemAccent(),
  languages: app.getPreferredSystemLanguages(),
  platform: process.platform,
  region: app.getLocaleCountryCode(),
  version: app.getVersion(),
})

/** Resolves when the app counts. */
export async function start({
  policy,
  found,
  ...options
}: StartOptions & { readonly policy: PolicyReading; readonly found: FoundSettings }): Promise<App> {
  let running: App | undefined
  const settings = openSettings({
    folder: options.dataFolder,
    policy,
    found,
    file: async () => {
      const { openSettingsFile } = await import('#electron/storage/settings-file.ts')
      return openSettingsFile(options.dataFolder)
    },
    onChange: changed => running?.settingsChanged(changed),
  })
  const texts = await openTexts(app.getAppPath(), languageOf(settings.current, systemLook()))
  const tray = startTray({
    standing: () => running?.standing() ?? null,
    settings: () => settings.current,
    translator: () => texts.current,
    run: command => void started.then(sitwell => sitwell.run(command)),
  })
  const started = new Promise(resolve => {
    setTimeout(resolve, PANEL_MS)
  }).then(async () => {
    const { makeApp } = await import('#electron/app.ts')
    return (running = makeApp({ ...options, settings, texts, tray, look: systemLook }))
  })
  app.on('second-instance', (_event, argv) => void started.then(sitwell => sitwell.startedAgain(argv)))
  const sitwell = await started
  await sitwell.begin()
  return sitwell
}
