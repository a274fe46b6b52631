import type { Movement } from '#renderer/figure/movement/movement.ts'
import { held, plan, repeated, side, stand, vary } from '#renderer/figure/poses/base.ts'
import { hipJoint } from '#renderer/figure/rig/skeleton.ts'

/** Standing at a wall or in a doorway. */

const hanging = { hands: null } as const
const soft = vary(stand, { both: { hipFlexion: 3, kneeFlexion: 6 } })

const atWall = {
  hands: { at: [50.4, 132, 17], fingers: [0.05, 1, 0], palm: [1, 0, 0], elbow: [-0.2, -1, 0.4] },
} as const

/** The forearm upright on the side of the door frame one comes from. */
const onFrame = {
  rightHand: { at: [-1.9, 168, 46], fingers: [0, 1, 0], palm: [1, 0, 0], elbow: [-0.2, -1, 0.6] },
} as const

const onLeft = { on: 'feet', bearing: 'left' } as const
const wallHand = {
  at: [44.4, 146, 10],
  fingers: [0.25, 1, 0],
  palm: [1, -0.25, 0],
  elbow: [0, -1, 0.5],
} as const

export const standingWall: Readonly<Record<string, Movement>> = {
  'standing-calf-stretch': plan({
    view: side,
    props: [{ kind: 'wall', at: 52 }],
    ...held(
      20,
      vary(stand, { tilt: 4, both: { hipFlexion: 2 } }, atWall),
      vary(
        stand,
        { tilt: 14, right: { hipFlexion: -6, kneeFlexion: 2 }, left: { hipFlexion: 40, kneeFlexion: 34 } },
        { ...atWall, leftFoot: { at: [8, hipJoint] }, rightFoot: { at: [-33, hipJoint], lift: 7 } },
      ),
    ),
    glow: [{ area: 'calf', side: 'right' }],
    arrows: [{ of: 'rightFoot', offset: [-6, 14] }],
  }),

  'doorway-chest-stretch': plan({
    view: { azimuth: 150, elevation: 9 },
    props: [{ kind: 'doorway', at: 6, half: 44 }],
    ...held(
      15,
      vary(
        stand,
        { right: { shoulderAbduction: 88, shoulderRotation: 88, elbowFlexion: 90 } },
        { ...onFrame, feet: { at: [-6, hipJoint] } },
      ),
      vary(
        stand,
        {
          turn: 3,
          lumbarTurn: 3,
          thoracicTurn: 6,
          neckTurn: 10,
          right: {
            hipFlexion: 12,
            kneeFlexion: 12,
            shoulderAbduction: 88,
            shoulderRotation: 88,
            elbowFlexion: 90,
          },
          left: { hipFlexion: -10, kneeFlexion: 4 },
        },
        {
          rightHand: { ...onFrame.rightHand, elbow: [-0.75, -0.9, 0.7] },
          rightFoot: { at: [17, hipJoint + 10], lift: 8 },
          leftFoot: { at: [-6, hipJoint], heel: 12 },
        },
      ),
    ),
    glow: [{ area: 'shoulderFront', side: 'right' }],
    arrows: [{ of: 'hips', way: [13, 3], offset: [17, 12] }],
  }),

  'standing-quad-stretch': plan({
    view: side,
    props: [{ kind: 'wall', at: 46 }],
    ...held(
      15,
      vary(stand, {}, { rest: onLeft, leftHand: wallHand }),
      vary(
        stand,
        { tilt: 2, lumbarFlexion: -3, right: { hipFlexion: -15, kneeFlexion: 132, ankleFlexion: -20 } },
        {
          rest: onLeft,
          rightFoot: null,
          rightHand: { spot: 'ankle', elbow: [-1, 0, 0.4] },
          leftHand: wallHand,
        },
      ),
    ),
    glow: [{ area: 'thighFront', side: 'right' }],
    arrows: [{ of: 'rightFoot', offset: [-8, 0] }],
  }),

  'wall-side-lean': plan({
    view: { azimuth: 20, elevation: 12 },
    side: 'left',
    props: [{ kind: 'sideWall', out: -52 }],
    ...held(
      15,
      vary(
        stand,
        {},
        {
          rest: onLeft,
          leftHand: { at: [4, 156, 49.4], fingers: [0.1, 1, 0], palm: [0, 0, 1], elbow: [0.1, -1, 0.4] },
          rightHand: { spot: 'hip' },
        },
      ),
      vary(
        stand,
        {
          lumbarSide: -20,
          thoracicSide: -6,
          neckSide: 12,
          left: { hipAbduction: -10, shoulderAbduction: 60 },
          right: { hipAbduction: -11, hipFlexion: 6, kneeFlexion: 6 },
        },
        {
          leftHand: { at: [4, 156, 49.4], fingers: [0.1, 1, 0], palm: [0, 0, 1], elbow: [0.1, -1, 0.4] },
          rest: onLeft,
          rightHand: { spot: 'hip' },
          rightFoot: { at: [14, -21], lift: 6, outward: 0 },
        },
      ),
    ),
    glow: [{ area: 'hipSide', side: 'left' }],
    arrows: [{ of: 'hips', way: [13, 0], offset: [22, -2] }],
    order: { rightLeg: 10 },
  }),

  'wall-posture-check': plan({
    view: side,
    props: [{ kind: 'wall', at: -22 }],
    ...held(
      20,
      vary(stand, {
        lumbarFlexion: 8,
        thoracicFlexion: 16,
        neckFlexion: 14,
        headFlexion: -22,
        both: { girdleForward: 3, shoulderFlexion: 6 },
      }),
      vary(stand, {
        thoracicFlexion: -4,
        neckFlexion: -7,
        headFlexion: 7,
        both: { hipFlexion: 7, kneeFlexion: 1, girdleForward: -1 },
      }),
    ),
    glow: [{ area: 'upperBack', side: 'right' }],
    arrows: [{ of: 'head', offset: [4, 22], stretch: 1.3 }],
  }),

  'wall-angel': plan({
    view: { azimuth: 8, elevation: 8 },
    props: [{ kind: 'wall', at: -15 }],
    ...repeated(
      6,
      vary(
        soft,
        {
          thoracicFlexion: -4,
          both: { shoulderAbduction: 90, shoulderRotation: 88, elbowFlexion: 90, fingers: 8 },
        },
        hanging,
      ),
      vary(
        soft,
        {
          thoracicFlexion: -4,
          both: { shoulderAbduction: 150, shoulderRotation: 88, elbowFlexion: 24, fingers: 8, girdleLift: 2 },
        },
        hanging,
      ),
    ),
    glow: [
      { area: 'shoulders', side: 'right' },
      { area: 'upperBack', side: 'right' },
    ],
    arrows: [
      { of: 'rightHand', offset: [-7, 0] },
      { of: 'leftHand', offset: [7, 0] },
    ],
  }),
}
