import { inverse, compose, turn, type Rotation } from '#renderer/figure/math/rotation.ts'
import { angleBetween, aboveOf, aheadOf } from '#renderer/figure/math/rotation.ts'
import { scale, vector, type Vector } from '#renderer/figure/math/vector.ts'
import { sides, type Pose, type Side, type TrunkChannel } from '#renderer/figure/rig/pose.ts'
import { sideSign, type Skeleton } from '#renderer/figure/rig/skeleton.ts'

/**
 * Normal ranges of motion in degrees, after the American Academy of Orthopaedic Surgeons (Joint Motion: Method of
 * Measuring and Recording), as spec/figure.md lists them. A degree is allowed for rounding.
 */
const rounding = 1

const ranges = {
  lumbarFlexion: [-25, 60],
  lumbarSide: [-25, 25],
  /** Lumbar and thoracic rotation together. */
  trunkTurn: [-45, 45],
  /** Neck and skull together. */
  headFlexion: [-60, 50],
  neckTurn: [-80, 80],
  neckSide: [-45, 45],
  hipFlexion: [-30, 120],
  hipAbduction: [-30, 45],
  hipRotation: [-45, 45],
  kneeFlexion: [0, 135],
  ankleFlexion: [-50, 20],
  shoulderFlexion: [-60, 180],
  shoulderAbduction: [-50, 180],
  shoulderRotation: [-70, 90],
  elbowFlexion: [0, 150],
  wristFlexion: [-70, 80],
} as const satisfies Record<string, readonly [number, number]>

const degrees = (radians: number): number => (radians * 180) / Math.PI

/** How far a limb points forward of its body, -180 to 180, and away from the midline. */
function swing(
  parent: Rotation,
  limb: Rotation,
  side: Side,
): {
  readonly flexion: number
  readonly abduction: number
  /** How far behind the frontal plane. */
  readonly behind: number
  readonly overhead: boolean
} {
  const down: Vector = turn(inverse(parent), scale(aboveOf(limb), -1))
  const out = down.z * sideSign(side)
  return {
    flexion: degrees(Math.atan2(down.x, -down.y)),
    abduction: degrees(Math.asin(Math.max(-1, Math.min(1, out)))),
    behind: -degrees(Math.asin(Math.max(-1, Math.min(1, down.x)))),
    overhead: down.y > 0.5,
  }
}

interface Measured {
  readonly name: keyof typeof ranges
  readonly where: string
  readonly value: number
}

function measure(skeleton: Skeleton, pose: Pose): readonly Measured[] {
  const trunk = (name: TrunkChannel): number => pose.trunk[name]
  const found: Measured[] = [
    { name: 'lumbarFlexion', where: '', value: trunk('lumbarFlexion') },
    { name: 'lumbarSide', where: '', value: trunk('lumbarSide') },
    { name: 'trunkTurn', where: '', value: trunk('lumbarTurn') + trunk('thoracicTurn') },
    { name: 'headFlexion', where: '', value: trunk('neckFlexion') + trunk('headFlexion') },
    { name: 'neckTurn', where: '', value: trunk('neckTurn') },
    { name: 'neckSide', where: '', value: trunk('neckSide') },
  ]
  for (const side of sides) {
    const arm = skeleton.arms[side]
    const leg = skeleton.legs[side]
    const add = (name: keyof typeof ranges, value: number): void => {
      found.push({ name, where: side, value })
    }
    const hip = swing(skeleton.pelvis.rotation, leg.thigh, side)
    add('hipFlexion', hip.flexion)
    add('hipAbduction', hip.abduction)
    add('kneeFlexion', angleBetween(aboveOf(leg.thigh), aboveOf(leg.shank)))
    const ahead = turn(inverse(leg.shank), aheadOf(leg.foot))
    add('ankleFlexion', degrees(Math.atan2(ahead.y, Math.hypot(ahead.x, ahead.z))))
    const shoulder = swing(skeleton.chest.rotation, arm.upperArm, side)
    add(
      'shoulderFlexion',
      shoulder.behind > 0 && !shoulder.overhead ? -shoulder.behind : Math.abs(shoulder.flexion),
    )
    add('shoulderAbduction', shoulder.abduction)
    add('elbowFlexion', angleBetween(aboveOf(arm.upperArm), aboveOf(arm.forearm)))
    const hand = compose(inverse(arm.forearm), arm.hand)
    const fingers = turn(hand, vector(0, -1, 0))
    const towardsPalm = turn(hand, vector(0, 0, -sideSign(side))).y > 0
    add('wristFlexion', angleBetween(fingers, vector(0, -1, 0)) * (towardsPalm ? 1 : -1))
  }
  return found
}

/** The joints of a frame that go beyond their normal range and their angles; none in a sound movement. */
export function outsideRange(frame: {
  readonly skeleton: Skeleton
  readonly pose: Pose
}): readonly { readonly name: string; readonly amount: number }[] {
  return measure(frame.skeleton, frame.pose).flatMap(({ name, where, value }) => {
    const [low, high] = ranges[name]
    if (value >= low - rounding && value <= high + rounding) return []
    return [{ name: `${where} ${name}`.trim(), amount: value }]
  })
}
