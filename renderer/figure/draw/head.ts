import { nearness, ovalOf, project, type Camera, type Point } from '#renderer/figure/draw/camera.ts'
import { curve, line, thread, wrap } from '#renderer/figure/draw/paths.ts'
import type { Layer, Shape } from '#renderer/figure/draw/shape.ts'
import { turn } from '#renderer/figure/math/rotation.ts'
import { add, cross, dot, scale, unit, vector, type Vector } from '#renderer/figure/math/vector.ts'
import type { Pose } from '#renderer/figure/rig/pose.ts'
import type { Bone, Skeleton } from '#renderer/figure/rig/skeleton.ts'
import { ellipsoid, type Ellipsoid } from '#renderer/figure/rig/volume.ts'

/** Places on the head in its own frame, in centimetres from where the skull rests on the neck. */
const onHead = (head: Bone, x: number, y: number, z: number): Vector =>
  add(head.at, turn(head.rotation, vector(x, y, z)))

/**
 * The visible part of a cap on an ellipsoid, as one outline: the visible arc of the cap's edge, closed along the
 * ellipsoid's own silhouette.
 *
 * @param pole the cap's middle, in the head's frame
 * @param edge the cap's edge as the cosine from its pole
 */
function capPath(
  camera: Camera,
  solid: Ellipsoid,
  pole: Vector,
  edge: number,
): { d: string; hollow: boolean } {
  const steps = 36
  const place = (u: Vector): Vector =>
    add(solid.at, add(add(scale(solid.axes[0], u.x), scale(solid.axes[1], u.y)), scale(solid.axes[2], u.z)))
  // In the ellipsoid's unit sphere the silhouette is the great circle square to this direction.
  const sight = unit(
    vector(
      nearness(camera, solid.axes[0]) / dot(solid.axes[0], solid.axes[0]),
      nearness(camera, solid.axes[1]) / dot(solid.axes[1], solid.axes[1]),
      nearness(camera, solid.axes[2]) / dot(solid.axes[2], solid.axes[2]),
    ),
  )
  const ring = (axis: Vector, cosine: number): readonly Vector[] => {
    const first = unit(cross(axis, Math.abs(axis.y) < 0.9 ? vector(0, 1, 0) : vector(1, 0, 0)))
    const second = cross(axis, first)
    const sine = Math.sqrt(1 - cosine * cosine)
    return Array.from({ length: steps }, (_, index) => {
      const angle = (index / steps) * 2 * Math.PI
      const [a, b] = [sine * Math.cos(angle), sine * Math.sin(angle)]
      return vector(
        axis.x * cosine + first.x * a + second.x * b,
        axis.y * cosine + first.y * a + second.y * b,
        axis.z * cosine + first.z * a + second.z * b,
      )
    })
  }
  const toPoint = (u: Vector): Point => project(camera, place(u))
  const axis = unit(pole)
  const rim = ring(axis, edge)
  const outline = (): string => line(ring(sight, 0).map(toPoint))
  const isSeen = rim.map(point => dot(point, sight) > 0)
  if (!isSeen.includes(true)) {
    // The edge is hidden: all hair, or none of it.
    return { d: dot(axis, sight) > 0 ? outline() : '', hollow: false }
  }
  if (!isSeen.includes(false)) {
    const edgeLine = line(rim.map(toPoint))
    if (dot(axis, sight) > 0) return { d: edgeLine, hollow: false }
    return { d: outline() + edgeLine, hollow: true }
  }
  const start = isSeen.findIndex((seen, index) => seen && isSeen.at(index - 1) === false)
  const arc: Vector[] = []
  for (let step = 0; step < steps && isSeen[(start + step) % steps] === true; step += 1) {
    const point = rim[(start + step) % steps]
    if (point !== undefined) arc.push(point)
  }
  const last = arc.at(-1) ?? axis
  const first = arc[0] ?? axis
  // Walk the silhouette from where the edge vanishes back to where it appeared, through the cap.
  const flat = (u: Vector): Vector => unit(add(u, scale(sight, -dot(u, sight))))
  const from = flat(last)
  const to = flat(first)
  const normal = sight
  const angleTo = (u: Vector): number => Math.atan2(dot(cross(from, u), normal), dot(from, u))
  let sweep = angleTo(to)
  const middleOf = (total: number): Vector => {
    const half = total / 2
    return add(scale(from, Math.cos(half)), scale(cross(normal, from), Math.sin(half)))
  }
  if (dot(middleOf(sweep), axis) < edge) sweep -= Math.sign(sweep) * 2 * Math.PI
  const along = Array.from({ length: 21 }, (_, index) => {
    const angle = (sweep * index) / 20
    return add(scale(from, Math.cos(angle)), scale(cross(normal, from), Math.sin(angle)))
  })
  return { d: line([...arc.map(toPoint), ...along.map(toPoint)]), hollow: false }
}

const facingEye = (camera: Camera, head: Bone, outward: Vector): number =>
  nearness(camera, turn(head.rotation, unit(outward)))

const stroked = (camera: Camera, points: readonly Vector[]): string =>
  curve(points.map(point => project(camera, point)))

/** One side's eye: open it is a dot, closed a line. */
function eyePaths(
  camera: Camera,
  head: Bone,
  pose: Pose,
  sign: number,
): { dot: string; lid: string; brow: string } {
  if (facingEye(camera, head, vector(0.9, 0, sign * 0.5)) <= 0.12) return { dot: '', lid: '', brow: '' }
  const open = 1 - pose.trunk.eyes
  const ball = ellipsoid(onHead(head, 8.9, 11.2, sign * 3.3), head.rotation, 0.5, 0.25 + 0.85 * open, 0.78)
  const lashes = [
    onHead(head, 8.9, 11.2, sign * 2.1),
    onHead(head, 9.2, 10.6, sign * 3.3),
    onHead(head, 8.3, 11.2, sign * 4.5),
  ]
  const brow = [
    onHead(head, 9.6, 13.9, sign * 1.9),
    onHead(head, 9.3, 14.5, sign * 3.4),
    onHead(head, 8.2, 13.9, sign * 4.9),
  ]
  return {
    dot: open > 0.25 ? wrap([ovalOf(camera, ball)]) : '',
    lid: open > 0.25 ? '' : stroked(camera, lashes),
    brow: stroked(camera, brow),
  }
}

