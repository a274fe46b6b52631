/** The languages there are texts for, in the order in which they are offered. CONTRIBUTING.md says how to add one. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt-BR', 'it', 'pl', 'ja', 'zh-Hans', 'ar'] as const
export type Language = (typeof LANGUAGES)[number]

/** Translated by machine, and not yet read by somebody who speaks it from childhood: the settings say so. */
const AWAITING_READER: ReadonlySet<string> = new Set([
  'de',
  'fr',
  'es',
  'pt-BR',
  'it',
  'pl',
  'ja',
  'zh-Hans',
  'ar',
])

export const awaitsReader = (language: string): boolean => AWAITING_READER.has(language)

/** Two made-up languages for tests: long accented English, and the same from right to left. */
export const PSEUDO_LANGUAGES = ['en-XA', 'ar-XB'] as const

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur'])

const baseOf = (tag: string): string => tag.toLowerCase().split(/[-_]/, 1)[0] ?? ''

export const directionOf = (tag: string): 'ltr' | 'rtl' => (RIGHT_TO_LEFT.has(baseOf(tag)) ? 'rtl' : 'ltr')

export const isPseudo = (tag: string): boolean => (PSEUDO_LANGUAGES as readonly string[]).includes(tag)

/**
 * The first wanted language there are texts for: exactly, then by its base in the same script (`de-AT` reads `de`, `zh-CN`
 * reads `zh-Hans`, `zh-TW` does not). English where there is none.
 */
export function chooseLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const found =
      LANGUAGES.find(language => language.toLowerCase() === tag.toLowerCase().replaceAll('_', '-')) ??
      LANGUAGES.find(language => baseOf(language) === baseOf(tag) && scriptOf(language) === scriptOf(tag))
    if (found) return found
  }
  return 'en'
}

function scriptOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag.replaceAll('_', '-')).maximize().script
  } catch {
    // `C`, `POSIX` and the like name no language.
    return undefined
  }
}
