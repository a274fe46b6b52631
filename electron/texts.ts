/** What the main process says by itself, in the language in force. */
import { createMainTranslator, type Namespace, type Translator } from '#shared/i18n/index.ts'

/** The tray's own; others are loaded by whoever needs them. */
const FIRST: readonly Namespace[] = ['tray', 'routines']

export interface Texts {
  readonly current: Translator
  /** Speaks this language from now on; nothing where it does already. */
  speak(language: string): Promise<void>
}

export async function openTexts(language: string): Promise<Texts> {
  let current = await createMainTranslator(language, FIRST)
  return {
    get current() {
      return current
    },
    async speak(wanted) {
      if (wanted !== current.language) current = await createMainTranslator(wanted, FIRST)
    },
  }
}
