import { project, type Camera, type Oval, type Point } from '#renderer/figure/draw/camera.ts'
import type { Vector } from '#renderer/figure/math/vector.ts'

const short = (value: number): number => Math.round(value * 100) / 100

const at = (point: Point): string => `${short(point.x)} ${short(point.y)}`

/** Corners joined by lines, written as steps: half as long to write and to read. */
export function line(points: readonly Point[]): string {
  const first = points[0]
  if (first === undefined) return ''
  let x = short(first.x)
  let y = short(first.y)
  let path = `M${x} ${y}l`
  for (let index = 1; index < points.length; index += 1) {
    const point = points[index] ?? first
    const dx = short(point.x - x)
    const dy = short(point.y - y)
    if (dx === 0 && dy === 0) continue
    path += index > 1 && dx >= 0 ? ` ${dx} ${dy}` : `${dx} ${dy}`
    x = short(x + dx)
    y = short(y + dy)
  }
  return `${path}Z`
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

/** The convex outline around several ovals: for each direction the farthest point of any of them. */
function wrapPoints(ovals: readonly Oval[], pad: number): readonly Point[] {
  let size = 0
  for (const oval of ovals) size = Math.max(size, oval.xx + oval.yy)
  const directions = size > 2 * largeRadius ** 2 ? many : size > 2 * smallRadius ** 2 ? some : few
  const points: Point[] = []
  for (const toward of directions) {
    let best = -Infinity
    let x = 0
    let y = 0
    for (const oval of ovals) {
      const qx = oval.xx * toward.x + oval.xy * toward.y
      const qy = oval.xy * toward.x + oval.yy * toward.y
      const extent = Math.sqrt(Math.max(1e-9, qx * toward.x + qy * toward.y))
      const far = oval.x * toward.x + oval.y * toward.y + extent
      if (far > best) {
        best = far
        x = oval.x + qx / extent
        y = oval.y + qy / extent
      }
    }
    points.push({ x: x + toward.x * pad, y: y + toward.y * pad })
  }
  return points
}

/** The outline around several ovals, `pad` wider on all sides. */
export const wrap = (ovals: readonly Oval[], pad = 0): string => line(wrapPoints(ovals, pad))

/** A row of ovals joined one to the next: one organic outline when painted in one colour. */
export function thread(ovals: readonly Oval[], pad = 0): string {
  let path = ''
  for (let index = 1; index < ovals.length; index += 1) {
    const a = ovals[index - 1]
    const b = ovals[index]
    if (a !== undefined && b !== undefined) path += wrap([a, b], pad)
  }
  return path
}

/** A round station of a limb on the picture. */
export interface Round extends Point {
  readonly radius: number
}

export const roundAt = (camera: Camera, place: Vector, radius: number): Round => ({
  ...project(camera, place),
  radius,
})

export const circle = ({ x, y, radius }: Round): string =>
  `M${short(x + radius)} ${short(y)}A${short(radius)} ${short(radius)} 0 1 1 ${short(x - radius)} ${short(y)}` +
  `A${short(radius)} ${short(radius)} 0 1 1 ${short(x + radius)} ${short(y)}Z`

/** Two circles and the tangents between them. */
function taper(a: Round, b: Round): string {
  const dx = b.x - a.x
  const dy = b.y - a.y
  const span = Math.hypot(dx, dy)
  if (span <= Math.abs(a.radius - b.radius) + 0.01) return circle(a.radius > b.radius ? a : b)
  const toward = Math.atan2(dy, dx)
  const open = Math.acos((a.radius - b.radius) / span)
  const rim = (round: Round, angle: number): Point => ({
    x: round.x + round.radius * Math.cos(angle),
    y: round.y + round.radius * Math.sin(angle),
  })
  const ra = short(a.radius)
  const rb = short(b.radius)
  const largeA = open < Math.PI / 2 ? 1 : 0
  return (
    `M${at(rim(a, toward + open))}A${ra} ${ra} 0 ${largeA} 1 ${at(rim(a, toward - open))}` +
    `L${at(rim(b, toward - open))}A${rb} ${rb} 0 ${1 - largeA} 1 ${at(rim(b, toward + open))}Z`
  )
}

const wider = (round: Round, pad: number): Round => ({ ...round, radius: round.radius + pad })

/** Tapers along a row of round stations, `pad` wider on all sides. */
export function limb(rounds: readonly Round[], pad = 0): string {
  let path = ''
  for (let index = 1; index < rounds.length; index += 1) {
    const a = rounds[index - 1]
    const b = rounds[index]
    if (a !== undefined && b !== undefined)
      path += pad === 0 ? taper(a, b) : taper(wider(a, pad), wider(b, pad))
  }
  return path
}

/** A smooth open curve through the points (Catmull-Rom as cubic Béziers). */
export function curve(points: readonly Point[]): string {
  const first = points[0]
  if (first === undefined) return ''
  let path = `M${at(first)}`
  for (let index = 1; index < points.length; index += 1) {
    const b = points[index - 1] ?? first
    const c = points[index] ?? b
    const a = points[index - 2] ?? b
    const d = points[index + 1] ?? c
    const one = { x: b.x + (c.x - a.x) / 6, y: b.y + (c.y - a.y) / 6 }
    const two = { x: c.x - (d.x - b.x) / 6, y: c.y - (d.y - b.y) / 6 }
    path += `C${at(one)} ${at(two)} ${at(c)}`
  }
  return path
}
