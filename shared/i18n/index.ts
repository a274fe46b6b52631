/** Texts and formats for both processes. */
export { createTranslatorFrom, type Translate, type Translator } from './translator.ts'
export { createFormats, type Formats } from './format.ts'
export { LANGUAGES, awaitsReader, chooseLanguage, directionOf, type Language } from './languages.ts'
export { promptNumbers, spokenMinutes, type PromptNumbers } from './prompt-numbers.ts'
export { foldersOf, type Namespace, type TextFiles } from './catalogues.ts'
export { exerciseText, reasonText, routineText, contentText, type ExerciseText } from './content.ts'
