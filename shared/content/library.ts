/** The content as loaded, and typed look-ups in it. The tests and `npm run check:content` hold the files to schema.ts. */
import conditionsFile from './conditions.json' with { type: 'json' }
import editionFile from './edition.json' with { type: 'json' }
import exercisesFile from './exercises.json' with { type: 'json' }
import filtersFile from './filters.json' with { type: 'json' }
import presetsFile from './presets.json' with { type: 'json' }
import reliefFile from './relief.json' with { type: 'json' }
import routinesFile from './routines.json' with { type: 'json' }
import sourcesFile from './sources.json' with { type: 'json' }
import tipsFile from './tips.json' with { type: 'json' }
import type {
  ConditionRules,
  Edition,
  Exercise,
  ExerciseId,
  FilterRule,
  Preset,
  Relief,
  Routine,
  RoutineId,
  Source,
  Tip,
} from './types.ts'

// JSON modules are typed by their values' widest types ("string" where the schema has a union): hence the assertions.
/* oxlint-disable typescript/no-unsafe-type-assertion */
export const edition: Edition = editionFile
export const exercises = exercisesFile as unknown as readonly Exercise[]
export const routines = routinesFile as unknown as readonly Routine[]
export const conditions = conditionsFile as unknown as readonly ConditionRules[]
export const filterRules = filtersFile as unknown as readonly FilterRule[]
export const tips = tipsFile as unknown as readonly Tip[]
export const presets = presetsFile as unknown as readonly Preset[]
export const sources = sourcesFile as unknown as readonly Source[]
/** Warning signs, signs that it is settling, steps of self-care and emergency numbers. */
export const relief = reliefFile as unknown as Relief
/* oxlint-enable typescript/no-unsafe-type-assertion */

const exerciseById: ReadonlyMap<string, Exercise> = new Map(exercises.map(entry => [entry.id, entry]))
const routineById: ReadonlyMap<string, Routine> = new Map(routines.map(entry => [entry.id, entry]))
const sourceByKey: ReadonlyMap<string, Source> = new Map(sources.map(entry => [entry.key, entry]))

export const findExercise = (id: string): Exercise | undefined => exerciseById.get(id)
export const findRoutine = (id: string): Routine | undefined => routineById.get(id)
export const findSource = (key: string): Source | undefined => sourceByKey.get(key)

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

const numbersOf = (region: string) => relief.numbers.find(entry => entry.region === region)

/**
 * What to call in `region` (ISO 3166-1 alpha-2, any case). `known` is false where the region is not in the list: the
 * number is then one that most mobile networks put through, and the page says that it is a guess.
 */
export function emergencyNumber(region: string | null): {
  readonly emergency: string
  readonly advice: string | null
  readonly known: boolean
} {
  const local = region === null ? undefined : numbersOf(region.toUpperCase())
  const { emergency, advice } = local ?? numbersOf('WORLD') ?? { emergency: '112', advice: null }
  return { emergency, advice, known: local !== undefined }
}
