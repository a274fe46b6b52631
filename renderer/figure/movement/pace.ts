import { turn } from '#renderer/figure/math/rotation.ts'
import { add, distance, vector, type Vector } from '#renderer/figure/math/vector.ts'
import type { Movement } from '#renderer/figure/movement/movement.ts'
import { frameAt, type Frame } from '#renderer/figure/movement/timeline.ts'
import { sides } from '#renderer/figure/rig/pose.ts'
import { foot, lengths } from '#renderer/figure/rig/proportions.ts'
import { headUp } from '#renderer/figure/rig/skeleton.ts'

/** Below this, in centimetres a second, twenty frames a second move nothing by more than half a pixel. */
const slowest = 3
const samplesPerStep = 8

/** The ends of everything that moves, and what changes in place, as points. */
function endsOf({ skeleton, pose }: Frame): readonly Vector[] {
  const { trunk } = pose
  return [
    skeleton.pelvis.at,
    headUp(skeleton, 20),
    vector(trunk.chest, trunk.belly, 0),
    vector(trunk.eyes * 2, trunk.jaw * 2, 0),
    ...sides.flatMap(side => {
      const arm = skeleton.arms[side]
      const leg = skeleton.legs[side]
      return [
        arm.elbow,
        arm.wrist,
        add(arm.wrist, turn(arm.hand, vector(0, -lengths.hand, 0))),
        vector(pose[side].fingers * 0.15, pose[side].spread * 0.2, 0),
        leg.knee,
        leg.ankle,
        add(leg.ankle, turn(leg.foot, vector(foot.toe, 0, 0))),
      ]
    }),
  ]
}

function isSlow(movement: Movement, beginSec: number, seconds: number): boolean {
  const apartSec = seconds / samplesPerStep
  let before: readonly Vector[] | undefined
  for (let sample = 0; sample <= samplesPerStep; sample += 1) {
    const points = endsOf(frameAt(movement, beginSec + Math.min(sample * apartSec, seconds * 0.9999)))
    for (const [index, point] of points.entries()) {
      const last = before?.[index]
      if (last !== undefined && distance(point, last) > slowest * apartSec) return false
    }
    before = points
  }
  return true
}

/** Which steps of a movement are so slow that fewer frames show them as well: holds, breaths. */
export function slowSteps(movement: Movement): readonly boolean[] {
  // Under somebody who walks on the spot the ground goes by.
  if (movement.props.some(({ kind }) => kind === 'way')) return movement.steps.map(() => false)
  let beginSec = 0
  return movement.steps.map(({ seconds }) => {
    const slow = isSlow(movement, beginSec, seconds)
    beginSec += seconds
    return slow
  })
}
