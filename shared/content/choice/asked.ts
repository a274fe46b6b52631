/** A time that was asked for, as an id: so the library, the command line and links name it as they name a routine. */
import type { Settings } from '../../settings/index.ts'
import { PLACES, type Place } from '../traits.ts'
import type { RoutineId } from '../types.ts'
import type { PlanContext } from './types.ts'

const LEAST_MIN = 1
const MOST_MIN = 15

export interface TimeAsked {
  /** Whole minutes, 1 to 15. */
  readonly min: number
  /** `null`: anywhere. */
  readonly place: Place | null
  readonly officeClothes: boolean
}

/** `minutes-5`, `minutes-5-seated`, `minutes-5-clothes`, `minutes-5-seated-clothes`. */
export const routineIdFor = ({ min, place, officeClothes }: TimeAsked): RoutineId =>
  ['minutes', min, place, officeClothes ? 'clothes' : null].filter(part => part !== null).join('-')

/** What an id asks for; `null` where it names a routine. */
export function timeAsked(id: RoutineId): TimeAsked | null {
  const [, minutes, named, clothes] = /^minutes-(\d{1,2})(?:-([a-z]+?))??(-clothes)?$/.exec(id) ?? []
  const place = PLACES.find(each => each === named) ?? null
  const min = Number(minutes ?? Number.NaN)
  if (!(min >= LEAST_MIN && min <= MOST_MIN) || (named !== undefined && place === null)) return null
  return { min, place, officeClothes: clothes !== undefined }
}

/** What restricts the time asked for. Whoever asks for the floor has found room for it, and says what they wear. */
export const contextAsked = (
  { place, officeClothes }: TimeAsked,
  settings: Pick<Settings, 'movementFilters' | 'officeClothes' | 'floorSpace'>,
): PlanContext => ({
  filters: settings.movementFilters,
  floor: place === 'floor' || settings.floorSpace,
  officeClothes: officeClothes || (place !== 'floor' && settings.officeClothes),
})
