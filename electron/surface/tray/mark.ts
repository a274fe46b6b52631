/**
 * The tray's picture: the mark's five vertebrae, drawn for few pixels. At 16 px nothing but whole pixels is sharp, so
 * bars lie on a grid of sixteenths, and each state differs in its outline, not only in its shade.
 */
import { minuteShapes } from './minutes.ts'
import type { Colour, Picture, Shape } from './raster.ts'
import { rasterise } from './raster.ts'
import type { TrayState } from './state.ts'

/** What the picture lies on; `template` is macOS's own: black, which the system colours. */
export type Panel = 'light' | 'dark' | 'template'

const INK: { readonly [Ground in Panel]: Colour } = {
  light: { red: 0x1b, green: 0x21, blue: 0x2b },
  dark: { red: 0xf4, green: 0xef, blue: 0xe6 },
  template: { red: 0, green: 0, blue: 0 },
}
/** Only for "due". macOS colours for itself. */
const AMBER: { readonly [Ground in Panel]: Colour | null } = {
  light: { red: 0xb8, green: 0x6e, blue: 0x00 },
  dark: { red: 0xf2, green: 0xb8, blue: 0x4f },
  template: null,
}

const GRID = 16
const BAR_HEIGHT = 2
const PITCH = 3
const TOP = 1
const WIDTH = 9
/** How far to the right each bar lies, from the top. The small of the back curves to the front. */
const UPRIGHT = [2, 3, 4, 3, 2]
const SLUMPED = [5, 3, 2, 2, 3]
const STRAIGHT = [3, 3, 3, 3, 3]
const FAINT = 0.32
/** A bar of less has no room for a hole. */
const LEAST_HOLLOW = 3

interface Bar {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly alpha?: number
}

interface Drawing {
  readonly bars: readonly Bar[]
  readonly dot?: boolean
  readonly hollow?: boolean
}

const bars = (spine: readonly number[], width = WIDTH): readonly Bar[] =>
  spine.map((x, index) => ({ x, y: TOP + index * PITCH, width, height: BAR_HEIGHT }))

/** The drawing on the grid of sixteenths. */
function drawing(tray: TrayState): Drawing {
  switch (tray.state) {
    case 'counting':
      return {
        bars: bars(UPRIGHT).map((bar, index) => ({
          ...bar,
          alpha: 5 - index <= tray.filled ? 1 : FAINT,
        })),
      }
    case 'nearly':
      // The last one is half there.
      return {
        bars: bars(UPRIGHT).flatMap((bar, index) =>
          index > 0
            ? [bar]
            : [
                { ...bar, width: 4 },
                { ...bar, x: bar.x + 5, width: bar.width - 5, alpha: FAINT },
              ],
        ),
      }
    case 'due':
      return { bars: bars(SLUMPED) }
    case 'held':
      return {
        bars: bars(
          SLUMPED.map(x => x - 2),
          8,
        ),
        dot: true,
      }
    case 'standing':
      return { bars: bars(STRAIGHT, 10), hollow: true }
    case 'paused':
      return { bars: pausedBars() }
    case 'unknown':
      return {
        bars: bars(UPRIGHT).flatMap(bar => [0, 3.5, 7].map(by => ({ ...bar, x: bar.x + by, width: 2 }))),
      }
  }
}

function pausedBars(): readonly Bar[] {
  return [
    { x: 3, y: 1, width: 10, height: 2 },
    { x: 4, y: 4, width: 3, height: 8 },
    { x: 9, y: 4, width: 3, height: 8 },
    { x: 3, y: 13, width: 10, height: 2 },
  ]
}

/**
 * The five bars' places on the picture's own pixels. A bar and a gap are each a whole number of pixels, so that all
 * five are of one height at every size; what is left over is shared above and below.
 */
interface Rows {
  readonly bar: number
  /** From a height on the grid, which must be the upper or the lower edge of one of the five. */
  readonly at: (y: number) => number
}

function rowsFor(pixels: number): Rows {
  const bar = Math.max(1, Math.round((BAR_HEIGHT * pixels) / GRID))
  const gap = Math.max(1, Math.floor((pixels - 5 * bar) / 4.5))
  const above = Math.floor((pixels - 5 * bar - 4 * gap) / 2)
  return {
    bar,
    at(y) {
      const index = Math.floor((y - TOP) / PITCH)
      const isUpper = (y - TOP) % PITCH === 0
      return above + index * (bar + gap) + (isUpper ? 0 : bar)
    },
  }
}

/** A straight ladder: five hollow bars that share their edges, where each alone would have but two pixels. */
function ladder(pixels: number): readonly Shape[] {
  const step = Math.max(2, Math.floor((pixels - 1) / 5))
  const top = Math.floor((pixels - 5 * step - 1) / 2)
  const width = Math.round(pixels / 2)
  const x = Math.floor((pixels - width) / 2)
  const line = (of: Pick<Shape, 'x' | 'y' | 'width' | 'height'>): Shape => ({ ...of, radius: 0, alpha: 1 })
  return [
    ...[0, 1, 2, 3, 4, 5].map(rung => line({ x, y: top + rung * step, width, height: 1 })),
    line({ x, y: top, width: 1, height: 5 * step }),
    line({ x: x + width - 1, y: top, width: 1, height: 5 * step }),
  ]
}

/** The picture of a state, `pixels` wide and high; with minutes, these in the mark's place. */
export function drawTray(
  tray: TrayState,
  pixels: number,
  panel: Panel,
  minutes: number | null = null,
): Picture {
  const ink = (tray.state === 'due' ? AMBER[panel] : null) ?? INK[panel]
  const shapes =
    minutes === null
      ? trayShapes(tray, pixels, AMBER[panel])
      : minuteShapes(tray, minutes, pixels, AMBER[panel])
  return rasterise({ width: pixels, height: pixels }, shapes, ink)
}

/** What the picture is made of, fitted to the pixels; `dotColour` where the dot is not of the bars' colour. */
export function trayShapes(tray: TrayState, pixels: number, dotColour: Colour | null): readonly Shape[] {
  const scale = pixels / GRID
  const { bars: drawn, dot = false, hollow = false } = drawing(tray)
  const rows = rowsFor(pixels)
  if (hollow && rows.bar < LEAST_HOLLOW) return ladder(pixels)
  // Edges of bars fall on whole pixels at every size; only round corners and the dot are smoothed.
  const shapes: readonly Shape[] = drawn.map(({ x, y, width, height, alpha = 1 }) => {
    const left = Math.round(x * scale)
    const right = left + Math.max(1, Math.round(width * scale))
    const [top, bottom] = [rows.at(y), rows.at(y + height)]
    const low = Math.min(right - left, bottom - top)
    return {
      x: left,
      y: top,
      width: right - left,
      height: bottom - top,
      radius: hollow ? Math.round(low / 4) : low / 2,
      alpha,
      ...(hollow ? { outline: Math.max(1, Math.round(low / 4)) } : {}),
    }
  })
  return dot ? [...shapes, dotFor(scale, pixels, dotColour)] : shapes
}

function dotFor(scale: number, pixels: number, colour: Colour | null): Shape {
  const radius = 2.5 * scale
  const across = 2 * radius
  return {
    x: pixels - across,
    y: 0,
    width: across,
    height: across,
    radius,
    alpha: 1,
    ...(colour === null ? {} : { colour }),
  }
}
