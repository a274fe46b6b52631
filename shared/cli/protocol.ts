/**
 * What `sitwell COMMAND` says to the running app, and what it hears back: one line of JSON each way, over a local
 * socket. With `follow` the app goes on sending lines. The app holds what it gets to electron/control/cli/schema.ts.
 */
import type { ActivityIntensity, ActivityName } from '../history/vocabulary.ts'

/** Raised when a line means something else than before: an older app and a newer command then say so, and stop. */
export const PROTOCOL_VERSION = 1

/** The longest request in bytes; the longest answer, which may hold a list of routines. */
export const MOST_REQUEST_BYTES = 4096
export const MOST_REPLY_BYTES = 256 * 1024

export const PANELS = ['waybar', 'polybar', 'i3blocks'] as const
export const STATUS_FORMATS = ['text', 'json', ...PANELS] as const
export type NamedFormat = (typeof STATUS_FORMATS)[number]
/** A template holds `{sitting}` and the like: template.ts. */
export type StatusFormat = NamedFormat | { readonly template: string }

/** Minutes; until the next time the clock shows this; until tomorrow, until resumed, or no longer. */
export type PauseLength =
  number | { readonly hour: number; readonly minute: number } | 'tomorrow' | 'on' | 'off'

/** What was done away from the app, for the week's goals: the diary's own words. */
export interface LogEntry {
  readonly activity: ActivityName
  readonly minutes: number
  readonly intensity: ActivityIntensity
  readonly strength: boolean
}

export const OPENABLE = ['settings', 'diary', 'relief', 'routine', 'welcome'] as const

export type Command =
  | { readonly do: 'status'; readonly format: StatusFormat; readonly follow: boolean }
  | { readonly do: 'routine'; readonly id: string | null }
  | { readonly do: 'routines' | 'stand' | 'sit' | 'break' }
  | { readonly do: 'snooze'; readonly min: number }
  | { readonly do: 'pause'; readonly pause: PauseLength }
  | { readonly do: 'log'; readonly entry: LogEntry }
  | { readonly do: 'open'; readonly page: (typeof OPENABLE)[number] }

export interface Request {
  readonly v: number
  readonly command: Command
}

/** What ends a call: done, refused by the app, not understood, no app there. */
export const EXIT = { done: 0, refused: 1, wrong: 2, noApp: 3 } as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** `out` is printed as it is, with a line end after it where it is not empty. */
export type Reply =
  | { readonly v: number; readonly ok: true; readonly out: string }
  | {
      readonly v: number
      readonly ok: false
      readonly exit: typeof EXIT.refused | typeof EXIT.wrong
      readonly error: string
    }
