import type { Movement } from '#renderer/figure/movement/movement.ts'

/** Three moments that tell a movement: the start, on the way, and the end position. */
export function stillTimes(movement: Movement): readonly [number, number, number] {
  const first = movement.steps[0]
  const second = movement.steps[1]
  const way = first?.seconds ?? 0
  return [0, way * 0.5, way + (second?.phase === 'hold' ? second.seconds * 0.5 : 0)]
}
