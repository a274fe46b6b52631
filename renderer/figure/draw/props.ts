import { nearness, ovalOf, type Camera } from '#renderer/figure/draw/camera.ts'
import { limb, roundAt, wrap } from '#renderer/figure/draw/paths.ts'
import type { Shape, Tone } from '#renderer/figure/draw/shape.ts'
import { windowTo } from '#renderer/figure/draw/window.ts'
import { unturned } from '#renderer/figure/math/rotation.ts'
import { add, vector, type Vector } from '#renderer/figure/math/vector.ts'
import type { Prop } from '#renderer/figure/movement/prop.ts'
import { ball, ellipsoid } from '#renderer/figure/rig/volume.ts'

type Corner = readonly [number, number, number]

/** Walls are large: paler than furniture, with an edge. */
const paleWall = { fill: 'floor', stroke: 'prop-far', width: 0.6 } as const

/** A box with softened edges: its whole outline in the far tone, its top and the face towards the eye over it. */
function box(
  camera: Camera,
  key: string,
  low: Corner,
  high: Corner,
  soft = 0.8,
  pale = false,
): readonly Shape[] {
  const [x0, y0, z0] = low.map(value => value + soft) as unknown as Corner
  const [x1, y1, z1] = high.map(value => value - soft) as unknown as Corner
  const outline = (corners: readonly Corner[]): string =>
    wrap(corners.map(([x, y, z]) => ovalOf(camera, ball(vector(x, y, z), soft))))
  const all: Corner[] = []
  for (const x of [x0, x1]) for (const y of [y0, y1]) for (const z of [z0, z1]) all.push([x, y, z])
  const top = all.filter(corner => corner[1] === y1)
  return [
    { key: `${key}-sides`, d: outline(all), ...(pale ? paleWall : { fill: 'prop-far' as const }) },
    { key: `${key}-top`, d: outline(top), fill: 'prop' },
  ]
}

const post = (
  camera: Camera,
  key: string,
  a: Corner,
  b: Corner,
  ra: number,
  rb: number,
  fill: Tone,
): Shape => ({
  key,
  d: limb([roundAt(camera, vector(...a), ra), roundAt(camera, vector(...b), rb)]),
  fill,
})

const usualSeat = 44

function chair(
  camera: Camera,
  at: number,
  seatHeight: number,
  backless: boolean,
  turned: boolean,
): readonly Shape[] {
  const sign = turned ? -1 : 1
  const x = (value: number): number => at + sign * value
  const legs = [-1, 1].flatMap(side =>
    [-13, 22].map(ahead => ({ side, ahead, near: nearness(camera, vector(sign * ahead, 0, side * 18)) })),
  )
  const legShapes = legs
    .toSorted((a, b) => a.near - b.near)
    .map(({ side, ahead }) =>
      post(
        camera,
        `chair-leg-${side}-${ahead}`,
        [x(ahead), seatHeight - 5, side * 16],
        [x(ahead + Math.sign(ahead) * 3), 1, side * 18.5],
        1.9,
        1.2,
        nearness(camera, vector(0, 0, side)) < -0.2 ? 'prop-far' : 'prop',
      ),
    )
  const posts = backless
    ? []
    : [-1, 1].map(side =>
        post(
          camera,
          `chair-post-${side}`,
          [x(-15.5), seatHeight - 3, side * 15],
          [x(-21), seatHeight + 26, side * 15],
          1.6,
          1.3,
          'prop-far',
        ),
      )
  const back = backless
    ? []
    : [
        {
          key: 'chair-back',
          d: wrap(
            [-1, 1].flatMap(side =>
              [
                [-19.3, 18],
                [-23.4, 41],
              ].map(([ahead = 0, height = 0]) =>
                ovalOf(camera, ball(vector(x(ahead), seatHeight + height, side * 15), 2.4)),
              ),
            ),
          ),
          fill: 'prop' as const,
          stroke: 'prop-far' as const,
          width: 1,
        },
      ]
  const low: Corner = [Math.min(x(-18), x(25)), seatHeight - 5, -20]
  const high: Corner = [Math.max(x(-18), x(25)), seatHeight, 20]
  return [...posts, ...back, ...legShapes, ...box(camera, 'chair-seat', low, high, 2)]
}

export function desk(camera: Camera, at: number, height: number, screen: boolean): readonly Shape[] {
  const legs = [-1, 1].flatMap(side =>
    [6, 56].map(ahead =>
      post(
        camera,
        `desk-leg-${side}-${ahead}`,
        [at + ahead, height - 3, side * 38],
        [at + ahead, 1, side * 38],
        1.8,
        1.4,
        side < 0 ? 'prop-far' : 'prop',
      ),
    ),
  )
  const monitor = screen
    ? [
        ...box(camera, 'screen-foot', [at + 30, height, -9], [at + 42, height + 1.5, 9], 0.6),
        post(camera, 'screen-stem', [at + 38, height, 0], [at + 38, height + 20, 0], 1.4, 1.4, 'prop-far'),
        ...box(camera, 'screen', [at + 34, height + 14, -26], [at + 37, height + 46, 26], 1),
      ]
    : []
  return [
    ...legs,
    ...box(camera, 'desk-top', [at, height - 3.4, -44], [at + 62, height, 44], 1.2),
    ...monitor,
  ]
}

