/**
 * What the shell asks for and what the player gets. All plain readonly data: a plan can be stored, sent between
 * processes, compared and replayed.
 */
import type { PromptKind } from '../../engine/types.ts'
import type { Place } from '../traits.ts'
import type { ExerciseId, Intensity, MovementFilter, Purpose, RoutineId } from '../types.ts'

/** The side of the body that works. `both` where an exercise has no sides. */
export type Side = 'left' | 'right' | 'both'

/** Why an exercise is not offered here and now. */
export type Obstacle =
  | { readonly because: 'filter'; readonly filter: MovementFilter }
  | { readonly because: 'floor' | 'clothes' | 'sore' | 'intensity' | 'standing-desk' | 'hurt' }

/** Where and how somebody is when a routine is planned. What is absent restricts nothing. */
export interface PlanContext {
  readonly filters?: readonly MovementFilter[]
  readonly place?: 'office' | 'home'
  /** Whether there is room to lie or kneel. */
  readonly floor?: boolean
  /** Hide what office clothes get in the way of. */
  readonly officeClothes?: boolean
  /** Whether there is a desk to stand at. */
  readonly standingDesk?: boolean
  /** Only what suits a sore day: the lowest intensity, nothing marked as unsuitable in a spasm. */
  readonly soreDay?: boolean
  /** The highest intensity to offer. Default: 3, for a routine somebody picked themselves. */
  readonly maxIntensity?: Intensity
  /** Exercises that were left with "this hurts" lately. */
  readonly hurt?: readonly ExerciseId[]
}

export interface PlanItem {
  readonly exerciseId: ExerciseId
  /** The order in which sides are worked; `['both']` where the exercise has none. */
  readonly sides: readonly Side[]
  /** Time in the exercise itself, both sides together, without the seconds to get ready. */
  readonly seconds: number
  /** The exercise this one stands in for, and why. */
  readonly substitutedFor?: ExerciseId
  readonly substitutedBecause?: readonly Obstacle[]
}

/** Why this plan and not another: shown as one short sentence each (`routines.json`, `why`). */
export type Reason =
  | {
      readonly because:
        'picked' | 'after-meeting' | 'tense' | 'sore-day' | 'strength-due' | 'stood-long' | 'rotation'
    }
  | { readonly because: 'seated'; readonly min: number }
  | { readonly because: 'time-asked'; readonly min: number }
  | { readonly because: 'filters'; readonly filters: readonly MovementFilter[] }

export interface RoutinePlan {
  /** null: put together from the library for the time asked for, or somebody's own routine. */
  readonly routineId: RoutineId | null
  /** What somebody called a routine of their own; absent everywhere else, where texts name it. */
  readonly name?: string
  readonly purpose: Purpose
  readonly items: readonly PlanItem[]
  /** The whole, with `READY_SEC` before every item. Equals the end of the last segment of `timeline(plan)`. */
  readonly totalSec: number
  readonly why: readonly Reason[]
}

/**
 * `ready`: the next exercise is announced. `rep`: one repetition there and back. `hold`: into the position and stay.
 * `ease`: out of it again. `flow`: a timed exercise without counted repetitions.
 */
type Phase = 'ready' | 'rep' | 'hold' | 'ease' | 'flow'

/** One stretch of a plan's time. Segments follow each other without a gap; the first starts at 0. Whole seconds. */
export interface Segment {
  readonly item: number
  readonly exerciseId: ExerciseId
  readonly phase: Phase
  /** In `ready`, the side that comes first. */
  readonly side: Side
  readonly startSec: number
  readonly endSec: number
  /** Which repetition of this exercise on this side, from 1; absent in `ready` and `flow`. */
  readonly rep?: number
  /** How many there are on this side. */
  readonly reps?: number
}

/** A routine that was started before, as the history knows it. */
export interface PastRoutine {
  readonly routineId: RoutineId | null
  readonly exerciseIds: readonly ExerciseId[]
  readonly completed: boolean
  /** Exercises that were left with "this hurts". */
  readonly hurt?: readonly ExerciseId[]
}

/**
 * The moment a prompt, or somebody, asks for a routine. Unlike a routine that somebody picked, what is offered takes
 * place in the chair or on the feet unless `floor` is true, and at a raised desk only if `standingDesk` is.
 */
export interface Moment extends PlanContext {
  readonly kind: PromptKind
  /** Minutes of sitting since the last break. For `sit-or-move`: minutes of standing. */
  readonly seatedMin: number
  readonly afterMeeting?: boolean
  readonly tense?: boolean
  /** A strength day is due this week (goal: 2 days). */
  readonly strengthDue?: boolean
  /**
   * How long a break is in the rhythm somebody keeps: `stretchSec` of the settings, or `postureSec` for a posture
   * prompt. Nothing longer is offered, except a minute on one's feet in place of a shorter posture prompt.
   */
  readonly breakSec?: number
  /** 1 to 15. The plan then takes exactly that long. */
  readonly requestedMin?: number
  /** The last routines, newest first; 20 are plenty. */
  readonly recent?: readonly PastRoutine[]
  /** Where all of it takes place; for `floor`, most of it. Absent: wherever suits. */
  readonly where?: Place
  /** How many routines were completed in all: intensity grows with it. */
  readonly completed?: number
  /** Any whole number. The same moment with the same seed gives the same plan. */
  readonly seed: number
}
