/** A time that was asked for, as an id: so the library, the command line and links name it as they name a routine. */
import type { RoutineId } from '../types.ts'

const LEAST_MIN = 1
const MOST_MIN = 15

export const routineIdFor = (min: number): RoutineId => `minutes-${min}`

/** The whole minutes that an id asks for, 1 to 15; `null` where it names a routine. */
export function minutesAsked(id: RoutineId): number | null {
  const min = Number(/^minutes-(\d{1,2})$/.exec(id)?.[1] ?? Number.NaN)
  return min >= LEAST_MIN && min <= MOST_MIN ? min : null
}
