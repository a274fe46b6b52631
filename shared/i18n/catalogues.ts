/**
 * The catalogues by namespace, each loaded only when a page or the tray asks for it: a prompt must not wait for the
 * texts of 83 exercises.
 */
import type app from './locales/en/app.json'
import type cli from './locales/en/cli.json'
import type diary from './locales/en/diary.json'
import type diaryEpisodes from './locales/en/diaryEpisodes.json'
import type player from './locales/en/player.json'
import type prompt from './locales/en/prompt.json'
import type reliefPage from './locales/en/reliefPage.json'
import type report from './locales/en/report.json'
import type settings from './locales/en/settings.json'
import type tray from './locales/en/tray.json'
import type welcome from './locales/en/welcome.json'
import type { Catalogue } from './catalogue.ts'
import { pseudo } from './pseudo.ts'
import { directionOf, isPseudo } from './languages.ts'

/** Catalogues whose keys are written in code: typed, so a missing key fails the build. */
export interface TypedCatalogues {
  readonly app: typeof app
  readonly cli: typeof cli
  readonly diary: typeof diary
  readonly diaryEpisodes: typeof diaryEpisodes
  readonly player: typeof player
  readonly prompt: typeof prompt
  readonly reliefPage: typeof reliefPage
  readonly report: typeof report
  readonly settings: typeof settings
  readonly tray: typeof tray
  readonly welcome: typeof welcome
}
export type TypedNamespace = keyof TypedCatalogues
/** Catalogues whose keys are the content's ids; read them through content.ts. */
export type ContentNamespace = 'exercises' | 'routines' | 'tips' | 'presets' | 'relief'
export type Namespace = TypedNamespace | ContentNamespace

/** Loads a language's texts of one namespace. @throws where there is no such catalogue. */
export type LoadCatalogue = (language: string, namespace: Namespace) => Promise<Catalogue>

type File = { readonly default: Catalogue }
/** What a file of locales/ holds, by its namespace. Each is named here, so that a bundle takes no more than it uses. */
export type CatalogueFiles = Readonly<Partial<Record<Namespace, (folder: string) => Promise<File>>>>

/** Every language has a file for each namespace, however short. */
export const loaderOf =
  (files: CatalogueFiles): LoadCatalogue =>
  async (language, namespace) => {
    const load = files[namespace]
    if (load === undefined) throw new Error(`The texts of "${namespace}" are not part of this bundle.`)
    const file = await load(isPseudo(language) ? 'en' : language)
    return isPseudo(language) ? pseudo(file.default, directionOf(language)) : file.default
  }

/** All of them, for pages. */
export const loadCatalogue = loaderOf(
  Object.fromEntries(
    NAMESPACES.map(namespace => [
      namespace,
      async (folder: string): Promise<File> => import(`./locales/${folder}/${namespace}.json`),
    ]),
  ),
)
