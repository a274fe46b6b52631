import type { Movement, Phase, Stance, Step } from '#renderer/figure/movement/movement.ts'
import type { Contacts, FootPin, HandPin, Rest } from '#renderer/figure/rig/contact.ts'
import { change, neutral, type PoseChange } from '#renderer/figure/rig/pose.ts'
import { hipJoint } from '#renderer/figure/rig/skeleton.ts'

/** What touches what, as an author writes it; `hands` and `feet` are for both sides and give way to one side's own. */
export interface Touch {
  readonly rest?: Rest
  readonly hands?: HandPin | null
  readonly feet?: FootPin | null
  readonly leftHand?: HandPin | null
  readonly rightHand?: HandPin | null
  readonly leftFoot?: FootPin | null
  readonly rightFoot?: FootPin | null
}

function pick<Pin>(
  own: Pin | null | undefined,
  both: Pin | null | undefined,
  before: Pin | undefined,
): Pin | undefined {
  if (own !== undefined) return own ?? undefined
  if (both !== undefined) return both ?? undefined
  return before
}

function touching(before: Contacts, touch: Touch): Contacts {
  return {
    rest: touch.rest ?? before.rest,
    leftHand: pick(touch.leftHand, touch.hands, before.leftHand),
    rightHand: pick(touch.rightHand, touch.hands, before.rightHand),
    leftFoot: pick(touch.leftFoot, touch.feet, before.leftFoot),
    rightFoot: pick(touch.rightFoot, touch.feet, before.rightFoot),
  }
}

/** A stance that differs from another in some joints and contacts; a pin set to null lets go. */
export function vary(base: Stance, difference: PoseChange, touch?: Touch): Stance {
  return {
    pose: change(base.pose, difference),
    contacts: touch === undefined ? base.contacts : touching(base.contacts, touch),
  }
}

const flat = (ahead: number, out: number = hipJoint): FootPin => ({ at: [ahead, out] })

/** Upright with both feet on the floor. */
export const stand: Stance = {
  pose: neutral,
  contacts: { rest: { on: 'feet' }, leftFoot: flat(0), rightFoot: flat(0) },
}

/** On a chair, upright; the lumbar hollow flattens in sitting. */
export const sit: Stance = {
  pose: change(neutral, {
    tilt: -6,
    lumbarFlexion: 10,
    thoracicFlexion: -1,
    both: { hipFlexion: 80, hipAbduction: 4, kneeFlexion: 86, shoulderFlexion: 12, elbowFlexion: 28 },
  }),
  contacts: {
    rest: { on: 'seat', at: 0, height: 44 },
    leftHand: { spot: 'thigh' },
    rightHand: { spot: 'thigh' },
    leftFoot: flat(42, hipJoint + 2.5),
    rightFoot: flat(42, hipJoint + 2.5),
  },
}

/** On the back, knees bent, feet flat; the head lies to the left of the picture. */
export const supine: Stance = {
  pose: change(neutral, {
    tilt: -90,
    lumbarFlexion: 6,
    thoracicFlexion: -6,
    neckFlexion: 6,
    both: {
      hipFlexion: 45,
      kneeFlexion: 90,
      hipAbduction: 2,
      shoulderFlexion: -10,
      shoulderAbduction: 20,
      elbowFlexion: 8,
      pronation: 70,
    },
  }),
  contacts: {
    rest: { on: 'floor', at: 0, anchor: 'hips' },
    leftHand: { at: [6, 1.8, 30], fingers: [1, 0, 0.15], palm: [0, -1, 0], elbow: [-0.3, 0, 1] },
    rightHand: { at: [6, 1.8, 30], fingers: [1, 0, 0.15], palm: [0, -1, 0], elbow: [-0.3, 0, 1] },
    leftFoot: flat(47),
    rightFoot: flat(47),
  },
}

/** A palm on the floor, the heel of the hand thicker than the fingers. */
export const onFloor = (ahead: number, out = 18): HandPin => ({
  at: [ahead, 1.8, out],
  fingers: [1, -0.42, 0],
  palm: [-0.42, -1, 0],
  elbow: [-0.2, 0.3, 1],
})