/** A closed mouth is a line, a loose one a small dark oval; from the side only its near half is there to be seen. */
function mouthPaths(camera: Camera, head: Bone, loose: number): { closed: string; open: string } {
  const near = facingEye(camera, head, vector(0, 0, 1)) > 0 ? 1 : -1
  if (facingEye(camera, head, vector(1, 0, near * 0.35)) <= 0.15) return { closed: '', open: '' }
  if (loose > 0.15) {
    const oval = ellipsoid(
      onHead(head, 8.9, 4.3 - loose * 0.5, 0),
      head.rotation,
      0.4,
      0.3 + loose * 0.75,
      1.5,
    )
    return { closed: '', open: wrap([ovalOf(camera, oval)]) }
  }
  const half = [onHead(head, 7.9, 4.9, near * 2), onHead(head, 9, 4.5, near * 0.8)]
  const rest = [onHead(head, 9, 4.5, near * -0.8), onHead(head, 7.9, 4.9, near * -2)]
  const frontal = facingEye(camera, head, vector(1, 0, 0)) > 0.5
  return { closed: stroked(camera, frontal ? [...half, ...rest] : half), open: '' }
}

function earPath(camera: Camera, head: Bone, sign: number, pad: number): string {
  if (facingEye(camera, head, vector(-0.12, 0, sign)) <= 0.12) return ''
  const ear = ellipsoid(onHead(head, -0.4, 9.8, sign * 7.2), head.rotation, 1.5, 2.4, 0.9)
  return wrap([ovalOf(camera, ear)], pad)
}

/** Eyes, brows, mouth, ears: only what looks towards the eye of the beholder. */
function faceShapes(camera: Camera, head: Bone, pose: Pose): readonly Shape[] {
  const left = eyePaths(camera, head, pose, -1)
  const right = eyePaths(camera, head, pose, 1)
  const ears = (pad: number): string => earPath(camera, head, -1, pad) + earPath(camera, head, 1, pad)
  const mouth = mouthPaths(camera, head, pose.trunk.jaw)
  const frontal = facingEye(camera, head, vector(1, 0, 0)) > 0.5
  const nose = [onHead(head, 10.6, 10.4, 0.5), onHead(head, 12, 7.6, 0.9), onHead(head, 10.8, 7, 0.2)]
  return [
    { key: 'ears-rim', d: ears(0.75), fill: 'skin-far' },
    { key: 'ears', d: ears(0), fill: 'skin' },
    { key: 'eyes', d: left.dot + right.dot, fill: 'line' },
    { key: 'lids', d: left.lid + right.lid, stroke: 'line', width: 0.6 },
    { key: 'brows', d: left.brow + right.brow, stroke: 'hair', width: 0.75 },
    { key: 'mouth', d: mouth.closed, stroke: 'line', width: 0.6 },
    { key: 'mouth-open', d: mouth.open, fill: 'line' },
    { key: 'nose', d: frontal ? stroked(camera, nose) : '', stroke: 'skin-far', width: 0.7 },
  ]
}

/** The head: skull, face with a nose, hair as a cap with a knot on top. */
export function headLayer(camera: Camera, { head }: Skeleton, pose: Pose): Layer {
  const skull = ellipsoid(onHead(head, 1, 13.2, 0), head.rotation, 9, 8.4, 7.3)
  const cheeks = ellipsoid(onHead(head, 3.9, 8.6, 0), head.rotation, 5.6, 5, 6)
  const jaw = ellipsoid(onHead(head, 5.8, 3.7 - pose.trunk.jaw * 0.8, 0), head.rotation, 3.7, 3, 3.8)
  const bridge = ellipsoid(onHead(head, 9.4, 10.6, 0), head.rotation, 0.9, 1, 1)
  const noseTip = ellipsoid(onHead(head, 11.1, 7.9, 0), head.rotation, 0.95, 0.85, 1.1)
  const noseFoot = ellipsoid(onHead(head, 8.9, 6.9, 0), head.rotation, 1, 0.8, 1.3)
  const faceOvals = [skull, cheeks, jaw].map(solid => ovalOf(camera, solid))
  const noseOvals = [bridge, noseTip, noseFoot].map(solid => ovalOf(camera, solid))
  const faceD = (pad: number): string => thread(faceOvals, pad) + wrap(noseOvals, pad)
  const scalp = ellipsoid(onHead(head, 0.5, 13.8, 0), head.rotation, 9.9, 9, 8)
  const cap = capPath(camera, scalp, vector(-0.72, 0.69, 0), -0.07)
  const knot = ellipsoid(onHead(head, -6.2, 22.4, 0), head.rotation, 4.3, 4, 4.3)
  const knotShape: Shape = { key: 'hair-knot', d: wrap([ovalOf(camera, knot)]), fill: 'hair' }
  return {
    nearness: nearness(camera, onHead(head, 2, 11, 0)),
    shapes: [
      knotShape,
      { key: 'face-rim', d: faceD(0.8), fill: 'skin-far' },
      { key: 'face', d: faceD(0), fill: 'skin' },
      { key: 'hair', d: cap.d, fill: 'hair', hollow: cap.hollow },
      ...faceShapes(camera, head, pose),
    ],
  }
}