/** Two uprights and a lintel, lighter where they face the eye, in a wall that goes on a little to either side. */
function doorway(camera: Camera, at: number, half: number): readonly Shape[] {
  const front = at + 6 * Math.sign(nearness(camera, vector(1, 0, 0)))
  const beam = (key: string, low: Corner, high: Corner): readonly Shape[] => {
    const corners = [low[1], high[1]].flatMap(y => [low[2], high[2]].map(z => [y, z] as const))
    const face = corners.map(([y, z]) => ovalOf(camera, ball(vector(front, y, z), 0.3)))
    return [...box(camera, key, low, high), { key: `${key}-face`, d: wrap(face), fill: 'prop' }]
  }
  const wall = (side: number): readonly Shape[] => {
    const [from, to] = across(side, half + 9, half + 34)
    return box(camera, `door-wall-${side}`, [at - 4, 0, from], [at + 4, 205, to], 0.8, true)
  }
  const upright = (side: number): readonly Shape[] => {
    const [from, to] = across(side, half, half + 9)
    return beam(`door-${side}`, [at - 6, 0, from], [at + 6, 196, to])
  }
  const near = nearness(camera, vector(0, 0, 1)) > 0 ? 1 : -1
  // The far upright hides the end of its wall, the wall the outside of the near one.
  return [
    ...wall(-near),
    ...upright(-near),
    ...upright(near),
    ...beam('door-lintel', [at - 6, 196, -half - 9], [at + 6, 205, half + 9]),
    ...wall(near),
  ]
}

/** From the lower to the higher of two distances to one side of the midline. */
const across = (side: number, inner: number, outer: number): readonly [number, number] =>
  side < 0 ? [-outer, -inner] : [inner, outer]

export function pillow(camera: Camera, key: string, at: Vector, [dx, dy, dz]: Corner): Shape {
  const solids = [-0.55, 0.55].flatMap(i =>
    [-0.55, 0.55].map(j =>
      ovalOf(camera, ellipsoid(add(at, vector(i * dx, 0, j * dz)), unturned, dx * 0.45, dy, dz * 0.45)),
    ),
  )
  return { key, d: wrap(solids), fill: 'prop-far', stroke: 'prop', width: 0.9 }
}

/** The things of a movement that stand still. */
export function propShapes(camera: Camera, prop: Prop, index: number): readonly Shape[] {
  const key = `${prop.kind}-${index}`
  switch (prop.kind) {
    case 'chair':
      return chair(
        camera,
        prop.at ?? 0,
        prop.height ?? usualSeat,
        prop.backless ?? false,
        prop.turned ?? false,
      )
    case 'desk':
      return desk(camera, prop.at, prop.height ?? 73, prop.screen ?? false)
    case 'wall': {
      const thick = prop.at > 0 ? 7 : -7
      return box(
        camera,
        key,
        [Math.min(prop.at, prop.at + thick), 0, -62],
        [Math.max(prop.at, prop.at + thick), 200, 62],
        0.8,
        true,
      )
    }
    case 'sideWall': {
      const thick = prop.out > 0 ? 7 : -7
      return box(
        camera,
        key,
        [-45, 0, Math.min(prop.out, prop.out + thick)],
        [45, 205, Math.max(prop.out, prop.out + thick)],
        0.8,
        true,
      )
    }
    case 'window':
      return windowTo(camera, prop.at, prop.out)
    case 'doorway':
      return doorway(camera, prop.at, prop.half)
    case 'mat': {
      const half = prop.half ?? 32
      return box(camera, key, [prop.from, -2.2, -half], [prop.to, -0.2, half], 0.9)
    }
    case 'step':
      return box(
        camera,
        key,
        [prop.at - 14, 0, (prop.out ?? 0) - 24],
        [prop.at + 16, prop.height, (prop.out ?? 0) + 24],
        1,
      )
    case 'pillow':
      return [pillow(camera, key, vector(...prop.at), prop.size)]
    case 'support':
      return [
        post(
          camera,
          `${key}-a`,
          [prop.at - 8, prop.height - 4, prop.out],
          [prop.at - 11, 1, prop.out],
          1.6,
          1.3,
          'prop-far',
        ),
        post(
          camera,
          `${key}-b`,
          [prop.at + 8, prop.height - 4, prop.out],
          [prop.at + 11, 1, prop.out],
          1.6,
          1.3,
          'prop',
        ),
        ...box(
          camera,
          key,
          [prop.at - 14, prop.height - 4, prop.out - 17],
          [prop.at + 14, prop.height, prop.out + 17],
          1.6,
        ),
      ]
    case 'strap':
    case 'cup':
    case 'risingDesk':
    case 'way':
    case 'kneePillow':
      return []
  }
}

/** Where the figure's weight meets the ground: a soft flat disc. */
export function floorShape(camera: Camera, x: number, z: number, halfX: number, halfZ: number): Shape {
  const disc = ellipsoid(vector(x, 0, z), unturned, halfX, 0.1, halfZ)
  return { key: 'floor', d: wrap([ovalOf(camera, disc)]), fill: 'floor' }
}
