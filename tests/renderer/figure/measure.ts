import { turn } from '#renderer/figure/math/rotation.ts'
import { add, vector, type Vector } from '#renderer/figure/math/vector.ts'
import type { Frame } from '#renderer/figure/movement/timeline.ts'
import { sides, type Side } from '#renderer/figure/rig/pose.ts'
import { foot, lengths, palmReach } from '#renderer/figure/rig/proportions.ts'
import type { Skeleton } from '#renderer/figure/rig/skeleton.ts'
import { headUp } from '#renderer/figure/rig/skeleton.ts'
import { lowest, trunkVolume } from '#renderer/figure/rig/volume.ts'

export const palmOf = (skeleton: Skeleton, side: Side): Vector =>
  add(skeleton.arms[side].wrist, turn(skeleton.arms[side].hand, vector(0, -palmReach, 0)))

/** How high over the floor the parts of the body reach down, in centimetres. */
export function partHeights({
  skeleton,
  pose,
}: Frame): readonly { readonly name: string; readonly amount: number }[] {
  const { pelvis, spine } = trunkVolume(skeleton, pose)
  const parts: (readonly [string, number])[] = [
    ...[...pelvis, ...spine].map(solid => ['trunk', lowest(solid)] as const),
    ['head', headUp(skeleton, 13).y - 8],
  ]
  for (const side of sides) {
    const arm = skeleton.arms[side]
    const leg = skeleton.legs[side]
    const inFoot = (x: number): number => add(leg.ankle, turn(leg.foot, vector(x, -lengths.ankle, 0))).y
    parts.push(
      [`${side} elbow`, arm.elbow.y - 3.8],
      [`${side} wrist`, arm.wrist.y - 1.6],
      [`${side} palm`, palmOf(skeleton, side).y - 1.6],
      [`${side} knee`, leg.knee.y - 5.7],
      [`${side} heel`, inFoot(foot.heel + 1.5)],
      [`${side} ball`, inFoot(foot.ball)],
    )
  }
  return parts.map(([name, amount]) => ({ name, amount }))
}
