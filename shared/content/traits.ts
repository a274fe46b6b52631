/** What follows for a routine from its exercises; nothing of it is written down a second time. */
import { exercise } from './library.ts'
import type { Area, Exercise, ExerciseId, Intensity, MovementFilter, Routine } from './types.ts'
import { filtersHiding } from './filters.ts'
import { filterRules } from './library.ts'

export const PLACES = ['seated', 'standing', 'floor'] as const
export type Place = (typeof PLACES)[number]

/** Where one has to be for these: on the floor if any of it is, in the chair only if all of it is. */
export function placeFor(ids: readonly ExerciseId[]): Place {
  const parts = ids.map(id => exercise(id))
  if (parts.some(({ space }) => space === 'mat')) return 'floor'
  return parts.every(({ position }) => position === 'seated') ? 'seated' : 'standing'
}

export interface RoutineTraits {
  /** How it suits a sore day: as its least suitable exercise. */
  readonly spasm: Exercise['spasm']
  readonly officeClothes: boolean
  readonly needsFloor: boolean
  readonly maxIntensity: Intensity
  readonly areas: readonly Area[]
  /** Filters that would swap something in it. */
  readonly touchedBy: readonly MovementFilter[]
}

export function traitsOf({ items }: Pick<Routine, 'items'>): RoutineTraits {
  const parts = items.map(item => exercise(item.exercise))
  const filters = filterRules.map(({ id }) => id)
  return {
    spasm: parts.some(({ spasm }) => spasm === 'no')
      ? 'no'
      : parts.some(({ spasm }) => spasm === 'gentle')
        ? 'gentle'
        : 'yes',
    officeClothes: parts.every(({ officeClothes }) => officeClothes),
    needsFloor: parts.some(({ space }) => space === 'mat'),
    maxIntensity: parts.reduce<Intensity>((most, { intensity }) => (intensity > most ? intensity : most), 1),
    areas: [...new Set(parts.flatMap(({ areas }) => areas))],
    touchedBy: filters.filter(filter => parts.some(({ id }) => filtersHiding(id, [filter]).length > 0)),
  }
}
