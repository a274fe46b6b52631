/** What the runtime needs of its host. The app gives it the real desk; replay and tests a simulated one. */
import type { EngineState } from '#shared/engine/index.ts'
import type { Effect, Instant } from '#shared/engine/types.ts'

export interface Clock {
  now(): Instant
  /** Local time zone, an IANA name. */
  zone(): string
  /**
   * Calls back once, at or after the monotonic instant. One call at a time: a new one replaces the last.
   * Implementations cap long delays (`setTimeout` overflows past 2^31 ms); the runtime re-arms.
   */
  wakeAt(mono: number, callback: () => void): void
  cancel(): void
}

/** Seconds since the last input, or `null` where it cannot be known. */
export type IdleSample = number | null

export interface IdleSource {
  sample(): IdleSample | Promise<IdleSample>
}

export interface StateStore {
  /** The text last kept, or `null`; never throws. */
  read(): string | null
  /** Keeps the state durably, as the engine's `serialize` makes text of it. Errors are the store's to report. */
  write(state: EngineState): void
  /** Moves what could not be used aside, so that nothing is lost. */
  setAside(): void
}

export interface RuntimeEvents {
  /** Carries out one effect: shows, hides, writes down. */
  effect(effect: Effect): void
  /** What a surface shows may have changed: ask the runtime's `view()`. Called after effects; not `eventful` where only time passed. */
  changed(eventful: boolean): void
}
