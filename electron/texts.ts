/** What the main process says by itself, in the language in force. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Catalogue } from '#shared/i18n/catalogue.ts'
import {
  createTranslatorFrom,
  foldersOf,
  type Namespace,
  type TextFiles,
  type Translator,
} from '#shared/i18n/index.ts'

/** The tray's own; others are loaded by whoever needs them. */
const FIRST: readonly Namespace[] = ['tray', 'routines']

export interface Texts {
  readonly current: Translator
  /** Speaks this language from now on; nothing where it does already. */
  speak(language: string): Promise<void>
  /** Some of the texts of the language in force, as they lie on disk. */
  files(namespaces: readonly Namespace[]): Promise<TextFiles>
}

/** @param appFolder the app's own: the texts lie beside its pages, once for both processes */
export async function openTexts(appFolder: string, language: string): Promise<Texts> {
  const read = async (folder: string, namespace: Namespace): Promise<Catalogue> => {
    const file = join(appFolder, 'dist/renderer/locales', folder, `${namespace}.json`)
    return JSON.parse(await readFile(file, 'utf8')) as Catalogue
  }
  let current = await createTranslatorFrom(read, language, FIRST)
  let wanted = language
  return {
    get current() {
      return current
    },
    async speak(next) {
      wanted = next
      if (next === current.language) return
      const loaded = await createTranslatorFrom(read, next, FIRST)
      // Another one may have been asked for meanwhile.
      if (next === wanted) current = loaded
    },
    async files(namespaces) {
      const inFolder = async (folder: string) => {
        const texts = namespaces.map(async namespace => [namespace, await read(folder, namespace)] as const)
        return [folder, Object.fromEntries(await Promise.all(texts))] as const
      }
      return Object.fromEntries(await Promise.all(foldersOf(current.language).map(inFolder)))
    },
  }
}
