/** What stands in the way of an exercise here and now, and what takes its place. Nothing is ever dropped silently. */
import type { Obstacle, PlanContext } from './choice/types.ts'
import { fullSec, leastSec } from './dose.ts'
import { filtersHiding } from './filters.ts'
import { exercise, exercises } from './library.ts'
import type { ExerciseId, MovementFilter, Routine } from './types.ts'

/** A stand-in is stretched to at most this many times its own dose. Ours. */
const MOST_DOSES = 2.5
/** Always possible, whatever is hidden; used only where a person has marked everything else as hurting. */
const LAST_RESORT = 'belly-breathing'

/** Everything that speaks against the exercise in this context; empty where it may be offered. */
export function obstaclesOf(id: ExerciseId, context: PlanContext): readonly Obstacle[] {
  const { space, officeClothes, spasm, intensity, equipment } = exercise(id)
  const obstacles: Obstacle[] = filtersHiding(id, context.filters ?? []).map(filter => ({
    because: 'filter',
    filter,
  }))
  if (space === 'mat' && context.floor === false) obstacles.push({ because: 'floor' })
  if (!officeClothes && context.officeClothes === true) obstacles.push({ because: 'clothes' })
  if (context.soreDay === true && (spasm === 'no' || intensity > 1)) obstacles.push({ because: 'sore' })
  if (intensity > (context.maxIntensity ?? 3)) obstacles.push({ because: 'intensity' })
  if (equipment.includes('standing-desk') && context.standingDesk === false) {
    obstacles.push({ because: 'standing-desk' })
  }
  if (context.hurt?.includes(id) === true) obstacles.push({ because: 'hurt' })
  return obstacles
}

export const isOffered = (id: ExerciseId, context: PlanContext): boolean =>
  obstaclesOf(id, context).length === 0

export interface ResolvedItem {
  readonly exerciseId: ExerciseId
  readonly seconds: number
  readonly substitutedFor?: ExerciseId
  readonly substitutedBecause?: readonly Obstacle[]
}

/** The routine's items with everything that does not suit swapped. Times stay as they are. */
export const resolveRoutine = (
  { items }: Routine,
  filters: readonly MovementFilter[],
  context: PlanContext = {},
): readonly ResolvedItem[] =>
  resolveItems(
    items.map(item => ({ exerciseId: item.exercise, seconds: item.seconds })),
    { ...context, filters },
  )

export function resolveItems(
  items: readonly { readonly exerciseId: ExerciseId; readonly seconds: number }[],
  context: PlanContext,
): readonly ResolvedItem[] {
  const used = new Set(items.map(({ exerciseId }) => exerciseId).filter(id => isOffered(id, context)))
  return items.map(({ exerciseId, seconds }) => {
    const substitutedBecause = obstaclesOf(exerciseId, context)
    if (substitutedBecause.length === 0) return { exerciseId, seconds }
    const standIn = standInFor(exerciseId, seconds, context, used)
    used.add(standIn)
    return { exerciseId: standIn, seconds, substitutedFor: exerciseId, substitutedBecause }
  })
}

/**
 * The best stand-in: the first of the exercise's substitutes, then of theirs, that may be offered, fits the time and
 * is not in the routine yet; where there is none, the first that may be offered at all.
 */
function standInFor(
  id: ExerciseId,
  seconds: number,
  context: PlanContext,
  used: ReadonlySet<ExerciseId>,
): ExerciseId {
  const possible = relativesOf(id).filter(candidate => isOffered(candidate, context))
  const fitting = possible.filter(candidate => fits(candidate, seconds))
  return (
    fitting.find(candidate => !used.has(candidate)) ??
    fitting[0] ??
    possible[0] ??
    exercises.find(candidate => isOffered(candidate.id, context))?.id ??
    LAST_RESORT
  )
}

function fits(id: ExerciseId, seconds: number): boolean {
  const candidate = exercise(id)
  return leastSec(candidate) <= seconds && seconds <= fullSec(candidate) * MOST_DOSES
}

/** The substitutes, their substitutes and so on, nearest first, without the exercise itself. */
function relativesOf(id: ExerciseId): readonly ExerciseId[] {
  const found = new Set([id])
  // A Set visits what is added to it while it is being walked: this is a breadth-first search.
  for (const next of found) {
    for (const substitute of exercise(next).substitutes) found.add(substitute)
  }
  return [...found].slice(1)
}

/**
 * What to offer after "this hurts": the nearest relative that is no harder and not among `context.hurt`; the easiest
 * kind first.
 */
export function gentlerThan(id: ExerciseId, context: PlanContext): ExerciseId {
  const { intensity } = exercise(id)
  const careful: PlanContext = { ...context, hurt: [...(context.hurt ?? []), id] }
  const possible = relativesOf(id).filter(candidate => isOffered(candidate, careful))
  return (
    possible.find(candidate => exercise(candidate).spasm === 'yes' && exercise(candidate).intensity === 1) ??
    possible.find(candidate => exercise(candidate).intensity <= intensity) ??
    LAST_RESORT
  )
}
