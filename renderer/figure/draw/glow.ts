/** Where a movement is felt: soft lights on the body, each under whatever is in front of its part. */
import { project, type Camera } from '#renderer/figure/draw/camera.ts'
import { circle } from '#renderer/figure/draw/paths.ts'
import { glowPlaces } from '#renderer/figure/draw/places.ts'
import type { Layer, Shape } from '#renderer/figure/draw/shape.ts'
import type { Area, Movement } from '#renderer/figure/movement/movement.ts'
import { ease, type Frame } from '#renderer/figure/movement/timeline.ts'
import type { Side } from '#renderer/figure/rig/pose.ts'

const torsoAreas: ReadonlySet<Area> = new Set([
  'lowBack',
  'midBack',
  'upperBack',
  'shoulderFront',
  'chest',
  'belly',
  'flank',
  'hipFront',
])

/**
 * Lights that lie on a part of the body, under whatever is in front of that part. A hand's light lies under the hand,
 * whose fingers are to be seen.
 */
export function glowLayers(
  { camera, movement }: { readonly camera: Camera; readonly movement: Movement },
  frame: Frame,
  nearnessOf: (part: string) => number,
): readonly Layer[] {
  const { moment, skeleton } = frame
  const strength = glowStrength(frame)
  return movement.glow.flatMap(({ area, side, steps }, order) => {
    // What is felt in some steps only is dark at rest, so that it does not jump when its steps begin.
    const part = steps?.includes(moment.index) === true ? (strength - glimmer) / (1 - glimmer) : 0
    // Eyes that open and close are to be seen through their light.
    const seen = (steps === undefined ? strength : part) * (area === 'eyes' ? 0.6 : 1)
    const where: Side = moment.other ? (side === 'left' ? 'right' : 'left') : side
    return glowPlaces(skeleton, area, where).map((spot, index): Layer => {
      const middle = project(camera, spot.at)
      const shape: Shape = {
        key: `glow-${order}-${index}`,
        d: circle({ ...middle, radius: spot.radius }),
        gradient: 'glow',
        opacity: Math.round(seen * 100) / 100,
      }
      const under = area === 'hands' ? nearnessOf(index === 0 ? 'leftArm' : 'rightArm') - 0.05 : onTop
      return { nearness: torsoAreas.has(area) ? nearnessOf('torso') + 0.05 : under, shapes: [shape] }
    })
  })
}

const onTop = 1000

/** At rest the working area only glimmers. */
const glimmer = 0.35

/** How strongly the working area glows: it wakes as the figure leaves its start, and calms as it comes back. */
function glowStrength({ moment: { step, share, leaves, returns } }: Frame): number {
  if (step.phase === 'steady') return 0.8
  const from = leaves ? glimmer : 1
  const to = returns ? glimmer : 1
  return from + (to - from) * ease(share)
}
