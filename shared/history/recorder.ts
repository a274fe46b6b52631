/**
 * From what the engine says to what the diary keeps. The engine tells of a prompt in several effects and of standing
 * only in its view; this remembers what belongs together. A pure step, like the engine's own.
 */
import type { RoutinePlan } from '../content/choice/types.ts'
import type { Effect, EngineView, HoldReason, Level, PromptKind } from '../engine/types.ts'
import type { Entry, EntryOf } from './facts.ts'

export interface RecorderState {
  readonly shown: Readonly<
    Partial<Record<PromptKind, { readonly level: Level; readonly sittingSec: number }>>
  >
  readonly heldBy: Readonly<Partial<Record<PromptKind, readonly HoldReason[]>>>
  /** Since when somebody stands, and how much of that they were away. */
  readonly standing: { readonly since: number; readonly awayMs: number } | null
  /** Whether idleness could be told all the time since the last bout ended. */
  readonly known: boolean
}

export interface Recorded {
  readonly state: RecorderState
  readonly entry: Entry | null
}

export const NOTHING_RECORDED: RecorderState = { shown: {}, heldBy: {}, standing: null, known: true }

/** Less was no standing: the engine lets the bout go on (docs/engine.md, 2). */
const LEAST_STANDING_MS = 120_000

function forget(state: RecorderState, kind: PromptKind): RecorderState {
  const { [kind]: _shown, ...shown } = state.shown
  const { [kind]: _heldBy, ...heldBy } = state.heldBy
  return { ...state, shown, heldBy }
}

const promptEntry = (
  { shown, heldBy }: RecorderState,
  at: number,
  offsetMin: number,
  kind: PromptKind,
  outcome: EntryOf<'prompt'>['outcome'],
): EntryOf<'prompt'> => ({
  kind: 'prompt',
  at,
  offsetMin,
  promptKind: kind,
  outcome,
  level: shown[kind]?.level ?? null,
  heldBy: heldBy[kind] ?? [],
  sittingSec: shown[kind]?.sittingSec ?? null,
})

/** One effect of the engine: the entry it makes, if any. `offsetMin`: how far local time is ahead of UTC. */
export function recordEffect(state: RecorderState, effect: Effect, offsetMin: number): Recorded {
  const { at } = effect
  switch (effect.effect) {
    case 'bout': {
      const { startedAt, endedAt, sittingSec, overdueSec, endedBy } = effect
      const entry: Entry = {
        kind: 'bout',
        at: startedAt,
        offsetMin,
        endedAt,
        sittingSec,
        overdueSec,
        endedBy,
        known: state.known,
      }
      return { state: { ...state, known: true }, entry: sittingSec > 0 ? entry : null }
    }
    case 'absence': {
      const { startedAt, endedAt, cause, counted } = effect.absence
      const awayMs = Math.max(0, endedAt - startedAt)
      const standing = state.standing && { ...state.standing, awayMs: state.standing.awayMs + awayMs }
      return {
        state: { ...state, standing },
        entry: { kind: 'absence', at: startedAt, offsetMin, endedAt, cause, counted },
      }
    }
    case 'shown': {
      const { kind, level, sittingSec } = effect
      return { state: { ...state, shown: { ...state.shown, [kind]: { level, sittingSec } } }, entry: null }
    }
    case 'level': {
      const before = state.shown[effect.kind]
      if (!before) return { state, entry: null }
      return {
        state: { ...state, shown: { ...state.shown, [effect.kind]: { ...before, level: effect.level } } },
        entry: null,
      }
    }
    case 'held': {
      const reasons = [...new Set([...(state.heldBy[effect.kind] ?? []), ...effect.reasons])]
      return { state: { ...state, heldBy: { ...state.heldBy, [effect.kind]: reasons } }, entry: null }
    }
    case 'hidden':
      return {
        state: forget(state, effect.kind),
        entry: promptEntry(state, at, offsetMin, effect.kind, effect.outcome),
      }
    case 'dropped':
      return dropped(state, effect, offsetMin)
    case 'due':
    case 'notice':
    case 'owed':
    case 'ignored':
    case 'routine':
    case 'day':
      return { state, entry: null }
  }
}

/** A prompt given up before it was shown: by a break that came first, or because it was held for too long. */
function dropped(
  state: RecorderState,
  { at, kind, why }: Extract<Effect, { effect: 'dropped' }>,
  offsetMin: number,
): Recorded {
  const after = forget(state, kind)
  switch (why) {
    case 'natural':
      return { state: after, entry: promptEntry(state, at, offsetMin, kind, 'natural') }
    case 'held-long':
    case 'hours':
      return { state: after, entry: promptEntry(state, at, offsetMin, kind, 'held') }
    case 'bigger':
    case 'stretch-soon':
    case 'settings':
    case 'standing':
      return { state: after, entry: null }
  }
}

/** The engine's view at an instant, whenever it changed: standing is told by nothing else. */
export function recordView(
  state: RecorderState,
  view: Pick<EngineView, 'posture' | 'presence' | 'standingSec'>,
  at: number,
  offsetMin: number,
): Recorded {
  const known = state.known && view.presence !== 'unknown'
  if (view.posture === 'standing') {
    const since = state.standing?.since ?? at - view.standingSec * 1000
    return { state: { ...state, known, standing: { awayMs: 0, ...state.standing, since } }, entry: null }
  }
  return { ...endStanding(state, at, offsetMin), state: { ...state, known, standing: null } }
}

/** When the app ends: standing up to now is not lost. */
export function endStanding({ standing, ...state }: RecorderState, at: number, offsetMin: number): Recorded {
  const standingMs = standing ? at - standing.since - standing.awayMs : 0
  const entry: Entry | null =
    standing && standingMs >= LEAST_STANDING_MS
      ? {
          kind: 'standing',
          at: standing.since,
          offsetMin,
          endedAt: at,
          standingSec: Math.floor(standingMs / 1000),
        }
      : null
  return { state: { ...state, standing: null }, entry }
}

export interface RoutineEnd {
  readonly outcome: 'finished' | 'left'
  readonly doneSec: number
  readonly hurt: readonly string[]
  readonly feeling: 'better' | 'same' | 'worse' | null
}

/** The entry for a routine that ended at `at`. */
export function routineEntry(
  plan: RoutinePlan,
  end: RoutineEnd,
  at: number,
  offsetMin: number,
): EntryOf<'routine'> {
  const doneSec = Math.round(end.doneSec)
  return {
    kind: 'routine',
    at: Math.max(0, at - doneSec * 1000),
    offsetMin,
    endedAt: at,
    routineId: plan.routineId,
    purpose: plan.purpose,
    exercises: plan.items.map(({ exerciseId }) => exerciseId),
    finished: end.outcome === 'finished',
    doneSec,
    hurt: end.hurt,
    feeling: end.feeling,
  }
}
