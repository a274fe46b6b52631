import type { Movement } from '#renderer/figure/movement/movement.ts'
import { back, held, hold, move, plan, repeated, side, stand, vary } from '#renderer/figure/poses/base.ts'
import { hipJoint } from '#renderer/figure/rig/skeleton.ts'

/** Standing: strength, balance, loosening. */

const desk = [{ kind: 'desk', at: 30, height: 92 }] as const
const onDesk = {
  hands: { at: [36, 93.6, 17], fingers: [1, -0.05, 0], palm: [0, -1, 0], elbow: [-0.8, -0.4, 0.4] },
} as const

const onToes = vary(
  stand,
  { both: { ankleFlexion: -40 } },
  { ...onDesk, feet: { at: [0, hipJoint], heel: 42 } },
)
const onHeels = vary(
  stand,
  { tilt: 8, both: { ankleFlexion: 16, hipFlexion: 14 } },
  { ...onDesk, feet: { at: [0, hipJoint], toes: 24 } },
)

const slide = { feet: { at: [44, hipJoint + 1] } } as const
const hinge = { hands: { spot: 'hipCrease', elbow: [-0.8, -0.1, 0.7] } } as const

const pushStart = vary(
  stand,
  { tilt: 38, both: { ankleFlexion: 14 } },
  {
    hands: { at: [112, 77.8, 25], fingers: [1, -0.2, 0], palm: [0.3, -1, 0], elbow: [-0.6, 0.1, 0.7] },
    feet: { at: [0, hipJoint], heel: 22 },
  },
)

const loose = vary(stand, { both: { hipFlexion: 4, kneeFlexion: 8 } })
const shaken = (out: number, turned: number): typeof stand =>
  vary(
    loose,
    {
      both: {
        shoulderFlexion: 12,
        shoulderAbduction: out,
        elbowFlexion: 64 + turned / 4,
        wristFlexion: turned,
        fingers: 14,
        pronation: 76,
      },
      right: { hipFlexion: 40, hipAbduction: 8, kneeFlexion: 30 + turned / 2, ankleFlexion: -12 },
    },
    { rest: { on: 'feet', bearing: 'left' }, rightFoot: null },
  )

