/** What a page must know before its first frame, from the settings and the system. */
import type { Bootstrap, WindowKind } from '#shared/ipc/contract.ts'
import { chooseLanguage, directionOf } from '#shared/i18n/languages.ts'
import type { Settings } from '#shared/settings/index.ts'

export interface SystemLook {
  readonly dark: boolean
  readonly reducedMotion: boolean
  /** The user's languages, the preferred one first. */
  readonly languages: readonly string[]
  readonly platform: NodeJS.Platform
  readonly version: string
}

const PLATFORMS: Readonly<Partial<Record<NodeJS.Platform, Bootstrap['platform']>>> = {
  darwin: 'mac',
  win32: 'windows',
}

export const languageOf = (settings: Settings, system: Pick<SystemLook, 'languages'>): string =>
  settings.language === 'system' ? chooseLanguage(system.languages) : settings.language

export const isDark = (settings: Settings, system: Pick<SystemLook, 'dark'>): boolean =>
  settings.theme === 'system' ? system.dark : settings.theme === 'dark'

export function bootstrapFor(window: WindowKind, settings: Settings, system: SystemLook): Bootstrap {
  const language = languageOf(settings, system)
  return {
    window,
    language,
    direction: directionOf(language),
    theme: isDark(settings, system) ? 'dark' : 'light',
    textPercent: settings.textPercent,
    reducedMotion:
      settings.reducedMotion === 'system' ? system.reducedMotion : settings.reducedMotion === 'on',
    platform: PLATFORMS[system.platform] ?? 'linux',
    version: system.version,
  }
}
