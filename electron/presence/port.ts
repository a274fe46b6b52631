/**
 * What the presence sources tell the app. Each source is one small file behind one of these ports and
 * answers "unknown" where it cannot know; probe.ts chooses among them.
 */
import type { ObservedHold } from '#shared/engine/types.ts'
import type { Capability } from '#shared/ipc/contract.ts'

export interface Disposable {
  dispose(): void
}

export type PresenceEvent =
  | { readonly kind: 'lock' | 'unlock' | 'suspend' | 'resume' }
  | { readonly kind: 'hold'; readonly reason: ObservedHold; readonly on: boolean }
  | { readonly kind: 'watching'; readonly on: boolean }
  /** The idle source changed, failed or came back, or told that somebody left or came: sample now. */
  | { readonly kind: 'source'; readonly hasEvents: boolean }
  | { readonly kind: 'activity' }

export type Listener = (event: PresenceEvent) => void

export interface IdlePort extends Disposable {
  readonly id: string
  readonly hasEvents: boolean
  /** Seconds since the last input, `null` where unknown. Never rejects, answers within 1 s. */
  sample(): number | null | Promise<number | null>
}

/** A source of holds, locks or watching: told by events where the system has them. */
export interface SignalPort extends Disposable {
  readonly id: string
  /** Asks again where there are no events: just before a prompt would appear and while one is held. */
  refresh?(): Promise<void>
  capability(): Capability
}

/** All sources of this desktop, as the composition root uses them. */
export interface Presence extends Disposable {
  sampleIdle(): number | null | Promise<number | null>
  refreshHolds(): Promise<void>
  capabilities(): readonly Capability[]
}
