import { dot, unit, vector, type Vector } from '#renderer/figure/math/vector.ts'

/** A rotation as a unit quaternion. */
export interface Rotation {
  readonly w: number
  readonly x: number
  readonly y: number
  readonly z: number
}

export const unturned: Rotation = { w: 1, x: 0, y: 0, z: 0 }

const halfRadians = Math.PI / 360

/** Turns by `degrees` about the axis that points forward. */
export const aboutForward = (degrees: number): Rotation => ({
  w: Math.cos(degrees * halfRadians),
  x: Math.sin(degrees * halfRadians),
  y: 0,
  z: 0,
})

/** Turns by `degrees` about the axis that points up. */
export const aboutUp = (degrees: number): Rotation => ({
  w: Math.cos(degrees * halfRadians),
  x: 0,
  y: Math.sin(degrees * halfRadians),
  z: 0,
})

/** Turns by `degrees` about the axis that points right. */
export const aboutRight = (degrees: number): Rotation => ({
  w: Math.cos(degrees * halfRadians),
  x: 0,
  y: 0,
  z: Math.sin(degrees * halfRadians),
})

/** First `b`, then `a`. */
const pair = (a: Rotation, b: Rotation): Rotation => ({
  w: a.w * b.w - a.x * b.x - a.y * b.y - a.z * b.z,
  x: a.w * b.x + a.x * b.w + a.y * b.z - a.z * b.y,
  y: a.w * b.y - a.x * b.z + a.y * b.w + a.z * b.x,
  z: a.w * b.z + a.x * b.y - a.y * b.x + a.z * b.w,
})

/** The rotations one inside the other, the outermost first: `compose(parent, child)` turns by the child within the parent. */
export function compose(first: Rotation, ...rest: readonly Rotation[]): Rotation {
  let result = first
  for (const next of rest) result = pair(result, next)
  return result
}

export const inverse = (a: Rotation): Rotation => ({ w: a.w, x: -a.x, y: -a.y, z: -a.z })

/** `point` turned by `rotation`. */
export function turn(rotation: Rotation, point: Vector): Vector {
  const { w, x, y, z } = rotation
  const tx = 2 * (y * point.z - z * point.y)
  const ty = 2 * (z * point.x - x * point.z)
  const tz = 2 * (x * point.y - y * point.x)
  return vector(
    point.x + w * tx + y * tz - z * ty,
    point.y + w * ty + z * tx - x * tz,
    point.z + w * tz + x * ty - y * tx,
  )
}

/** The rotation that carries the three base axes to these three. */
export function fromAxes(x: Vector, y: Vector, z: Vector): Rotation {
  const trace = x.x + y.y + z.z
  if (trace > 0) {
    const s = 2 * Math.sqrt(trace + 1)
    return { w: s / 4, x: (y.z - z.y) / s, y: (z.x - x.z) / s, z: (x.y - y.x) / s }
  }
  if (x.x > y.y && x.x > z.z) {
    const s = 2 * Math.sqrt(1 + x.x - y.y - z.z)
    return { w: (y.z - z.y) / s, x: s / 4, y: (y.x + x.y) / s, z: (z.x + x.z) / s }
  }
  if (y.y > z.z) {
    const s = 2 * Math.sqrt(1 + y.y - x.x - z.z)
    return { w: (z.x - x.z) / s, x: (y.x + x.y) / s, y: s / 4, z: (z.y + y.z) / s }
  }
  const s = 2 * Math.sqrt(1 + z.z - x.x - y.y)
  return { w: (x.y - y.x) / s, x: (z.x + x.z) / s, y: (z.y + y.z) / s, z: s / 4 }
}

/** The shortest way from `a` to `b`, a share `t` of it. */
export function blendRotations(a: Rotation, b: Rotation, t: number): Rotation {
  const cosine = a.w * b.w + a.x * b.x + a.y * b.y + a.z * b.z
  const sign = cosine < 0 ? -1 : 1
  const angle = Math.acos(Math.min(1, Math.abs(cosine)))
  const near = angle < 1e-4
  const ka = near ? 1 - t : Math.sin((1 - t) * angle) / Math.sin(angle)
  const kb = sign * (near ? t : Math.sin(t * angle) / Math.sin(angle))
  return {
    w: a.w * ka + b.w * kb,
    x: a.x * ka + b.x * kb,
    y: a.y * ka + b.y * kb,
    z: a.z * ka + b.z * kb,
  }
}

/** The base axes after the rotation. */
export const aheadOf = (rotation: Rotation): Vector => turn(rotation, vector(1, 0, 0))
export const aboveOf = (rotation: Rotation): Vector => turn(rotation, vector(0, 1, 0))

/** The angle in degrees between two directions. */
export function angleBetween(a: Vector, b: Vector): number {
  const ua = unit(a)
  const ub = unit(b)
  return (Math.acos(Math.max(-1, Math.min(1, dot(ua, ub)))) * 180) / Math.PI
}
