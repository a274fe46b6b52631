import type { Movement, Stance, Step } from '#renderer/figure/movement/movement.ts'
import { plan, stand, steady, vary } from '#renderer/figure/poses/base.ts'
import { mirrorStance } from '#renderer/figure/movement/timeline.ts'
import type { PoseChange } from '#renderer/figure/rig/pose.ts'
import { lengths } from '#renderer/figure/rig/proportions.ts'

/**
 * Walking: the ground passes by, the figure stays in the picture. A foot on the ground moves back with it at the same
 * speed; the other swings forward. One step takes 0.56 s (about 107 steps a minute, an easy walk).
 */

const stepSec = 0.56
const parts = 8

const legLength = lengths.thigh + lengths.shank
/** A bearing leg is this much shorter than a straight one: a knee bent by some twelve degrees. */
const give = 0.5

interface Gait {
  /** Half the length of a step, in centimetres. */
  readonly half: number
  readonly arm: number
  /** Joints that do not swing because the hand carries something. */
  readonly carried?: PoseChange
}

/** The foot on the ground rolls from heel to toe; the free foot is lifted and reaches with its heel. */
function stancePart(gait: Gait, share: number): Stance {
  const { half, arm } = gait
  const wave = Math.cos(Math.PI * share)
  const bearing = half * (1 - 2 * share)
  const height = Math.sqrt((legLength - give) ** 2 - bearing ** 2) + lengths.ankle
  const swing = half * -Math.cos(Math.PI * share)
  const lift = Math.sin(Math.PI * share)
  const heelStrike = Math.max(0, 1 - share / 0.2) * 14
  const pushOff = Math.max(0, (share - 0.6) / 0.4) * 32
  const freeHeel = share < 0.75 ? 32 + 20 * Math.sin((Math.PI * share) / 0.75) - (32 * share) / 0.75 : 0
  const freeToes = share >= 0.75 ? 14 * ((share - 0.75) / 0.25) : 0
  return vary(
    stand,
    {
      tilt: 2,
      turn: 4 * wave,
      thoracicTurn: -8 * wave,
      neckTurn: 4 * wave,
      right: {
        hipFlexion: 22 * wave,
        kneeFlexion: 8,
        shoulderFlexion: -arm * wave,
        elbowFlexion: 18 - 8 * wave,
      },
      left: {
        hipFlexion: -22 * wave,
        kneeFlexion: 12 + 46 * lift,
        shoulderFlexion: arm * wave,
        elbowFlexion: 18 + 8 * wave,
      },
    },
    {
      rest: { on: 'stride', height },
      rightFoot: { at: [bearing, 7], heel: pushOff, toes: heelStrike },
      leftFoot: { at: [swing, 7], height: 9 * lift * lift, heel: freeHeel, toes: freeToes },
    },
  )
}

/** A whole stride: a step on the right foot, then the same on the left, with what is carried staying in its hand. */
function walk(gait: Gait): Pick<Movement, 'start' | 'steps'> {
  const carry = (stance: Stance): Stance => vary(stance, gait.carried ?? {})
  const shares = Array.from({ length: parts }, (_, index) => index / parts)
  const rightSteps = shares.map(share => stancePart(gait, share))
  const stances = [...rightSteps, ...rightSteps.map(mirrorStance)].map(carry)
  const start = stances[0] ?? stand
  return { start, steps: [...stances.slice(1), start].map((stance): Step => steady(stepSec / parts, stance)) }
}

const speed = (half: number): number => (2 * half) / stepSec

export const walking: Readonly<Record<string, Movement>> = {
  'walk-easy': plan({
    view: { azimuth: 74, elevation: 9 },
    props: [{ kind: 'way', speed: speed(29), gap: 58 }],
    ...walk({ half: 29, arm: 24 }),
  }),

  'walk-errand': plan({
    view: { azimuth: 74, elevation: 9 },
    props: [
      { kind: 'way', speed: speed(25), gap: 50 },
      { kind: 'cup', hand: 'right' },
    ],
    ...walk({
      half: 25,
      arm: 18,
      carried: { right: { shoulderFlexion: 16, elbowFlexion: 82, fingers: 62, pronation: 8 } },
    }),
  }),
}
