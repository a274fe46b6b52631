import type { Movement } from '#renderer/figure/movement/movement.ts'
import { front, held, plan, repeated, side, stand, vary } from '#renderer/figure/poses/base.ts'
import { hipJoint } from '#renderer/figure/rig/skeleton.ts'

/** Standing: spine, shoulders, and the front and back of the legs. */

const soft = vary(stand, { both: { hipFlexion: 3, kneeFlexion: 6 } })

/** Hands on the edge of a desk in front, 92 cm high. */
const onDesk = (
  at: number,
): { readonly hands: NonNullable<Parameters<typeof vary>[2]>['hands'] & object } => ({
  hands: { at: [at, 93.6, 17], fingers: [1, -0.05, 0], palm: [0, -1, 0], elbow: [-0.7, -0.5, 0.4] },
})
const desk = (at: number) => [{ kind: 'desk', at, height: 92 }] as const

const split = vary(
  stand,
  { right: { hipFlexion: -24, kneeFlexion: 3 }, left: { hipFlexion: 18, kneeFlexion: 5 } },
  { ...onDesk(48), leftFoot: { at: [22, hipJoint] }, rightFoot: { at: [-36, hipJoint], heel: 34 } },
)

const heelUp = vary(
  stand,
  { tilt: 2, left: { hipFlexion: 4 }, right: { hipFlexion: 38, kneeFlexion: 4 } },
  {
    rest: { on: 'feet', bearing: 'left' },
    rightFoot: { at: [58, hipJoint], height: 20, toes: 22 },
    hands: { spot: 'hipCrease' },
  },
)

const deskReach = {
  hands: { at: [78, 76.8, 17], fingers: [1, 0, 0], palm: [0, -1, 0], elbow: [-0.1, -0.3, 1] },
} as const

const crossed = vary(
  stand,
  { both: { shoulderFlexion: 40, elbowFlexion: 100 } },
  { hands: { spot: 'otherShoulder', elbow: [0.5, -1, 0.3] } },
)

export const standing: Readonly<Record<string, Movement>> = {
  'standing-back-bend': plan({
    view: side,
    ...repeated(
      5,
      vary(soft, {}, { hands: { spot: 'lowBack' } }),
      vary(
        soft,
        {
          tilt: -9,
          lumbarFlexion: -16,
          thoracicFlexion: -8,
          neckFlexion: 2,
          headFlexion: 4,
          both: { hipFlexion: -10, kneeFlexion: 6 },
        },
        { hands: { spot: 'lowBack' } },
      ),
    ),
    glow: [{ area: 'lowBack', side: 'right' }],
    arrows: [{ of: 'head', offset: [-14, 12] }],
  }),

  'standing-side-bend': plan({
    view: front,
    side: 'left',
    alternates: true,
    ...repeated(
      5,
      vary(stand, {}, { leftHand: { spot: 'outerThigh' }, rightHand: { spot: 'outerThigh' } }),
      vary(
        stand,
        { lumbarSide: 16, thoracicSide: 12, neckSide: 5, right: { shoulderAbduction: 4 } },
        { leftHand: { spot: 'outerKnee', elbow: [-0.4, 0, 1] }, rightHand: null },
      ),
    ),
    glow: [{ area: 'flank', side: 'right' }],
    arrows: [{ of: 'crown', offset: [6, 6] }],
  }),

  'standing-hip-flexor': plan({
    view: side,
    props: desk(44),
    ...held(
      20,
      split,
      vary(split, {
        tilt: -6,
        lumbarFlexion: 6,
        right: { hipFlexion: -25, kneeFlexion: 7 },
        left: { hipFlexion: 45, kneeFlexion: 54 },
      }),
    ),
    glow: [{ area: 'hipFront', side: 'right' }],
    arrows: [{ of: 'leftKnee', offset: [12, 4], stretch: 2.6 }],
  }),

  'standing-hamstring-step': plan({
    view: side,
    props: [{ kind: 'step', at: 60, height: 20 }],
    ...held(
      20,
      heelUp,
      vary(heelUp, { tilt: 27, neckFlexion: -6, left: { hipFlexion: 26 }, right: { hipFlexion: 62 } }),
    ),
    glow: [{ area: 'thighBack', side: 'right' }],
    arrows: [{ of: 'shoulders', offset: [26, 26] }],
  }),

  'desk-hinge-stretch': plan({
    view: side,
    props: [{ kind: 'desk', at: 70, height: 75 }],
    ...held(
      15,
      vary(
        stand,
        { tilt: 24, both: { hipFlexion: 26, kneeFlexion: 2 } },
        {
          hands: { at: [78, 76.8, 17], fingers: [1, 0, 0], palm: [0, -1, 0], elbow: [-0.8, -0.3, 0.5] },
          feet: { at: [44, hipJoint] },
        },
      ),
      vary(
        stand,
        {
          tilt: 72,
          lumbarFlexion: -4,
          thoracicFlexion: -6,
          neckFlexion: -2,
          both: { hipFlexion: 80, kneeFlexion: 10, shoulderFlexion: 160, girdleLift: 3 },
        },
        { ...deskReach, feet: { at: [-8, hipJoint], lift: 4 } },
      ),
    ),
    glow: [
      { area: 'thighBack', side: 'right' },
      { area: 'upperBack', side: 'right' },
    ],
    arrows: [{ of: 'hips', offset: [-16, 8] }],
  }),

  'standing-trunk-turns': plan({
    view: front,
    side: 'left',
    alternates: true,
    ...repeated(
      4,
      crossed,
      vary(crossed, { turn: 10, lumbarTurn: 6, thoracicTurn: 24, neckTurn: 6, both: { kneeFlexion: 3 } }),
    ),
    glow: [{ area: 'midBack', side: 'left' }],
    arrows: [{ of: 'chest', way: [34, 3], offset: [-15, -30], sag: 7 }],
    order: { leftArm: 30, rightArm: 30 },
  }),
}
