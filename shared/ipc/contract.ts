/**
 * Every message between the main process and a page: its name, what goes in, what comes out, and which
 * windows may send it. electron/surface/ipc.ts is the one place that receives them and checks each
 * against this table and electron/surface/ipc-schema.ts; the preload offers nothing else.
 */
import type { RoutinePlan } from '../content/index.ts'
import type { Namespace, PromptNumbers, TextFiles } from '../i18n/index.ts'
import { diaryWindows, type DiaryRequests } from './diary.ts'
import { ownWindows, type OwnRequests, type OwnView } from './own.ts'
import type {
  Accent,
  LeftOut,
  PolicyTrouble,
  SettingGroup,
  SettingName,
  SettingProblem,
  Settings,
} from '../settings/index.ts'

export const WINDOW_KINDS = ['prompt', 'routine', 'settings', 'diary', 'relief', 'welcome', 'report'] as const
export type WindowKind = (typeof WINDOW_KINDS)[number]
/** Windows that the app opens by itself: a prompt when it is due, a report to be printed and never shown. */
const OPENED_BY_MAIN = ['prompt', 'report'] as const
export type PageKind = Exclude<WindowKind, (typeof OPENED_BY_MAIN)[number]>
export const isPage = (kind: WindowKind): kind is PageKind => !OPENED_BY_MAIN.some(by => by === kind)
export const PAGE_KINDS = WINDOW_KINDS.filter(isPage)

/** What a page must know before its first frame. */
export interface Bootstrap {
  readonly window: WindowKind
  readonly language: string
  /** The country the system says it is in, ISO 3166-1 alpha-2; `null` where it does not say. */
  readonly region: string | null
  readonly direction: 'ltr' | 'rtl'
  readonly theme: 'light' | 'dark'
  /** The colour of what can be pressed: one of ours, or the system's own as `#rrggbb`. */
  readonly accent: Accent | `#${string}`
  readonly contrast: Settings['contrast']
  readonly density: Settings['density']
  readonly textPercent: number
  readonly reducedMotion: boolean
  readonly platform: 'linux' | 'mac' | 'windows'
  readonly version: string
}

export interface PromptOffer {
  readonly kind: 'posture' | 'stretch' | 'sit-or-move'
  /** It comes to somebody who stands: a break can be asked for there too. */
  readonly standing: boolean
  readonly level: 'tray' | 'toast' | 'window' | 'overlay'
  readonly sittingSec: number
  readonly standingSec: number
  readonly snoozesLeft: number
  readonly snoozeMin: readonly number[]
  /** Only announced yet: it can be answered all the same. */
  readonly announced: boolean
  /** The full one was put off more than once: this is a small one instead. */
  readonly smaller: boolean
  /** "Not now" is there after so many seconds; `null`: not any more today. */
  readonly notNowAfterSec: number | null
  readonly offer: RoutinePlan
  readonly numbers: PromptNumbers
}

export const PROMPT_NAMESPACES = ['app', 'prompt'] as const satisfies readonly Namespace[]

/** All that a prompt's first frame shows, in one answer. */
export interface PromptFirst {
  /** `null` where there is nothing to answer any more. */
  readonly offer: PromptOffer | null
  /** Those of `PROMPT_NAMESPACES`, in the language in force. */
  readonly texts: TextFiles
}

export type CapabilityState = 'works' | 'not here' | 'unknown'
/**
 * One line of "This desktop": what the app can find out here, by which sources (`logind, X11`), and what they last said
 * (`on`, `off`, `on: Zoom`, `12 s`). Tokens, the same in every language: the page puts them into words.
 */
export interface Capability {
  readonly id: string
  readonly state: CapabilityState
  readonly source: string | null
  readonly value: string | null
}

export const SHORTCUT_ACTIONS = ['breakNow', 'pauseResume', 'standSit', 'backHurts'] as const
export type ShortcutAction = (typeof SHORTCUT_ACTIONS)[number]
/**
 * `refused`: another program, or the system, has the keys. `twice`: two of our own have them, and the first works.
 * `in windows`: this desktop (Wayland) hands keys to nobody; they work in Sitwell's windows, and everywhere by a key of the
 * desktop's own that runs the command line. In `refused` too they work in the windows.
 */
export type ShortcutState = 'off' | 'works' | 'refused' | 'twice' | 'in windows'
export interface ShortcutStatus {
  readonly action: ShortcutAction
  readonly keys: string
  readonly state: ShortcutState
}

/** A package of others that is part of the app; `text` is its licence as it asks to be handed on. */
export interface Licence {
  readonly name: string
  readonly version: string
  /** An SPDX expression. */
  readonly licence: string
  readonly text: string
}

export interface SettingsView {
  readonly settings: Settings
  readonly startAtLogin: 'on' | 'off' | 'unknown'
  readonly capabilities: readonly Capability[]
  readonly dataFolder: string
  /** What a group goes back to, and what an administrator has settled. */
  readonly defaults: Settings
  readonly policy: {
    readonly administrator: string | null
    readonly locked: readonly SettingName[]
    readonly trouble: PolicyTrouble | null
  }
  /** Said once after a settings file could not be read in full; the old file was kept beside it. */
  readonly notice: 'file-kept-aside' | 'unwritable' | 'no-tray' | null
}

