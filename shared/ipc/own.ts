/** What the library asks for about the user's own routines. */
import type { KeptRoutine, OwnProblem, OwnRoutine } from '../content/own/model.ts'

/** `file-kept-aside`: part of the file could not be read, and a copy of it lies beside the new one. */
export type OwnTrouble = 'file-kept-aside'

export interface OwnView {
  /** In the order in which they were made. */
  readonly routines: readonly KeptRoutine[]
  /** Said as long as the app runs. */
  readonly trouble: OwnTrouble | null
}

export type OwnAnswer =
  | { readonly ok: true; readonly id: string; readonly view: OwnView }
  | { readonly ok: false; readonly problems: readonly OwnProblem[] }

export interface OwnRequests {
  'own:list': { request: null; answer: OwnView }
  /** `id` null: a new one. */
  'own:save': { request: { readonly id: string | null; readonly routine: OwnRoutine }; answer: OwnAnswer }
  'own:pin': { request: { readonly id: string; readonly pinned: boolean }; answer: OwnView }
  'own:remove': { request: string; answer: OwnView }
  /** Brings back the one that was removed last, where it was. */
  'own:restore': { request: null; answer: OwnView }
  /** Asks where to. */
  'own:share': { request: string; answer: 'saved' | 'cancelled' }
  /** Asks for the file; `null` where none was chosen. */
  'own:import': { request: null; answer: OwnAnswer | null }
}
export type OwnRequestName = keyof OwnRequests

/** Only the window of routines has the library. */
export const ownWindows = {
  'own:list': ['routine'],
  'own:save': ['routine'],
  'own:pin': ['routine'],
  'own:remove': ['routine'],
  'own:restore': ['routine'],
  'own:share': ['routine'],
  'own:import': ['routine'],
} as const satisfies { readonly [Name in OwnRequestName]: readonly 'routine'[] }

export const ownRequestNames = Object.keys(ownWindows) as readonly OwnRequestName[]
