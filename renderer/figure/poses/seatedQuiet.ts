import type { Movement } from '#renderer/figure/movement/movement.ts'
import { hipJoint } from '#renderer/figure/rig/skeleton.ts'
import {
  back,
  breathe,
  front,
  held,
  hold,
  move,
  plan,
  repeated,
  side,
  sit,
  stand,
  vary,
} from '#renderer/figure/poses/base.ts'

/** Sitting: breath, neck, eyes, hands, and the desk. */

const chair = [{ kind: 'chair' }] as const
const screen = [{ kind: 'chair' }, { kind: 'desk', at: 36, screen: true }] as const

const atRest = vary(sit, { tilt: -8, lumbarFlexion: 14 })

const bellyHands = {
  rightHand: { spot: 'belly', elbow: [-0.6, -0.5, 0.7] },
  leftHand: { spot: 'chest', elbow: [-0.3, -0.8, 0.6] },
} as const
const typing = {
  hands: { at: [42, 75.6, 13], fingers: [1, 0, -0.12], palm: [0, -1, 0], elbow: [-0.8, -0.6, 0.3] },
} as const
const typingHigh = {
  hands: { at: [72, 108, 13], fingers: [1, 0, -0.12], palm: [0, -1, 0], elbow: [-0.8, -0.6, 0.3] },
} as const

const handsOnBelly = vary(atRest, {}, bellyHands)
const breathedOut = vary(atRest, { belly: -0.5, jaw: 0.3, both: { girdleLift: -1 } })
const lidsClosed = vary(atRest, { eyes: 1, neckFlexion: 4 })
const atWork = vary(sit, {}, typing)
const upAtWork = vary(stand, {}, { ...typingHigh, feet: { at: [42, 11] } })
const lookingFar = vary(atWork, { neckTurn: 38, thoracicTurn: 4, headFlexion: -3 })
const handsOnHips = { hands: { spot: 'hip' } } as const

/** In through the nose, out through the mouth and as far as `out`. */
const breathArrows = (out: number): Movement['arrows'] => [
  { of: 'nose', way: [-13, 0], offset: [24, 0] },
  { of: 'nose', way: [out, -out / 4], offset: [2, -6], step: 1 },
]

/** Everything hangs; then the legs are tight, then arms, shoulders and face. */
const loose = vary(atRest, { neckFlexion: 6, both: { girdleLift: -1.5, fingers: 18 } })
const legsTight = vary(
  atRest,
  { both: { hipFlexion: 66, kneeFlexion: 16, fingers: 60 } },
  { feet: { at: [66, hipJoint + 3], toes: 34, lift: 3 } },
)
const armsTight = vary(
  sit,
  {
    neckFlexion: 4,
    eyes: 1,
    both: { girdleLift: 6, shoulderFlexion: 24, shoulderAbduction: 26, elbowFlexion: 88, fingers: 100 },
  },
  { hands: null },
)

const armOut = vary(
  sit,
  {
    thoracicTurn: -8,
    neckTurn: 6,
    left: { girdleForward: 5 },
    right: { shoulderFlexion: 64, shoulderAbduction: -16, elbowFlexion: 36, pronation: 88, fingers: 8 },
  },
  { rightHand: null, leftHand: { spot: 'otherFingers', elbow: [0.1, -1, 0.1] } },
)
const wrist = (flexion: number): typeof sit => vary(armOut, { right: { wristFlexion: flexion } })

const handsUp = vary(
  sit,
  {
    both: {
      shoulderFlexion: 18,
      shoulderAbduction: 20,
      shoulderRotation: 40,
      elbowFlexion: 130,
      pronation: 64,
      fingers: 100,
    },
  },
  { hands: null },
)

