/**
 * The tray's picture: the mark's five vertebrae, drawn for few pixels. At 16 px nothing but whole pixels is sharp, so
 * bars lie on a grid of sixteenths, and each state differs in its outline, not only in its shade.
 */
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
const FAINT = 0.32

interface Bar {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly alpha?: number
}

const bars = (spine: readonly number[], width = WIDTH): readonly Bar[] =>
  spine.map((x, index) => ({ x, y: TOP + index * PITCH, width, height: BAR_HEIGHT }))

/** The drawing on the grid of sixteenths. */
function drawing(tray: TrayState): { readonly bars: readonly Bar[]; readonly dot?: boolean } {
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
      return { bars: hollow() }
    case 'paused':
      return { bars: pausedBars() }
    case 'unknown':
      return {
        bars: bars(UPRIGHT).flatMap(bar => [0, 3.5, 7].map(by => ({ ...bar, x: bar.x + by, width: 2 }))),
      }
  }
}

/** A straight ladder: five hollow bars that share their edges, for at 16 px each has but two pixels. */
function hollow(): readonly Bar[] {
  const rungs = [0, 1, 2, 3, 4, 5].map(index => ({ x: 4, y: index * 3, width: 8, height: 1 }))
  return [
    ...rungs,
    { x: 4, y: 1, width: 1, height: 14, alpha: 1 },
    { x: 11, y: 1, width: 1, height: 14, alpha: 1 },
  ]
}

function pausedBars(): readonly Bar[] {
  return [
    { x: 3, y: 1, width: 10, height: 2 },
    { x: 4, y: 4, width: 3, height: 8 },
    { x: 9, y: 4, width: 3, height: 8 },
    { x: 3, y: 13, width: 10, height: 2 },
  ]
}

/** The picture of a state, `pixels` wide and high. */
export function drawTray(tray: TrayState, pixels: number, panel: Panel): Picture {
  const scale = pixels / GRID
  const { bars: drawn, dot } = drawing(tray)
  const due = tray.state === 'due' ? AMBER[panel] : null
  const ink = due ?? INK[panel]
  // Edges of bars fall on whole pixels at every size; only round corners and the dot are smoothed.
  const shapes: Shape[] = drawn.map(({ x, y, width, height, alpha = 1 }) => {
    const left = Math.round(x * scale)
    const top = Math.round(y * scale)
    const right = Math.max(left + 1, Math.round((x + width) * scale))
    const bottom = Math.max(top + 1, Math.round((y + height) * scale))
    const low = Math.min(right - left, bottom - top)
    return {
      x: left,
      y: top,
      width: right - left,
      height: bottom - top,
      radius: low <= 1 ? 0 : low / 2,
      alpha,
    }
  })
  if (dot) {
    const radius = 2.5 * scale
    shapes.push({
      x: pixels - 2 * radius,
      y: 0,
      width: 2 * radius,
      height: 2 * radius,
      radius,
      alpha: 1,
      ...(AMBER[panel] === null ? {} : { colour: AMBER[panel] }),
    })
  }
  return rasterise({ width: pixels, height: pixels }, shapes, ink)
}
