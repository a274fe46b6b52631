import type { Movement } from '#renderer/figure/movement/movement.ts'
import { cycleSecOf } from '#renderer/figure/movement/timeline.ts'

/** Three moments that tell a movement: its start, on the way, and its end position. */
export function stillTimes(movement: Movement): readonly [number, number, number] {
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