export const seatedQuiet: Readonly<Record<string, Movement>> = {
  'abdominal-brace': plan({
    view: { ...side, close: 'trunk' },
    props: [{ kind: 'chair', backless: true }],
    ...held(6, vary(sit, { belly: 2.2 }, handsOnHips), vary(sit, { belly: 0.4 }, handsOnHips)),
    glow: [{ area: 'belly', side: 'right' }],
    arrows: [{ of: 'belly', way: [-14, 0], offset: [28, 2] }],
  }),

  'five-count-breathing': plan({
    view: { ...side, close: 'trunk' },
    props: chair,
    start: vary(atRest, { chest: -0.5 }),
    steps: [breathe(5, vary(atRest, { belly: 4, chest: 1.6 })), back(5, vary(atRest, { chest: -0.5 }))],
    glow: [{ area: 'belly', side: 'right' }],
    arrows: breathArrows(14),
    stills: [1, 1.5],
  }),

  'belly-breathing': plan({
    view: { azimuth: 42, elevation: 8, close: 'trunk' },
    props: chair,
    start: handsOnBelly,
    steps: [
      breathe(4, vary(atRest, { belly: 4.5 }, bellyHands)),
      back(5, handsOnBelly),
      hold(1, handsOnBelly),
    ],
    glow: [{ area: 'belly', side: 'right' }],
    arrows: [
      { of: 'bellyFront', way: [14, 0], offset: [14, 0] },
      { of: 'bellyFront', way: [-14, 0], offset: [30, 0], step: 1 },
    ],
    stills: [1, 1.5],
  }),

  'long-exhale': plan({
    view: { azimuth: 62, elevation: 8, close: 'trunk' },
    props: chair,
    start: breathedOut,
    steps: [
      breathe(3.5, vary(atRest, { belly: 2, chest: 2.4, both: { girdleLift: 2.4 } })),
      back(6, breathedOut),
      hold(0.5, breathedOut),
    ],
    glow: [{ area: 'shoulders', side: 'right' }],
    arrows: [...breathArrows(28), { of: 'rightShoulder', way: [0, -14], offset: [-15, 10], step: 1 }],
    stills: [1, 1.5],
  }),

  'tense-release': plan({
    view: { azimuth: 44, elevation: 9 },
    props: chair,
    start: loose,
    steps: [
      move(1.4, legsTight),
      hold(5, legsTight),
      back(1.2, loose),
      hold(3.4, loose),
      move(1.4, armsTight),
      hold(5, armsTight),
      back(1.2, loose),
      hold(3.4, loose),
    ],
    glow: [
      { area: 'legs', side: 'right', steps: [0, 1, 2] },
      { area: 'shoulders', side: 'right', steps: [4, 5, 6] },
      { area: 'hands', side: 'right', steps: [4, 5, 6] },
    ],
    arrows: [
      { of: 'rightToes', way: [-4, 14], offset: [38, 4] },
      { of: 'rightShoulder', way: [0, 13], offset: [-8, 8], step: 4 },
      { of: 'leftShoulder', way: [0, 13], offset: [8, 8], step: 4 },
    ],
    stills: [1, 5],
  }),

  'mindful-minute': plan({
    view: { azimuth: 36, elevation: 8, close: 'trunk' },
    props: chair,
    start: atRest,
    steps: [move(2, lidsClosed), hold(20, lidsClosed), back(2, atRest), hold(1, atRest)],
    glow: [{ area: 'belly', side: 'right' }],
  }),

  'jaw-shoulder-drop': plan({
    view: { ...front, close: 'bust' },
    start: vary(sit, { both: { girdleLift: 4.5 } }),
    steps: [
      back(2.4, vary(sit, { jaw: 0.6, eyes: 0.5, both: { girdleLift: -1.5 } })),
      hold(5, vary(sit, { jaw: 0.6, eyes: 0.5, both: { girdleLift: -1.5 } })),
      move(2, vary(sit, { both: { girdleLift: 4.5 } })),
    ],
    glow: [
      { area: 'jaw', side: 'right' },
      { area: 'shoulders', side: 'right' },
    ],
    arrows: [
      { of: 'rightShoulder', offset: [-6, 4], stretch: 1.6 },
      { of: 'leftShoulder', offset: [6, 4], stretch: 1.6 },
    ],
  }),

  'eyes-20-20-20': plan({
    view: { azimuth: 50, elevation: 9 },
    props: [{ kind: 'window', at: 78, out: -75 }, ...screen],
    start: atWork,
    steps: [move(1.6, lookingFar), hold(20, lookingFar), back(1.6, atWork), hold(1, atWork)],
    glow: [{ area: 'eyes', side: 'right' }],
    arrows: [{ of: 'nose', way: [44, 9], offset: [10, 3] }],
  }),

  'blink-reset': plan({
    view: { azimuth: 14, elevation: 4, close: 'head' },
    start: sit,
    steps: [
      move(0.4, vary(sit, { eyes: 1 })),
      hold(1.7, vary(sit, { eyes: 1 })),
      back(0.4, sit),
      hold(0.5, sit),
    ],
    glow: [{ area: 'eyes', side: 'right' }],
  }),

  'neck-rotation': plan({
    view: { ...front, close: 'bust' },
    side: 'left',
    alternates: true,
    ...held(4, sit, vary(sit, { neckTurn: 60 })),
    glow: [{ area: 'neckSide', side: 'right' }],
    arrows: [{ of: 'nose', way: [20, 2], offset: [-3, -17], sag: 4 }],
  }),

  'neck-side-stretch': plan({
    view: { azimuth: 14, elevation: 8, close: 'trunk' },
    side: 'left',
    props: chair,
    ...held(
      12,
      vary(sit, {}, { leftHand: { at: [0, 44, 24], elbow: [-0.8, 0, 0.5] } }),
      vary(
        sit,
        { neckSide: -32, thoracicSide: -2, left: { girdleLift: -2 } },
        { leftHand: { at: [0, 44, 24], elbow: [-0.8, 0, 0.5] } },
      ),
    ),
    glow: [{ area: 'neckSide', side: 'left' }],
    arrows: [{ of: 'crown', offset: [0, 5] }],
  }),

  'wrist-flex-extend': plan({
    view: { azimuth: 80, elevation: 9, close: 'hands' },
    props: chair,
    start: wrist(0),
    steps: [
      move(1.6, wrist(60)),
      hold(5, wrist(60)),
      move(2.6, wrist(-60)),
      hold(5, wrist(-60)),
      back(1.8, wrist(0)),
    ],
    glow: [{ area: 'forearm', side: 'right' }],
    arrows: [
      { of: 'rightHand', offset: [14, 4], stretch: 1.6 },
      { of: 'rightHand', offset: [14, 4], stretch: 1.2, step: 2 },
    ],
    stills: [1, 3],
  }),

  'fist-fan': plan({
    view: { azimuth: 4, elevation: 5, close: 'hands' },
    props: chair,
    ...repeated(4, handsUp, vary(handsUp, { both: { fingers: 0, spread: 22 } })),
    glow: [{ area: 'hands', side: 'right' }],
  }),

  'sit-stand-switch': plan({
    view: side,
    props: [
      { kind: 'chair', at: -4 },
      { kind: 'risingDesk', at: 40 },
    ],
    start: atWork,
    steps: [hold(3, atWork), move(2.4, upAtWork), hold(3, upAtWork), back(2.4, atWork)],
    arrows: [{ of: 'shoulders', way: [0, 28], offset: [-38, 6], step: 1 }],
  }),
}
