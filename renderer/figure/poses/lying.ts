import type { Movement } from '#renderer/figure/movement/movement.ts'
import { back, held, hold, move, plan, raised, repeated, supine, vary } from '#renderer/figure/poses/base.ts'
import { hipJoint } from '#renderer/figure/rig/skeleton.ts'

/** On the back. The head lies to the left of the picture. */

const mat = [{ kind: 'mat', from: -92, to: 84 }] as const
const headPillow = { kind: 'pillow', at: [-63, 3, 0], size: [22, 3.4, 34] } as const
/** The head on a pillow, looking towards the knees. */
const propped = { neckFlexion: 20, headFlexion: 18 } as const
/** For knees that sway: bent and together. */
const kneesUp = {
  ...propped,
  both: { hipFlexion: 50, kneeFlexion: 95, hipAbduction: 0, hipRotation: 0 },
} as const
const armsWide = {
  hands: { at: [-38, 1.8, 77], fingers: [0.1, 0, 1], palm: [0, -1, 0], elbow: [0, 0, 1] },
} as const
/** Out of the way of the low back. */
const besideHead = { hands: { at: [-70, 2, 34], elbow: [0, -0.3, 1] } } as const
const behindThighs = {
  rightHand: { spot: 'behindThigh', elbow: [-0.1, -0.2, 1] },
  leftHand: { spot: 'behindThigh', elbow: [-0.1, -0.2, 1] },
} as const
const flatLeg = { hipFlexion: 3, kneeFlexion: 2, ankleFlexion: -12, hipRotation: 10 } as const
const heelOnFloor = { at: [92, hipJoint + 3], toes: 72, outward: 12 } as const
const handsOnBelly = { hands: { spot: 'belly', elbow: [-0.2, -0.6, 1] } } as const

/** One ankle across the other thigh. */
const four = vary(
  supine,
  { right: { hipFlexion: 70, hipAbduction: 34, hipRotation: 40, kneeFlexion: 110 } },
  { rightFoot: { at: [0, 0], across: 'thigh', knee: [0.2, 0.8, 1] } },
)

const tabletop = vary(
  supine,
  { lumbarFlexion: 10, both: { hipFlexion: 90, kneeFlexion: 90, ankleFlexion: 0 } },
  { feet: null },
)

const strapped = vary(
  supine,
  { right: { ...flatLeg } },
  { rightFoot: heelOnFloor, hands: { at: [-12, 44, 10], elbow: [0.1, -0.4, 1] } },
)

const chestFixed = { rest: { on: 'floor', at: -46, anchor: 'chest' } } as const

const curlHands = { hands: { spot: 'underLowBack', elbow: [0.12, 0, 1] } } as const
const curlStart = vary(supine, { right: { ...flatLeg } }, { ...curlHands, rightFoot: heelOnFloor })

