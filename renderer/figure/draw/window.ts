import { ovalOf, type Camera } from '#renderer/figure/draw/camera.ts'
import { wrap } from '#renderer/figure/draw/paths.ts'
import type { Shape } from '#renderer/figure/draw/shape.ts'
import { vector } from '#renderer/figure/math/vector.ts'
import { ball } from '#renderer/figure/rig/volume.ts'

/** A window in a wall along the figure's side, with hills far away in it: something to look at. */
export function windowTo(camera: Camera, at: number, out: number): readonly Shape[] {
  const flat = (places: readonly (readonly [number, number])[], soft: number): string =>
    wrap(places.map(([x, y]) => ovalOf(camera, ball(vector(at + x, y, out), soft))))
  const pane = (left: number, right: number, low: number, high: number, soft: number): string =>
    flat(
      [left, right].flatMap(x => [low, high].map(y => [x, y] as const)),
      soft,
    )
  return [
    { key: 'window-frame', d: pane(-31, 31, 104, 166, 3), fill: 'prop' },
    { key: 'window-sky', d: pane(-30, 30, 105, 165, 0.6), fill: 'floor' },
    { key: 'window-sun', d: flat([[14, 150]], 5), fill: 'prop' },
    {
      key: 'window-hills',
      d: flat(
        [
          [-30, 105],
          [-30, 119],
          [-14, 127],
          [8, 114],
          [30, 105],
        ],
        0.6,
      ),
      fill: 'prop-far',
    },
    {
      key: 'window-near',
      d: flat(
        [
          [-30, 105],
          [0, 106],
          [22, 117],
          [30, 115],
          [30, 105],
        ],
        0.6,
      ),
      fill: 'prop',
    },
    { key: 'window-bar', d: pane(0, 0, 104, 166, 1), fill: 'prop' },
  ]
}
