/**
 * The catalogues by namespace, each read only when a page or the tray asks for it: a prompt must not wait for the
 * texts of 83 exercises. Where they are read from is the reader's to know: pages, main process and tests have their own.
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

/** Reads the texts of one namespace as they lie in a language's folder. @throws where there are none. */
export type ReadCatalogue = (folder: string, namespace: Namespace) => Promise<Catalogue>

/** Texts as they lie in folders, by namespace. */
export type TextFiles = {
  readonly [folder: string]: { readonly [Name in Namespace]?: Catalogue } | undefined
}

/** The folders that hold a language's texts: what it lacks is read from English. */
export const foldersOf = (language: string): readonly string[] =>
  language === 'en' || isPseudo(language) ? ['en'] : ['en', language]

/** A language's texts, also a made-up one's. Every language has a file for each namespace. */
export async function loadCatalogue(
  read: ReadCatalogue,
  language: string,
  namespace: Namespace,
): Promise<Catalogue> {
  const texts = await read(isPseudo(language) ? 'en' : language, namespace)
  return isPseudo(language) ? pseudo(texts, directionOf(language)) : texts
}
