import {
  aboutRight,
  aboutUp,
  aheadOf,
  blendRotations,
  compose,
  fromAxes,
  turn,
  type Rotation,
} from '#renderer/figure/math/rotation.ts'
import {
  add,
  between,
  cross,
  origin,
  perpendicular,
  scale,
  subtract,
  unit,
  up,
  vector,
  type Vector,
} from '#renderer/figure/math/vector.ts'
import {
  footOf,
  handOf,
  type Contacts,
  type FootPin,
  type HandPin,
  type Place,
  type Rest,
} from '#renderer/figure/rig/contact.ts'
import { otherSide, sides, type Pose, type Side } from '#renderer/figure/rig/pose.ts'
import { foot as footShape, lengths, palmDepth, palmReach } from '#renderer/figure/rig/proportions.ts'
import { reach, type Reach } from '#renderer/figure/rig/reach.ts'
import {
  alongLimb,
  handRotation,
  moveSkeleton,
  sideSign,
  skeletonOf,
  type Arm,
  type Leg,
  type Skeleton,
} from '#renderer/figure/rig/skeleton.ts'
import { spotOf } from '#renderer/figure/rig/spots.ts'
import { kneeRadius, lowest, trunkVolume } from '#renderer/figure/rig/volume.ts'

const inRoom = (place: Place, side: Side): Vector => vector(place[0], place[1], place[2] * sideSign(side))

interface FootPlace {
  readonly ankle: Vector
  readonly rotation: Rotation
  readonly toes: number
}

/** Where a pinned foot's ankle lies: tipped over its ball or its heel, never through the floor. */
export function footPlace(pin: FootPin, side: Side): FootPlace {
  const heading = aboutUp(-sideSign(side) * (pin.outward ?? 6))
  const heel = pin.heel ?? 0
  const toes = pin.toes ?? 0
  const rotation = compose(heading, aboutRight(toes - heel))
  const sole = vector(pin.at[0], pin.height ?? 0, pin.at[1] * sideSign(side))
  const pivotShare = heel > 0 ? footShape.ball : toes > 0 ? footShape.heel + 2.6 : 0
  const pivot = add(sole, turn(heading, vector(pivotShare, 0, 0)))
  const sink = toes > 0 ? 2.6 * (1 - Math.cos((toes * Math.PI) / 180)) * 0.6 : 0
  const ankle = add(pivot, turn(rotation, vector(-pivotShare, lengths.ankle, 0)))
  return { ankle: add(ankle, vector(0, sink, 0)), rotation, toes: Math.min(heel, 65) }
}

const averageOf = (points: readonly Vector[]): Vector =>
  scale(points.reduce(add, origin), points.length === 0 ? 0 : 1 / points.length)

/** How far the skeleton, made with its hips at the origin, has to be carried so that it rests as told. */
function carry(skeleton: Skeleton, pose: Pose, contacts: Contacts): Vector {
  const rest: Rest = contacts.rest
  const volume = (): number => {
    const { pelvis, spine } = trunkVolume(skeleton, pose)
    return Math.min(...[...pelvis, ...spine].map(lowest))
  }
  switch (rest.on) {
    case 'feet': {
      const bearing = sides.filter(
        side => footOf(contacts, side) !== undefined && (rest.bearing === undefined || rest.bearing === side),
      )
      return averageOf(
        bearing.map(side => {
          const pin = footOf(contacts, side)
          return pin === undefined ? origin : subtract(footPlace(pin, side).ankle, skeleton.legs[side].ankle)
        }),
      )
    }
    case 'seat': {
      const seat = Math.min(...trunkVolume(skeleton, pose).pelvis.map(lowest))
      return vector(rest.at, rest.height - seat, 0)
    }
    case 'knees': {
      const bearing = sides.filter(side => rest.bearing === undefined || rest.bearing === side)
      const knee = averageOf(bearing.map(side => skeleton.legs[side].knee))
      return vector(rest.at - knee.x, kneeRadius - knee.y, rest.bearing === undefined ? -knee.z : 0)
    }
    case 'stride':
      return vector(0, rest.height, 0)
    case 'floor': {
      const anchor = rest.anchor === 'hips' ? skeleton.pelvis.at : skeleton.chest.at
      return vector(rest.at - anchor.x, (rest.height ?? 0) - volume(), -anchor.z)
    }
  }
}

