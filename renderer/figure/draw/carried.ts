import { nearness, ovalOf, type Camera } from '#renderer/figure/draw/camera.ts'
import { legNearness } from '#renderer/figure/draw/limbs.ts'
import { limb, roundAt, thread, wrap } from '#renderer/figure/draw/paths.ts'
import { desk, pillow } from '#renderer/figure/draw/props.ts'
import type { Layer, Shape } from '#renderer/figure/draw/shape.ts'
import { turn, unturned } from '#renderer/figure/math/rotation.ts'
import { add, scale, vector, type Vector } from '#renderer/figure/math/vector.ts'
import type { Prop } from '#renderer/figure/movement/prop.ts'
import { lengths, palmDepth, palmReach } from '#renderer/figure/rig/proportions.ts'
import type { Skeleton } from '#renderer/figure/rig/skeleton.ts'
import { ellipsoid } from '#renderer/figure/rig/volume.ts'

const palmOf = (skeleton: Skeleton, side: 'left' | 'right'): Vector => {
  const arm = skeleton.arms[side]
  return add(arm.wrist, turn(arm.hand, vector(0, -palmReach, 0)))
}

const behindAll = -1000

/** Marks on the ground fade out this far from the walker: wider, and each frame would paint more of the page. */
const wayReach = 62

/** The things that move, with the figure or past it. */
export function carriedLayer(
  camera: Camera,
  prop: Prop,
  skeleton: Skeleton,
  timeSec: number,
): Layer | undefined {
  if (prop.kind === 'risingDesk') {
    const height = (palmOf(skeleton, 'left').y + palmOf(skeleton, 'right').y) / 2 - palmDepth - 0.4
    return { nearness: behindAll, shapes: desk(camera, prop.at, height, true) }
  }
  if (prop.kind === 'way') {
    const shift = (timeSec * prop.speed) % prop.gap
    const shapes = [-2, -1, 0, 1, 2, 3].map((place): Shape => {
      const x = place * prop.gap - shift
      const size = Math.max(0, 1 - Math.abs(x) / wayReach)
      const mark = ellipsoid(vector(x, 0, 0), unturned, 9 * size, 0.1, 3.2 * size)
      return { key: `way-${place}`, d: size > 0.02 ? wrap([ovalOf(camera, mark)]) : '', fill: 'prop' }
    })
    return { nearness: behindAll, shapes }
  }
  if (prop.kind === 'kneePillow') {
    const { left, right } = skeleton.legs
    const middle = scale(add(add(left.knee, right.knee), add(left.ankle, right.ankle)), 0.25)
    return {
      nearness: (legNearness(camera, left) + legNearness(camera, right)) / 2,
      shapes: [pillow(camera, 'knee-pillow', middle, [24, 4.2, 15])],
    }
  }
  if (prop.kind === 'strap') {
    const leg = skeleton.legs[prop.foot]
    const sole = add(leg.ankle, turn(leg.foot, vector(6, -lengths.ankle - 0.4, 0)))
    const points = [palmOf(skeleton, 'left'), sole, palmOf(skeleton, 'right')]
    const rounds = points.map(place => roundAt(camera, place, 1.1))
    return {
      nearness: nearness(camera, sole),
      shapes: [{ key: 'strap', d: limb(rounds), fill: 'prop', stroke: 'shoe', width: 1.2 }],
    }
  }
  if (prop.kind === 'cup') {
    const arm = skeleton.arms[prop.hand]
    const palm = palmOf(skeleton, prop.hand)
    const middle = add(palm, turn(arm.hand, vector(2.4, -1, 0)))
    const solids = [-4.5, 4.5].map(height =>
      ovalOf(
        camera,
        ellipsoid(add(middle, vector(0, height, 0)), unturned, 3.4 + height * 0.1, 0.7, 3.4 + height * 0.1),
      ),
    )
    return {
      nearness: nearness(camera, middle) + 30,
      shapes: [{ key: 'cup', d: thread(solids), fill: 'prop', stroke: 'shoe', width: 1.2 }],
    }
  }
  return undefined
}
