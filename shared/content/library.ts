/** The content as loaded, and typed look-ups in it. The files' shape is checked by tests and `npm run check:content`. */
import editionFile from './edition.json' with { type: 'json' }
import exercisesFile from './exercises.json' with { type: 'json' }
import routinesFile from './routines.json' with { type: 'json' }
import type { Edition, Exercise, ExerciseId, Routine, RoutineId } from './types.ts'

// JSON modules are typed by their values' widest types; the tests hold the files to schema.ts, which has the narrow ones.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const checked = <T>(file: unknown): T => file as T

export const exercises: readonly Exercise[] = checked(exercisesFile)
export const routines: readonly Routine[] = checked(routinesFile)
export const edition: Edition = editionFile

const exerciseById: ReadonlyMap<string, Exercise> = new Map(exercises.map(entry => [entry.id, entry]))
const routineById: ReadonlyMap<string, Routine> = new Map(routines.map(entry => [entry.id, entry]))

export const findExercise = (id: ExerciseId): Exercise | undefined => exerciseById.get(id)
export const findRoutine = (id: RoutineId): Routine | undefined => routineById.get(id)

/** @throws RangeError where there is no such exercise; ask `findExercise` for an id that came from outside. */
export function exercise(id: ExerciseId): Exercise {
  const found = exerciseById.get(id)
  if (!found) throw new RangeError(`There is no exercise "${id}".`)
  return found
}

/** @throws RangeError where there is no such routine; ask `findRoutine` for an id that came from outside. */
export function routine(id: RoutineId): Routine {
  const found = routineById.get(id)
  if (!found) throw new RangeError(`There is no routine "${id}".`)
  return found
}