/** Where a foot that lies on the other leg has its ankle. */
function acrossPlace(across: 'thigh' | 'ankle', side: Side, other: Leg): Vector {
  return across === 'thigh'
    ? alongLimb(other.hip, other.thigh, lengths.thigh * 0.8, 10.2, sideSign(side) * -3)
    : alongLimb(other.ankle, other.shank, -1, 0, sideSign(side) * 8.6)
}

function pinLeg(
  leg: Leg,
  other: Leg,
  side: Side,
  ankleFlexion: number,
  from: FootPin | undefined,
  to: FootPin | undefined,
  t: number,
): Leg {
  if (from === undefined && to === undefined) return leg
  const placeOf = (pin: FootPin | undefined): FootPlace | undefined =>
    pin === undefined || pin.across !== undefined ? undefined : footPlace(pin, side)
  const ankleOf = (pin: FootPin | undefined, place: FootPlace | undefined): Vector =>
    place?.ankle ?? (pin?.across === undefined ? leg.ankle : acrossPlace(pin.across, side, other))
  const a = placeOf(from)
  const b = placeOf(to)
  const lift = from !== to && to?.lift !== undefined ? to.lift * Math.sin(Math.PI * t) : 0
  const ankle = add(between(ankleOf(from, a), ankleOf(to, b), t), vector(0, lift, 0))
  const ownHint = aheadOf(leg.thigh)
  const hintOf = (pin: FootPin | undefined): Vector =>
    pin?.knee === undefined ? ownHint : inRoom(pin.knee, side)
  const found = reach(leg.hip, ankle, lengths.thigh, lengths.shank, between(hintOf(from), hintOf(to), t), -1)
  const own = compose(found.lower, aboutRight(ankleFlexion))
  return {
    hip: leg.hip,
    knee: found.middle,
    ankle: found.end,
    thigh: found.upper,
    shank: found.lower,
    // A foot that steps hangs a little from its ankle.
    foot: compose(blendRotations(a?.rotation ?? own, b?.rotation ?? own, t), aboutRight(-5 * lift)),
    toes: (a?.toes ?? 0) * (1 - t) + (b?.toes ?? 0) * t,
  }
}

interface HandPlace {
  readonly wrist: Vector
  readonly palm: Vector
  readonly elbow: Vector
  /** Present when the pin says how the hand lies. */
  readonly hand: Rotation | undefined
}

const restingElbow: Place = [-0.6, -0.55, 0.6]

/** Where a pinned palm lies. */
export function palmPlace(pin: HandPin, side: Side, skeleton: Skeleton, pose: Pose): Vector {
  const base =
    pin.spot === undefined ? inRoom(pin.at ?? [0, 0, 0], side) : spotOf(skeleton, pose, pin.spot, side)
  return pin.offset === undefined ? base : add(base, inRoom(pin.offset, side))
}

function handPlace(
  pin: HandPin | undefined,
  side: Side,
  arm: Arm,
  skeleton: Skeleton,
  pose: Pose,
): HandPlace {
  if (pin === undefined) {
    const palm = add(arm.wrist, turn(arm.hand, vector(0, -palmReach, 0)))
    return { wrist: arm.wrist, palm, elbow: scale(aheadOf(arm.upperArm), -1), hand: undefined }
  }
  const palm = palmPlace(pin, side, skeleton, pose)
  const elbow = turn(skeleton.chest.rotation, inRoom(pin.elbow ?? restingElbow, side))
  if (pin.fingers === undefined) return { wrist: palm, palm, elbow, hand: undefined }
  const fingers = unit(inRoom(pin.fingers, side))
  const faces = perpendicular(inRoom(pin.palm ?? [0, -1, 0], side), fingers, vector(0, -1, 0))
  const y = scale(fingers, -1)
  const z = scale(faces, -sideSign(side))
  const hand = fromAxes(cross(y, z), y, z)
  const wrist = subtract(subtract(palm, scale(fingers, palmReach)), scale(faces, palmDepth))
  return { wrist, palm, elbow, hand }
}

