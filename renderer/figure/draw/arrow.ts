import { project, type Camera, type Point } from '#renderer/figure/draw/camera.ts'
import { line } from '#renderer/figure/draw/paths.ts'
import { otherTracer, tracerPlace } from '#renderer/figure/draw/places.ts'
import type { ArrowPlan, Movement } from '#renderer/figure/movement/movement.ts'
import { cycleSecOf, frameAt } from '#renderer/figure/movement/timeline.ts'

/** An arrow along the way of a body point: its outline and the ends of its fade. */
export interface Arrow {
  readonly d: string
  readonly from: Point
  readonly to: Point
  readonly step: number
  /** Belongs to the second half of a movement that alternates. */
  readonly other: boolean
}

const samples = 16
const headSize = 10
/** A shorter arrow is not seen; a way shorter than `still` is none. */
const shortest = 13
const still = 1.5

const wayLength = (points: readonly Point[]): number => {
  let total = 0
  for (let index = 1; index < points.length; index += 1) {
    const a = points[index - 1]
    const b = points[index]
    if (a !== undefined && b !== undefined) total += Math.hypot(b.x - a.x, b.y - a.y)
  }
  return total
}

function wayOf(camera: Camera, movement: Movement, arrow: ArrowPlan, other: boolean): readonly Point[] {
  const step = arrow.step ?? 0
  let begin = other ? cycleSecOf(movement) / 2 : 0
  for (const [index, each] of movement.steps.entries()) if (index < step) begin += each.seconds
  const seconds = movement.steps[step]?.seconds ?? 0
  const [aside, above] = arrow.offset ?? [0, 0]
  // Seen from the front, the other side's arrow lies on the other side of the picture too.
  const across = other && Math.abs(camera.across.x) < 0.6 ? -aside : aside
  const points = Array.from({ length: samples + 1 }, (_, index) => {
    const frame = frameAt(
      movement,
      begin + Math.min(seconds * 0.9999, seconds * (0.12 + 0.76 * (index / samples))),
    )
    return project(camera, tracerPlace(frame.skeleton, frame.pose, other ? otherTracer(arrow.of) : arrow.of))
  })
  const first = points[0] ?? { x: 0, y: 0 }
  if (arrow.way !== undefined) {
    const [aheadX, up] = arrow.way
    const right = across === aside ? aheadX : -aheadX
    return Array.from({ length: samples + 1 }, (_, index) => {
      const share = index / samples
      const sag = 4 * (arrow.sag ?? 0) * share * (1 - share)
      return { x: first.x + across + right * share, y: first.y - above - up * share + sag }
    })
  }
  const own = wayLength(points)
  const stretch = Math.max(arrow.stretch ?? 1, own < still ? 1 : shortest / own)
  return points.map(point => ({
    x: first.x + (point.x - first.x) * stretch + across,
    y: first.y + (point.y - first.y) * stretch - above,
  }))
}

/** Points at equal distances, so that the ribbon tapers evenly whatever the tempo was. */
function evenly(points: readonly Point[], count: number): readonly Point[] {
  const lengths = [0]
  for (let index = 1; index < points.length; index += 1) {
    const a = points[index - 1]
    const b = points[index]
    if (a === undefined || b === undefined) continue
    lengths.push((lengths.at(-1) ?? 0) + Math.hypot(b.x - a.x, b.y - a.y))
  }
  const total = lengths.at(-1) ?? 0
  return Array.from({ length: count + 1 }, (_, step) => {
    const wanted = (total * step) / count
    const index = Math.max(
      1,
      lengths.findIndex(value => value >= wanted),
    )
    const a = points[index - 1] ?? { x: 0, y: 0 }
    const b = points[index] ?? a
    const part =
      (wanted - (lengths[index - 1] ?? 0)) / Math.max(1e-6, (lengths[index] ?? 0) - (lengths[index - 1] ?? 0))
    return { x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part }
  })
}

/** A ribbon that grows from nothing to an arrowhead along the way; nothing when there is hardly any way. */
export function arrowOf(
  camera: Camera,
  movement: Movement,
  plan: ArrowPlan,
  other: boolean,
): Arrow | undefined {
  const way = evenly(wayOf(camera, movement, plan, other), samples)
  const from = way[0]
  const to = way.at(-1)
  if (from === undefined || to === undefined) return undefined
  const total = wayLength(way)
  if (total < still) return undefined
  const left: Point[] = []
  const right: Point[] = []
  let heading = { x: 1, y: 0 }
  const half = Math.min(2.3, 1 + total / 25)
  for (const [index, point] of way.entries()) {
    const a = way[Math.max(0, index - 1)] ?? point
    const b = way[Math.min(way.length - 1, index + 1)] ?? point
    const size = Math.hypot(b.x - a.x, b.y - a.y)
    if (size > 1e-6) heading = { x: (b.x - a.x) / size, y: (b.y - a.y) / size }
    const width = 0.25 + half * (index / samples)
    left.push({ x: point.x - heading.y * width, y: point.y + heading.x * width })
    right.push({ x: point.x + heading.y * width, y: point.y - heading.x * width })
  }
  const size = Math.min(headSize, 4.6 + total * 0.2)
  const wing = size * 0.6
  const tip = [
    { x: to.x - heading.y * wing, y: to.y + heading.x * wing },
    { x: to.x + heading.x * size, y: to.y + heading.y * size },
    { x: to.x + heading.y * wing, y: to.y - heading.x * wing },
  ]
  return { d: line([...left, ...tip, ...right.toReversed()]), from, to, step: plan.step ?? 0, other }
}
