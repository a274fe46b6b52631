/** The content's texts by id: exercises, routines, tips and presets are data, so their keys are not known to the compiler. */
import type { ContentNamespace } from './catalogues.ts'
import type { Translator } from './translator.ts'

type Texts = Pick<Translator, 'i18n' | 'language'>

/** One text or nothing; `key` is a path such as `hourly-stretch-3.name`. */
export function contentText(texts: Texts, namespace: ContentNamespace, key: string): string | null {
  const found = lookUp(texts, namespace, key)
  return typeof found === 'string' ? found : null
}

function contentList(texts: Texts, namespace: ContentNamespace, key: string): readonly string[] {
  const found = lookUp(texts, namespace, key)
  return Array.isArray(found) ? found.filter(each => typeof each === 'string') : []
}

function lookUp(texts: Texts, namespace: ContentNamespace, key: string): unknown {
  const own: unknown = texts.i18n.getResource(texts.language, namespace, key)
  return own ?? texts.i18n.getResource('en', namespace, key)
}

export interface ExerciseText {
  readonly name: string
  readonly steps: readonly string[]
  readonly feel: string | null
  readonly caution: string | null
}

export const exerciseText = (texts: Texts, id: string): ExerciseText => ({
  name: contentText(texts, 'exercises', `${id}.name`) ?? id,
  steps: contentList(texts, 'exercises', `${id}.steps`),
  feel: contentText(texts, 'exercises', `${id}.feel`),
  caution: contentText(texts, 'exercises', `${id}.caution`),
})

/** Why this routine and not another, in a sentence; its minutes in the form that their number takes. */
export function reasonText(
  texts: Texts,
  { because, min }: { readonly because: string; readonly min?: number },
): string | null {
  const key = `words.why.${because}`
  if (min === undefined) return contentText(texts, 'routines', key)
  return (texts.i18n.t as (key: string, values: object) => string)(`routines:${key}`, { count: min })
}

/** The routine's name; `null` stands for one put together from the library. */
export const routineText = (texts: Texts, id: string | null): string | null =>
  id === null ? null : contentText(texts, 'routines', `${id}.name`)
