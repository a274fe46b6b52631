/**
 * The body as a map: the figure at ease from behind and from in front, and the zones of the diary laid over it. The
 * outlines come from the same skeleton as every movement; the borders between zones are ours.
 */
import type { BodyZone } from '#shared/history/vocabulary.ts'
import { cameraAt, type Point } from '#renderer/figure/draw/camera.ts'
import { headLayer } from '#renderer/figure/draw/head.ts'
import { armLayer, legLayer } from '#renderer/figure/draw/limbs.ts'
import { line } from '#renderer/figure/draw/paths.ts'
import type { Shape } from '#renderer/figure/draw/shape.ts'
import { torsoLayer } from '#renderer/figure/draw/torso.ts'
import type { Contacts, FootPin } from '#renderer/figure/rig/contact.ts'
import { change, neutral } from '#renderer/figure/rig/pose.ts'
import { solve } from '#renderer/figure/rig/solve.ts'

export type MapView = 'back' | 'front'

export interface MapZone {
  readonly zone: BodyZone
  readonly d: string
  /** Its middle in picture centimetres, for moving from zone to zone by the arrow keys. */
  readonly middle: Point
}

export interface BodyMap {
  readonly viewBox: string
  readonly body: readonly Shape[]
  /** What zones may cover: the clothed body without arms and face, as one path. */
  readonly ground: string
  readonly zones: readonly MapZone[]
}

/** A border as points `[from the midline, above the floor]`, in centimetres, on the person's right where it has a side. */
type Border = readonly (readonly [number, number])[]

interface Region {
  readonly name: string
  readonly border: Border
  /** There is one on each side. */
  readonly paired?: true
}

/** From the midline, or across it, out to where the body's own outline ends it. */
const OUT = 23
const band = (low: number, high: number, from: number, to = OUT): Border => [
  [from, low],
  [to, low],
  [to, high],
  [from, high],
]

const REGIONS: Readonly<Record<MapView, readonly Region[]>> = {
  back: [
    {
      name: 'neck',
      border: [
        [-9.5, 137.5],
        [9.5, 137.5],
        [6, 153],
        [-6, 153],
      ],
    },
    {
      name: 'shoulder',
      paired: true,
      border: [
        [9.5, 137.5],
        [8.5, 129],
        [OUT, 124],
        [OUT, 150],
        [7, 150],
      ],
    },
    {
      name: 'upper',
      border: [
        [-OUT, 122],
        [OUT, 122],
        [OUT, 124],
        [8.5, 129],
        [9.5, 137.5],
        [-9.5, 137.5],
        [-8.5, 129],
        [-OUT, 124],
      ],
    },
    { name: 'middle', border: band(111, 122, -OUT) },
    { name: 'lower', paired: true, border: band(97, 111, 4.8) },
    { name: 'lower-centre', border: band(97, 111, -4.8, 4.8) },
    {
      name: 'tailbone',
      border: [
        [-4.8, 97],
        [4.8, 97],
        [0, 83],
      ],
    },
    {
      name: 'buttock',
      paired: true,
      border: [
        [4.8, 97],
        [OUT, 97],
        [OUT, 80],
        [0, 80],
        [0, 83],
      ],
    },
    { name: 'thigh', paired: true, border: band(49, 80, 0) },
    { name: 'calf', paired: true, border: band(11.5, 49, 0) },
    { name: 'foot', paired: true, border: band(-4, 11.5, 0) },
  ],
  front: [
    {
      name: 'chest',
      border: [
        [-15.5, 119],
        [15.5, 119],
        [15.5, 134],
        [9, 139.5],
        [-9, 139.5],
        [-15.5, 134],
      ],
    },
    { name: 'abdomen', border: band(99, 119, -OUT) },
    {
      name: 'groin',
      border: [
        [-8.5, 99],
        [8.5, 99],
        [0, 80],
      ],
    },
    {
      name: 'hip',
      paired: true,
      border: [
        [8.5, 99],
        [OUT, 99],
        [OUT, 82],
        [0.9, 82],
      ],
    },
    {
      name: 'thigh',
      paired: true,
      border: [
        [0.9, 82],
        [OUT, 82],
        [OUT, 49],
        [0, 49],
        [0, 80],
      ],
    },
    { name: 'shin', paired: true, border: band(11.5, 49, 0) },
    { name: 'foot', paired: true, border: band(-4, 11.5, 0) },
  ],
}

/** The body seen: its parts that a zone may cover, by the keys of their shapes. */
const GROUND = /^(?:pelvis|shirt|neck|(?:left|right)-leg-(?:trouser|ankle|shoe|sole))$/

const foot: FootPin = { at: [0, 11] }
const contacts: Contacts = { rest: { on: 'feet' }, leftFoot: foot, rightFoot: foot }
/** Arms a little away from the body, so that hips and flanks are to be seen. */
const pose = change(neutral, { both: { shoulderAbduction: 17, elbowFlexion: 6, hipRotation: 4 } })

/** How much of the room the picture shows: around the body, from the hands' width to above the head. */
const HALF_WIDTH = 42
const TALL = 178
const BELOW = 6

function place(view: MapView, { name, border }: Region, side: 'left' | 'right' | null): MapZone {
  // Seen from behind, a person's right is on the right; seen from in front, on the left.
  const sign = (side === 'left' ? -1 : 1) * (view === 'back' ? 1 : -1)
  const points = border.map(([across, above]) => ({ x: sign * across, y: -above }))
  const inside = points.map(({ x, y }) => ({ x: Math.max(-18, Math.min(18, x)), y }))
  const total = inside.reduce((sum, { x, y }) => ({ x: sum.x + x, y: sum.y + y }), { x: 0, y: 0 })
  return {
    zone: `${view}-${side === null ? name : `${name}-${side}`}` as BodyZone,
    d: line(points),
    middle: { x: total.x / points.length, y: total.y / points.length },
  }
}

/** The map from one side. Costs a few milliseconds; keep it. */
export function bodyMap(view: MapView): BodyMap {
  const camera = cameraAt(view === 'front' ? 0 : 180, 0)
  const skeleton = solve(pose, contacts, contacts, 0)
  const layers = [
    legLayer(camera, 'left', skeleton.legs.left, false),
    legLayer(camera, 'right', skeleton.legs.right, false),
    torsoLayer(camera, skeleton, pose),
    armLayer(camera, 'left', skeleton.arms.left, pose.left, false),
    armLayer(camera, 'right', skeleton.arms.right, pose.right, false),
    headLayer(camera, skeleton, pose),
  ]
  const body = layers.flatMap(({ shapes }) => shapes)
  return {
    viewBox: `${-HALF_WIDTH} ${-TALL} ${2 * HALF_WIDTH} ${TALL + BELOW}`,
    body,
    ground: body
      .filter(({ key }) => GROUND.test(key))
      .map(({ d }) => d)
      .join(''),
    zones: REGIONS[view].flatMap(region =>
      region.paired
        ? [place(view, region, 'left'), place(view, region, 'right')]
        : [place(view, region, null)],
    ),
  }
}