export const lying: Readonly<Record<string, Movement>> = {
  'pelvic-tilt': plan({
    view: { azimuth: 86, elevation: 7, close: 'trunk' },
    props: mat,
    ...held(
      4,
      vary(supine, { tilt: -82, lumbarFlexion: -16, thoracicFlexion: 2 }, besideHead),
      vary(supine, { tilt: -100, lumbarFlexion: 18, thoracicFlexion: -8, belly: -1 }, besideHead),
    ),
    glow: [
      { area: 'lowBack', side: 'right' },
      { area: 'belly', side: 'right' },
    ],
    arrows: [{ of: 'belly', way: [0, -13], offset: [0, 18] }],
  }),

  'knee-rolls': plan({
    view: { azimuth: 26, elevation: 40 },
    side: 'left',
    props: [...mat, headPillow],
    alternates: true,
    ...repeated(
      5,
      vary(supine, kneesUp, { feet: { at: [43, 5], outward: 0 }, ...armsWide }),
      vary(
        supine,
        {
          ...kneesUp,
          lean: 34,
          lumbarTurn: -12,
          thoracicTurn: -20,
          left: { hipAbduction: 30, hipRotation: 20 },
          right: { hipAbduction: -24, hipRotation: -20 },
        },
        {
          leftFoot: { at: [40, 8], knee: [0.1, 0.64, 0.76], outward: 40 },
          rightFoot: { at: [44, -2], knee: [0.1, 0.74, -0.67], outward: -40, height: 3 },
          ...armsWide,
        },
      ),
    ),
    glow: [
      { area: 'lowBack', side: 'right' },
      { area: 'hipSide', side: 'right' },
    ],
    arrows: [{ of: 'leftKnee', way: [27, 1], offset: [5, 11] }],
  }),

  'single-knee-to-chest': plan({
    view: raised,
    props: mat,
    alternates: true,
    ...held(
      6,
      supine,
      vary(
        supine,
        { tilt: -96, lumbarFlexion: 14, neckFlexion: 10, right: { hipFlexion: 112, kneeFlexion: 118 } },
        {
          rightFoot: null,
          rightHand: { spot: 'behindThigh', elbow: [-0.1, -0.2, 1] },
          leftHand: { spot: 'otherBehindThigh', elbow: [-0.1, -0.2, 1] },
        },
      ),
    ),
    glow: [{ area: 'buttock', side: 'right' }],
    arrows: [{ of: 'rightKnee', offset: [-4, 8] }],
  }),

  'double-knee-to-chest': plan({
    view: raised,
    props: mat,
    ...held(
      10,
      supine,
      vary(
        supine,
        {
          tilt: -104,
          lumbarFlexion: 26,
          neckFlexion: 8,
          both: { hipFlexion: 116, kneeFlexion: 122, hipAbduction: 8 },
        },
        { feet: null, ...behindThighs },
      ),
    ),
    glow: [{ area: 'lowBack', side: 'right' }],
    arrows: [{ of: 'rightKnee', offset: [-4, 8] }],
  }),

  'supine-figure-four': plan({
    view: { azimuth: 62, elevation: 13 },
    props: mat,
    ...held(
      20,
      four,
      vary(
        four,
        {
          tilt: -96,
          lumbarFlexion: 12,
          neckFlexion: 22,
          headFlexion: 6,
          both: { girdleForward: 4 },
          left: { hipFlexion: 92, kneeFlexion: 92 },
        },
        {
          leftFoot: null,
          leftHand: { spot: 'behindThigh', elbow: [0, -0.2, 1] },
          rightHand: { spot: 'otherBehindThigh', elbow: [0, -0.2, 1] },
          rightFoot: { at: [0, 0], across: 'thigh', knee: [0.3, 0.5, 1] },
        },
      ),
    ),
    glow: [{ area: 'buttock', side: 'right' }],
    arrows: [{ of: 'leftKnee', offset: [2, 18] }],
    order: { leftArm: -20, rightArm: -8 },
  }),

  'supine-hamstring-strap': plan({
    view: raised,
    props: [...mat, { kind: 'strap', foot: 'right' }],
    ...held(
      20,
      strapped,
      vary(
        strapped,
        { lumbarFlexion: 10, neckFlexion: 10, right: { hipFlexion: 72, kneeFlexion: 10, ankleFlexion: 4 } },
        { rightFoot: null, hands: { at: [-6, 50, 8], elbow: [0.1, -0.4, 1] } },
      ),
    ),
    glow: [{ area: 'thighBack', side: 'right' }],
    arrows: [{ of: 'rightFoot', offset: [8, 4] }],
  }),

  'ninety-ninety-rest': plan({
    view: raised,
    props: [
      { kind: 'mat', from: -92, to: 60 },
      { kind: 'chair', at: 42, height: 48, turned: true },
      headPillow,
    ],
    start: vary(supine, { neckFlexion: 12 }, { ...handsOnBelly, feet: null }),
    steps: [
      move(
        3,
        vary(tabletop, { neckFlexion: 12, both: { ankleFlexion: -14, kneeFlexion: 91 } }, handsOnBelly),
      ),
      hold(
        20,
        vary(tabletop, { neckFlexion: 12, both: { ankleFlexion: -14, kneeFlexion: 91 } }, handsOnBelly),
      ),
      back(3, vary(supine, { neckFlexion: 12 }, { ...handsOnBelly, feet: null })),
    ],
    glow: [{ area: 'lowBack', side: 'right' }],
    arrows: [{ of: 'rightFoot', offset: [0, 16] }],
  }),

  'supine-knees-supported': plan({
    view: raised,
    props: [
      { kind: 'mat', from: -92, to: 96 },
      { kind: 'pillow', at: [38, 7.6, 0], size: [24, 8, 46] },
      headPillow,
    ],
    ...held(
      20,
      vary(supine, { neckFlexion: 12 }, { feet: { at: [68, hipJoint + 3] } }),
      vary(
        supine,
        { neckFlexion: 12, both: { hipFlexion: 26, kneeFlexion: 42, ankleFlexion: -14 } },
        { feet: { at: [83, hipJoint + 3], toes: 66, outward: 12 } },
      ),
    ),
    glow: [{ area: 'lowBack', side: 'right' }],
    arrows: [{ of: 'rightFoot', offset: [4, 22] }],
  }),

  'curl-up': plan({
    view: { azimuth: 84, elevation: 9 },
    props: mat,
    ...held(8, curlStart, vary(curlStart, { thoracicFlexion: 25, neckFlexion: 12, headFlexion: 4 })),
    glow: [{ area: 'belly', side: 'right' }],
    arrows: [{ of: 'head', offset: [-16, 8], stretch: 1.2 }],
  }),

  'glute-bridge': plan({
    view: raised,
    props: mat,
    ...held(
      4,
      vary(supine, {}, chestFixed),
      vary(
        supine,
        {
          tilt: -116,
          lumbarFlexion: 0,
          thoracicFlexion: 4,
          neckFlexion: 22,
          both: { hipFlexion: 6, kneeFlexion: 88 },
        },
        chestFixed,
      ),
    ),
    glow: [{ area: 'buttocks', side: 'right' }],
    arrows: [{ of: 'hips', offset: [-4, 22], stretch: 1.5 }],
  }),

  'dead-bug-taps': plan({
    view: raised,
    props: mat,
    alternates: true,
    ...repeated(
      4,
      tabletop,
      vary(
        tabletop,
        { right: { hipFlexion: 46, kneeFlexion: 88 } },
        { rightFoot: { at: [46, hipJoint], toes: 12 } },
      ),
    ),
    glow: [{ area: 'belly', side: 'right' }],
    arrows: [{ of: 'rightFoot', offset: [9, 2] }],
  }),
}
