/** The library's order and its filters. Pure. */
import {
  canFill,
  contextAsked,
  isOffered,
  placeFor,
  resolveRoutine,
  routineIdFor,
  routines,
  traitsOf,
  type Place,
  type Purpose,
  type Routine,
  type RoutineId,
} from '#shared/content/index.ts'
import { planOwn, totalSec, type KeptRoutine } from '#shared/content/own/model.ts'
import { isSoreDay } from '#shared/content/sore-day.ts'
import type { MovementFilter, Settings } from '#shared/settings/index.ts'

export const SHELVES = ['day', 'after', 'ease', 'strength'] as const
export type ShelfName = (typeof SHELVES)[number]

/** Minutes; the steps in which the library asks how long. */
export const TIMES = [1, 2, 3, 5, 8, 10, 15] as const

const SHELF_OF: { readonly [Each in Purpose]: ShelfName } = {
  shift: 'day',
  stand: 'day',
  stretch: 'day',
  walk: 'day',
  minimal: 'day',
  screen: 'day',
  'after-sitting': 'after',
  'after-driving': 'after',
  'before-lifting': 'after',
  unwind: 'ease',
  ease: 'ease',
  'sore-day': 'ease',
  evening: 'ease',
  strength: 'strength',
  floor: 'strength',
  upright: 'strength',
  own: 'day',
}

export interface Wish {
  /** `null`: any. */
  readonly upToMin: number | null
  readonly place: Place | null
  readonly officeClothes: boolean
}

export interface ShelfEntry {
  readonly routine: Routine
  readonly place: Place
  /** Exercises that the user's movement filters will swap. */
  readonly swapped: number
}

const placeOf = ({ items }: Pick<Routine, 'items'>): Place => placeFor(items.map(({ exercise }) => exercise))

/** Half a minute more than asked for is not too long. */
const GRACE_SEC = 45

function suits(
  { items }: Pick<Routine, 'items'>,
  lengthSec: number,
  { upToMin, place, officeClothes }: Wish,
): boolean {
  return (
    (upToMin === null || lengthSec <= upToMin * 60 + GRACE_SEC) &&
    (place === null || placeOf({ items }) === place) &&
    (!officeClothes || traitsOf({ items }).officeClothes)
  )
}

/** Every routine that fits the wish, by shelf, the shortest first. Empty shelves are left out. */
export function shelves(
  wish: Wish,
  filters: readonly MovementFilter[],
): readonly { readonly shelf: ShelfName; readonly entries: readonly ShelfEntry[] }[] {
  const entries = routines
    .map(routine => ({ routine, place: placeOf(routine), swapped: swappedIn(routine, filters) }))
    .filter(({ routine }) => suits(routine, routine.totalSec, wish))
    .toSorted((one, other) => one.routine.totalSec - other.routine.totalSec)
  return SHELVES.map(shelf => ({
    shelf,
    entries: entries.filter(({ routine }) => SHELF_OF[routine.purpose] === shelf),
  })).filter(({ entries }) => entries.length > 0)
}

const swappedIn = (routine: Routine, filters: readonly MovementFilter[]): number =>
  routine.items.filter(item => !isOffered(item.exercise, { filters })).length

/** The exercises as they will be done, with what the filters hide swapped. */
export const shownExercises = (routine: Routine, filters: readonly MovementFilter[]): readonly string[] =>
  resolveRoutine(routine, filters).map(({ exerciseId }) => exerciseId)

/** What asks for a routine put together for the wish; `null` where no time is wished for, or it cannot be filled. */
export function builtFor({ upToMin, ...wish }: Wish, settings: Settings): RoutineId | null {
  if (upToMin === null) return null
  const asked = { min: upToMin, ...wish }
  const context = { ...contextAsked(asked, settings), soreDay: isSoreDay(settings) }
  return canFill(asked, context) ? routineIdFor(asked) : null
}

export interface OwnEntry {
  readonly routine: KeptRoutine
  readonly totalSec: number
  readonly place: Place
  readonly swapped: number
  /** As they will be done. */
  readonly exercises: readonly string[]
}

/** The user's own routines that fit the wish, in the order in which they were made. */
export const ownEntries = (
  kept: readonly KeptRoutine[],
  wish: Wish,
  filters: readonly MovementFilter[],
): readonly OwnEntry[] =>
  kept
    .filter(routine => suits(routine, totalSec(routine), wish))
    .map(routine => {
      const { items } = planOwn(routine, { filters })
      return {
        routine,
        totalSec: totalSec(routine),
        place: placeOf(routine),
        swapped: items.filter(({ substitutedFor }) => substitutedFor !== undefined).length,
        exercises: items.map(({ exerciseId }) => exerciseId),
      }
    })