export type SettingsAnswer =
  | { readonly ok: true; readonly view: SettingsView }
  | { readonly ok: false; readonly problems: readonly SettingProblem[] }

/** What came of a settings file that was taken in. `before`: what the taken ones were, for the way back. */
export type SettingsImport =
  | {
      readonly ok: true
      readonly view: SettingsView
      readonly before: Readonly<Partial<Settings>>
      readonly left: readonly LeftOut[]
      readonly isNewer: boolean
    }
  | { readonly ok: false; readonly because: 'not-settings' | 'too-big' }

/** Request and answer. Those of the diary are in diary.ts, those of own routines in own.ts. */
export interface Requests extends DiaryRequests, OwnRequests {
  'app:bootstrap': { request: null; answer: Bootstrap }
  'window:close': { request: null; answer: null }
  /** The page has painted; where its kind is sized to its content, its size in CSS pixels. */
  'window:ready': { request: { readonly width: number; readonly height: number } | null; answer: null }
  'window:open': {
    request: { readonly window: PageKind; readonly routineId?: string }
    answer: null
  }
  'prompt:get': { request: null; answer: PromptFirst }
  'prompt:answer': {
    request:
      | { readonly answer: 'start' | 'taking' | 'dismiss' }
      | { readonly answer: 'snooze'; readonly min: number }
    answer: null
  }
  'routine:get': { request: null; answer: RoutinePlan | null }
  'routine:end': {
    request: {
      readonly outcome: 'finished' | 'left'
      readonly doneSec: number
      /** Exercise left with "this hurts", if any. */
      readonly hurt: readonly string[]
      readonly feeling: 'better' | 'same' | 'worse' | null
    }
    answer: null
  }
  'settings:get': { request: null; answer: SettingsView }
  'settings:set': { request: Readonly<Record<string, unknown>>; answer: SettingsAnswer }
  'settings:reset': { request: SettingGroup; answer: SettingsAnswer }
  /** Asks where to. */
  'settings:export': { request: null; answer: 'saved' | 'cancelled' }
  /** Asks for the file; `null` where none was chosen. */
  'settings:import': { request: null; answer: SettingsImport | null }
  /** How it stands with each shortcut; after a change of settings it is to be asked again. */
  'shortcuts:get': { request: null; answer: readonly ShortcutStatus[] }
  /** Asks where to, and writes the trace that was kept (docs/replay.md); `none` where nothing was. */
  'trace:save': { request: null; answer: 'saved' | 'cancelled' | 'none' }
  /** Puts what a report about the app needs on the clipboard; nothing of the diary. */
  'diagnostics:copy': { request: null; answer: null }
  'licences:get': { request: null; answer: readonly Licence[] }
  /** Opens a source's web page in the user's browser, by its key in the content; nothing else can be opened. */
  'source:open': { request: string; answer: null }
}

/** Told to pages, without an answer. */
export interface Events {
  'settings:changed': SettingsView
  'prompt:changed': PromptOffer | null
  'appearance:changed': Bootstrap
  /** Something was written or deleted: what is shown is to be asked for again. */
  'diary:changed': null
  /** Own routines were made, changed or deleted. */
  'own:changed': OwnView
}

export type RequestName = keyof Requests
export type EventName = keyof Events

const EVERY: readonly WindowKind[] = WINDOW_KINDS

/** Which windows may send which request: those whose page does, and no other. A sender that is not named here is refused. */
export const allowedWindows: { readonly [Name in RequestName]: readonly WindowKind[] } = {
  'app:bootstrap': EVERY,
  'window:close': ['routine', 'welcome'],
  'window:ready': EVERY,
  'window:open': ['routine', 'relief', 'diary'],
  'prompt:get': ['prompt'],
  'prompt:answer': ['prompt'],
  'routine:get': ['routine'],
  'routine:end': ['routine'],
  'settings:get': ['settings', 'welcome', 'routine', 'relief', 'diary'],
  'settings:set': ['settings', 'welcome', 'routine', 'relief', 'diary'],
  'settings:reset': ['settings'],
  'settings:export': ['settings'],
  'settings:import': ['settings'],
  'shortcuts:get': ['settings'],
  'trace:save': ['settings'],
  'diagnostics:copy': ['settings'],
  'licences:get': ['settings'],
  'source:open': ['settings', 'diary'],
  ...diaryWindows,
  ...ownWindows,
}

export const requestNames = Object.keys(allowedWindows) as readonly RequestName[]
export const eventNames = [
  'settings:changed',
  'prompt:changed',
  'appearance:changed',
  'diary:changed',
  'own:changed',
] as const satisfies readonly EventName[]

/** What the preload puts at `window.sitwell`: the contract, and nothing else. */
export interface Bridge {
  /**
   * Of a prompt: what it shows, asked for while the page's files are on their way; `null` in other windows, and where
   * main gave no answer. Never rejects.
   */
  readonly first: Promise<PromptFirst | null>
  request<Name extends RequestName>(
    name: Name,
    request: Requests[Name]['request'],
  ): Promise<Requests[Name]['answer']>
  on<Name extends EventName>(name: Name, listener: (event: Events[Name]) => void): () => void
}
