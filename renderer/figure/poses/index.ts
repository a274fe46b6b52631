import type { Movement } from '#renderer/figure/movement/movement.ts'
import { hold, plan, side, stand } from '#renderer/figure/poses/base.ts'
import { kneeling } from '#renderer/figure/poses/kneeling.ts'
import { lying } from '#renderer/figure/poses/lying.ts'
import { seated } from '#renderer/figure/poses/seated.ts'
import { seatedLegs } from '#renderer/figure/poses/seatedLegs.ts'
import { seatedQuiet } from '#renderer/figure/poses/seatedQuiet.ts'
import { sideways } from '#renderer/figure/poses/sideways.ts'
import { standing } from '#renderer/figure/poses/standing.ts'
import { standingStrength } from '#renderer/figure/poses/standingStrength.ts'
import { standingWall } from '#renderer/figure/poses/standingWall.ts'
import { walking } from '#renderer/figure/poses/walking.ts'

/** Every exercise's movement by the exercise's id. */
export const movements: Readonly<Record<string, Movement>> = {
  ...seated,
  ...seatedLegs,
  ...seatedQuiet,
  ...standing,
  ...standingWall,
  ...standingStrength,
  ...walking,
  ...lying,
  ...kneeling,
  ...sideways,
}

/** Standing at ease, for an id nobody knows. */
const atEase: Movement = plan({ view: side, start: stand, steps: [hold(5, stand)] })

export const movementOf = (exerciseId: string): Movement => movements[exerciseId] ?? atEase
