import { project, type Camera, type Oval, type Point } from '#renderer/figure/draw/camera.ts'
import { pen } from '#renderer/figure/draw/pen.ts'
import type { Vector } from '#renderer/figure/math/vector.ts'

/** Corners joined by lines. */
export function line(points: readonly Point[]): string {
  const first = points[0]
  if (first === undefined) return ''
  pen.move(first.x, first.y)
  pen.corners()
  for (let index = 1; index < points.length; index += 1) {
    const point = points[index] ?? first
    pen.corner(point.x, point.y)
  }
  pen.close()
  return pen.lift()
}

const around = (count: number): readonly Point[] =>
  Array.from({ length: count }, (_, index) => ({
    x: Math.cos((index / count) * 2 * Math.PI),
    y: Math.sin((index / count) * 2 * Math.PI),
  }))

/** Large outlines need more corners to look round; at 4 px a centimetre either stays within a third of a pixel. */
const many = around(32)
const some = around(20)
const few = around(14)
const largeRadius = 8
const smallRadius = 3.4

/** A corner of an outline, and which oval it lies on. */
interface Corner {
  x: number
  y: number
  oval: number
}

/** Kept from one outline to the next: sixty frames a second leave no corners behind. */
const ring: readonly Corner[] = many.map(() => ({ x: 0, y: 0, oval: 0 }))

/**
 * Puts the convex outline around some ovals, `pad` wider, into `ring`: for each direction the farthest point of any of
 * them. Answers how many corners it has.
 */
function ringAround(ovals: readonly Oval[], from: number, to: number, pad: number): number {
  let size = 0
  for (let index = from; index < to; index += 1) {
    const oval = ovals[index]
    if (oval !== undefined) size = Math.max(size, oval.xx + oval.yy)
  }
  const directions = size > 2 * largeRadius ** 2 ? many : size > 2 * smallRadius ** 2 ? some : few
  for (let turn = 0; turn < directions.length; turn += 1) {
    const toward = directions[turn]
    const corner = ring[turn]
    if (toward === undefined || corner === undefined) continue
    let best = -Infinity
    for (let index = from; index < to; index += 1) {
      const oval = ovals[index]
      if (oval === undefined) continue
      const qx = oval.xx * toward.x + oval.xy * toward.y
      const qy = oval.xy * toward.x + oval.yy * toward.y
      const extent = Math.sqrt(Math.max(1e-9, qx * toward.x + qy * toward.y))
      const far = oval.x * toward.x + oval.y * toward.y + extent
      if (far > best) {
        best = far
        corner.x = oval.x + qx / extent + toward.x * pad
        corner.y = oval.y + qy / extent + toward.y * pad
        corner.oval = index
      }
    }
  }
  return directions.length
}

/** Draws the first corners of `ring`, but those that `leavesOut` names. */
function drawRing(count: number, leavesOut?: (turn: number) => boolean): void {
  let begun = false
  for (let turn = 0; turn < count; turn += 1) {
    const corner = ring[turn]
    if (corner === undefined || leavesOut?.(turn) === true) continue
    if (begun) pen.corner(corner.x, corner.y)
    else {
      pen.move(corner.x, corner.y)
      pen.corners()
      begun = true
    }
  }
  pen.close()
}

/** The outline around several ovals, `pad` wider on all sides. */
export function wrap(ovals: readonly Oval[], pad = 0): string {
  if (ovals.length === 0) return ''
  drawRing(ringAround(ovals, 0, ovals.length, pad))
  return pen.lift()
}

/** A row bends by less than this many directions from one oval to the next. */
const mostBend = 3

/**
 * A row of ovals joined one to the next: one organic outline when painted in one colour. Where two pieces share an oval,
 * each draws no more of it than the bend between them shows; the rest lies under the other.
 */
export function thread(ovals: readonly Oval[], pad = 0): string {
  const last = ovals.length - 1
  for (let index = 1; index <= last; index += 1) {
    const count = ringAround(ovals, index - 1, index + 1, pad)
    const isOn = (turn: number): number => ring[(turn + count) % count]?.oval ?? 0
    drawRing(count, turn => {
      const oval = isOn(turn)
      if (oval === 0 || oval === last) return false
      for (let step = 1; step <= mostBend; step += 1) {
        if (isOn(turn - step) !== oval || isOn(turn + step) !== oval) return false
      }
      return true
    })
  }
  return pen.lift()
}

/** A round station of a limb on the picture. */
export interface Round extends Point {
  readonly radius: number
}

export const roundAt = (camera: Camera, place: Vector, radius: number): Round => ({
  ...project(camera, place),
  radius,
})

function drawCircle(x: number, y: number, radius: number): void {
  pen.move(x + radius, y)
  pen.arc(radius, true, x - radius, y)
  pen.arc(radius, true, x + radius, y)
  pen.close()
}

export function circle({ x, y, radius }: Round): string {
  drawCircle(x, y, radius)
  return pen.lift()
}

/** Two circles and the tangents between them. */
function drawTaper(a: Round, b: Round, pad: number): void {
  const dx = b.x - a.x
  const dy = b.y - a.y
  const span = Math.hypot(dx, dy)
  if (span <= Math.abs(a.radius - b.radius) + 0.01) {
    const larger = a.radius > b.radius ? a : b
    drawCircle(larger.x, larger.y, larger.radius + pad)
    return
  }
  const toward = Math.atan2(dy, dx)
  const open = Math.acos((a.radius - b.radius) / span)
  const ra = a.radius + pad
  const rb = b.radius + pad
  const [cosLeft, sinLeft] = [Math.cos(toward + open), Math.sin(toward + open)]
  const [cosRight, sinRight] = [Math.cos(toward - open), Math.sin(toward - open)]
  const largeA = open < Math.PI / 2
  pen.move(a.x + ra * cosLeft, a.y + ra * sinLeft)
  pen.arc(ra, largeA, a.x + ra * cosRight, a.y + ra * sinRight)
  pen.line(b.x + rb * cosRight, b.y + rb * sinRight)
  pen.arc(rb, !largeA, b.x + rb * cosLeft, b.y + rb * sinLeft)
  pen.close()
}

/** Tapers along a row of round stations, `pad` wider on all sides. */
export function limb(rounds: readonly Round[], pad = 0): string {
  for (let index = 1; index < rounds.length; index += 1) {
    const a = rounds[index - 1]
    const b = rounds[index]
    if (a !== undefined && b !== undefined) drawTaper(a, b, pad)
  }
  return pen.lift()
}

/** A smooth open curve through the points (Catmull-Rom as cubic Béziers). */
export function curve(points: readonly Point[]): string {
  const first = points[0]
  if (first === undefined) return ''
  pen.move(first.x, first.y)
  for (let index = 1; index < points.length; index += 1) {
    const b = points[index - 1] ?? first
    const c = points[index] ?? b
    const a = points[index - 2] ?? b
    const d = points[index + 1] ?? c
    pen.cubic(
      b.x + (c.x - a.x) / 6,
      b.y + (c.y - a.y) / 6,
      c.x - (d.x - b.x) / 6,
      c.y - (d.y - b.y) / 6,
      c.x,
      c.y,
    )
  }
  return pen.lift()
}
