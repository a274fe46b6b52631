/** Texts for tests, read from where they are written. */
import { createTranslatorFrom, type Namespace, type Translator } from '#shared/i18n/index.ts'
import type { Catalogue } from '#shared/i18n/catalogue.ts'

export const createTranslator = (
  language: string,
  namespaces: readonly Namespace[] = ['app'],
): Promise<Translator> =>
  createTranslatorFrom(
    async (folder, namespace) => {
      const file = (await import(`../../../shared/i18n/locales/${folder}/${namespace}.json`)) as {
        readonly default: Catalogue
      }
      return file.default
    },
    language,
    namespaces,
  )
