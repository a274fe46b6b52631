import type { Side } from '#renderer/figure/rig/pose.ts'
import type { SpotName } from '#renderer/figure/rig/spots.ts'

/** Along the room, up, and out to the limb's own side, in centimetres. */
export type Place = readonly [ahead: number, up: number, out: number]

/** What carries the body. It decides where the whole skeleton lies. */
export type Rest =
  /** Standing on the pinned feet, or on those of them that bear weight. */
  | { readonly on: 'feet'; readonly bearing?: Side }
  /** The seat bones at a height, the hips above `at`. */
  | { readonly on: 'seat'; readonly at: number; readonly height: number }
  /** The knees on the floor, on average at `at`; one of them when half kneeling. */
  | { readonly on: 'knees'; readonly at: number; readonly bearing?: Side }
  /** The lowest part of the trunk on the floor, the hips or the upper chest above `at`. */
  | { readonly on: 'floor'; readonly at: number; readonly anchor: 'hips' | 'chest'; readonly height?: number }
  /** The hips carried at a height, as in walking. */
  | { readonly on: 'stride'; readonly height: number }

/** A hand on something: a place in the room, or a spot on one's own body. */
export interface HandPin {
  readonly at?: Place
  readonly spot?: SpotName
  /** Moves a spot, in the room's directions. */
  readonly offset?: Place
  /** Where the fingers point and what the palm faces, when the hand does not simply continue the forearm. */
  readonly fingers?: Place
  readonly palm?: Place
  /** Where the elbow points, seen from the chest: ahead, up, out. */
  readonly elbow?: Place
}

/** A foot on something: the sole's place under the ankle. */
export interface FootPin {
  readonly at: readonly [ahead: number, out: number]
  readonly height?: number
  /** Degrees by which the heel is raised over the ball of the foot, or the toes over the heel. */
  readonly heel?: number
  readonly toes?: number
  /** Degrees by which the toes point outward. */
  readonly outward?: number
  /** Centimetres the foot is lifted on its way here. */
  readonly lift?: number
  /** The ankle lies on the other leg instead: across its thigh, or foot on foot. */
  readonly across?: 'thigh' | 'ankle'
  /** Where the knee points instead of where the pose lets it point: ahead, up, out. */
  readonly knee?: Place
}

/** Everything that touches something at one moment. */
export interface Contacts {
  readonly rest: Rest
  readonly leftHand?: HandPin | undefined
  readonly rightHand?: HandPin | undefined
  readonly leftFoot?: FootPin | undefined
  readonly rightFoot?: FootPin | undefined
}

export const handOf = (contacts: Contacts, side: Side): HandPin | undefined =>
  side === 'left' ? contacts.leftHand : contacts.rightHand

export const footOf = (contacts: Contacts, side: Side): FootPin | undefined =>
  side === 'left' ? contacts.leftFoot : contacts.rightFoot

function mirrorRest(rest: Rest): Rest {
  if ((rest.on !== 'feet' && rest.on !== 'knees') || rest.bearing === undefined) return rest
  return { ...rest, bearing: rest.bearing === 'left' ? 'right' : 'left' }
}

/** The same contacts with left and right exchanged; places are given outward, so they keep their numbers. */
export function mirrorContacts(contacts: Contacts): Contacts {
  return {
    rest: mirrorRest(contacts.rest),
    leftHand: contacts.rightHand,
    rightHand: contacts.leftHand,
    leftFoot: contacts.rightFoot,
    rightFoot: contacts.leftFoot,
  }
}