export const standingStrength: Readonly<Record<string, Movement>> = {
  'wall-sit': plan({
    view: side,
    props: [{ kind: 'wall', at: -13.6 }],
    ...held(
      15,
      vary(stand, { tilt: 0, both: { hipFlexion: 30, kneeFlexion: 6, shoulderFlexion: 4 } }, slide),
      vary(
        stand,
        { tilt: 0, lumbarFlexion: 4, both: { hipFlexion: 66, kneeFlexion: 68, shoulderFlexion: 8 } },
        slide,
      ),
    ),
    glow: [{ area: 'thighs', side: 'right' }],
    arrows: [{ of: 'shoulders', offset: [24, 8], stretch: 1.7 }],
  }),

  'desk-push-up': plan({
    view: side,
    props: [{ kind: 'desk', at: 108, height: 76 }],
    ...repeated(
      4,
      pushStart,
      vary(pushStart, { tilt: 49, both: { ankleFlexion: 20 } }, { feet: { at: [0, hipJoint], heel: 34 } }),
    ),
    glow: [
      { area: 'chest', side: 'right' },
      { area: 'shoulderFront', side: 'right' },
    ],
    arrows: [{ of: 'shoulders', offset: [-20, 24] }],
  }),

  'heel-raise': plan({
    view: { ...side, close: 'legs' },
    props: desk,
    start: vary(stand, {}, onDesk),
    steps: [move(3, onToes), back(5, vary(stand, {}, onDesk))],
    glow: [{ area: 'calves', side: 'right' }],
    arrows: [{ of: 'rightFoot', way: [0, 15], offset: [-17, -3] }],
  }),

  'heel-toe-rock': plan({
    view: { ...side, close: 'legs' },
    props: desk,
    start: vary(stand, {}, onDesk),
    steps: [move(1.3, onToes), hold(0.5, onToes), move(1.8, onHeels), back(1.4, vary(stand, {}, onDesk))],
    glow: [
      { area: 'foot', side: 'right' },
      { area: 'calf', side: 'right' },
    ],
    arrows: [
      { of: 'rightFoot', way: [0, 15], offset: [-17, -3] },
      { of: 'rightToes', way: [0, 13], offset: [15, 0], step: 2 },
    ],
    stills: [1, 3],
  }),

  'hip-hinge-drill': plan({
    view: side,
    ...repeated(
      5,
      vary(stand, {}, hinge),
      vary(stand, { tilt: 45, neckFlexion: -12, both: { hipFlexion: 60, kneeFlexion: 22 } }, hinge),
    ),
    glow: [{ area: 'thighBack', side: 'right' }],
    arrows: [{ of: 'hips', way: [-15, 0], offset: [-14, -7] }],
  }),

  'standing-hip-extension': plan({
    view: side,
    props: desk,
    ...repeated(
      4,
      vary(stand, {}, { ...onDesk, rest: { on: 'feet', bearing: 'left' } }),
      vary(
        stand,
        { tilt: 3, right: { hipFlexion: -19, kneeFlexion: 3, ankleFlexion: -6 } },
        { ...onDesk, rest: { on: 'feet', bearing: 'left' }, rightFoot: null },
      ),
    ),
    glow: [{ area: 'buttock', side: 'right' }],
    arrows: [{ of: 'rightFoot', offset: [-8, 0] }],
  }),

  'standing-hip-abduction': plan({
    view: { azimuth: 6, elevation: 8 },
    props: [{ kind: 'support', at: 0, out: -52, height: 90 }],
    ...repeated(
      4,
      vary(
        stand,
        { right: { hipAbduction: -1 } },
        {
          rest: { on: 'feet', bearing: 'left' },
          leftHand: {
            at: [0, 91.2, 38],
            fingers: [0.2, -0.62, 1],
            palm: [0, -1, -0.6],
            elbow: [-0.6, -0.4, 0.6],
          },
          rightHand: { spot: 'hip' },
        },
      ),
      vary(
        stand,
        { right: { hipAbduction: 27, hipRotation: 0 } },
        {
          rest: { on: 'feet', bearing: 'left' },
          leftHand: {
            at: [0, 91.2, 38],
            fingers: [0.2, -0.62, 1],
            palm: [0, -1, -0.6],
            elbow: [-0.6, -0.4, 0.6],
          },
          rightHand: { spot: 'hip' },
          rightFoot: null,
        },
      ),
    ),
    glow: [{ area: 'hipSide', side: 'right' }],
    arrows: [{ of: 'rightFoot', offset: [-9, 3] }],
  }),

  'march-on-spot': plan({
    view: side,
    alternates: true,
    start: vary(stand, {}, { rest: { on: 'feet', bearing: 'left' } }),
    steps: [
      move(
        0.55,
        vary(
          stand,
          {
            right: { hipFlexion: 62, kneeFlexion: 72, shoulderFlexion: -30, elbowFlexion: 66 },
            left: { shoulderFlexion: 26, elbowFlexion: 72 },
          },
          { rest: { on: 'feet', bearing: 'left' }, rightFoot: null },
        ),
      ),
      back(0.45, vary(stand, {}, { rest: { on: 'feet', bearing: 'left' } })),
    ],
    glow: [{ area: 'hipFront', side: 'right' }],
    arrows: [{ of: 'rightKnee', offset: [15, -2] }],
  }),

  'shake-out': plan({
    view: { azimuth: 58, elevation: 9 },
    alternates: true,
    start: loose,
    steps: [
      move(0.35, shaken(24, 34)),
      move(0.16, shaken(14, -34)),
      move(0.16, shaken(24, 34)),
      move(0.16, shaken(14, -34)),
      move(0.16, shaken(24, 34)),
      move(0.16, shaken(14, -34)),
      back(0.35, loose),
    ],
    glow: [
      { area: 'hands', side: 'right' },
      { area: 'foot', side: 'right' },
    ],
    arrows: [
      { of: 'chest', way: [0, 12], offset: [43, -24] },
      { of: 'chest', way: [0, -12], offset: [43, -31] },
      { of: 'rightFoot', way: [15, 6], offset: [30, 10] },
    ],
    stills: [1, 2],
  }),
}
