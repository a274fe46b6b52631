/** One step's working copy: the state being made, the settings it is made with, the effects so far. */
import type { EngineState, EngineTime, Presence } from './state.ts'
import type { Effect, EngineSettings, Outcome, PromptKind } from './types.ts'

type Draft<T> = { -readonly [Key in keyof T]: T[Key] }

export interface Turn {
  /** A copy, and its presence too: their fields may be replaced, what those hold may not be changed. */
  readonly state: Draft<Omit<EngineState, 'presence'>> & { readonly presence: Draft<Presence> }
  readonly settings: EngineSettings
  readonly effects: Effect[]
}

export const beginTurn = (state: EngineState, settings: EngineSettings): Turn => ({
  state: { ...state, presence: { ...state.presence } },
  settings,
  effects: [],
})

// `Omit` on a union would keep only what all members share.
type WithoutAt<E> = E extends Effect ? Omit<E, 'at'> : never

/** Adds an effect that happens now. */
export function emit(turn: Turn, effect: WithoutAt<Effect>): void {
  turn.effects.push({ at: turn.state.at, ...effect })
}

/** The wall clock at an engine time, as the clock stands now. */
export function wallAt(state: EngineState, time: EngineTime): number {
  return state.at - (state.now - time)
}

/** Counts a prompt that was shown, or how one ended, in the day's totals. */
export function tally(turn: Turn, kind: PromptKind, what: Outcome | 'shown'): void {
  const { day } = turn.state
  const counts = day.prompts[kind] ?? {}
  turn.state.day = {
    ...day,
    prompts: { ...day.prompts, [kind]: { ...counts, [what]: (counts[what] ?? 0) + 1 } },
  }
}
