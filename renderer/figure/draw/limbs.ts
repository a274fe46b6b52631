import { nearness, ovalOf, type Camera } from '#renderer/figure/draw/camera.ts'
import { limb, roundAt, thread, wrap, type Round } from '#renderer/figure/draw/paths.ts'
import type { Layer, Shape, Tone } from '#renderer/figure/draw/shape.ts'
import {
  aboutForward,
  aboutRight,
  aboveOf,
  compose,
  turn,
  type Rotation,
} from '#renderer/figure/math/rotation.ts'
import { add, vector, type Vector } from '#renderer/figure/math/vector.ts'
import type { Limbs, Side } from '#renderer/figure/rig/pose.ts'
import { foot, lengths } from '#renderer/figure/rig/proportions.ts'
import { alongLimb, sideSign, type Arm, type Leg } from '#renderer/figure/rig/skeleton.ts'
import { ellipsoid, limbStations, type Ellipsoid, type Station } from '#renderer/figure/rig/volume.ts'

function roundsOf(
  camera: Camera,
  at: Vector,
  rotation: Rotation,
  size: number,
  stations: readonly Station[],
): readonly Round[] {
  return stations.map(({ share, radius, ahead }) =>
    roundAt(camera, alongLimb(at, rotation, share * size, ahead), radius),
  )
}

/**
 * A shaded rim under a limb, so that it reads against a body of the same colour; it begins below the joint. Far limbs
 * are of the rim's own colour and need none.
 */
export const rim = 0.55

interface Finger {
  readonly across: number
  readonly size: number
  readonly fan: number
}

const fingers: readonly Finger[] = [
  { across: 2.9, size: 8.6, fan: 1 },
  { across: 1, size: 9.3, fan: 0.3 },
  { across: -0.9, size: 8.7, fan: -0.4 },
  { across: -2.6, size: 7, fan: -1.1 },
]

const place = (rotation: Rotation, from: Vector, x: number, y: number, z: number): Vector =>
  add(from, turn(rotation, vector(x, y, z)))

/** The hand: palm, four fingers in two bends, thumb. */
function handPath(camera: Camera, side: Side, arm: Arm, limbs: Limbs, pad: number): string {
  const sign = sideSign(side)
  const { wrist, hand } = arm
  const inHand = (x: number, y: number, z: number): Vector => place(hand, wrist, x, y, z)
  const palm: readonly Ellipsoid[] = [
    ellipsoid(inHand(0, 0.2, 0), hand, 2.7, 2, 2.3),
    ellipsoid(inHand(0.3, -3.4, 0), hand, 3.6, 2, 1.8),
    ellipsoid(inHand(0.1, -8, 0), hand, 3.9, 1.7, 1.5),
  ]
  let path = thread(
    palm.map(solid => ovalOf(camera, solid)),
    pad,
  )
  // The rim of four fingers is that of the two outer ones and their web, unless they are spread.
  const drawn = pad > 0 && limbs.spread < 4 ? fingers.filter((_, index) => index !== 1) : fingers
  for (const { across, size, fan } of drawn) {
    const fanned = compose(
      hand,
      aboutRight(fan * limbs.spread * 0.5),
      aboutForward(sign * limbs.fingers * 0.8),
    )
    const root = inHand(across, -8.6, 0)
    const knuckle = place(fanned, root, 0, -size * 0.5, 0)
    const bent = compose(fanned, aboutForward(sign * limbs.fingers * 1.15))
    const tip = place(bent, knuckle, 0, -size * 0.42, 0)
    path += limb(
      [roundAt(camera, root, 1.15), roundAt(camera, knuckle, 1.02), roundAt(camera, tip, 0.82)],
      pad,
    )
  }
  const thumb = compose(
    hand,
    aboutRight(24 + limbs.spread * 0.6 - limbs.fingers * 0.2),
    aboutForward(sign * (12 + limbs.fingers * 0.55)),
  )
  const base = inHand(2.6, -2.6, 0)
  path += limb(
    [
      roundAt(camera, base, 1.7),
      roundAt(camera, place(thumb, base, 0, -4, 0), 1.2),
      roundAt(camera, place(compose(thumb, aboutRight(-14)), base, 0.4, -7, 0), 0.9),
    ],
    pad,
  )
  return path
}

