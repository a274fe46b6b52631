/** A plan as the player runs it: what happens from second to second. */
import { EASE_SEC, READY_SEC, repsIn } from '../dose.ts'
import { exercise } from '../library.ts'
import type { Dose } from '../types.ts'
import type { PlanItem, RoutinePlan, Segment, Side } from './types.ts'

type Stretch = Omit<Segment, 'item' | 'exerciseId'>

/**
 * Every second of the plan, in order and without a gap: the first segment starts at 0, the last one ends at
 * `plan.totalSec`. All times are whole seconds.
 * @throws RangeError where the plan names an exercise that does not exist.
 */
export function timeline(plan: Pick<RoutinePlan, 'items'>): readonly Segment[] {
  let startSec = 0
  return plan.items.flatMap((planned, item) => {
    const segments = itemSegments(planned, startSec)
    startSec += READY_SEC + planned.seconds
    return segments.map(segment => Object.assign({ item, exerciseId: planned.exerciseId }, segment))
  })
}

/** The length of the whole, as `timeline` will fill it. */
export const planSec = (items: readonly Pick<PlanItem, 'seconds'>[]): number =>
  items.reduce((total, { seconds }) => total + READY_SEC + seconds, 0)

function itemSegments({ exerciseId, sides, seconds }: PlanItem, startSec: number): readonly Stretch[] {
  const { dose } = exercise(exerciseId)
  const first = sides[0] ?? 'both'
  const workSec = startSec + READY_SEC
  const ready: Stretch = { phase: 'ready', side: first, startSec, endSec: workSec }
  if (dose.mode === 'flow') {
    return [ready, { phase: 'flow', side: first, startSec: workSec, endSec: workSec + seconds }]
  }
  if (dose.sides === 'alternate' && sides.length > 1) {
    const reps = repsIn(dose, seconds / sides.length)
    return [ready, ...alternating(dose, sides, reps, workSec, seconds)]
  }
  const bounds = split(workSec, seconds, sides.length)
  return [
    ready,
    ...sides.flatMap((side, index) => {
      const [from, to] = bounds[index] ?? [workSec, workSec]
      const reps = repsIn(dose, to - from)
      return split(from, to - from, reps).flatMap(([start, end], rep) =>
        repetition(dose, { side, rep: rep + 1, reps }, start, end),
      )
    }),
  ]
}

/** Side by side, repetition by repetition. Each side gets half of the time, to the second that rounding may cost. */
function alternating(
  dose: Dose,
  sides: readonly Side[],
  reps: number,
  startSec: number,
  seconds: number,
): readonly Stretch[] {
  const perSide = split(0, seconds, sides.length).map(([from, to]) => split(0, to - from, reps))
  const stretches: Stretch[] = []
  let atSec = startSec
  for (let rep = 0; rep < reps; rep++) {
    for (const [index, side] of sides.entries()) {
      const [from, to] = perSide[index]?.[rep] ?? [0, 0]
      stretches.push(...repetition(dose, { side, rep: rep + 1, reps }, atSec, atSec + to - from))
      atSec += to - from
    }
  }
  return stretches
}

/** `count` neighbouring stretches of whole seconds, as equal as whole seconds allow. */
const split = (startSec: number, seconds: number, count: number): readonly (readonly [number, number])[] =>
  Array.from({ length: count }, (_, index) => [
    startSec + Math.round((index * seconds) / count),
    startSec + Math.round(((index + 1) * seconds) / count),
  ])

function repetition(
  dose: Dose,
  count: { readonly side: Side; readonly rep: number; readonly reps: number },
  startSec: number,
  endSec: number,
): readonly Stretch[] {
  if (dose.mode !== 'hold') return [{ phase: 'rep', ...count, startSec, endSec }]
  // A hold squeezed into little time keeps most of it for the hold.
  const easeFromSec = endSec - Math.min(EASE_SEC, Math.floor((endSec - startSec) / 3))
  return [
    { phase: 'hold', ...count, startSec, endSec: easeFromSec },
    ...(easeFromSec < endSec ? [{ phase: 'ease', ...count, startSec: easeFromSec, endSec } as const] : []),
  ]
}
