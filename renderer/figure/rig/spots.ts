import { turn } from '#renderer/figure/math/rotation.ts'
import { add, vector, type Vector } from '#renderer/figure/math/vector.ts'
import { otherSide, type Pose, type Side } from '#renderer/figure/rig/pose.ts'
import { lengths } from '#renderer/figure/rig/proportions.ts'
import { alongLimb, inBone, sideSign, type Skeleton } from '#renderer/figure/rig/skeleton.ts'

/** Places on one's own body where a hand can rest; "other" means the side opposite the hand. */
export type SpotName =
  | 'thigh'
  | 'knee'
  | 'kneeTop'
  | 'otherThigh'
  | 'behindThigh'
  | 'otherBehindThigh'
  | 'shin'
  | 'ankle'
  | 'otherAnkle'
  | 'hip'
  | 'hipCrease'
  | 'lowBack'
  | 'belly'
  | 'chest'
  | 'breastbone'
  | 'otherShoulder'
  | 'chin'
  | 'navel'
  | 'underLowBack'
  | 'outerThigh'
  | 'outerKnee'
  | 'otherFingers'

/** Where on the skeleton a spot for the hand of `side` lies: on the surface, a palm's thickness above it. */
export function spotOf(skeleton: Skeleton, pose: Pose, name: SpotName, side: Side): Vector {
  const sign = sideSign(side)
  const own = skeleton.legs[side]
  const other = skeleton.legs[otherSide(side)]
  const { pelvis, chest, vertebrae } = skeleton
  const waist = vertebrae[2] ?? pelvis
  const ribs = vertebrae[6] ?? chest
  switch (name) {
    case 'thigh':
      return alongLimb(own.hip, own.thigh, lengths.thigh * 0.6, 8.6)
    case 'knee':
      return alongLimb(own.hip, own.thigh, lengths.thigh * 0.93, 7.6)
    case 'kneeTop':
      return alongLimb(own.hip, own.thigh, lengths.thigh * 1.0, 8)
    case 'otherThigh':
      return alongLimb(other.hip, other.thigh, lengths.thigh * 0.72, 8.2, -sign * 1)
    case 'behindThigh':
      return alongLimb(own.hip, own.thigh, lengths.thigh * 0.8, -7.6, sign * 1)
    case 'otherBehindThigh':
      return alongLimb(other.hip, other.thigh, lengths.thigh * 0.8, -7.6, sign * -2)
    case 'shin':
      return alongLimb(own.knee, own.shank, lengths.shank * 0.4, 6.5)
    case 'ankle':
      return alongLimb(own.ankle, own.shank, -5, 5, 0)
    case 'otherAnkle':
      return alongLimb(other.ankle, other.shank, -5, 5.5, 0)
    case 'outerThigh':
      return alongLimb(own.hip, own.thigh, lengths.thigh * 0.3, 1, sign * 11)
    case 'outerKnee':
      return alongLimb(own.hip, own.thigh, lengths.thigh * 0.66, 1, sign * 9.6)
    case 'otherFingers': {
      const hand = skeleton.arms[otherSide(side)]
      return add(hand.wrist, turn(hand.hand, vector(0, -lengths.hand * 0.72, sign * 2.6)))
    }
    case 'hip':
      return inBone(pelvis, 0.5, 9.5, sign * 16)
    case 'hipCrease':
      return inBone(pelvis, 8.5, 4, sign * 11)
    case 'lowBack':
      return inBone(waist, -7.6, -3, sign * 6.5)
    case 'underLowBack':
      return inBone(waist, -7.2, -2, sign * 9)
    case 'belly':
      return inBone(waist, 14.6 + pose.trunk.belly, 0, sign * 2)
    case 'navel':
      return inBone(waist, 25, 2, sign * 0.3)
    case 'chest':
      return inBone(ribs, 15.8 + pose.trunk.chest, 1, -sign * 3)
    case 'breastbone':
      return inBone(ribs, 24, 4, sign * 0.3)
    case 'otherShoulder':
      return inBone(chest, 7.5, -5.5, -sign * 12.5)
    case 'chin':
      return add(chest.at, turn(chest.rotation, vector(20, 4, sign * 0.3)))
  }
}