/** On hands and knees; the head looks to the right of the picture. */
export const quadruped: Stance = {
  pose: change(neutral, {
    tilt: 74,
    lumbarFlexion: 4,
    neckFlexion: -6,
    both: {
      hipFlexion: 74,
      kneeFlexion: 98,
      ankleFlexion: -50,
      shoulderFlexion: 80,
      shoulderAbduction: 4,
      elbowFlexion: 8,
      fingers: -20,
    },
  }),
  contacts: {
    rest: { on: 'knees', at: 0 },
    leftHand: onFloor(60),
    rightHand: onFloor(60),
    leftFoot: undefined,
    rightFoot: undefined,
  },
}

/** On the front, head to the right. */
export const prone: Stance = {
  pose: change(neutral, {
    tilt: 90,
    lumbarFlexion: -2,
    neckFlexion: -10,
    headFlexion: -4,
    both: {
      hipFlexion: 2,
      kneeFlexion: 2,
      ankleFlexion: -50,
      hipAbduction: 3,
      shoulderFlexion: 150,
      shoulderAbduction: 30,
    },
  }),
  contacts: {
    rest: { on: 'floor', at: 0, anchor: 'hips' },
    leftHand: undefined,
    rightHand: undefined,
    leftFoot: undefined,
    rightFoot: undefined,
  },
}

/** On the right side, facing the eye, head to the left. */
export const sideLying: Stance = {
  pose: change(neutral, {
    turn: -90,
    lean: -90,
    lumbarFlexion: 8,
    neckSide: 8,
    both: { hipFlexion: 45, kneeFlexion: 80, shoulderFlexion: 70, elbowFlexion: 40, hipRotation: 0 },
    right: { girdleIn: 7, girdleForward: 4 },
  }),
  contacts: {
    rest: { on: 'floor', at: 0, anchor: 'hips' },
    leftHand: undefined,
    rightHand: undefined,
    leftFoot: undefined,
    rightFoot: undefined,
  },
}

/** Upright on both knees. */
const kneel: Stance = {
  pose: change(neutral, { both: { kneeFlexion: 98, ankleFlexion: -50 } }),
  contacts: {
    rest: { on: 'knees', at: 0 },
    leftHand: undefined,
    rightHand: undefined,
    leftFoot: undefined,
    rightFoot: undefined,
  },
}

/** On the right knee, the left foot in front. */
export const halfKneel: Stance = {
  pose: change(neutral, {
    right: { hipFlexion: 2, kneeFlexion: 100, ankleFlexion: -50 },
    left: { hipFlexion: 86, kneeFlexion: 86 },
  }),
  contacts: {
    ...kneel.contacts,
    rest: { on: 'knees', at: 0, bearing: 'right' },
    leftFoot: flat(42, hipJoint),
  },
}

const step = (phase: Phase, seconds: number, to: Stance): Step => ({ phase, seconds, to })
export const move = (seconds: number, to: Stance): Step => step('move', seconds, to)
export const hold = (seconds: number, to: Stance): Step => step('hold', seconds, to)
export const back = (seconds: number, to: Stance): Step => step('return', seconds, to)
export const breathe = (seconds: number, to: Stance): Step => step('breathe', seconds, to)
export const steady = (seconds: number, to: Stance): Step => step('steady', seconds, to)

/** Into the end position, held for the exercise's own seconds, and back: the ways take the player's 3 s together. */
export function held(seconds: number, start: Stance, end: Stance): Pick<Movement, 'start' | 'steps'> {
  return { start, steps: [move(1.5, end), hold(seconds, end), back(1.2, start), hold(0.3, start)] }
}

/** There and back within the exercise's own tempo, with a short rest at either end. */
export function repeated(tempoSec: number, start: Stance, end: Stance): Pick<Movement, 'start' | 'steps'> {
  return {
    start,
    steps: [
      move(tempoSec * 0.38, end),
      hold(tempoSec * 0.16, end),
      back(tempoSec * 0.36, start),
      hold(tempoSec * 0.1, start),
    ],
  }
}

export const side = { azimuth: 72, elevation: 9 } as const
export const front = { azimuth: 18, elevation: 12 } as const
/** A raised eye for figures that lie. */
export const raised = { azimuth: 78, elevation: 22 } as const

/** What nearly every movement leaves as it is. */
const usual: Pick<Movement, 'side' | 'alternates' | 'props' | 'glow' | 'arrows' | 'order'> = {
  side: 'right',
  alternates: false,
  props: [],
  glow: [],
  arrows: [],
  order: {},
}

export type MovementPlan = Pick<Movement, 'view' | 'start' | 'steps' | 'stills'> & Partial<typeof usual>
export const plan = (movement: MovementPlan): Movement => ({ ...usual, ...movement })
