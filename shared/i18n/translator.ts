import { createInstance, type i18n, type TFunction } from 'i18next'
import {
  foldersOf,
  loadCatalogue,
  type Namespace,
  type ReadCatalogue,
  type TypedCatalogues,
  type TypedNamespace,
} from './catalogues.ts'
import { createFormats, type Formats } from './format.ts'
import { directionOf, isPseudo } from './languages.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app'
    resources: TypedCatalogues
    returnNull: false
  }
}

export type Translate = TFunction<readonly ['app', ...TypedNamespace[]]>

export interface Translator {
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  /** `t('app:close')`, `t('prompt:offer', { count: 3 })`: keys are checked against the English catalogues. */
  readonly t: Translate
  readonly format: Formats
  /** Loads what was not asked for at the start; a namespace that is there is not loaded again. */
  load(...namespaces: readonly Namespace[]): Promise<void>
  /** The instance itself, for what reads texts by ids of the content. */
  readonly i18n: i18n
}

/**
 * Texts of one language. What a language lacks is read from English.
 * @param language one of `LANGUAGES`, or a pseudo-language
 */
export async function createTranslatorFrom(
  read: ReadCatalogue,
  language: string,
  namespaces: readonly Namespace[],
): Promise<Translator> {
  const instance = createInstance()
  await instance.init({
    lng: language,
    fallbackLng: 'en',
    ns: [],
    defaultNS: 'app',
    resources: {},
    // React escapes what it shows; notifications and the tray take plain text.
    interpolation: { escapeValue: false },
    returnNull: false,
    showSupportNotice: false,
  } as Parameters<i18n['init']>[0])

  // The tray asks for the same words every minute, and i18next looks each up in every way it can be written.
  const lookUp = instance.t.bind(instance) as unknown as (key: string, values?: object) => string
  const plain = new Map<string, string>()
  const translate = (key: string, values?: object): string => {
    if (values !== undefined) return lookUp(key, values)
    const text = plain.get(key) ?? lookUp(key)
    plain.set(key, text)
    return text
  }

  const load = async (...wanted: readonly Namespace[]): Promise<void> => {
    const sources = isPseudo(language) ? [language] : foldersOf(language)
    await Promise.all(
      wanted.flatMap(namespace =>
        sources
          .filter(source => !instance.hasResourceBundle(source, namespace))
          .map(async source => {
            instance.addResourceBundle(source, namespace, await loadCatalogue(read, source, namespace))
          }),
      ),
    )
    // A text asked for before it was there was its own key.
    plain.clear()
  }
  await load(...namespaces)

  return {
    language,
    direction: directionOf(language),
    t: translate as unknown as Translate,
    format: createFormats(isPseudo(language) ? 'en' : language),
    load,
    i18n: instance,
  }
}
