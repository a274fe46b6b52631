/** A language's texts against the English ones. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { textsOf, type Texts } from './wording.ts'

const LOCALES = fileURLToPath(new URL('../../shared/i18n/locales', import.meta.url))
const PLURAL = /_(?:zero|one|two|few|many|other)$/
const MARKS = /\{\{[^}]*\}\}|<[^>]*>|\$t\([^)]*\)/g

export interface Comparison {
  /** In the language's files and wrong: somebody has to mend it. */
  readonly problems: readonly string[]
  /** In English only: read from there until it is translated. */
  readonly missing: readonly string[]
}

/** @throws where there is no folder for the language, or a file is not JSON */
export function compareLanguage(language: string): Comparison {
  const found = readdirSync(`${LOCALES}/en`).map(file => compareFile(language, file))
  return {
    problems: [...strangeFiles(language), ...found.flatMap(({ problems }) => problems)],
    missing: found.flatMap(({ missing }) => missing),
  }
}

const strangeFiles = (language: string): readonly string[] =>
  readdirSync(`${LOCALES}/${language}`)
    .filter(file => !existsSync(`${LOCALES}/en/${file}`))
    .map(file => `${file} is none of the English catalogues`)

function compareFile(language: string, file: string): Comparison {
  const english = textsIn('en', file)
  if (!existsSync(`${LOCALES}/${language}/${file}`)) {
    return { problems: [], missing: [`${file} (the whole file)`] }
  }
  const own = textsIn(language, file)
  const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories
  const stem = (key: string): string => key.replace(PLURAL, '')
  const isPlural = (key: string): boolean => PLURAL.test(key) && english.has(`${stem(key)}_other`)
  const wanted = new Set(
    [...english.keys()].flatMap(key =>
      isPlural(key) ? categories.map(category => `${stem(key)}_${category}`) : [key],
    ),
  )
  const at = (key: string): string => `${file} ${key}`
  return {
    missing: [...wanted].filter(key => !own.has(key)).map(at),
    problems: [...own].flatMap(([key, text]) => {
      if (!wanted.has(key)) return [`${at(key)} is not in English, or no plural form of this language`]
      const model = english.get(key) ?? english.get(`${stem(key)}_other`) ?? ''
      return [
        ...(text.trim() === '' ? [`${at(key)} is empty`] : []),
        ...marksDiffer(model, text, isPlural(key)).map(mark => `${at(key)}: ${mark}`),
      ]
    }),
  }
}

function marksDiffer(model: string, text: string, plural: boolean): readonly string[] {
  const wanted: readonly string[] = model.match(MARKS) ?? []
  const given: readonly string[] = text.match(MARKS) ?? []
  // A form for one or two may say the number in words.
  const needed = plural ? wanted.filter(mark => mark !== '{{count}}') : wanted
  return [
    ...needed.filter(mark => !given.includes(mark)).map(mark => `${mark} is missing`),
    ...given.filter(mark => !wanted.includes(mark)).map(mark => `${mark} is not in English`),
  ]
}

const textsIn = (language: string, file: string): ReadonlyMap<string, string> =>
  new Map(textsOf(JSON.parse(readFileSync(`${LOCALES}/${language}/${file}`, 'utf8')) as Texts))
