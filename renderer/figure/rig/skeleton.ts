import {
  aboutForward,
  aboutRight,
  aboutUp,
  compose,
  turn,
  type Rotation,
} from '#renderer/figure/math/rotation.ts'
import { add, origin, scale, up, vector, type Vector } from '#renderer/figure/math/vector.ts'
import type { Limbs, Pose, Side, Trunk } from '#renderer/figure/rig/pose.ts'
import { lengths, spine } from '#renderer/figure/rig/proportions.ts'

/** A place in the room and how the bone that begins there is turned. */
export interface Bone {
  readonly at: Vector
  readonly rotation: Rotation
}

export interface Arm {
  readonly shoulder: Vector
  readonly elbow: Vector
  readonly wrist: Vector
  readonly upperArm: Rotation
  readonly forearm: Rotation
  readonly hand: Rotation
}

export interface Leg {
  readonly hip: Vector
  readonly knee: Vector
  readonly ankle: Vector
  readonly thigh: Rotation
  readonly shank: Rotation
  readonly foot: Rotation
  /** How far the toes are bent up against the foot, in degrees: a raised heel leaves them on the floor. */
  readonly toes: number
}

export interface Skeleton {
  readonly pelvis: Bone
  /** From the lumbosacral joint to the base of the neck, evenly bent within each region. */
  readonly vertebrae: readonly Bone[]
  readonly neck: readonly Bone[]
  /** Where the skull rests on the neck. */
  readonly head: Bone
  /** The upper chest's own frame, upright in standing: arms hang from it. */
  readonly chest: Bone
  readonly arms: Readonly<Record<Side, Arm>>
  readonly legs: Readonly<Record<Side, Leg>>
}

/** +1 on the right, -1 on the left. */
export const sideSign = (side: Side): number => (side === 'right' ? 1 : -1)

/** The hip joint's distance from the midline; Winter's half hip width reaches to the outside of the thigh. */
export const hipJoint = lengths.halfHips * 0.56
/** Likewise the shoulder joint lies inside Winter's half shoulder width. */
const shoulderJoint = lengths.halfShoulders * 0.75

const down = (rotation: Rotation, distance: number): Vector => turn(rotation, vector(0, -distance, 0))

/** Bend forward, then to the left, then turn to the left. */
function bend(flexion: number, side: number, turning: number): Rotation {
  return compose(aboutForward(-side), aboutUp(turning), aboutRight(-flexion))
}

/** A ball joint of a limb: flexion in the sagittal plane, abduction away from the midline, rotation outward. */
function ballJoint(side: Side, flexion: number, abduction: number, outward: number): Rotation {
  const sign = sideSign(side)
  return compose(aboutRight(flexion), aboutForward(-sign * abduction), aboutUp(-sign * outward))
}

interface Chain {
  readonly bones: readonly Bone[]
  readonly end: Bone
}

/** Equal steps whose directions run from the standing curve's `from` to `to`, each taking its share of the joint's angles. */
function chain(
  start: Bone,
  steps: number,
  total: number,
  curve: { readonly from: number; readonly to: number },
  angles: { readonly flexion: number; readonly side: number; readonly turn: number },
): Chain {
  const bones: Bone[] = []
  let at = start.at
  let rotation = start.rotation
  const share = bend(
    (angles.flexion + curve.to - curve.from) / steps,
    angles.side / steps,
    angles.turn / steps,
  )
  for (let step = 0; step < steps; step += 1) {
    rotation = compose(rotation, share)
    at = add(at, turn(rotation, vector(0, total / steps, 0)))
    bones.push({ at, rotation })
  }
  return { bones, end: { at, rotation } }
}

interface TrunkBones {
  readonly pelvis: Bone
  readonly vertebrae: readonly Bone[]
  readonly neck: readonly Bone[]
  readonly head: Bone
  readonly chest: Bone
}

function trunkBones(trunk: Trunk): TrunkBones {
  const { standing } = spine
  const pelvis: Bone = {
    at: origin,
    rotation: compose(aboutUp(trunk.turn), aboutForward(-trunk.lean), aboutRight(-trunk.tilt)),
  }
  const sacrum: Bone = {
    at: turn(pelvis.rotation, vector(-spine.sacrumBack, spine.sacrum, 0)),
    rotation: compose(pelvis.rotation, aboutRight(-standing.sacrum)),
  }
  const lumbar = chain(
    sacrum,
    spine.lumbarSteps,
    spine.lumbar,
    { from: standing.sacrum, to: standing.lumbarTop },
    { flexion: trunk.lumbarFlexion, side: trunk.lumbarSide, turn: trunk.lumbarTurn },
  )
  const thoracic = chain(
    lumbar.end,
    spine.thoracicSteps,
    spine.thoracic,
    { from: standing.lumbarTop, to: standing.thoracicTop },
    { flexion: trunk.thoracicFlexion, side: trunk.thoracicSide, turn: trunk.thoracicTurn },
  )
  const neck = chain(
    thoracic.end,
    spine.neckSteps,
    lengths.neck,
    { from: standing.thoracicTop, to: standing.neckTop },
    { flexion: trunk.neckFlexion, side: trunk.neckSide, turn: trunk.neckTurn },
  )
  const chestRotation = compose(thoracic.end.rotation, aboutRight(standing.thoracicTop))
  return {
    pelvis,
    vertebrae: [sacrum, ...lumbar.bones, ...thoracic.bones],
    neck: neck.bones,
    head: {
      at: neck.end.at,
      rotation: compose(neck.end.rotation, aboutRight(standing.neckTop - trunk.headFlexion)),
    },
    chest: { at: thoracic.end.at, rotation: chestRotation },
  }
}

