/**
 * What the presence sources tell the app. Each source is one small file behind one of these ports and
 * answers "unknown" (`null`) where it cannot know; probe.ts chooses among them, board.ts joins what they say.
 */
import type { ObservedHold } from '#shared/engine/types.ts'
import type { Capability } from '#shared/ipc/contract.ts'
import type { Settings } from '#shared/settings/index.ts'

export interface Disposable {
  dispose(): void
}

export type PresenceEvent =
  | { readonly kind: 'lock' | 'unlock' | 'suspend' | 'resume' }
  | { readonly kind: 'hold'; readonly reason: ObservedHold; readonly on: boolean }
  | { readonly kind: 'watching'; readonly on: boolean }
  /**
   * The idle source changed, failed or came back, or told that input paused, or that somebody left or returned: sample
   * now. `hasEvents` only from a `left` to the next `returned`: an absence that its events did not see begin, as after an
   * unlock or a short routine, is one whose end they do not tell.
   */
  | { readonly kind: 'source'; readonly hasEvents: boolean }

export type Listener = (event: PresenceEvent) => void

/** What presence reads of the settings: when somebody counts as away, and which holds are wanted. */
export type PresenceSettings = Pick<
  Settings,
  | 'awayAfterMin'
  | 'countWatching'
  | 'holdOnCall'
  | 'holdOnShare'
  | 'holdOnFullscreen'
  | 'holdOnDnd'
  | 'holdApps'
>

/** What an idle source reports of itself, beside answering samples. */
export interface IdleEvents {
  /** It became usable or stopped being so. */
  changed(): void
  /** Nobody has touched anything for the limit the source was given. */
  left(): void
  /** There was a pause in the input, shorter than that, since a sample was last asked for. */
  paused(): void
  /** There was input after that, or it can no longer be told whether there was. */
  returned(): void
}

export interface IdlePort extends Disposable {
  readonly id: string
  /** Whether it tells by itself, through `IdleEvents`, when somebody leaves and comes back. */
  readonly hasEvents: boolean
  /** Whether it can answer just now. */
  readonly ready: boolean
  /** Seconds since the last input, `null` where unknown. Never rejects. */
  sample(): number | null | Promise<number | null>
  /** Seconds without input after which `left` is to be told; called again when the setting changes. */
  setLimit?: (limitSec: number) => void
}

/** One thing that can be known of the desk. */
export const FACTS = [
  'lock',
  'sleep',
  'microphone',
  'camera',
  'share',
  'fullscreen',
  'dnd',
  'app',
  'inhibited',
  'playing',
  'meeting',
] as const
export type Fact = (typeof FACTS)[number]

/** Says what a source knows: on, off, or `null` for unknown; `detail` names who, where the system tells. */
export type Say = (fact: Fact, value: boolean | null, detail?: string) => void

/** A source of facts: told by events where the system has them, asked where it does not. */
export interface SignalPort extends Disposable {
  readonly id: string
  readonly facts: readonly Fact[]
  /**
   * Asks again, for a source without events: just before a prompt would appear, while one is held, and
   * before idleness is taken for absence. Never rejects, and ends within 3 s.
   */
  refresh?(): Promise<void>
  /** Whether `refresh` starts a child process, and is therefore rationed more strictly. */
  readonly startsProcess?: boolean
}

/** All sources of this desktop, as the composition root uses them. */
export interface Presence extends Disposable {
  /** Seconds since the last input, `null` where unknown. Never rejects, answers within 1 s. */
  sampleIdle(): number | null | Promise<number | null>
  /** Asks the sources that have no events. Rationed inside, so it may be called at every step. */
  refreshHolds(): Promise<void>
  /** What can be known here, for the page "This desktop": ids and values are listed in docs/presence.md. */
  capabilities(): readonly Capability[]
  /** How many child processes have been started so far, for the cost targets of docs/quality.md. */
  processesStarted(): number
  /** The user says that they are in a meeting, for so many minutes; 0: it is over. Ends by itself. */
  meet(minutes: number): void
  /** Epoch ms at which the meeting ends, `null` where there is none. */
  meetingUntil(): number | null
  /** To be called after any of `PresenceSettings` changed. */
  settingsChanged(): void
}
