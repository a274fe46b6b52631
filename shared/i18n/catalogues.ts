/**
 * The catalogues by namespace, each loaded only when a page or the tray asks for it: a prompt must not wait for the
 * texts of 83 exercises.
 */
import type app from './locales/en/app.json'
import type cli from './locales/en/cli.json'
import type player from './locales/en/player.json'
import type prompt from './locales/en/prompt.json'
import type reliefPage from './locales/en/reliefPage.json'
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
  readonly player: typeof player
  readonly prompt: typeof prompt
  readonly reliefPage: typeof reliefPage
  readonly settings: typeof settings
  readonly tray: typeof tray
  readonly welcome: typeof welcome
}
export type TypedNamespace = keyof TypedCatalogues
/** Catalogues whose keys are the content's ids; read them through content.ts. */
export type ContentNamespace = 'exercises' | 'routines' | 'tips' | 'presets' | 'relief'
export type Namespace = TypedNamespace | ContentNamespace

/** @throws where there is no such catalogue: every language has a file, however short, for each namespace. */
export async function loadCatalogue(language: string, namespace: Namespace): Promise<Catalogue> {
  const folder = isPseudo(language) ? 'en' : language
  const file: { readonly default: Catalogue } = await import(`./locales/${folder}/${namespace}.json`)
  return isPseudo(language) ? pseudo(file.default, directionOf(language)) : file.default
}
