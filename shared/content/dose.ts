/** How long an exercise takes, and how a given time is filled with whole repetitions. All in seconds. */
import type { Dose, Exercise } from './types.ts'

/** Before every exercise: its name, its first step, and time to get into place. Ours. */
export const READY_SEC = 5
/** Getting in and out of a held position, counted with each repetition. Ours. */
export const EASE_SEC = 3
/** The shortest hold that is still worth counting. Ours. */
const LEAST_HOLD_SEC = 5

export const sideCount = (dose: Dose): 1 | 2 => (dose.mode === 'flow' || dose.sides === 'none' ? 1 : 2)

/** One repetition on one side; for `flow`, the whole. */
function cycleSec(dose: Dose): number {
  if (dose.mode === 'hold') return dose.holdSec + EASE_SEC
  return dose.mode === 'reps' ? dose.repSec : dose.seconds
}

/** The whole dose, both sides, without the seconds to get ready. */
export const fullSec = ({ dose }: Exercise): number =>
  dose.mode === 'flow' ? dose.seconds : cycleSec(dose) * dose.reps * sideCount(dose)

/** Less than this and the exercise is not worth starting. */
export function leastSec({ dose }: Exercise): number {
  if (dose.mode === 'flow') return dose.leastSec
  const leastCycleSec = dose.mode === 'hold' ? Math.min(dose.holdSec, LEAST_HOLD_SEC) + EASE_SEC : dose.repSec
  return leastCycleSec * sideCount(dose)
}

/** How many repetitions fit best into `sec` of one side; at least one. */
export const repsIn = (dose: Dose, sec: number): number => Math.max(1, Math.round(sec / cycleSec(dose)))

/** The most of `sec` that is whole repetitions on every side (for holds: an equal time on every side). */
export function wholeSec({ dose }: Exercise, sec: number): number {
  const unitSec = dose.mode === 'reps' ? dose.repSec * sideCount(dose) : sideCount(dose)
  return Math.floor(sec / unitSec) * unitSec
}
