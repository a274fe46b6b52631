/** Finding an exercise by its name, by the part of the body it moves and by where one is. Pure. */
import { exercises, isOffered, type Exercise, type Place } from '#shared/content/index.ts'
import type { MovementFilter } from '#shared/settings/index.ts'

export interface Search {
  readonly words: string
  /** `null`: anywhere. */
  readonly place: Place | null
}

export interface Found {
  readonly shown: readonly Exercise[]
  /** That fit as well, and are hidden by the user's movement filters. */
  readonly hidden: number
}

const PLACE_OF: { readonly [Each in Exercise['position']]: Place } = {
  seated: 'seated',
  standing: 'standing',
  walking: 'standing',
  floor: 'floor',
}

/** Accents and case do not count: somebody types what is quick to type. */
const plain = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** @param textOf everything by which an exercise may be found, in the user's language */
export function findExercises(
  { words, place }: Search,
  filters: readonly MovementFilter[],
  textOf: (exercise: Exercise) => string,
): Found {
  const wanted = plain(words).split(/\s+/).filter(Boolean)
  const fitting = exercises.filter(exercise => {
    if (place !== null && PLACE_OF[exercise.position] !== place) return false
    const text = plain(textOf(exercise))
    return wanted.every(word => text.includes(word))
  })
  const shown = fitting.filter(({ id }) => isOffered(id, { filters }))
  return { shown, hidden: fitting.length - shown.length }
}
