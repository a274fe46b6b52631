/** Vectors in centimetres: x is where the figure faces when it stands at rest, y is up, z is the figure's right. */
export interface Vector {
  readonly x: number
  readonly y: number
  readonly z: number
}

export const vector = (x: number, y: number, z: number): Vector => ({ x, y, z })
export const origin: Vector = vector(0, 0, 0)
export const up: Vector = vector(0, 1, 0)

export const add = (a: Vector, b: Vector): Vector => vector(a.x + b.x, a.y + b.y, a.z + b.z)
export const subtract = (a: Vector, b: Vector): Vector => vector(a.x - b.x, a.y - b.y, a.z - b.z)
export const scale = (a: Vector, k: number): Vector => vector(a.x * k, a.y * k, a.z * k)
export const dot = (a: Vector, b: Vector): number => a.x * b.x + a.y * b.y + a.z * b.z
export const cross = (a: Vector, b: Vector): Vector =>
  vector(a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x)
export const length = (a: Vector): number => Math.hypot(a.x, a.y, a.z)
export const distance = (a: Vector, b: Vector): number => Math.hypot(a.x - b.x, a.y - b.y, a.z - b.z)

/** The point a share `t` of the way from `a` to `b`. */
export const between = (a: Vector, b: Vector, t: number): Vector =>
  vector(a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t, a.z + (b.z - a.z) * t)

/** `a` with length 1; a vector without length becomes `fallback`. */
export function unit(a: Vector, fallback: Vector = up): Vector {
  const size = length(a)
  return size < 1e-9 ? fallback : scale(a, 1 / size)
}

/** What is left of `a` after its part along the unit vector `axis` is taken away, with length 1. */
export function perpendicular(a: Vector, axis: Vector, fallback: Vector): Vector {
  const rest = subtract(a, scale(axis, dot(a, axis)))
  if (length(rest) > 1e-6) return unit(rest)
  return unit(subtract(fallback, scale(axis, dot(fallback, axis))))
}

/** Reflection in the figure's own midplane. */
export const mirrorVector = (a: Vector): Vector => vector(a.x, a.y, -a.z)