const elbowRadius = 3.9

/** An arm whose elbow, where its hint would take it through the floor, swings up just as far as the floor lets it. */
function reachOverFloor(shoulder: Vector, target: Vector, lowerLength: number, hint: Vector): Reach {
  const towards = (share: number): Reach =>
    reach(shoulder, target, lengths.upperArm, lowerLength, between(unit(hint), up, share), 1)
  const found = towards(0)
  if (found.middle.y >= elbowRadius) return found
  let low = 0
  let high = 1
  for (let step = 0; step < 12; step += 1) {
    const share = (low + high) / 2
    if (towards(share).middle.y < elbowRadius) low = share
    else high = share
  }
  return towards(high)
}

function pinArm(
  arm: Arm,
  side: Side,
  from: HandPin | undefined,
  to: HandPin | undefined,
  t: number,
  pose: Pose,
  skeleton: Skeleton,
): Arm {
  if (from === undefined && to === undefined) return arm
  const a = handPlace(from, side, arm, skeleton, pose)
  const b = handPlace(to, side, arm, skeleton, pose)
  const hint = between(a.elbow, b.elbow, t)
  const palm = between(a.palm, b.palm, t)
  const shaped = (a.hand === undefined ? 0 : 1 - t) + (b.hand === undefined ? 0 : t)
  // A hand without a direction of its own continues the forearm, so that forearm and palm are one lever.
  const straight = reachOverFloor(arm.shoulder, palm, lengths.forearm + palmReach, hint)
  const straightWrist = between(
    straight.middle,
    straight.end,
    lengths.forearm / (lengths.forearm + palmReach),
  )
  const wristOf = (place: HandPlace): Vector => (place.hand === undefined ? straightWrist : place.wrist)
  const wrist = shaped === 0 ? straightWrist : between(wristOf(a), wristOf(b), t)
  const found: Reach =
    shaped === 0
      ? { ...straight, end: straightWrist }
      : reachOverFloor(arm.shoulder, wrist, lengths.forearm, hint)
  const own = handRotation(side, found.lower, pinnedWrist(pose[side], from, to, t))
  const hand = blendRotations(a.hand ?? own, b.hand ?? own, t)
  return {
    shoulder: arm.shoulder,
    elbow: found.middle,
    wrist: found.end,
    upperArm: found.upper,
    forearm: found.lower,
    hand,
  }
}

/** A pinned hand lies straight on its forearm; the pose's own wrist angle fades with the pin. */
function pinnedWrist(
  limbs: Pose['left'],
  from: HandPin | undefined,
  to: HandPin | undefined,
  t: number,
): Pose['left'] {
  const free = (from === undefined ? 1 - t : 0) + (to === undefined ? t : 0)
  return { ...limbs, wristFlexion: limbs.wristFlexion * free }
}

/**
 * The skeleton of a pose between two sets of contacts: carried so that it rests where it should, then hands and feet
 * put exactly where they touch.
 */
export function solve(pose: Pose, from: Contacts, to: Contacts, t: number): Skeleton {
  const free = skeletonOf(pose)
  const by =
    from.rest === to.rest && from === to
      ? carry(free, pose, from)
      : between(carry(free, pose, from), carry(free, pose, to), t)
  const rested = moveSkeleton(free, by)
  const isAcross = (side: Side): boolean =>
    (footOf(from, side)?.across ?? footOf(to, side)?.across) !== undefined
  const legFor = (side: Side, other: Leg): Leg =>
    pinLeg(rested.legs[side], other, side, pose[side].ankleFlexion, footOf(from, side), footOf(to, side), t)
  // The leg that carries the other is placed first.
  const first: Side = isAcross('left') ? 'right' : 'left'
  const carrier = legFor(first, rested.legs[otherSide(first)])
  const carried = legFor(otherSide(first), carrier)
  const legged: Skeleton = {
    ...rested,
    legs: first === 'left' ? { left: carrier, right: carried } : { left: carried, right: carrier },
  }
  const armFor = (side: Side): Arm =>
    pinArm(legged.arms[side], side, handOf(from, side), handOf(to, side), t, pose, legged)
  return { ...legged, arms: { left: armFor('left'), right: armFor('right') } }
}
