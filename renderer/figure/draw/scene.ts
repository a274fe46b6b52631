import { arrowOf, type Arrow } from '#renderer/figure/draw/arrow.ts'
import { cameraAt, nearness, project, type Camera, type Point } from '#renderer/figure/draw/camera.ts'
import { headLayer } from '#renderer/figure/draw/head.ts'
import { armLayer, legLayer } from '#renderer/figure/draw/limbs.ts'
import { glowLayers } from '#renderer/figure/draw/glow.ts'
import { carriedLayer } from '#renderer/figure/draw/carried.ts'
import { floorShape, propShapes } from '#renderer/figure/draw/props.ts'
import type { Layer, Shape } from '#renderer/figure/draw/shape.ts'
import { torsoLayer } from '#renderer/figure/draw/torso.ts'
import { vector, type Vector } from '#renderer/figure/math/vector.ts'
import { slowSteps } from '#renderer/figure/movement/pace.ts'
import type { Movement } from '#renderer/figure/movement/movement.ts'
import type { Prop } from '#renderer/figure/movement/prop.ts'
import { cycleSecOf, frameAt, type Frame } from '#renderer/figure/movement/timeline.ts'
import { sides, type Side } from '#renderer/figure/rig/pose.ts'
import { headUp, type Skeleton } from '#renderer/figure/rig/skeleton.ts'

/** What the eye sees of the room, in picture centimetres. */
interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Everything of a movement's picture that does not change with time. */
export interface Stage {
  readonly movement: Movement
  readonly camera: Camera
  readonly bounds: Bounds
  readonly behind: readonly Shape[]
  /** Furniture that hides a part of the body: a seat seen from behind, the legs. */
  readonly between: readonly Layer[]
  readonly arrows: readonly Arrow[]
  readonly far: Side | undefined
  /** Which of the movement's steps are so slow that fewer frames show them as well. */
  readonly slow: readonly boolean[]
}

const jointsOf = (skeleton: Skeleton): readonly Vector[] => [
  skeleton.pelvis.at,
  skeleton.head.at,
  ...sides.flatMap(side => [
    skeleton.arms[side].elbow,
    skeleton.arms[side].wrist,
    skeleton.legs[side].knee,
    skeleton.legs[side].ankle,
  ]),
]

class Extent {
  private low = { x: Infinity, y: Infinity }
  private high = { x: -Infinity, y: -Infinity }

  include(point: Point, margin: number): void {
    this.low = { x: Math.min(this.low.x, point.x - margin), y: Math.min(this.low.y, point.y - margin) }
    this.high = { x: Math.max(this.high.x, point.x + margin), y: Math.max(this.high.y, point.y + margin) }
  }

  /** At least `width` by `height`, grown evenly sideways and upwards. */
  bounds(width: number, height: number): Bounds {
    const ownWidth = this.high.x - this.low.x
    const ownHeight = this.high.y - this.low.y
    const w = Math.max(width, ownWidth)
    const h = Math.max(height, ownHeight)
    return { x: (this.low.x + this.high.x - w) / 2, y: this.high.y - h, width: w, height: h }
  }
}

const numbers = /-?(?:\d+(?:\.\d+)?|\.\d+)/g

/** The corners of a path; enough to frame it. */
function* pathPoints(d: string): Generator<Point> {
  let x = 0
  let y = 0
  for (const segment of d.split(/(?=[MlLCAZ])/)) {
    const values = (segment.slice(1).match(numbers) ?? []).map(Number)
    const stepwise = segment.startsWith('l')
    const from = stepwise ? 0 : Math.max(0, values.length - 2)
    for (let index = from; index + 1 < values.length; index += 2) {
      x = (stepwise ? x : 0) + (values[index] ?? 0)
      y = (stepwise ? y : 0) + (values[index + 1] ?? 0)
      yield { x, y }
    }
  }
}

