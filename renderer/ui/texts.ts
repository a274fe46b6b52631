/** A page's texts: those that came with its first answer, else the files beside it, each imported when it is asked for. */
import { createTranslatorFrom, type Namespace, type Translator } from '#shared/i18n/index.ts'
import type { Catalogue } from '#shared/i18n/catalogue.ts'

async function readCatalogue(folder: string, namespace: Namespace): Promise<Catalogue> {
  const given = (await window.sitwell.first)?.texts[folder]?.[namespace]
  if (given !== undefined) return given
  const address = new URL(`locales/${folder}/${namespace}.json`, document.baseURI).href
  // As a module: it is parsed once, whoever asks for it again.
  const file = (await import(/* @vite-ignore */ address, { with: { type: 'json' } })) as {
    readonly default: Catalogue
  }
  return file.default
}

export const loadTexts = (language: string, namespaces: readonly Namespace[]): Promise<Translator> =>
  createTranslatorFrom(readCatalogue, language, namespaces)
