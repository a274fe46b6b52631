import type { Movement } from '#renderer/figure/movement/movement.ts'
import {
  back,
  front,
  halfKneel,
  held,
  hold,
  move,
  plan,
  prone,
  quadruped,
  raised,
  repeated,
  side,
  sideLying,
  sit,
  stand,
  steady,
  supine,
  vary,
} from '#renderer/figure/poses/base.ts'

const chair = [{ kind: 'chair' }] as const

export const seatedTrunk: Readonly<Record<string, Movement>> = {
  'seated-cat-cow': plan({
    view: side,
    props: chair,
    ...repeated(
      6,
      vary(
        sit,
        { tilt: -18, lumbarFlexion: 40, thoracicFlexion: 22, neckFlexion: 26, headFlexion: 10 },
        { hands: { spot: 'knee' } },
      ),
      vary(
        sit,
        { tilt: 8, lumbarFlexion: -8, thoracicFlexion: -14, neckFlexion: -12, headFlexion: -4 },
        { hands: { spot: 'knee' } },
      ),
    ),
    glow: [{ area: 'lowBack', side: 'right' }],
    arrows: [{ of: 'chest', offset: [6, 0] }],
  }),
  'seated-side-bend': plan({
    view: front,
    props: chair,
    side: 'left',
    ...held(
      10,
      vary(sit, { both: { shoulderAbduction: 10 } }, { hands: null, rightHand: { at: [2, 44, 24] } }),
      vary(
        sit,
        {
          lumbarSide: -16,
          thoracicSide: -14,
          neckSide: -6,
          left: { shoulderAbduction: 165, elbowFlexion: 14 },
        },
        { hands: null, rightHand: { at: [2, 44, 24] } },
      ),
    ),
    glow: [{ area: 'flank', side: 'left' }],
    arrows: [{ of: 'leftHand' }],
  }),
  'standing-back-bend': plan({
    view: side,
    ...repeated(
      5,
      vary(stand, {}, { hands: { spot: 'lowBack' } }),
      vary(
        stand,
        {
          tilt: -6,
          lumbarFlexion: -18,
          thoracicFlexion: -8,
          neckFlexion: -8,
          both: { hipFlexion: -10, ankleFlexion: 4 },
        },
        { hands: { spot: 'lowBack' } },
      ),
    ),
    glow: [{ area: 'lowBack', side: 'right' }],
    arrows: [{ of: 'shoulders', offset: [0, 12] }],
  }),
  'cat-cow': plan({
    view: side,
    props: [{ kind: 'mat', from: -60, to: 80 }],
    ...repeated(6, quadruped, vary(quadruped, { lumbarFlexion: 40, thoracicFlexion: 30, neckFlexion: 35 })),
  }),
  'glute-bridge': plan({
    view: raised,
    props: [{ kind: 'mat', from: -85, to: 75 }],
    ...held(
      4,
      vary(supine, {}, { rest: { on: 'floor', at: -46, anchor: 'chest' } }),
      vary(
        supine,
        { tilt: -113, lumbarFlexion: -4, thoracicFlexion: 10, neckFlexion: 20, both: { hipFlexion: 4 } },
        { rest: { on: 'floor', at: -46, anchor: 'chest' } },
      ),
    ),
    glow: [{ area: 'buttocks', side: 'right' }],
  }),
  clamshell: plan({
    view: { azimuth: 90, elevation: 25 },
    props: [{ kind: 'mat', from: -85, to: 75 }],
    ...repeated(4, sideLying, vary(sideLying, { left: { hipRotation: 35, hipAbduction: 20 } })),
  }),
  'prone-press-up': plan({
    view: side,
    props: [{ kind: 'mat', from: -85, to: 90 }],
    ...repeated(4, prone, prone),
  }),
  'half-kneeling-hip-flexor': plan({
    view: side,
    props: [{ kind: 'mat', from: -60, to: 60 }],
    ...held(15, halfKneel, halfKneel),
  }),
  'walk-easy': plan({
    view: side,
    start: stand,
    steps: [steady(1, stand)],
  }),
  'sit-stand': plan({
    view: side,
    props: [...chair],
    start: sit,
    steps: [move(2, stand), hold(1, stand), back(2, sit)],
  }),
}
