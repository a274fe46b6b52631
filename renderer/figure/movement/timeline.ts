import type { Movement, Stance, Step } from '#renderer/figure/movement/movement.ts'
import { mirrorContacts } from '#renderer/figure/rig/contact.ts'
import { blendPoses, change, mirrorPose, type Pose } from '#renderer/figure/rig/pose.ts'
import type { Skeleton } from '#renderer/figure/rig/skeleton.ts'
import { solve } from '#renderer/figure/rig/solve.ts'

/** Breaths at rest: 12 a minute. */
const breathSec = 5

/** Starts and ends at rest with the least jerk (Flash and Hogan 1985). */
export const ease = (t: number): number => t * t * t * (10 - 15 * t + 6 * t * t)

export const mirrorStance = (stance: Stance): Stance => ({
  pose: mirrorPose(stance.pose),
  contacts: mirrorContacts(stance.contacts),
})

const mirrored = new WeakMap<Stance, Stance>()

function otherStance(stance: Stance): Stance {
  const known = mirrored.get(stance)
  if (known !== undefined) return known
  const made = mirrorStance(stance)
  mirrored.set(stance, made)
  mirrored.set(made, stance)
  return made
}

/** Seconds after which the movement repeats. */
export function cycleSecOf(movement: Movement): number {
  const once = movement.steps.reduce((sum, step) => sum + step.seconds, 0)
  return movement.alternates ? once * 2 : once
}

export interface Moment {
  readonly from: Stance
  readonly step: Step
  readonly index: number
  /** The share of the step that has passed, 0 to 1. */
  readonly share: number
  /** True in the second half of a movement that alternates. */
  readonly other: boolean
  /** Whether this step leaves from where the movement starts, and whether it ends there. */
  readonly leaves: boolean
  readonly returns: boolean
}

/** Which step a movement is in at a time; any time, the movement repeats. */
export function momentAt(movement: Movement, timeSec: number): Moment {
  const cycle = cycleSecOf(movement)
  let rest = ((timeSec % cycle) + cycle) % cycle
  const once = movement.alternates ? cycle / 2 : cycle
  const other = rest >= once
  if (other) rest -= once
  let from = movement.start
  for (const [index, step] of movement.steps.entries()) {
    if (rest < step.seconds || index === movement.steps.length - 1) {
      const share = step.seconds === 0 ? 1 : Math.min(1, rest / step.seconds)
      const leaves = from === movement.start
      const returns = step.to === movement.start || index === movement.steps.length - 1
      const shown = other
        ? { from: otherStance(from), step: { ...step, to: otherStance(step.to) } }
        : { from, step }
      return { ...shown, index, share, other, leaves, returns }
    }
    rest -= step.seconds
    from = step.to
  }
  throw new RangeError('A movement needs at least one step.')
}

export interface Frame {
  readonly pose: Pose
  readonly skeleton: Skeleton
  readonly moment: Moment
}

function breathing(pose: Pose, seconds: number, share: number): Pose {
  // A short rest is over before a breath is.
  const breaths = Math.round(seconds / breathSec)
  const swell = (1 - Math.cos(2 * Math.PI * breaths * share)) / 2
  const lifted = (lift: number): { readonly girdleLift: number } => ({ girdleLift: lift + 0.3 * swell })
  return change(pose, {
    chest: pose.trunk.chest + 0.9 * swell,
    belly: pose.trunk.belly + 0.7 * swell,
    left: lifted(pose.left.girdleLift),
    right: lifted(pose.right.girdleLift),
  })
}

/** The pose and the solved skeleton at a time. */
export function frameAt(movement: Movement, timeSec: number): Frame {
  const moment = momentAt(movement, timeSec)
  const { from, step, share } = moment
  const t = step.phase === 'steady' ? share : ease(share)
  const blended = blendPoses(from.pose, step.to.pose, t)
  const pose = step.phase === 'hold' ? breathing(blended, step.seconds, share) : blended
  return { pose, skeleton: solve(pose, from.contacts, step.to.contacts, t), moment }
}
