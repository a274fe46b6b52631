import type { Movement } from '#renderer/figure/movement/movement.ts'
import {
  back,
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

/** Sitting: hips, legs and getting up. */

const chair = [{ kind: 'chair' }] as const
const holdingSeat = { hands: { at: [2, 44.5, 23], elbow: [-0.9, 0, 0.4] } } as const

const crossed = vary(
  sit,
  {
    tilt: 0,
    lumbarFlexion: 4,
    right: { hipFlexion: 84, hipAbduction: 34, hipRotation: 40, kneeFlexion: 120, ankleFlexion: 5 },
  },
  {
    rightFoot: { at: [0, 0], across: 'thigh', knee: [0.7, 0.15, 1] },
    rightHand: { spot: 'kneeTop' },
    leftHand: { spot: 'otherAnkle' },
  },
)

const seatFront = vary(sit, {}, { rest: { on: 'seat', at: 10, height: 44 } })
const oneLegOut = vary(
  seatFront,
  { tilt: 0, lumbarFlexion: 4, right: { hipFlexion: 62, kneeFlexion: 4 } },
  { rightFoot: { at: [77, 12], toes: 18 } },
)

const risingFrom = (backFoot: number): readonly [typeof sit, typeof sit, typeof sit] => {
  const feet = {
    leftFoot: { at: [36, 12] },
    rightFoot: { at: [36 - backFoot, 12], heel: backFoot * 2.9 },
  } as const
  const ready = vary(seatFront, { tilt: 0, lumbarFlexion: 4 }, feet)
  const leaning = vary(
    ready,
    {
      tilt: 34,
      lumbarFlexion: 6,
      neckFlexion: -16,
      both: { hipFlexion: 112, shoulderFlexion: 42, elbowFlexion: 20, fingers: 10 },
    },
    { hands: null },
  )
  const rising = vary(
    stand,
    {
      tilt: 40,
      lumbarFlexion: 6,
      neckFlexion: -18,
      both: { hipFlexion: 104, kneeFlexion: 84, shoulderFlexion: 66, elbowFlexion: 14, fingers: 10 },
    },
    feet,
  )
  return [ready, leaning, rising]
}

const [ready, leaning, rising] = risingFrom(0)
const upright = vary(stand, {}, { leftFoot: { at: [36, 12] }, rightFoot: { at: [36, 12] } })
const [smartReady, smartLeaning, smartRising] = risingFrom(10)
const smartUpright = vary(
  stand,
  { both: { hipFlexion: 4, kneeFlexion: 4 } },
  { leftFoot: { at: [36, 10] }, rightFoot: { at: [26, 10] } },
)
const stepped = vary(
  stand,
  {
    right: { hipFlexion: 12, shoulderFlexion: -12 },
    left: { hipFlexion: -10, kneeFlexion: 4, shoulderFlexion: 14 },
  },
  { leftFoot: { at: [36, 10], heel: 14 }, rightFoot: { at: [66, 10], lift: 9 } },
)

export const seatedLegs: Readonly<Record<string, Movement>> = {
  'seated-figure-four': plan({
    view: { azimuth: 42, elevation: 14 },
    props: chair,
    ...held(20, crossed, vary(crossed, { tilt: 19, lumbarFlexion: 8, neckFlexion: 6 })),
    glow: [{ area: 'buttock', side: 'right' }],
    arrows: [{ of: 'chest', offset: [26, 12], stretch: 1.6 }],
    order: { rightLeg: 14 },
  }),

  'seated-hamstring': plan({
    view: side,
    props: chair,
    ...held(20, oneLegOut, vary(oneLegOut, { tilt: 25, neckFlexion: -4, right: { hipFlexion: 84 } })),
    glow: [{ area: 'thighBack', side: 'right' }],
    arrows: [{ of: 'shoulders', offset: [28, 26] }],
  }),

  'seated-knee-hug': plan({
    view: side,
    props: chair,
    alternates: true,
    ...held(
      10,
      sit,
      vary(
        sit,
        { tilt: -9, lumbarFlexion: 14, right: { hipFlexion: 119, kneeFlexion: 112, ankleFlexion: -8 } },
        {
          rightFoot: null,
          rightHand: { spot: 'behindThigh', elbow: [-0.6, -0.3, 0.9] },
          leftHand: { spot: 'otherBehindThigh', elbow: [-0.4, -0.4, 0.8] },
        },
      ),
    ),
    glow: [{ area: 'buttock', side: 'right' }],
    arrows: [{ of: 'rightKnee', offset: [9, 4] }],
  }),

  'sit-to-stand': plan({
    view: side,
    props: chair,
    start: ready,
    steps: [
      move(0.9, leaning),
      move(0.5, rising),
      move(0.9, upright),
      hold(0.4, upright),
      back(1.1, rising),
      back(0.6, leaning),
      back(0.6, ready),
    ],
    glow: [{ area: 'thighs', side: 'right' }],
    arrows: [{ of: 'shoulders', offset: [42, 4], step: 2 }],
  }),

  'stand-up-smart': plan({
    view: side,
    props: chair,
    start: smartReady,
    steps: [
      move(1.2, smartLeaning),
      move(0.6, smartRising),
      move(1, smartUpright),
      move(1, stepped),
      hold(1, stepped),
      back(1, smartUpright),
      back(1, smartRising),
      back(0.5, smartLeaning),
      back(0.7, smartReady),
    ],
    glow: [{ area: 'thighs', side: 'right' }],
    arrows: [{ of: 'shoulders', offset: [36, 4], step: 2 }],
  }),

  'seated-march': plan({
    view: side,
    props: chair,
    alternates: true,
    ...repeated(
      3,
      vary(sit, {}, holdingSeat),
      vary(sit, { right: { hipFlexion: 106, kneeFlexion: 92 } }, { ...holdingSeat, rightFoot: null }),
    ),
    glow: [{ area: 'hipFront', side: 'right' }],
    arrows: [{ of: 'rightKnee', offset: [11, 2] }],
  }),

  'ankle-pumps': plan({
    view: side,
    props: chair,
    start: vary(sit, { right: { hipFlexion: 84, kneeFlexion: 34 } }, { ...holdingSeat, rightFoot: null }),
    steps: [
      move(
        0.7,
        vary(
          sit,
          { right: { hipFlexion: 84, kneeFlexion: 34, ankleFlexion: 20 } },
          { ...holdingSeat, rightFoot: null },
        ),
      ),
      move(
        0.8,
        vary(
          sit,
          { right: { hipFlexion: 84, kneeFlexion: 34, ankleFlexion: -34 } },
          { ...holdingSeat, rightFoot: null },
        ),
      ),
      back(
        0.5,
        vary(sit, { right: { hipFlexion: 84, kneeFlexion: 34 } }, { ...holdingSeat, rightFoot: null }),
      ),
    ],
    glow: [{ area: 'calf', side: 'right' }],
    arrows: [
      { of: 'rightToes', offset: [9, 2], stretch: 1.5 },
      { of: 'rightToes', offset: [12, 0], step: 1 },
    ],
  }),

  'glute-squeeze': plan({
    view: { azimuth: 166, elevation: 10, close: 'trunk' },
    props: [{ kind: 'chair', backless: true }],
    ...held(
      5,
      vary(sit, { thoracicFlexion: 3 }),
      vary(sit, { tilt: -3, thoracicFlexion: -4 }, { rest: { on: 'seat', at: 0, height: 45.2 } }),
    ),
    glow: [{ area: 'buttocks', side: 'right' }],
    arrows: [
      { of: 'hips', way: [-13, 0], offset: [34, -6] },
      { of: 'hips', way: [13, 0], offset: [-34, -6] },
    ],
  }),
}
