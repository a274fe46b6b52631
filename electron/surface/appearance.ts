/** What a page must know before its first frame, from the settings and the system. */
import type { Bootstrap, WindowKind } from '#shared/ipc/contract.ts'
import { chooseLanguage, directionOf } from '#shared/i18n/languages.ts'
import type { Settings } from '#shared/settings/index.ts'

export interface SystemLook {
  readonly dark: boolean
  readonly reducedMotion: boolean
  /** The system's accent, `#rrggbb`; `null` where it has none to tell. */
  readonly accent: `#${string}` | null
  /** The user's languages, the preferred one first. */
  readonly languages: readonly string[]
  readonly platform: NodeJS.Platform
  /** The system's country, two letters; empty where it has none. */
  readonly region: string
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

/** The system's own word for it, else that of the first language that names a country. */
function regionOf({ region, languages }: SystemLook): string | null {
  const named = [
    region,
    ...languages.map(tag => /^[a-z]{2,3}(?:[-_][a-z]{4})?[-_]([a-z]{2})\b/i.exec(tag)?.[1] ?? ''),
  ]
  return named.find(each => /^[a-z]{2}$/i.test(each))?.toUpperCase() ?? null
}

export function bootstrapFor(window: WindowKind, settings: Settings, system: SystemLook): Bootstrap {
  const language = languageOf(settings, system)
  return {
    window,
    language,
    region: regionOf(system),
    direction: directionOf(language),
    theme: isDark(settings, system) ? 'dark' : 'light',
    accent: settings.accent === 'system' ? (system.accent ?? 'green') : settings.accent,
    contrast: settings.contrast,
    density: settings.density,
    textPercent: settings.textPercent,
    reducedMotion:
      settings.reducedMotion === 'system' ? system.reducedMotion : settings.reducedMotion === 'on',
    platform: PLATFORMS[system.platform] ?? 'linux',
    version: system.version,
  }
}
