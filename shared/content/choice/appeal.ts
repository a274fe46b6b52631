/** How much an exercise has to offer at a moment, as a weight for the draw. All figures are ours. */
import { exercise, findExercise } from '../library.ts'
import type { Area, Exercise, ExerciseId } from '../types.ts'
import type { Moment, PastRoutine } from './types.ts'

/** What the product is about counts more than what only goes with desk work. */
const AREA_WEIGHT: Readonly<Partial<Record<Area, number>>> = {
  'low-back': 2,
  spine: 2,
  hips: 1.8,
  'hip-front': 1.6,
  'mid-back': 1.5,
  buttocks: 1.5,
  abdomen: 1.3,
  'upper-back': 1.3,
  eyes: 0.7,
  hands: 0.7,
  face: 0.7,
}

/** Routines since it was last done, from 0; the length of the history where it is not in it. */
const routinesSince = (recent: readonly PastRoutine[], has: (ids: readonly ExerciseId[]) => boolean) => {
  const index = recent.findIndex(({ exerciseIds }) => has(exerciseIds))
  return index === -1 ? recent.length : index
}

/**
 * Weights for every exercise at this moment. What was done lately waits; parts that have waited longest come first;
 * the moment has its say.
 */
export function appealAt(moment: Moment): (id: ExerciseId) => number {
  const recent = moment.recent ?? []
  const sinceArea = new Map<Area, number>()
  // The history may name exercises of another version: those count for nothing.
  const areaAge = (area: Area) => {
    const known = sinceArea.get(area)
    if (known !== undefined) return known
    const age = routinesSince(recent, ids => ids.some(id => findExercise(id)?.areas.includes(area)))
    sinceArea.set(area, age)
    return age
  }
  return id => {
    const candidate = exercise(id)
    const age = routinesSince(recent, ids => ids.includes(id))
    // 1/8 for what was just done, then a little more with every routine it had to wait.
    const rested = Math.min(4, (age + 0.5) / 4)
    const oldestArea = Math.max(...candidate.areas.map(areaAge))
    const rotation = 1 + Math.min(1, oldestArea / 5)
    const weight = Math.max(...candidate.areas.map(area => AREA_WEIGHT[area] ?? 1))
    return rested * rotation * weight * momentWeight(candidate, moment)
  }
}

function momentWeight({ category, areas, position, spasm, tags, space }: Exercise, moment: Moment): number {
  const longSit = moment.afterMeeting === true || moment.seatedMin >= 75
  return [
    moment.tense === true && category === 'breathing' ? 4 : 1,
    moment.tense === true && (areas.includes('shoulders') || areas.includes('neck')) ? 2 : 1,
    moment.soreDay === true && spasm === 'yes' ? 2 : 1,
    moment.strengthDue === true && category === 'strength' ? 2 : 1,
    longSit && (areas.includes('hip-front') || areas.includes('chest') || tags.includes('walk')) ? 2 : 1,
    moment.kind === 'stretch' && (position === 'standing' || position === 'walking') ? 1.5 : 1,
    moment.kind === 'sit-or-move' && position === 'seated' ? 2 : 1,
    moment.place === 'office' && (space === 'doorway' || space === 'mat') ? 0.5 : 1,
  ].reduce((product, factor) => product * factor, 1)
}
