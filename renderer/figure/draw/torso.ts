import { nearness, ovalOf, project, type Camera, type Oval } from '#renderer/figure/draw/camera.ts'
import { curve, thread, wrap } from '#renderer/figure/draw/paths.ts'
import { rim } from '#renderer/figure/draw/limbs.ts'
import type { Layer, Shape } from '#renderer/figure/draw/shape.ts'
import { aboutRight, aboveOf, compose, turn } from '#renderer/figure/math/rotation.ts'
import { add, vector, type Vector } from '#renderer/figure/math/vector.ts'
import type { Pose } from '#renderer/figure/rig/pose.ts'
import { inBone, type Skeleton } from '#renderer/figure/rig/skeleton.ts'
import { ball, ellipsoid, trunkVolume, type Ellipsoid } from '#renderer/figure/rig/volume.ts'

/** The front half of a section's rim, where it faces the eye: a waistband, a neckline. */
function visibleRim(camera: Camera, solid: Ellipsoid): string {
  const points: Vector[] = []
  const [ahead, , side] = solid.axes
  const steps = 24
  let start = 0
  const facing = (index: number): number => {
    const angle = (index / steps) * 2 * Math.PI
    return nearness(
      camera,
      vector(
        ahead.x * Math.cos(angle) + side.x * Math.sin(angle),
        ahead.y * Math.cos(angle) + side.y * Math.sin(angle),
        ahead.z * Math.cos(angle) + side.z * Math.sin(angle),
      ),
    )
  }
  for (let index = 0; index < steps; index += 1)
    if (facing(index) >= 0 && facing(index - 1) < 0) start = index
  for (let step = -1; step <= steps / 2; step += 1) {
    const angle = ((start + step) / steps) * 2 * Math.PI
    if (facing(start + step) < -0.8 && step > 0) break
    points.push(
      vector(
        solid.at.x + ahead.x * Math.cos(angle) + side.x * Math.sin(angle),
        solid.at.y + ahead.y * Math.cos(angle) + side.y * Math.sin(angle),
        solid.at.z + ahead.z * Math.cos(angle) + side.z * Math.sin(angle),
      ),
    )
  }
  return curve(points.map(point => project(camera, point)))
}

/** The neck's column from the collar to the skull. */
function neckShape(camera: Camera, { head, neck }: Skeleton, opening: Ellipsoid): readonly Shape[] {
  const middle = inBone({ at: neck[1]?.at ?? head.at, rotation: head.rotation }, 0.5, 0.6, 0)
  const ovals = [opening, ball(middle, 5), ball(inBone(head, 0.4, 6, 0), 5)].map(solid =>
    ovalOf(camera, solid),
  )
  return [
    { key: 'neck-rim', d: thread(ovals, 0.6), fill: 'skin-far' },
    { key: 'neck', d: thread(ovals), fill: 'skin' },
  ]
}

/** The shirt's opening: how far it leans forward. */
const collarTilt = -28

/** Pelvis in trousers, trunk and shoulders in the shirt: one outline each, and the neck that rises from the collar. */
export function torsoLayer(camera: Camera, skeleton: Skeleton, pose: Pose): Layer {
  const volume = trunkVolume(skeleton, pose)
  const oval = (solid: Ellipsoid): Oval => ovalOf(camera, solid)
  const [waist] = volume.spine
  const { chest } = skeleton
  const pelvis = waist === undefined ? volume.pelvis : [...volume.pelvis, waist]
  const spineOvals = volume.spine.map(oval)
  const collarTurn = compose(chest.rotation, aboutRight(collarTilt))
  const collar = ellipsoid(inBone(chest, 0.9, 1.6, 0), collarTurn, 6.4, 0.6, 6.9)
  const nape = oval(ellipsoid(inBone(chest, -1, 1.4, 0), chest.rotation, 5.6, 2, 6))
  const upperChest = volume.spine[7]
  const yoke = upperChest === undefined ? [] : [oval(upperChest)]
  const shoulders = [volume.shoulders.left, volume.shoulders.right].map(oval)
  const shirt = (pad: number): string =>
    thread(spineOvals, pad) +
    shoulders
      .map(shoulder => wrap([shoulder, oval(collar), nape], pad) + wrap([shoulder, ...yoke, nape], pad))
      .join('')
  const neck = neckShape(camera, skeleton, ellipsoid(inBone(chest, 1, 1.6, 0), collarTurn, 5.6, 0.5, 6))
  const open = nearness(camera, aboveOf(collarTurn)) > 0
  const shapes: Shape[] = [
    { key: 'pelvis', d: thread(pelvis.map(oval)), fill: 'legs' },
    ...(open ? [] : neck),
    { key: 'shirt-rim', d: shirt(rim), fill: 'top-far' },
    { key: 'shirt', d: shirt(0), fill: 'top' },
    { key: 'collar-rim', d: open ? wrap([oval(collar)], 0.8) : '', fill: 'top-far' },
    { key: 'collar', d: open ? wrap([oval(collar)]) : '', fill: 'skin' },
    ...(open ? neck : []),
  ]
  if (waist !== undefined) {
    const lowered: Ellipsoid = {
      at: add(waist.at, turn(skeleton.pelvis.rotation, vector(0, -2.6, 0))),
      axes: waist.axes,
    }
    shapes.push({ key: 'belt', d: visibleRim(camera, lowered), stroke: 'top-far', width: 0.9 })
  }
  return {
    nearness: nearness(camera, skeleton.pelvis.at) * 0.5 + nearness(camera, chest.at) * 0.5,
    shapes,
  }
}
