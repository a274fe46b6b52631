import type { Movement } from '#renderer/figure/movement/movement.ts'
import { cycleSecOf } from '#renderer/figure/movement/timeline.ts'

/** Three moments that tell a movement: its start, on the way with its arrow, and its end position, or what it names. */
export function stillTimes(movement: Movement): readonly [number, number, number] {
  const { stills } = movement
  if (stills !== undefined) return [0, timeAfter(movement, stills[0]), timeAfter(movement, stills[1])]
  const [start, way, end] = bareTimes(movement)
  const arrow = arrowTime(movement)
  return [start, arrow !== undefined && arrow < end ? arrow : way, end]
}

/** When so many steps have passed: 1.5 is the middle of the second; an end still belongs to its own step. */
const timeAfter = ({ steps }: Movement, passed: number): number =>
  steps.reduce((sum, { seconds }, index) => sum + seconds * Math.min(1, Math.max(0, passed - index)), -0.001)

/** The middle of the step in which the first arrow shows. */
function arrowTime({ arrows, steps }: Movement): number | undefined {
  const index = arrows[0]?.step ?? 0
  const step = steps[index]
  if (arrows.length === 0 || step === undefined || step.phase === 'steady') return undefined
  return steps.slice(0, index).reduce((sum, { seconds }) => sum + seconds, step.seconds / 2)
}

function bareTimes(movement: Movement): readonly [number, number, number] {
  if (movement.steps.every(step => step.phase === 'steady')) {
    const cycle = cycleSecOf(movement)
    return [0, cycle / 6, cycle / 3]
  }
  let begin = 0
  let moved = 0
  for (const { phase, seconds } of movement.steps) {
    if (phase === 'hold' && moved > 0) return [0, begin - moved * 0.5, begin + seconds * 0.5]
    if (moved > 0 && phase !== 'move') break
    if (phase !== 'hold') moved += seconds
    begin += seconds
    if (phase === 'breathe' || phase === 'steady' || phase === 'return') break
  }
  return [0, begin - moved * 0.5, begin * 0.9999]
}
