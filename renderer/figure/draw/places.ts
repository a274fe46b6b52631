import { turn } from '#renderer/figure/math/rotation.ts'
import { add, vector, type Vector } from '#renderer/figure/math/vector.ts'
import type { Area, Tracer } from '#renderer/figure/movement/movement.ts'
import type { Pose, Side } from '#renderer/figure/rig/pose.ts'
import { foot, lengths, palmReach } from '#renderer/figure/rig/proportions.ts'
import {
  alongLimb,
  headUp,
  inBone,
  sideSign,
  type Bone,
  type Skeleton,
} from '#renderer/figure/rig/skeleton.ts'

/** The same point on the other side. */
export const otherTracer = (tracer: Tracer): Tracer =>
  tracer.replace(/^(left|right)/, word => (word === 'left' ? 'right' : 'left')) as Tracer

/** The point of the body an arrow follows. */
export function tracerPlace(skeleton: Skeleton, pose: Pose, tracer: Tracer): Vector {
  const { arms, legs, head, chest, pelvis } = skeleton
  const palm = (side: Side): Vector => add(arms[side].wrist, turn(arms[side].hand, vector(0, -palmReach, 0)))
  const toes = (side: Side): Vector =>
    add(legs[side].ankle, turn(legs[side].foot, vector(foot.toe, -lengths.ankle + 2, 0)))
  switch (tracer) {
    case 'head':
      return headUp(skeleton, 12)
    case 'nose':
      return inBone(head, 13, 9, 0)
    case 'crown':
      return headUp(skeleton, 26)
    case 'chest':
      return inBone(chest, 12, -12, 0)
    case 'back':
      return inBone(skeleton.vertebrae[4] ?? chest, -9, 0, 0)
    case 'belly':
      return inBone(skeleton.vertebrae[2] ?? pelvis, 13, 0, 0)
    case 'bellyFront':
      return inBone(skeleton.vertebrae[2] ?? pelvis, 13 + pose.trunk.belly, 0, 0)
    case 'pelvisFront':
      return inBone(pelvis, 12, 9, 0)
    case 'hips':
      return inBone(pelvis, 0, 3, 0)
    case 'shoulders':
      return inBone(chest, 0, -4, 0)
    case 'leftShoulder':
      return add(arms.left.shoulder, vector(0, 8, 0))
    case 'rightShoulder':
      return add(arms.right.shoulder, vector(0, 8, 0))
    case 'leftElbow':
      return arms.left.elbow
    case 'rightElbow':
      return arms.right.elbow
    case 'leftHand':
      return palm('left')
    case 'rightHand':
      return palm('right')
    case 'leftKnee':
      return legs.left.knee
    case 'rightKnee':
      return legs.right.knee
    case 'leftFoot':
      return legs.left.ankle
    case 'rightFoot':
      return legs.right.ankle
    case 'leftToes':
      return toes('left')
    case 'rightToes':
      return toes('right')
  }
}

export interface Spotlight {
  readonly at: Vector
  readonly radius: number
}

const light = (at: Vector, radius: number): Spotlight => ({ at, radius })

/** Where an area glows; some glow in two places. */
export function glowPlaces(skeleton: Skeleton, area: Area, side: Side): readonly Spotlight[] {
  const sign = sideSign(side)
  const { arms, legs, head, chest, pelvis, vertebrae, neck } = skeleton
  const vertebra = (index: number): Bone => vertebrae[index] ?? pelvis
  const leg = legs[side]
  const other = legs[side === 'left' ? 'right' : 'left']
  const thigh = (share: number, ahead: number): Vector =>
    alongLimb(leg.hip, leg.thigh, lengths.thigh * share, ahead)
  const calf = (which: typeof leg): Spotlight =>
    light(alongLimb(which.knee, which.shank, lengths.shank * 0.32, -2.5), 9)
  const forearm = (which: Side): Spotlight =>
    light(alongLimb(arms[which].elbow, arms[which].forearm, lengths.forearm * 0.6), 8)
  const hand = (which: Side): Spotlight =>
    light(alongLimb(arms[which].wrist, arms[which].hand, palmReach), 14)
  switch (area) {
    case 'lowBack':
      return [light(inBone(vertebra(1), -4, 0, 0), 12)]
    case 'midBack':
      return [light(inBone(vertebra(5), -5, 0, 0), 13)]
    case 'upperBack':
      return [light(inBone(vertebra(8), -5, -2, 0), 13)]
    case 'neckBack':
      return [light(inBone(neck[0] ?? head, -3, 1, 0), 9)]
    case 'neckSide':
      return [light(inBone(neck[1] ?? head, 0, 0, sign * 6), 10)]
    case 'shoulders':
      return [light(arms.left.shoulder, 10), light(arms.right.shoulder, 10)]
    case 'shoulderFront':
      return [light(inBone(chest, 7, -8, sign * 14), 11)]
    case 'chest':
      return [light(inBone(chest, 10, -13, 0), 14)]
    case 'belly':
      return [light(inBone(vertebra(2), 10, 0, 0), 13)]
    case 'flank':
      return [light(inBone(vertebra(4), 2, 0, sign * 10), 14)]
    case 'hipFront':
      return [light(inBone(pelvis, 8, -2, sign * 9), 10)]
    case 'hipSide':
      return [light(inBone(pelvis, 0, -2, sign * 14), 11)]
    case 'buttock':
      return [light(inBone(pelvis, -7, -4, sign * 9), 12)]
    case 'buttocks':
      return [light(inBone(pelvis, -8, -3, 7.5), 10.5), light(inBone(pelvis, -8, -3, -7.5), 10.5)]
    case 'thighFront':
      return [light(thigh(0.5, 4), 13)]
    case 'thighBack':
      return [light(thigh(0.55, -4), 13)]
    case 'thighs':
      return [light(thigh(0.55, 4), 13)]
    case 'legs':
      return [light(thigh(0.55, 4), 13), calf(leg), calf(other)]
    case 'calf':
      return [calf(leg)]
    case 'calves':
      return [calf(leg), calf(other)]
    case 'foot':
      return [light(add(leg.ankle, turn(leg.foot, vector(5, -2, 0))), 10)]
    case 'forearm':
      return [forearm(side)]
    case 'forearms':
      return [forearm('left'), forearm('right')]
    case 'hands':
      return [hand('left'), hand('right')]
    case 'eyes':
      return [light(inBone(head, 9, 11.2, 3.4), 3.6), light(inBone(head, 9, 11.2, -3.4), 3.6)]
    case 'jaw':
      return [light(inBone(head, 3, 5, 5.4), 4.2), light(inBone(head, 3, 5, -5.4), 4.2)]
  }
}