/** How a hand continues its forearm: palm to the midline at rest, turned down by pronation, bent by the wrist. */
export function handRotation(side: Side, forearm: Rotation, limbs: Limbs): Rotation {
  const sign = sideSign(side)
  return compose(forearm, aboutUp(sign * limbs.pronation), aboutForward(sign * limbs.wristFlexion))
}

function armBones(side: Side, chest: Bone, limbs: Limbs): Arm {
  const sign = sideSign(side)
  const shoulder = add(
    chest.at,
    turn(
      chest.rotation,
      vector(0.8 + limbs.girdleForward, -5.6 + limbs.girdleLift, sign * (shoulderJoint - limbs.girdleIn)),
    ),
  )
  const upperArm = compose(
    chest.rotation,
    ballJoint(side, limbs.shoulderFlexion, limbs.shoulderAbduction, limbs.shoulderRotation),
  )
  const elbow = add(shoulder, down(upperArm, lengths.upperArm))
  const forearm = compose(upperArm, aboutRight(limbs.elbowFlexion))
  const wrist = add(elbow, down(forearm, lengths.forearm))
  return { shoulder, elbow, wrist, upperArm, forearm, hand: handRotation(side, forearm, limbs) }
}

function legBones(side: Side, pelvis: Bone, limbs: Limbs): Leg {
  const hip = add(pelvis.at, turn(pelvis.rotation, vector(0, 0, sideSign(side) * hipJoint)))
  const thigh = compose(
    pelvis.rotation,
    ballJoint(side, limbs.hipFlexion, limbs.hipAbduction, limbs.hipRotation),
  )
  const knee = add(hip, down(thigh, lengths.thigh))
  const shank = compose(thigh, aboutRight(-limbs.kneeFlexion))
  const ankle = add(knee, down(shank, lengths.shank))
  return { hip, knee, ankle, thigh, shank, foot: compose(shank, aboutRight(limbs.ankleFlexion)), toes: 0 }
}

/** Forward kinematics: every joint of a pose whose hip line lies at the origin. */
export function skeletonOf(pose: Pose): Skeleton {
  const trunk = trunkBones(pose.trunk)
  return {
    ...trunk,
    arms: {
      left: armBones('left', trunk.chest, pose.left),
      right: armBones('right', trunk.chest, pose.right),
    },
    legs: {
      left: legBones('left', trunk.pelvis, pose.left),
      right: legBones('right', trunk.pelvis, pose.right),
    },
  }
}

const moveBone = (bone: Bone, by: Vector): Bone => ({ at: add(bone.at, by), rotation: bone.rotation })

const moveArm = (arm: Arm, by: Vector): Arm => ({
  ...arm,
  shoulder: add(arm.shoulder, by),
  elbow: add(arm.elbow, by),
  wrist: add(arm.wrist, by),
})

const moveLeg = (leg: Leg, by: Vector): Leg => ({
  ...leg,
  hip: add(leg.hip, by),
  knee: add(leg.knee, by),
  ankle: add(leg.ankle, by),
})

/** The whole skeleton carried by `by` without turning. */
export function moveSkeleton(skeleton: Skeleton, by: Vector): Skeleton {
  return {
    pelvis: moveBone(skeleton.pelvis, by),
    vertebrae: skeleton.vertebrae.map(bone => moveBone(bone, by)),
    neck: skeleton.neck.map(bone => moveBone(bone, by)),
    head: moveBone(skeleton.head, by),
    chest: moveBone(skeleton.chest, by),
    arms: { left: moveArm(skeleton.arms.left, by), right: moveArm(skeleton.arms.right, by) },
    legs: { left: moveLeg(skeleton.legs.left, by), right: moveLeg(skeleton.legs.right, by) },
  }
}

/** A point given in a bone's own frame, in the room. */
export const inBone = (bone: Bone, x: number, y: number, z: number): Vector =>
  add(bone.at, turn(bone.rotation, vector(x, y, z)))

/** A point on the bone from `at` along its limb, `share` of `size` down and `ahead` of the bone's front. */
export function alongLimb(at: Vector, rotation: Rotation, distance: number, ahead = 0, outward = 0): Vector {
  return add(at, turn(rotation, vector(ahead, -distance, outward)))
}

export const headUp = (skeleton: Skeleton, distance: number): Vector =>
  add(skeleton.head.at, scale(turn(skeleton.head.rotation, up), distance))
