import type { Movement } from '#renderer/figure/movement/movement.ts'
import { front, held, plan, repeated, side, sit, vary } from '#renderer/figure/poses/base.ts'

/** Sitting: posture, spine and shoulders. */

const chair = [{ kind: 'chair' }] as const
const stool = [{ kind: 'chair', backless: true }] as const

const onKnees = { hands: { spot: 'knee' } } as const
const hanging = { hands: null } as const
const slumped = vary(sit, {
  tilt: -20,
  lumbarFlexion: 36,
  thoracicFlexion: 20,
  neckFlexion: 14,
  headFlexion: -26,
})
const armsDown = vary(sit, { both: { shoulderFlexion: 0, shoulderAbduction: 9, elbowFlexion: 8 } }, hanging)
/** Elbows out, so that the low back is to be seen behind them. */
const handsOnHips = { hands: { spot: 'hip', elbow: [-0.1, 0.5, 1] } } as const
const seatEdge = { at: [0, 44, 24], elbow: [-0.8, 0, 0.7] } as const

export const seated: Readonly<Record<string, Movement>> = {
  'sit-tall-reset': plan({
    view: side,
    props: chair,
    ...held(10, slumped, vary(sit, { thoracicFlexion: -4, chest: 0.6 })),
    glow: [{ area: 'midBack', side: 'right' }],
    arrows: [{ of: 'crown', way: [-4, 15], offset: [-2, 14] }],
  }),

  'slouch-overcorrect': plan({
    view: side,
    props: chair,
    ...repeated(
      5,
      slumped,
      vary(sit, { tilt: 12, lumbarFlexion: -16, thoracicFlexion: -8, neckFlexion: -4, chest: 1.5 }),
    ),
    glow: [{ area: 'lowBack', side: 'right' }],
    arrows: [{ of: 'crown', offset: [9, 4] }],
  }),

  'seated-pelvic-rock': plan({
    view: { ...side, close: 'trunk' },
    props: stool,
    ...repeated(
      4,
      vary(sit, { tilt: -22, lumbarFlexion: 36, thoracicFlexion: 0 }, handsOnHips),
      vary(sit, { tilt: 12, lumbarFlexion: -14, thoracicFlexion: 0 }, handsOnHips),
    ),
    glow: [{ area: 'lowBack', side: 'right' }],
    arrows: [
      { of: 'bellyFront', way: [13, -4], offset: [6, 4] },
      { of: 'bellyFront', way: [-13, 4], offset: [19, 0], step: 2 },
    ],
  }),

  'seat-shift': plan({
    view: { azimuth: 170, elevation: 8 },
    side: 'left',
    props: stool,
    alternates: true,
    ...repeated(5, sit, vary(sit, { lean: 13, lumbarSide: 2, neckSide: -9 })),
    glow: [{ area: 'buttock', side: 'left' }],
    arrows: [{ of: 'crown', offset: [0, 5], stretch: 1.3 }],
  }),

  'chin-tuck': plan({
    view: { ...side, close: 'bust' },
    ...held(
      4,
      vary(sit, { thoracicFlexion: 6, neckFlexion: 30, headFlexion: -34 }),
      vary(sit, { thoracicFlexion: -2, neckFlexion: -6, headFlexion: 8 }),
    ),
    glow: [{ area: 'neckBack', side: 'right' }],
    arrows: [{ of: 'nose', way: [-14, 0], offset: [30, -6] }],
  }),

  'shoulder-blade-squeeze': plan({
    view: { azimuth: 168, elevation: 10 },
    props: stool,
    ...held(
      5,
      vary(armsDown, {
        thoracicFlexion: 8,
        both: { girdleForward: 6, girdleIn: -1.5, shoulderFlexion: 12, shoulderRotation: -20 },
      }),
      vary(armsDown, {
        thoracicFlexion: -3,
        both: {
          girdleForward: -4.5,
          girdleIn: 3.5,
          girdleLift: -1,
          shoulderFlexion: -14,
          shoulderRotation: 20,
          elbowFlexion: 16,
        },
      }),
    ),
    glow: [{ area: 'upperBack', side: 'right' }],
    arrows: [
      { of: 'leftShoulder', offset: [-9, 3], stretch: 2.2 },
      { of: 'rightShoulder', offset: [9, 3], stretch: 2.2 },
    ],
  }),

  'seated-trunk-rotation': plan({
    view: { azimuth: 20, elevation: 9 },
    side: 'left',
    props: chair,
    ...held(
      10,
      sit,
      vary(
        sit,
        { tilt: -2, lumbarFlexion: 6, lumbarTurn: 8, thoracicTurn: 27, neckTurn: 24 },
        {
          rightHand: { spot: 'otherThigh', elbow: [-0.2, -0.6, 0.8] },
          leftHand: { at: [-6, 45.5, 21], elbow: [-0.8, 0, 0.5] },
        },
      ),
    ),
    glow: [{ area: 'midBack', side: 'left' }],
    alternates: true,
    arrows: [{ of: 'chest', way: [26, 2], offset: [-10, -6], sag: 5 }],
    order: { rightArm: 20 },
  }),

  'seated-cat-cow': plan({
    view: side,
    props: chair,
    ...repeated(
      6,
      vary(
        sit,
        { tilt: -18, lumbarFlexion: 40, thoracicFlexion: 22, neckFlexion: 26, headFlexion: 8 },
        onKnees,
      ),
      vary(
        sit,
        { tilt: 10, lumbarFlexion: -12, thoracicFlexion: -14, neckFlexion: -10, chest: 1.5 },
        onKnees,
      ),
    ),
    glow: [{ area: 'midBack', side: 'right' }],
    arrows: [{ of: 'crown', offset: [9, 4] }],
  }),

  'seated-side-bend': plan({
    view: front,
    side: 'left',
    props: chair,
    ...held(
      10,
      armsDown,
      vary(
        armsDown,
        {
          lumbarSide: -14,
          thoracicSide: -14,
          neckSide: -6,
          left: { shoulderAbduction: 172, shoulderRotation: 60, elbowFlexion: 48 },
        },
        { rightHand: seatEdge },
      ),
    ),
    alternates: true,
    glow: [{ area: 'flank', side: 'left' }],
    arrows: [{ of: 'leftHand', offset: [4, 2] }],
  }),

  'seated-chest-opener': plan({
    view: { azimuth: 32, elevation: 8 },
    props: stool,
    ...held(
      10,
      vary(sit, { tilt: -12, lumbarFlexion: 22, thoracicFlexion: 18, neckFlexion: 8, headFlexion: -16 }),
      vary(
        sit,
        {
          tilt: -2,
          lumbarFlexion: 2,
          thoracicFlexion: -12,
          neckFlexion: 2,
          chest: 2,
          both: {
            shoulderFlexion: -30,
            shoulderAbduction: 26,
            shoulderRotation: 45,
            elbowFlexion: 6,
            girdleForward: -4,
            pronation: -20,
            fingers: 6,
          },
        },
        hanging,
      ),
    ),
    glow: [{ area: 'chest', side: 'right' }],
    arrows: [
      { of: 'rightHand', offset: [0, -5] },
      { of: 'chest', way: [4, 14], offset: [24, -6] },
    ],
  }),

  'seated-overhead-reach': plan({
    view: { azimuth: 34, elevation: 8 },
    props: chair,
    ...held(
      10,
      vary(
        sit,
        { both: { fingers: 40 } },
        { hands: { at: [55, 106, 1.6], fingers: [0.3, 0.1, -1], palm: [1, 0, 0.2], elbow: [-0.1, -0.6, 1] } },
      ),
      vary(
        sit,
        { tilt: -4, lumbarFlexion: 4, thoracicFlexion: -5, chest: 1, both: { girdleLift: 4, fingers: 40 } },
        { hands: { at: [7, 161, 1.6], fingers: [0.1, 0.25, -1], palm: [0, 1, 0.2], elbow: [0.2, 0, 1] } },
      ),
    ),
    glow: [
      { area: 'flank', side: 'right' },
      { area: 'flank', side: 'left' },
    ],
    arrows: [{ of: 'rightHand', offset: [20, -4] }],
    order: { rightArm: 24 },
    stills: [0.7, 1.5],
  }),

  'seated-neck-shoulder-shrug': plan({
    view: { ...front, close: 'trunk' },
    props: chair,
    ...held(
      4,
      vary(armsDown, { both: { girdleLift: -1 } }),
      vary(armsDown, { neckFlexion: 3, both: { girdleLift: 7, shoulderAbduction: 13, elbowFlexion: 14 } }),
    ),
    glow: [{ area: 'shoulders', side: 'right' }],
    arrows: [
      { of: 'leftShoulder', offset: [9, 4], stretch: 1.7 },
      { of: 'rightShoulder', offset: [-9, 4], stretch: 1.7 },
    ],
  }),

  'seated-forward-lean': plan({
    view: side,
    props: chair,
    ...held(
      20,
      vary(sit, { both: { hipAbduction: 14 } }, { feet: { at: [44, 17] } }),
      vary(
        sit,
        {
          tilt: 20,
          lumbarFlexion: 26,
          thoracicFlexion: 16,
          neckFlexion: 22,
          headFlexion: 6,
          both: { hipAbduction: 14, fingers: 30 },
        },
        {
          feet: { at: [44, 17] },
          hands: { spot: 'knee', offset: [5, 1, -4], elbow: [-0.7, -0.6, 0.35] },
        },
      ),
    ),
    glow: [{ area: 'lowBack', side: 'right' }],
    arrows: [{ of: 'shoulders', offset: [30, 18] }],
  }),

  'prayer-stretch': plan({
    view: { azimuth: 8, elevation: 6, close: 'hands' },
    props: chair,
    ...held(
      6,
      vary(
        sit,
        { both: { fingers: 4 } },
        { hands: { spot: 'breastbone', fingers: [0.35, 1, 0], palm: [0, 0, -1], elbow: [-0.1, -0.9, 0.6] } },
      ),
      vary(
        sit,
        { both: { fingers: 4 } },
        {
          hands: {
            spot: 'navel',
            offset: [0, 2.5, 0],
            fingers: [0.55, 1, 0],
            palm: [0, 0, -1],
            elbow: [-0.5, -0.6, 1],
          },
        },
      ),
    ),
    glow: [{ area: 'forearms', side: 'right' }],
    arrows: [
      { of: 'rightHand', offset: [-33, 4] },
      { of: 'leftHand', offset: [33, 4] },
    ],
    order: { leftArm: 30, rightArm: 30 },
  }),
}
