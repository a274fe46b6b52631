/**
 * The player's clockwork, pure: where a routine stands, and what each answer does to it. Time follows instants, not
 * ticks: however seldom `tick` comes, the position is right; after a gap that only a sleeping machine explains, the
 * routine waits where it was last seen.
 */
import { timeline, type RoutinePlan, type Segment } from '#shared/content/index.ts'

/** The line to go gently is read before the first exercise. Ours. */
export const INTRO_SEC = 6
/** The wall's clock ran ahead by this much of the one that stands still in sleep: the machine slept. */
const SLEPT_SEC = 5
/** Where both clocks run on in sleep. A hidden window ticks once a minute, and whoever stretches needs no window. */
const SILENT_SEC = 90
/** "Back" within this time of an exercise's start means the one before it. */
const BACK_TO_EARLIER_SEC = 4

/** Milliseconds: a clock that never steps, and the wall's, which also counts sleep. */
export interface Now {
  readonly mono: number
  readonly wall: number
}

/** `hurt`, `leaving`: waiting for an answer to that. `feeling`: done, waiting for the last one. */
export type PlayerStatus = 'running' | 'paused' | 'hurt' | 'leaving' | 'feeling'

export interface PlayerState {
  readonly plan: RoutinePlan
  readonly segments: readonly Segment[]
  readonly status: PlayerStatus
  /** Seconds into the plan when last seen; below 0 in the introduction. */
  readonly positionSec: number
  /** When that was; `null` while time stands still. */
  readonly seen: Now | null
  /** Time spent in the plan; what was skipped does not count, what was repeated does. */
  readonly doneSec: number
  /** Exercises left with "this hurts". */
  readonly hurt: readonly string[]
}

export type PlayerAction =
  | {
      readonly type: 'tick' | 'pause' | 'go' | 'toggle' | 'next' | 'back' | 'hurts' | 'leave'
      readonly now: Now
    }
  /** After "this hurts": the plan with a gentler exercise in place. */
  | { readonly type: 'gentler'; readonly plan: RoutinePlan; readonly now: Now }

export const beginPlayer = (plan: RoutinePlan, now: Now): PlayerState => ({
  plan,
  segments: timeline(plan),
  status: 'running',
  positionSec: -INTRO_SEC,
  seen: now,
  doneSec: 0,
  hurt: [],
})

/** Where the routine stands at `now`, to the fraction of a second. */
export function positionAt({ positionSec, seen, plan }: PlayerState, now: Now): number {
  if (!seen) return positionSec
  return Math.min(plan.totalSec, positionSec + Math.max(0, now.mono - seen.mono) / 1000)
}

export const segmentAt = (segments: readonly Segment[], positionSec: number): Segment | null =>
  segments.find(({ endSec }) => positionSec < endSec) ?? segments.at(-1) ?? null

export const itemSpan = (
  segments: readonly Segment[],
  item: number,
): { readonly startSec: number; readonly endSec: number } => {
  const mine = segments.filter(segment => segment.item === item)
  return { startSec: mine[0]?.startSec ?? 0, endSec: mine.at(-1)?.endSec ?? 0 }
}

/** The exercise at the position; the first one during the introduction. */
export const itemAt = ({ segments, positionSec }: Pick<PlayerState, 'segments' | 'positionSec'>): number =>
  segmentAt(segments, positionSec)?.item ?? 0

function seenAt(state: PlayerState, now: Now): PlayerState {
  const { seen } = state
  if (!seen) return state
  const silentSec = (now.mono - seen.mono) / 1000
  const sleptSec = (now.wall - seen.wall) / 1000 - silentSec
  if (sleptSec > SLEPT_SEC || silentSec > SILENT_SEC) return { ...state, status: 'paused', seen: null }
  const positionSec = positionAt(state, now)
  const doneSec = state.doneSec + Math.max(0, positionSec - Math.max(0, state.positionSec))
  const moved = { ...state, positionSec, doneSec, seen: now }
  return positionSec < state.plan.totalSec ? moved : { ...moved, status: 'feeling', seen: null }
}

const still = (state: PlayerState, status: PlayerStatus): PlayerState => ({ ...state, status, seen: null })
const running = (state: PlayerState, now: Now): PlayerState => ({ ...state, status: 'running', seen: now })

function jump(state: PlayerState, positionSec: number, now: Now): PlayerState {
  const moved = { ...state, positionSec }
  if (positionSec >= state.plan.totalSec) return still(moved, 'feeling')
  // Somebody who looked ahead while paused stays paused.
  return state.status === 'paused' ? moved : running(moved, now)
}

function next(state: PlayerState, now: Now): PlayerState {
  const to = state.positionSec < 0 ? 0 : itemSpan(state.segments, itemAt(state)).endSec
  return jump(state, to, now)
}

function back(state: PlayerState, now: Now): PlayerState {
  const item = itemAt(state)
  const { startSec } = itemSpan(state.segments, item)
  if (state.positionSec - startSec > BACK_TO_EARLIER_SEC) return jump(state, startSec, now)
  return jump(state, item === 0 ? 0 : itemSpan(state.segments, item - 1).startSec, now)
}

function hurts(state: PlayerState): PlayerState {
  const exerciseId = state.plan.items[itemAt(state)]?.exerciseId
  if (exerciseId === undefined) return state
  return still({ ...state, hurt: [...new Set([...state.hurt, exerciseId])] }, 'hurt')
}

export function player(before: PlayerState, action: PlayerAction): PlayerState {
  const { now } = action
  const state = seenAt(before, now)
  if (state.status === 'feeling') return state
  switch (action.type) {
    case 'tick':
      return state
    case 'pause':
      return state.status === 'running' ? still(state, 'paused') : state
    case 'toggle':
    case 'go':
      if (state.status === 'running') return action.type === 'toggle' ? still(state, 'paused') : state
      // After "this hurts" going on means the next exercise, never the one that hurt.
      return state.status === 'hurt' ? next(state, now) : running(state, now)
    case 'next':
      return next(state, now)
    case 'back':
      return back(state, now)
    case 'hurts':
      return state.positionSec < 0 ? state : hurts(state)
    case 'leave':
      return still(state, 'leaving')
    case 'gentler': {
      const segments = timeline(action.plan)
      const { startSec } = itemSpan(segments, itemAt(state))
      return running({ ...state, plan: action.plan, segments, positionSec: startSec }, now)
    }
  }
}
