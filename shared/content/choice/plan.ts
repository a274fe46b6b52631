/** A routine of the library, or somebody's own, as a plan. */
import { exercise, routine } from '../library.ts'
import { gentlerThan, resolveItems, type ResolvedItem } from '../substitution.ts'
import type { ExerciseId, MovementFilter, RoutineId } from '../types.ts'
import { planSec } from './timeline.ts'
import type { PlanContext, PlanItem, Reason, RoutinePlan, Side } from './types.ts'

/** The order in which the exercise's sides are worked. */
export function sidesOf(id: ExerciseId, first: 'left' | 'right'): readonly Side[] {
  const { dose } = exercise(id)
  if (dose.mode === 'flow' || dose.sides === 'none') return ['both']
  return first === 'left' ? ['left', 'right'] : ['right', 'left']
}

export const withSides = (items: readonly ResolvedItem[], first: 'left' | 'right'): readonly PlanItem[] =>
  items.map(item => ({ ...item, sides: sidesOf(item.exerciseId, first) }))

/** `filters`, where any of the items was swapped because of one. */
export function filterReason(items: readonly PlanItem[]): readonly Reason[] {
  const filters = new Set<MovementFilter>()
  for (const { substitutedBecause } of items) {
    for (const obstacle of substitutedBecause ?? []) {
      if (obstacle.because === 'filter') filters.add(obstacle.filter)
    }
  }
  return filters.size > 0 ? [{ because: 'filters', filters: [...filters] }] : []
}

/**
 * The routine as somebody picked it, with what does not suit `context` swapped. It takes as long as the routine says.
 * @throws RangeError where there is no such routine.
 */
export function planRoutine(
  routineId: RoutineId,
  context: PlanContext = {},
  first: 'left' | 'right' = 'left',
): RoutinePlan {
  const { purpose, items: wanted } = routine(routineId)
  const items = withSides(
    resolveItems(
      wanted.map(item => ({ exerciseId: item.exercise, seconds: item.seconds })),
      context,
    ),
    first,
  )
  return {
    routineId,
    purpose,
    items,
    totalSec: planSec(items),
    why: [{ because: 'picked' }, ...filterReason(items)],
  }
}

/**
 * The plan with one item swapped for a gentler one, after "this hurts". The time stays the same.
 * @throws RangeError where the plan has no such item.
 */
export function withGentler(plan: RoutinePlan, index: number, context: PlanContext = {}): RoutinePlan {
  const hurting = plan.items[index]
  if (!hurting) throw new RangeError(`The plan has no item ${index}.`)
  const exerciseId = gentlerThan(hurting.exerciseId, context)
  const gentler: PlanItem = {
    exerciseId,
    seconds: hurting.seconds,
    sides: sidesOf(exerciseId, hurting.sides[0] === 'right' ? 'right' : 'left'),
    substitutedFor: hurting.exerciseId,
    substitutedBecause: [{ because: 'hurt' }],
  }
  return { ...plan, items: plan.items.with(index, gentler) }
}
