import type { Movement } from '#renderer/figure/movement/movement.ts'
import {
  halfKneel,
  held,
  onFloor,
  plan,
  prone,
  quadruped,
  repeated,
  side,
  vary,
} from '#renderer/figure/poses/base.ts'
import { hipJoint } from '#renderer/figure/rig/skeleton.ts'

/** On hands and knees, on the front, on one knee. The head is to the right of the picture. */

const mat = [{ kind: 'mat', from: -62, to: 92 }] as const
const long = [{ kind: 'mat', from: -100, to: 100 }] as const

const onForearms = (at: number) =>
  ({
    hands: { at: [at, 1.8, 15], fingers: [1, 0, -0.1], palm: [0, -1, 0], elbow: [-0.9, -0.6, 0.25] },
  }) as const

const face = vary(
  prone,
  {
    neckFlexion: -8,
    headFlexion: 2,
    both: { shoulderFlexion: 150, shoulderAbduction: 60, elbowFlexion: 110 },
  },
  { hands: { at: [64, 2, 3], fingers: [0.1, 0, -1], palm: [0, -1, 0], elbow: [0.3, 0, 1] } },
)

/** Palms beside the shoulders; the elbows lie along the ribs and point back when the arms push. */
const beside = { at: [65, 1.8, 25], fingers: [1, -0.5, 0], palm: [-0.5, -1, 0] } as const
const chestDown = vary(
  prone,
  { neckFlexion: -14, headFlexion: -6 },
  { hands: { ...beside, elbow: [-0.6, -0.6, 0.5] } },
)

const forearmsStart = vary(
  quadruped,
  {
    tilt: 91,
    both: { hipFlexion: 50, kneeFlexion: 57, shoulderFlexion: 90 },
    thoracicFlexion: 2,
    neckFlexion: -14,
  },
  { hands: { ...onForearms(108).hands, elbow: [0.3, -1, 0.3] } },
)

export const kneeling: Readonly<Record<string, Movement>> = {
  'cat-cow': plan({
    view: side,
    props: mat,
    ...repeated(
      6,
      vary(quadruped, {
        tilt: 84,
        lumbarFlexion: -14,
        thoracicFlexion: -8,
        neckFlexion: -22,
        both: { hipFlexion: 84 },
      }),
      vary(quadruped, {
        tilt: 54,
        lumbarFlexion: 30,
        thoracicFlexion: 32,
        neckFlexion: 34,
        headFlexion: 8,
        both: { hipFlexion: 54, girdleForward: 2 },
      }),
    ),
    glow: [{ area: 'midBack', side: 'right' }],
    arrows: [
      { of: 'back', offset: [-4, 14], stretch: 2.2 },
      { of: 'belly', way: [0, -13], offset: [0, -10], step: 2 },
    ],
  }),

  'bottom-to-heels': plan({
    view: side,
    props: mat,
    ...repeated(
      7,
      vary(quadruped, {}, { hands: onFloor(62) }),
      vary(
        quadruped,
        {
          tilt: 82,
          lumbarFlexion: 24,
          thoracicFlexion: 8,
          neckFlexion: 6,
          both: { hipFlexion: 118, kneeFlexion: 134, shoulderFlexion: 150, girdleLift: 3 },
        },
        { hands: onFloor(62) },
      ),
    ),
    glow: [{ area: 'lowBack', side: 'right' }],
    arrows: [{ of: 'hips', offset: [-10, 18] }],
  }),

  'bird-dog': plan({
    view: side,
    alternates: true,
    props: mat,
    ...held(
      8,
      vary(quadruped, {}, { rest: { on: 'knees', at: 0, bearing: 'right' } }),
      vary(
        quadruped,
        {
          neckFlexion: -4,
          right: { shoulderFlexion: 168, elbowFlexion: 4, girdleLift: 2, fingers: 4 },
          left: { hipFlexion: -14, kneeFlexion: 2, ankleFlexion: -20, hipAbduction: 0 },
        },
        { rest: { on: 'knees', at: 0, bearing: 'right' }, rightHand: null },
      ),
    ),
    glow: [
      { area: 'lowBack', side: 'right' },
      { area: 'buttock', side: 'left' },
    ],
    arrows: [
      { of: 'rightHand', offset: [7, -6] },
      { of: 'leftFoot', offset: [-6, -8] },
    ],
  }),

  'bird-dog-leg-only': plan({
    view: side,
    props: mat,
    alternates: true,
    ...repeated(
      5,
      vary(quadruped, {}, { rest: { on: 'knees', at: 0, bearing: 'left' } }),
      vary(
        quadruped,
        { right: { hipFlexion: -8, kneeFlexion: 2, ankleFlexion: -16, hipAbduction: 0 } },
        { rest: { on: 'knees', at: 0, bearing: 'left' } },
      ),
    ),
    glow: [
      { area: 'buttock', side: 'right' },
      { area: 'lowBack', side: 'right' },
    ],
    arrows: [{ of: 'rightFoot', offset: [-6, 6] }],
  }),

  'plank-knees': plan({
    view: side,
    props: long,
    ...held(
      12,
      forearmsStart,
      vary(
        forearmsStart,
        {
          tilt: 73,
          lumbarFlexion: 2,
          thoracicFlexion: 0,
          both: { hipFlexion: 4, kneeFlexion: 29, shoulderFlexion: 76 },
        },
        onForearms(108),
      ),
    ),
    glow: [{ area: 'belly', side: 'right' }],
    arrows: [{ of: 'hips', offset: [-8, 24] }],
  }),

  'prone-on-elbows': plan({
    view: side,
    props: long,
    ...held(
      30,
      face,
      vary(
        prone,
        {
          tilt: 79,
          lumbarFlexion: -25,
          thoracicFlexion: -23,
          neckFlexion: -10,
          headFlexion: 8,
          both: { hipFlexion: -10, shoulderFlexion: 60, elbowFlexion: 90 },
        },
        onForearms(79),
      ),
    ),
    glow: [{ area: 'lowBack', side: 'right' }],
    arrows: [{ of: 'chest', offset: [46, 6] }],
  }),

  'prone-press-up': plan({
    view: side,
    props: long,
    ...repeated(
      4,
      chestDown,
      vary(
        prone,
        {
          tilt: 64,
          lumbarFlexion: -25,
          thoracicFlexion: -24,
          neckFlexion: -6,
          headFlexion: 6,
          both: { hipFlexion: -24, girdleLift: -1 },
        },
        { hands: { ...beside, elbow: [-1, 0.3, 0.5] } },
      ),
    ),
    glow: [{ area: 'lowBack', side: 'right' }],
    arrows: [{ of: 'head', offset: [20, -2] }],
  }),

  'half-kneeling-hip-flexor': plan({
    view: side,
    props: [{ kind: 'mat', from: -62, to: 66 }],
    ...held(
      15,
      vary(halfKneel, {}, { hands: { spot: 'hip' } }),
      vary(
        halfKneel,
        {
          tilt: -6,
          lumbarFlexion: 4,
          right: { hipFlexion: -27, kneeFlexion: 77 },
          left: { hipFlexion: 102, kneeFlexion: 112 },
        },
        { hands: { spot: 'hip' }, leftFoot: { at: [42, hipJoint] } },
      ),
    ),
    glow: [{ area: 'hipFront', side: 'right' }],
    arrows: [{ of: 'hips', offset: [14, 24], stretch: 2 }],
  }),
}