function boundsOf(
  camera: Camera,
  movement: Movement,
  frames: readonly Frame[],
  behind: readonly Shape[],
  arrows: readonly Arrow[],
): Bounds {
  const extent = new Extent()
  for (const arrow of arrows) for (const point of pathPoints(arrow.d)) extent.include(point, 2)
  const { close } = movement.view
  if (close !== undefined) {
    for (const { skeleton } of frames) {
      if (close === 'trunk') {
        extent.include(project(camera, skeleton.pelvis.at), 30)
        extent.include(project(camera, skeleton.chest.at), 24)
        extent.include(project(camera, headUp(skeleton, 14)), 15)
        for (const side of sides) extent.include(project(camera, skeleton.legs[side].knee), 4)
      } else if (close === 'legs') {
        extent.include(project(camera, skeleton.pelvis.at), 26)
        for (const side of sides) {
          extent.include(project(camera, skeleton.legs[side].knee), 20)
          extent.include(project(camera, skeleton.legs[side].ankle), 22)
        }
      } else if (close === 'hands') {
        extent.include(project(camera, headUp(skeleton, 14)), 14)
        for (const side of sides) extent.include(project(camera, skeleton.arms[side].wrist), 22)
      } else {
        extent.include(project(camera, headUp(skeleton, 13)), close === 'head' ? 19 : 22)
        extent.include(project(camera, skeleton.chest.at), close === 'head' ? 18 : 40)
      }
    }
    return extent.bounds(60, 60)
  }
  for (const { skeleton } of frames) {
    for (const joint of jointsOf(skeleton)) extent.include(project(camera, joint), 12)
    extent.include(project(camera, headUp(skeleton, 14)), 17)
    for (const side of sides) {
      extent.include(project(camera, skeleton.arms[side].wrist), 19)
      extent.include(project(camera, skeleton.legs[side].ankle), 20)
    }
  }
  for (const shape of behind) for (const point of pathPoints(shape.d)) extent.include(point, 3)
  return extent.bounds(130, 96)
}

/** The ground under everything that touches it. */
function groundOf(camera: Camera, frames: readonly Frame[]): Shape {
  let low = { x: Infinity, z: Infinity }
  let high = { x: -Infinity, z: -Infinity }
  for (const { skeleton } of frames) {
    for (const joint of jointsOf(skeleton)) {
      if (joint.y > 62) continue
      low = { x: Math.min(low.x, joint.x), z: Math.min(low.z, joint.z) }
      high = { x: Math.max(high.x, joint.x), z: Math.max(high.z, joint.z) }
    }
  }
  const halfX = (high.x - low.x) / 2 + 30
  const halfZ = (high.z - low.z) / 2 + 26
  return floorShape(camera, (low.x + high.x) / 2 + 4, (low.z + high.z) / 2, halfX, halfZ)
}

/** Seen from behind, the legs of somebody who sits are beyond the seat, the trunk is not. */
const hidesLegs = (camera: Camera, prop: Prop): boolean =>
  prop.kind === 'chair' && prop.backless === true && camera.towards.x < -0.5
const underSeat = vector(20, 20, 0)

const framesForBounds = 14

/** Sets the stage: camera, frame, furniture, arrows. Costs some milliseconds, once per movement. */
export function stageOf(movement: Movement): Stage {
  const { azimuth, elevation } = movement.view
  const camera = cameraAt(azimuth, elevation)
  const cycle = cycleSecOf(movement)
  const frames = Array.from({ length: framesForBounds }, (_, index) =>
    frameAt(movement, (cycle * index) / framesForBounds),
  )
  const furniture = movement.props.map((prop, index): Layer | readonly Shape[] => {
    const shapes = propShapes(camera, prop, index)
    return hidesLegs(camera, prop) ? { nearness: nearness(camera, underSeat), shapes } : shapes
  })
  const between = furniture.filter(part => 'shapes' in part)
  const behind = [groundOf(camera, frames), ...furniture.flatMap(part => ('shapes' in part ? [] : part))]
  const standing = [...behind, ...between.flatMap(({ shapes }) => shapes)]
  const first = frames[0]
  const gap =
    first === undefined
      ? 0
      : nearness(camera, first.skeleton.legs.right.hip) - nearness(camera, first.skeleton.legs.left.hip)
  const arrows = (movement.alternates ? [false, true] : [false]).flatMap(other =>
    movement.arrows.flatMap(plan => arrowOf(camera, movement, plan, other) ?? []),
  )
  return {
    movement,
    camera,
    bounds: boundsOf(camera, movement, frames, standing, arrows),
    behind,
    between,
    arrows,
    far: Math.abs(gap) < 7 ? undefined : gap > 0 ? 'left' : 'right',
    slow: slowSteps(movement),
  }
}

