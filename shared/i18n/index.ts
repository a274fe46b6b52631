/** Texts and formats for both processes. */
import { loadCatalogue, loadMainCatalogue, type Namespace } from './catalogues.ts'
import { translatorBy, type Translator } from './translator.ts'

export type { Translate, Translator } from './translator.ts'
export { createFormats, type Formats } from './format.ts'
export { LANGUAGES, awaitsReader, chooseLanguage, directionOf, type Language } from './languages.ts'
export type { Namespace } from './catalogues.ts'
export { exerciseText, routineText, contentText, type ExerciseText } from './content.ts'

/** For pages, which may ask for any text. */
export const createTranslator = (
  language: string,
  namespaces: readonly Namespace[] = ['app'],
): Promise<Translator> => translatorBy(loadCatalogue, language, namespaces)

/** For the main process, whose bundle holds only what it says itself. */
export const createMainTranslator = (
  language: string,
  namespaces: readonly Namespace[],
): Promise<Translator> => translatorBy(loadMainCatalogue, language, namespaces)
