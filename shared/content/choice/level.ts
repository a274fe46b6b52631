/** How hard it may get: intensity grows slowly with what was done, and steps back when something hurt. */
import type { ExerciseId, Intensity } from '../types.ts'
import type { Moment, PastRoutine } from './types.ts'

/** Completed routines before the next intensity is offered. Ours: about two weeks, then two months, of a few a day. */
const SECOND_AFTER = 30
export const THIRD_AFTER = 120
/** "This hurts" among the last so many routines takes one step back. Ours. */
const WARY_ROUTINES = 5
/** An exercise that hurt is left out for so many routines. Ours: about a week. */
const AVOIDED_ROUTINES = 20

export function levelFor({ completed = 0, recent = [], maxIntensity = 3, soreDay }: Moment): Intensity {
  if (soreDay === true) return 1
  const hurtLately = recent.slice(0, WARY_ROUTINES).some(({ hurt = [] }) => hurt.length > 0)
  const earned = completed >= THIRD_AFTER ? 3 : completed >= SECOND_AFTER ? 2 : 1
  return intensity(Math.min(earned - (hurtLately ? 1 : 0), maxIntensity))
}

/**
 * A strength day is one from the start: getting up from a chair and pushing off a desk are intensity 2. Only what was
 * asked for, a sore day or a recent "this hurts" keeps it lower.
 */
export function strengthLevelFor(moment: Moment): Intensity {
  return levelFor({ ...moment, completed: Math.max(moment.completed ?? 0, SECOND_AFTER) })
}

const intensity = (value: number): Intensity => (value >= 3 ? 3 : value === 2 ? 2 : 1)

/** What was left with "this hurts" lately. */
export const hurtIn = (recent: readonly PastRoutine[]): readonly ExerciseId[] => [
  ...new Set(recent.slice(0, AVOIDED_ROUTINES).flatMap(({ hurt = [] }) => hurt)),
]
