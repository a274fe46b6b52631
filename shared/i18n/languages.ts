/** The languages there are catalogues for. Adding one: docs say how, and this table and locales/ are all it touches. */
export const LANGUAGES = ['en'] as const
export type Language = (typeof LANGUAGES)[number]

/** Two made-up languages for tests: long accented English, and the same from right to left. */
export const PSEUDO_LANGUAGES = ['en-XA', 'ar-XB'] as const

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur'])

const baseOf = (tag: string): string => tag.toLowerCase().split(/[-_]/, 1)[0] ?? ''

export const directionOf = (tag: string): 'ltr' | 'rtl' => (RIGHT_TO_LEFT.has(baseOf(tag)) ? 'rtl' : 'ltr')

export const isPseudo = (tag: string): boolean => (PSEUDO_LANGUAGES as readonly string[]).includes(tag)

/**
 * The first wanted language there is a catalogue for: exactly, then by its base (`de-AT` reads `de`).
 * English where there is none.
 */
export function chooseLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const found =
      LANGUAGES.find(language => language.toLowerCase() === tag.toLowerCase().replace('_', '-')) ??
      LANGUAGES.find(language => baseOf(language) === baseOf(tag))
    if (found) return found
  }
  return 'en'
}
