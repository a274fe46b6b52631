import type { Prop } from '#renderer/figure/movement/prop.ts'
import type { Contacts } from '#renderer/figure/rig/contact.ts'
import type { Pose, Side } from '#renderer/figure/rig/pose.ts'

/** A pose together with what it touches. */
export interface Stance {
  readonly pose: Pose
  readonly contacts: Contacts
}

export type Phase = 'move' | 'hold' | 'breathe' | 'return' | 'steady'

/** One stretch of time at whose end the figure is in `to`. */
export interface Step {
  readonly phase: Phase
  readonly seconds: number
  readonly to: Stance
}

/** Where the stretch is felt; "side" areas lie on the working side. */
export type Area =
  | 'lowBack'
  | 'midBack'
  | 'upperBack'
  | 'neckBack'
  | 'neckSide'
  | 'shoulders'
  | 'shoulderFront'
  | 'chest'
  | 'belly'
  | 'flank'
  | 'hipFront'
  | 'hipSide'
  | 'buttock'
  | 'buttocks'
  | 'thighFront'
  | 'thighBack'
  | 'calf'
  | 'calves'
  | 'foot'
  | 'forearm'
  | 'forearms'
  | 'hands'
  | 'eyes'
  | 'jaw'
  | 'thighs'
  | 'legs'

interface Glow {
  readonly area: Area
  readonly side: Side
  /** The steps in which it shows; all of them unless given. */
  readonly steps?: readonly number[]
}

/** A point of the body whose way is drawn as an arrow. */
export type Tracer =
  | 'head'
  | 'nose'
  | 'crown'
  | 'chest'
  | 'back'
  | 'belly'
  | 'bellyFront'
  | 'pelvisFront'
  | 'hips'
  | 'shoulders'
  | 'leftShoulder'
  | 'rightShoulder'
  | 'leftElbow'
  | 'rightElbow'
  | 'leftHand'
  | 'rightHand'
  | 'leftKnee'
  | 'rightKnee'
  | 'leftFoot'
  | 'rightFoot'
  | 'leftToes'
  | 'rightToes'

export interface ArrowPlan {
  readonly of: Tracer
  /** Moves the arrow away from the body, across and up on the picture, in centimetres. */
  readonly offset?: readonly [across: number, up: number]
  /** Lengthens a small way; one that would still be too short to be seen is lengthened anyway. */
  readonly stretch?: number
  /** Points straight there instead, across and up on the picture in centimetres: for what is felt and hardly moves. */
  readonly way?: readonly [across: number, up: number]
  /** Lets that straight way hang in the middle, in centimetres: for what turns about the upright. */
  readonly sag?: number
  /** The step during which it shows; the first unless given. */
  readonly step?: number
}

interface View {
  readonly azimuth: number
  readonly elevation: number
  /** Shows only what lies around the head, the hands or the trunk, so that small movements are large. */
  readonly close?: 'head' | 'hands' | 'bust' | 'trunk' | 'legs'
}

export interface Movement {
  readonly view: View
  /** The side the data are written for: the leg that works, or the direction of the turn. */
  readonly side: Side
  readonly start: Stance
  /** The last step ends in `start` again. */
  readonly steps: readonly Step[]
  /** The second half of each cycle does the same on the other side. */
  readonly alternates: boolean
  readonly props: readonly Prop[]
  readonly glow: readonly Glow[]
  readonly arrows: readonly ArrowPlan[]
  /** Which limbs must be painted later than their depth says, in centimetres of depth. */
  readonly order: Readonly<Partial<Record<string, number>>>
  /** After how many steps the second and third still are taken, where the way and the end position tell too little. */
  readonly stills?: readonly [number, number]
}
