/** Everything that is checked about the content, as one list of problems; empty when all is well. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import * as schema from '#shared/content/schema.ts'
import { catalogueProblems, CONTENT_CATALOGUES, readingProblems } from './catalogues.ts'
import { structureProblems } from './structure.ts'
import {
  CLAIMS,
  findingsIn,
  proseOf,
  SPELLING,
  textsOf,
  VOICE,
  type Finding,
  type Rule,
  type Texts,
} from './wording.ts'

const root = new URL('../../', import.meta.url)
const englishFolder = new URL('shared/i18n/locales/en/', root)

const texts: z.ZodType<Texts> = z.lazy(() =>
  z.union([z.string(), z.array(texts), z.record(z.string(), texts)]),
)
const catalogue = z.record(z.string(), texts)

const FILES: Readonly<Record<string, z.ZodType>> = {
  conditions: z.array(schema.conditionRules),
  edition: schema.edition,
  exercises: z.array(schema.exercise),
  filters: z.array(schema.filterRule),
  presets: z.array(schema.preset),
  relief: schema.relief,
  routines: z.array(schema.routine),
  sources: z.array(schema.source),
  tips: z.array(schema.tip),
}

/** A file's text, or null where there is none. */
function textAt(path: string | URL): string | null {
  try {
    return readFileSync(new URL(path, root), 'utf8')
  } catch {
    return null
  }
}
const jsonAt = (path: string | URL): unknown => JSON.parse(textAt(path) ?? 'null')

export const shapeProblems = (): readonly string[] =>
  Object.entries(FILES).flatMap(([name, shape]) => {
    const read = shape.safeParse(jsonAt(`shared/content/${name}.json`))
    return read.success
      ? []
      : read.error.issues.map(({ path, message }) => `${name}.json ${path.join('.')}: ${message}`)
  })

export const englishCatalogue = (name: string): z.infer<typeof catalogue> =>
  catalogue.parse(jsonAt(new URL(`${name}.json`, englishFolder)))

export const textProblems = (): readonly string[] =>
  CONTENT_CATALOGUES.flatMap(name => {
    const found = englishCatalogue(name)
    return catalogueProblems(name, found).concat(readingProblems(name, found))
  })

/** What the product, its README and its documentation say and must not say. */
export function wordingFindings(): readonly Finding[] {
  const catalogues = readdirSync(englishFolder).filter(name => name.endsWith('.json'))
  const catalogueRules = [...CLAIMS, ...VOICE, ...SPELLING]
  // What the search understands is written as people write it, and never shown.
  const isShown = ([path]: readonly [path: string, text: string]) => !path.startsWith('findBy.')
  return [
    ...catalogues.flatMap(name =>
      textsOf(englishCatalogue(name.slice(0, -5)))
        .filter(isShown)
        .flatMap(([path, text]) => findingsIn(`${name} ${path}`, text, catalogueRules)),
    ),
    ...['README.md', 'CHANGELOG.md'].flatMap(name => markdownFindings(name, [...CLAIMS, ...VOICE])),
    ...markdownIn('docs').flatMap(name => markdownFindings(name, CLAIMS)),
    ...findingsIn('package.json description', packageDescription(), [...CLAIMS, ...VOICE]),
  ]
}

const markdownFindings = (name: string, rules: readonly Rule[]): readonly Finding[] =>
  // Sentence by sentence, so that the report can be found in the file.
  proseOf(textAt(name) ?? '')
    .split(/(?<=[.!?])\s+|\n{2,}/)
    .flatMap(sentence => findingsIn(`${name}: ${sentence.trim().slice(0, 60)}`, sentence, rules))

const markdownIn = (folder: string): readonly string[] =>
  readdirSync(fileURLToPath(new URL(`${folder}/`, root)), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.md'))
    .map(name => `${folder}/${name}`)

const packageDescription = (): string =>
  z.object({ description: z.string().default('') }).parse(jsonAt('package.json')).description

export function allProblems(): readonly string[] {
  const shape = shapeProblems()
  // What reads the content relies on its shape.
  if (shape.length > 0) return shape
  return [
    ...structureProblems(),
    ...textProblems(),
    ...wordingFindings().map(({ where, text, because }) => `${where} says "${text}": ${because}`),
  ]
}
