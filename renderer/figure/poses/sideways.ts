import type { Movement } from '#renderer/figure/movement/movement.ts'
import type { Place } from '#renderer/figure/rig/contact.ts'
import {
  back,
  held,
  hold,
  move,
  plan,
  repeated,
  sideLying,
  supine,
  vary,
} from '#renderer/figure/poses/base.ts'

/** On the side, and the way up from lying. The figure lies on its right side and faces the eye. */

const view = { azimuth: 90, elevation: 28 } as const
const mat = { kind: 'mat', from: -92, to: 92, half: 40 } as const
const headPillow = { kind: 'pillow', at: [-62, 4, 4], size: [22, 4.6, 34] } as const

/** The lower arm folded under the head, the upper hand on the floor in front. */
const restingArms = {
  rightHand: { at: [-70, 4, 16], elbow: [1, 0, 0.3] },
  leftHand: { at: [-28, 1.8, -36], elbow: [0.2, 1, 0.4] },
} as const

const bent = vary(sideLying, { both: { hipFlexion: 45, kneeFlexion: 90 } })
const together = { leftFoot: { at: [0, 0], across: 'ankle' } } as const

/** Arms stretched out in front, one on the other; the lower one stays on the floor. */
const stacked = vary(
  sideLying,
  {
    both: {
      hipFlexion: 86,
      kneeFlexion: 88,
      shoulderFlexion: 88,
      shoulderAbduction: 0,
      elbowFlexion: 4,
      fingers: 8,
    },
    left: { shoulderAbduction: -14 },
  },
  { rightHand: { at: [-38, 2, 70], elbow: [0, 1, 0] } },
)

/** The forearm on the floor, out in front; the elbow stays under the shoulder while the chest turns about it. */
const onForearm = (elbow: Place) =>
  ({
    rest: { on: 'knees', at: 34, bearing: 'right' },
    rightHand: { at: [-65, 2, 33], fingers: [-0.52, 0, 0.85], palm: [0, -1, 0], elbow },
    leftHand: { spot: 'hip' },
  }) as const

/** Rolling over in one piece, from the back to the right side; then up over both hands. */
const armOut = { at: [-50, 2, 64], elbow: [0, 1, 0] } as const
const underArm = { at: [-50, 2, 42], elbow: [0, 1, 0] } as const
const inFront = { at: [-30, 1.8, -30], elbow: [0.3, 0.4, 1] } as const
const armAcross = vary(
  supine,
  {},
  { leftHand: { spot: 'otherShoulder', elbow: [0.6, -0.6, 0.2] }, rightHand: armOut },
)
const rolled = vary(
  supine,
  {
    lean: -90,
    lumbarFlexion: 8,
    both: { hipFlexion: 85, kneeFlexion: 90, hipRotation: 0 },
    right: { girdleIn: 7 },
  },
  { leftHand: inFront, rightHand: armOut, feet: null },
)
const onSide = vary(rolled, { tilt: 0, turn: -90 })
const handsDown = vary(
  onSide,
  {},
  {
    leftHand: inFront,
    rightHand: underArm,
  },
)
const pushedUp = vary(
  handsDown,
  {
    lean: -45,
    lumbarSide: 14,
    thoracicSide: 10,
    neckSide: 6,
    left: { hipRotation: -45 },
    right: { girdleIn: 0, hipRotation: 45, hipAbduction: -4 },
  },
  {
    leftHand: inFront,
    rightHand: underArm,
  },
)

export const sideways: Readonly<Record<string, Movement>> = {
  clamshell: plan({
    view,
    props: [mat, headPillow],
    side: 'left',
    ...repeated(
      4,
      vary(bent, {}, { ...restingArms, ...together }),
      vary(
        bent,
        { left: { hipAbduction: 22, hipRotation: 34 } },
        { ...restingArms, leftFoot: { at: [0, 0], across: 'ankle', knee: [0, 1, 0] } },
      ),
    ),
    glow: [{ area: 'hipSide', side: 'left' }],
    arrows: [{ of: 'leftKnee', offset: [6, 6] }],
  }),

  'open-book': plan({
    view: { azimuth: 90, elevation: 50 },
    props: [mat, headPillow],
    side: 'left',
    ...repeated(
      7,
      stacked,
      vary(stacked, {
        lumbarTurn: 8,
        thoracicTurn: 36,
        neckTurn: 40,
        left: { shoulderFlexion: 88, shoulderAbduction: 110, elbowFlexion: 8, pronation: -30 },
      }),
    ),
    glow: [{ area: 'chest', side: 'left' }],
    arrows: [{ of: 'leftHand', offset: [7, 6] }],
  }),

  'side-lying-rest': plan({
    view: { azimuth: 90, elevation: 40 },
    props: [mat, headPillow, { kind: 'kneePillow' }],
    ...held(
      20,
      vary(sideLying, { both: { hipFlexion: 4, kneeFlexion: 4 } }, restingArms),
      vary(sideLying, { both: { hipFlexion: 48, kneeFlexion: 62 } }, restingArms),
    ),
    glow: [{ area: 'lowBack', side: 'right' }],
    arrows: [{ of: 'leftKnee', offset: [22, -18] }],
  }),

  'side-bridge-knees': plan({
    view: { azimuth: 80, elevation: 18 },
    props: [mat],
    ...held(
      8,
      vary(
        sideLying,
        {
          lean: -65,
          lumbarSide: 25,
          thoracicSide: 12,
          neckSide: 0,
          both: { hipFlexion: 8, kneeFlexion: 88, ankleFlexion: -45 },
          right: { girdleIn: 0, girdleForward: 0, hipAbduction: -25 },
          left: { hipAbduction: 16 },
        },
        onForearm([-13, -14.5, -1.6]),
      ),
      vary(
        sideLying,
        {
          lean: -65,
          lumbarSide: 0,
          thoracicSide: 3,
          neckSide: 0,
          both: { hipFlexion: 4, kneeFlexion: 88, ankleFlexion: -45 },
          right: { girdleIn: 0, girdleForward: 0 },
          left: { hipAbduction: -6 },
        },
        onForearm([-13, -12.6, 7.5]),
      ),
    ),
    glow: [{ area: 'flank', side: 'right' }],
    arrows: [{ of: 'hips', offset: [16, 20] }],
  }),

  'log-roll': plan({
    view: { azimuth: 108, elevation: 34 },
    props: [mat],
    start: supine,
    steps: [
      hold(1, supine),
      move(1.2, armAcross),
      move(2.2, rolled),
      move(0, onSide),
      move(1.1, handsDown),
      move(2.4, pushedUp),
      hold(1.42, pushedUp),
      back(1.9, handsDown),
      back(0.9, onSide),
      back(0, rolled),
      back(1.9, armAcross),
      back(0.98, supine),
    ],
    glow: [{ area: 'flank', side: 'right' }],
    arrows: [
      { of: 'hips', way: [-6, -26], offset: [2, 34], step: 2 },
      { of: 'head', offset: [-22, 10], step: 5 },
    ],
    stills: [3, 6],
  }),
}
