/**
 * Texts without i18next, for the command line: it answers in a few milliseconds or it is not worth typing. Knows
 * `{{name}}` and nothing else, no plurals.
 */
import type cli from './locales/en/cli.json'
import { chooseLanguage } from './languages.ts'

type PathsOf<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${PathsOf<Tree[Key]>}`
}[keyof Tree & string]
export type CliKey = PathsOf<typeof cli>

export type Say = (key: CliKey, values?: Readonly<Record<string, string>>) => string

type Tree = { readonly [key: string]: string | Tree }

const lookUp = (tree: Tree, key: string): string | undefined => {
  const found = key
    .split('.')
    .reduce<Tree | string | undefined>(
      (node, part) => (typeof node === 'object' ? node[part] : undefined),
      tree,
    )
  return typeof found === 'string' ? found : undefined
}

/** The command line's texts in the first of the wanted languages that there is; what it lacks is read from English. */
export async function plainTexts(wanted: readonly string[]): Promise<Say> {
  const load = async (language: string): Promise<Tree> => {
    const file: { readonly default: Tree } = await import(`./locales/${language}/cli.json`)
    return file.default
  }
  const language = chooseLanguage(wanted)
  const english = await load('en')
  const own = language === 'en' ? english : await load(language)
  return (key, values = {}) =>
    (lookUp(own, key) ?? lookUp(english, key) ?? key).replaceAll(
      /\{\{(\w+)\}\}/g,
      (place, name: string) => values[name] ?? place,
    )
}