/** An arm: skin below, sleeve above. */
export function armLayer(camera: Camera, side: Side, arm: Arm, limbs: Limbs, far: boolean): Layer {
  const skin: Tone = far ? 'skin-far' : 'skin'
  const upper = roundsOf(camera, arm.shoulder, arm.upperArm, lengths.upperArm, limbStations.upperArm)
  const lower = roundsOf(camera, arm.elbow, arm.forearm, lengths.forearm, limbStations.forearm)
  const sleeve = roundsOf(camera, arm.shoulder, arm.upperArm, lengths.upperArm, limbStations.sleeve)
  const key = `${side}-arm`
  const skinPath = (pad: number): string =>
    limb([...upper.slice(1), ...lower], pad) + handPath(camera, side, arm, limbs, pad)
  const shapes: readonly Shape[] = [
    { key: `${key}-rim`, d: far ? '' : skinPath(rim), fill: 'skin-far' },
    { key: `${key}-skin`, d: skinPath(0), fill: skin },
    { key: `${key}-sleeve-rim`, d: far ? '' : limb(sleeve.slice(1), rim), fill: 'top-far' },
    { key: `${key}-sleeve`, d: limb(sleeve), fill: far ? 'top-far' : 'top' },
  ]
  return {
    nearness: nearness(camera, arm.elbow) * 0.35 + nearness(camera, arm.wrist) * 0.65,
    shapes,
  }
}

/** The shoe's solids in the foot's frame; the toes bend up over the ball when the heel is raised. */
function shoeSolids(leg: Leg): { readonly last: readonly Ellipsoid[]; readonly toes: readonly Ellipsoid[] } {
  const inFoot = (x: number, y: number): Vector => place(leg.foot, leg.ankle, x, y, 0)
  const ballAt = inFoot(foot.ball - 1.6, -lengths.ankle + 2.3)
  const toeFrame = compose(leg.foot, aboutRight(leg.toes))
  const toeAt = add(ballAt, turn(toeFrame, vector(foot.toe - foot.ball - 1, -0.3, 0)))
  return {
    last: [
      ellipsoid(inFoot(foot.heel + 3.6, -lengths.ankle + 3.5), leg.foot, 3.6, 3.5, 3.4),
      ellipsoid(inFoot(2.2, -2), leg.foot, 4.2, 2.6, 3.4),
      ellipsoid(ballAt, leg.foot, 3.4, 2.3, 4.2),
    ],
    toes: [ellipsoid(ballAt, leg.foot, 3.4, 2.3, 4.2), ellipsoid(toeAt, toeFrame, 3, 2.2, 3.6)],
  }
}

/** The light edge of the sole, which shows at a glance which way the foot stands. */
function solePath(camera: Camera, leg: Leg): string {
  const inFoot = (x: number, y: number): Vector => place(leg.foot, leg.ankle, x, y, 0)
  const toeFrame = compose(leg.foot, aboutRight(leg.toes))
  const ball = inFoot(foot.ball - 1.6, -lengths.ankle + 0.5)
  const toe = add(ball, turn(toeFrame, vector(foot.toe - foot.ball - 0.8, 0, 0)))
  const solids = [
    ellipsoid(inFoot(foot.heel + 3.4, -lengths.ankle + 0.5), leg.foot, 3.9, 0.6, 3.7),
    ellipsoid(ball, leg.foot, 3.5, 0.6, 4.5),
    ellipsoid(toe, toeFrame, 3.3, 0.6, 3.9),
  ]
  return thread(solids.map(solid => ovalOf(camera, solid)))
}

/** How near a leg is as a whole: mostly its knee. */
export const legNearness = (camera: Camera, leg: Leg): number =>
  nearness(camera, leg.hip) * 0.2 + nearness(camera, leg.knee) * 0.45 + nearness(camera, leg.ankle) * 0.35

/** A leg: shoe, ankle, trouser leg. */
export function legLayer(camera: Camera, side: Side, leg: Leg, far: boolean): Layer {
  const thigh = roundsOf(camera, leg.hip, leg.thigh, lengths.thigh, limbStations.thigh)
  const shank = roundsOf(camera, leg.knee, leg.shank, lengths.shank, limbStations.shank)
  const ankle = roundsOf(camera, leg.knee, leg.shank, lengths.shank, limbStations.ankle)
  const { last, toes } = shoeSolids(leg)
  const ovals = last.map(solid => ovalOf(camera, solid))
  const key = `${side}-leg`
  const sole: Shape = { key: `${key}-sole`, d: solePath(camera, leg), fill: 'prop-far' }
  const shoe: Shape = {
    key: `${key}-shoe`,
    d: wrap(ovals) + thread(toes.map(solid => ovalOf(camera, solid))),
    fill: 'shoe',
  }
  const soleTowardsEye = nearness(camera, aboveOf(leg.foot)) < -0.15
  const shapes: readonly Shape[] = [
    { key: `${key}-ankle`, d: limb(ankle), fill: far ? 'skin-far' : 'skin' },
    ...(soleTowardsEye ? [shoe, sole] : [sole, shoe]),
    { key: `${key}-rim`, d: far ? '' : limb([...thigh.slice(2), ...shank], rim), fill: 'legs-far' },
    { key: `${key}-trouser`, d: limb([...thigh, ...shank]), fill: far ? 'legs-far' : 'legs' },
  ]
  return {
    nearness:
      nearness(camera, leg.hip) * 0.2 +
      nearness(camera, leg.knee) * 0.45 +
      nearness(camera, leg.ankle) * 0.35,
    shapes,
  }
}
