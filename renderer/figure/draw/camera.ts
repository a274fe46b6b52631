import { dot, vector, type Vector } from '#renderer/figure/math/vector.ts'
import type { Ellipsoid } from '#renderer/figure/rig/volume.ts'

/** An orthographic camera: azimuth 0 sees the figure's front, 90 its right side; elevation looks down on it. */
export interface Camera {
  readonly across: Vector
  readonly above: Vector
  readonly towards: Vector
}

export function cameraAt(azimuth: number, elevation: number): Camera {
  const a = (azimuth * Math.PI) / 180
  const e = (elevation * Math.PI) / 180
  return {
    across: vector(Math.sin(a), 0, -Math.cos(a)),
    above: vector(-Math.cos(a) * Math.sin(e), Math.cos(e), -Math.sin(a) * Math.sin(e)),
    towards: vector(Math.cos(a) * Math.cos(e), Math.sin(e), Math.sin(a) * Math.cos(e)),
  }
}

/** A point on the picture, y down, in centimetres. */
export interface Point {
  readonly x: number
  readonly y: number
}

export const project = (camera: Camera, at: Vector): Point => ({
  x: dot(at, camera.across),
  y: -dot(at, camera.above),
})

/** How near a point is: larger is nearer to the eye. */
export const nearness = (camera: Camera, at: Vector): number => dot(at, camera.towards)

/** A solid's outline on the picture: an ellipse by its middle and its quadratic form. */
export interface Oval {
  readonly x: number
  readonly y: number
  readonly xx: number
  readonly xy: number
  readonly yy: number
}

export function ovalOf(camera: Camera, solid: Ellipsoid): Oval {
  let xx = 0
  let xy = 0
  let yy = 0
  for (const axis of solid.axes) {
    const x = dot(axis, camera.across)
    const y = -dot(axis, camera.above)
    xx += x * x
    xy += x * y
    yy += y * y
  }
  return { ...project(camera, solid.at), xx, xy, yy }
}
