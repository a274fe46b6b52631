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

interface File {
  readonly default: Catalogue
}

/** Every language has a file for each namespace. */
const loaderOf =
  (read: (folder: string, namespace: Namespace) => Promise<File>): LoadCatalogue =>
  async (language, namespace) => {
    const file = await read(isPseudo(language) ? 'en' : language, namespace)
    return isPseudo(language) ? pseudo(file.default, directionOf(language)) : file.default
  }

/** Any of them, for pages. */
export const loadCatalogue: LoadCatalogue = (language, namespace) =>
  loaderOf((folder, name) => import(`./locales/${folder}/${name}.json`))(language, namespace)

/** What the main process says by itself: named one by one, so that its bundle holds no others. */
const MAIN: Readonly<Partial<Record<Namespace, (folder: string) => Promise<File>>>> = {
  app: folder => import(`./locales/${folder}/app.json`),
  cli: folder => import(`./locales/${folder}/cli.json`),
  diaryEpisodes: folder => import(`./locales/${folder}/diaryEpisodes.json`),
  prompt: folder => import(`./locales/${folder}/prompt.json`),
  report: folder => import(`./locales/${folder}/report.json`),
  routines: folder => import(`./locales/${folder}/routines.json`),
  tray: folder => import(`./locales/${folder}/tray.json`),
}

export const loadMainCatalogue: LoadCatalogue = (language, namespace) =>
  loaderOf((folder, name) => {
    const read = MAIN[name]
    if (!read)
      throw new Error(`The main process has no texts called "${name}"; shared/i18n names those it has.`)
    return read(folder)
  })(language, namespace)
