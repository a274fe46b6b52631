import { fromAxes, type Rotation } from '#renderer/figure/math/rotation.ts'
import {
  add,
  cross,
  distance,
  dot,
  perpendicular,
  scale,
  subtract,
  unit,
  type Vector,
} from '#renderer/figure/math/vector.ts'

/** Two bones that meet in a hinge. */
export interface Reach {
  readonly middle: Vector
  readonly end: Vector
  readonly upper: Rotation
  readonly lower: Rotation
}

/**
 * Two-bone inverse kinematics: where the hinge must lie so that the chain from `start` ends at `target`.
 * A target out of reach is approached as far as the bones allow.
 *
 * @param hint a direction towards which the hinge points
 * @param bends +1 when the lower bone bends towards the bone's front (elbow), -1 towards its back (knee)
 */
export function reach(
  start: Vector,
  target: Vector,
  upperLength: number,
  lowerLength: number,
  hint: Vector,
  bends: 1 | -1,
): Reach {
  const wanted = distance(start, target)
  const longest = (upperLength + lowerLength) * 0.9999
  const shortest = Math.abs(upperLength - lowerLength) * 1.0001 + 0.01
  const span = Math.min(longest, Math.max(shortest, wanted))
  const along = unit(subtract(target, start), { x: 0, y: -1, z: 0 })
  const aside = perpendicular(hint, along, { x: 0.3, y: 0.1, z: 0.9 })
  const foot = (upperLength ** 2 - lowerLength ** 2 + span ** 2) / (2 * span)
  const height = Math.sqrt(Math.max(0, upperLength ** 2 - foot ** 2))
  const middle = add(add(start, scale(along, foot)), scale(aside, height))
  const end = add(start, scale(along, span))
  const upper = unit(subtract(start, middle))
  const lower = unit(subtract(middle, end))
  const bent = cross(lower, upper)
  // Straight limbs have no plane of their own: the hint gives it.
  const side = unit(cross(aside, along))
  const axis = scale(
    Math.hypot(bent.x, bent.y, bent.z) > 0.02 ? unit(scale(bent, Math.sign(dot(bent, side)) || 1)) : side,
    bends,
  )
  return {
    middle,
    end,
    upper: fromAxes(cross(upper, axis), upper, axis),
    lower: fromAxes(cross(lower, axis), lower, axis),
  }
}