/** Puts the movement's arrow and glow where the moment has them. */
interface Accent {
  /** How visible each arrow of the stage is, 0 to 1. */
  readonly arrows: readonly number[]
}

export interface Scene {
  readonly shapes: readonly Shape[]
  readonly accent: Accent
}

const handOn = /thigh|knee|shin|ankle/i

function bodyLayers(stage: Stage, frame: Frame, timeSec: number): readonly Layer[] {
  const { camera, movement, far } = stage
  const { skeleton, pose, moment } = frame
  const body = torsoLayer(camera, skeleton, pose)
  const head = headLayer(camera, skeleton, pose)
  const named: readonly (readonly [string, Layer])[] = [
    ['torso', body],
    // The chin hides the neck, never the other way round.
    ['head', { ...head, nearness: Math.max(head.nearness, body.nearness + 0.1) }],
    ...sides.flatMap(side => {
      const leg = legLayer(camera, side, skeleton.legs[side], far === side)
      const arm = armLayer(camera, side, skeleton.arms[side], pose[side], far === side)
      const { contacts } = moment.step.to
      const spot = (side === 'left' ? contacts.leftHand : contacts.rightHand)?.spot ?? ''
      const onLeg = handOn.test(spot) ? Math.max(arm.nearness, leg.nearness + 0.5) : arm.nearness
      return [
        [`${side}Leg`, leg],
        [`${side}Arm`, { ...arm, nearness: onLeg }],
      ] as const
    }),
  ]
  const swap = (name: string): string =>
    moment.other ? name.replace(/^left|^right/, word => (word === 'left' ? 'right' : 'left')) : name
  const layers = named.map(([name, { nearness: own, shapes }]): Layer => ({
    nearness: own + (movement.order[swap(name)] ?? 0) + (name.endsWith('Arm') ? 2 : 0),
    shapes,
  }))
  const carried = movement.props.flatMap(prop => carriedLayer(camera, prop, skeleton, timeSec) ?? [])
  const nearnessOf = (name: string): number =>
    layers[named.findIndex(([each]) => each === name)]?.nearness ?? 0
  const glow = glowLayers(stage, frame, nearnessOf)
  return [...layers, ...stage.between, ...carried, ...glow].toSorted((a, b) => a.nearness - b.nearness)
}

function arrowStrength(frame: Frame, arrow: Arrow, steps: number): number {
  const { index, share, step, other } = frame.moment
  if (other !== arrow.other) return 0
  if (index === arrow.step) return step.phase === 'steady' ? 0.9 : Math.min(1, (share * step.seconds) / 0.25)
  const after = arrow.step + 1
  if (index === after) return Math.max(0, 1 - share * Math.max(1.4, step.seconds / 1.2))
  if (index === steps - 1 && arrow.step === 0) return Math.max(0, (share - 0.6) * 2) * 0.8
  return 0
}

/** One moment as shapes, from the farthest to the nearest. */
export function sceneAt(stage: Stage, timeSec: number): Scene {
  const frame = frameAt(stage.movement, timeSec)
  return {
    shapes: bodyLayers(stage, frame, timeSec).flatMap(layer => layer.shapes),
    accent: {
      arrows: stage.arrows.map(arrow => arrowStrength(frame, arrow, stage.movement.steps.length)),
    },
  }
}
