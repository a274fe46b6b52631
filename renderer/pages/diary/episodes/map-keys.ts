/** Where an arrow key leads on the body map. */
import type { BodyZone } from '#shared/history/index.ts'

interface Placed {
  readonly zone: BodyZone
  readonly middle: { readonly x: number; readonly y: number }
}

const WAYS = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
} as const
export type Arrow = keyof typeof WAYS
export const isArrow = (key: string): key is Arrow => Object.hasOwn(WAYS, key)

/** Sideways a step counts for more than it is long, so that an arrow keeps to its row or its leg. */
const ACROSS_COUNTS = 2.5

/** The nearest zone that way, or the same where there is none. */
export function neighbour(zones: readonly Placed[], from: BodyZone, arrow: Arrow): BodyZone {
  const here = zones.find(({ zone }) => zone === from)?.middle
  if (here === undefined) return from
  const way = WAYS[arrow]
  let best = from
  let least = Infinity
  for (const { zone, middle } of zones) {
    const along = (middle.x - here.x) * way.x + (middle.y - here.y) * way.y
    if (along < 1) continue
    const across = Math.abs((middle.x - here.x) * way.y) + Math.abs((middle.y - here.y) * way.x)
    const distance = along + ACROSS_COUNTS * across
    if (distance < least) {
      least = distance
      best = zone
    }
  }
  return best
}
