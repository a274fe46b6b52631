import { turn, type Rotation } from '#renderer/figure/math/rotation.ts'
import { add, vector, type Vector } from '#renderer/figure/math/vector.ts'
import type { Pose } from '#renderer/figure/rig/pose.ts'
import type { Bone, Skeleton } from '#renderer/figure/rig/skeleton.ts'

/** An ellipsoid by its middle and its three half axes in the room, in centimetres. */
export interface Ellipsoid {
  readonly at: Vector
  readonly axes: readonly [Vector, Vector, Vector]
}

export function ellipsoid(
  at: Vector,
  rotation: Rotation,
  depth: number,
  height: number,
  width: number,
): Ellipsoid {
  return {
    at,
    axes: [
      turn(rotation, vector(depth, 0, 0)),
      turn(rotation, vector(0, height, 0)),
      turn(rotation, vector(0, 0, width)),
    ],
  }
}

export const ball = (at: Vector, radius: number): Ellipsoid => ({
  at,
  axes: [vector(radius, 0, 0), vector(0, radius, 0), vector(0, 0, radius)],
})

/** The lowest height an ellipsoid reaches. */
export const lowest = (solid: Ellipsoid): number =>
  solid.at.y - Math.hypot(solid.axes[0].y, solid.axes[1].y, solid.axes[2].y)

/** A cross-section of the trunk: how far its middle lies ahead of the spine, and its half sizes. */
interface Section {
  readonly ahead: number
  readonly depth: number
  readonly height: number
  readonly width: number
}

const section = (ahead: number, depth: number, height: number, width: number): Section => ({
  ahead,
  depth,
  height,
  width,
})

/** Sections at the lumbosacral joint, four lumbar and five thoracic stations: an adult of middling build. */
const spineSections: readonly Section[] = [
  section(3.4, 9.6, 4.5, 14.4),
  section(3.6, 9.2, 4, 13.6),
  section(3.6, 9, 4, 13),
  section(3.4, 9.2, 4, 13.1),
  section(3.2, 9.7, 4, 13.8),
  section(3.1, 10.8, 4, 14.6),
  section(2.7, 11.6, 4, 15.4),
  section(2, 11.6, 4, 15.6),
  section(1, 10, 4, 14.2),
  section(0.6, 6.6, 4, 8.6),
]

/** How much of the breath each station takes: belly low, chest high. */
const bellyShare: readonly number[] = [0.5, 0.9, 1, 0.8, 0.4, 0.1, 0, 0, 0, 0]
const chestShare: readonly number[] = [0, 0, 0, 0.1, 0.4, 0.8, 1, 1, 0.7, 0.2]

export interface TrunkVolume {
  /** Seat, hips, top of the hips. */
  readonly pelvis: readonly Ellipsoid[]
  /** From the waist to the base of the neck. */
  readonly spine: readonly Ellipsoid[]
  readonly shoulders: { readonly left: Ellipsoid; readonly right: Ellipsoid }
}

function stationVolume(bone: Bone, at: Section, swell: number): Ellipsoid {
  const middle = add(bone.at, turn(bone.rotation, vector(at.ahead + swell / 2, 0, 0)))
  return ellipsoid(middle, bone.rotation, at.depth + swell / 2, at.height, at.width + swell * 0.25)
}

/** The trunk's sections in the room. */
export function trunkVolume(skeleton: Skeleton, pose: Pose): TrunkVolume {
  const { pelvis, vertebrae, arms } = skeleton
  const place = (x: number, y: number): Vector => add(pelvis.at, turn(pelvis.rotation, vector(x, y, 0)))
  return {
    pelvis: [
      ellipsoid(place(-1.8, -6), pelvis.rotation, 9, 5.2, 13),
      ellipsoid(place(-1.7, 0.5), pelvis.rotation, 11.2, 7, 16.4),
      ellipsoid(place(-0.2, 8), pelvis.rotation, 10, 5, 15),
    ],
    spine: vertebrae.map((bone, index) =>
      stationVolume(
        bone,
        spineSections[index] ?? section(0, 7, 4, 9),
        pose.trunk.belly * (bellyShare[index] ?? 0) + pose.trunk.chest * (chestShare[index] ?? 0),
      ),
    ),
    shoulders: { left: ball(arms.left.shoulder, 6.3), right: ball(arms.right.shoulder, 6.3) },
  }
}

/** One station of a limb: the share of the bone's length, its radius, and how far it lies ahead of the bone. */
export interface Station {
  readonly share: number
  readonly radius: number
  readonly ahead: number
}

const station = (share: number, radius: number, ahead = 0): Station => ({ share, radius, ahead })

/** Radii in centimetres, clothes included; calf and thigh lie a little off the bone, as muscles do. */
export const limbStations = {
  thigh: [
    station(-0.03, 9.2, -0.6),
    station(0.16, 9, 0),
    station(0.4, 8.2, 0.5),
    station(0.75, 6.6, 0.5),
    station(1, 5.7),
  ],
  shank: [station(0, 5.7), station(0.28, 6, -1), station(0.6, 5.1, -0.7), station(0.9, 4.7, -0.2)],
  ankle: [station(0.86, 3.6, -0.3), station(1, 3.5, -0.4)],
  upperArm: [station(0, 6), station(0.3, 5.3), station(0.8, 4.5), station(1, 4.3)],
  sleeve: [station(0, 6.3), station(0.3, 5.9), station(0.56, 5.8)],
  forearm: [station(0, 4.3), station(0.3, 4.4, 0.3), station(0.75, 3.1), station(1, 2.8)],
} as const satisfies Record<string, readonly Station[]>

/** The radius on which a bent knee rests. */
export const kneeRadius = 5.7
