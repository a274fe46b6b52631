/**
 * The minutes in the icon, for who wants to read them: figures of straight strokes on whole pixels, which are sharp at 16,
 * and below them the way to the next stretch, so that the state is still seen.
 */
import type { Colour, Shape } from './raster.ts'
import type { TrayState } from './state.ts'

/** Two figures are all that is legible. */
const MOST = 99
const FAINT = 0.32

/** The strokes of each figure: top, upper left and right, middle, lower left and right, bottom. */
const STROKES = ['abcefg', 'cf', 'acdeg', 'acdfg', 'bcdf', 'abdfg', 'abdefg', 'acf', 'abcdefg', 'abcdfg']

type Box = Pick<Shape, 'x' | 'y' | 'width' | 'height'>

const solid = (box: Box): Shape => ({ ...box, radius: 0, alpha: 1 })

function figure(value: number, { x, y, width, height }: Box, stroke: number): readonly Shape[] {
  const middle = y + Math.floor((height - stroke) / 2)
  const bottom = y + height - stroke
  const right = x + width - stroke
  const upper = { y, height: middle + stroke - y }
  const lower = { y: middle, height: y + height - middle }
  const places: Readonly<Record<string, Box>> = {
    a: { x, y, width, height: stroke },
    b: { x, width: stroke, ...upper },
    c: { x: right, width: stroke, ...upper },
    d: { x, y: middle, width, height: stroke },
    e: { x, width: stroke, ...lower },
    f: { x: right, width: stroke, ...lower },
    g: { x, y: bottom, width, height: stroke },
  }
  return (STROKES[value] ?? '').split('').flatMap(name => {
    const place = places[name]
    return place ? [solid(place)] : []
  })
}

/** How much of the way is behind, 0 to 1. */
const shareOf = (tray: TrayState): number =>
  tray.state === 'counting' ? tray.filled / 5 : tray.state === 'nearly' ? 0.9 : 1

/** States in which minutes of sitting are counted and may stand in the icon. */
export const tellsMinutes = ({ state }: TrayState): boolean =>
  state === 'counting' || state === 'nearly' || state === 'due' || state === 'held'

export function minuteShapes(
  tray: TrayState,
  minutes: number,
  pixels: number,
  dotColour: Colour | null,
): readonly Shape[] {
  const stroke = Math.round(pixels / 8)
  const gap = Math.max(1, Math.round(pixels / 16))
  const width = Math.floor((pixels - gap) / 2)
  const height = pixels - stroke - gap
  const figures = String(Math.min(minutes, MOST)).split('').map(Number)
  const from = figures.length === 1 ? Math.floor((pixels - width) / 2) : 0
  const line = { y: pixels - stroke, height: stroke }
  const done = Math.round(pixels * shareOf(tray))
  const isHeld = tray.state === 'held'
  return [
    ...figures.flatMap((value, index) =>
      figure(value, { x: from + index * (width + gap), y: 0, width, height }, stroke),
    ),
    { ...solid({ x: 0, width: pixels, ...line }), alpha: FAINT },
    ...(isHeld
      ? [
          {
            ...solid({ x: pixels - 2 * stroke, width: 2 * stroke, ...line }),
            ...(dotColour && { colour: dotColour }),
          },
        ]
      : [solid({ x: 0, width: done, ...line })]),
  ]
}
