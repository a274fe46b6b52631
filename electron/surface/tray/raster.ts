/** Rounded bars and dots to pixels, with smooth edges. Pure: no canvas, no native module. */

export interface Colour {
  readonly red: number
  readonly green: number
  readonly blue: number
}

/** A bar with round ends or corners, in pixels of the picture; `turn` in degrees, clockwise, around its middle. */
export interface Shape {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly radius: number
  readonly turn?: number
  /** 0 to 1. */
  readonly alpha: number
  /** Only a line of this width along the edge, inside. */
  readonly outline?: number
  readonly colour?: Colour
}

export interface Picture {
  readonly width: number
  readonly height: number
  /** RGBA, straight alpha, a row after the other from the top. */
  readonly pixels: Uint8Array
}

/** Samples a side in each pixel. */
const SAMPLES = 6

/** How far `x`, `y` lies outside of the shape (negative: inside), in pixels. */
function distance(shape: Shape, x: number, y: number): number {
  const angle = ((shape.turn ?? 0) * Math.PI) / -180
  const fromX = x - (shape.x + shape.width / 2)
  const fromY = y - (shape.y + shape.height / 2)
  const turnedX = fromX * Math.cos(angle) - fromY * Math.sin(angle)
  const turnedY = fromX * Math.sin(angle) + fromY * Math.cos(angle)
  const radius = Math.min(shape.radius, shape.width / 2, shape.height / 2)
  const outX = Math.abs(turnedX) - (shape.width / 2 - radius)
  const outY = Math.abs(turnedY) - (shape.height / 2 - radius)
  return Math.hypot(Math.max(outX, 0), Math.max(outY, 0)) + Math.min(Math.max(outX, outY), 0) - radius
}

function covers(shape: Shape, x: number, y: number): boolean {
  const from = distance(shape, x, y)
  return from <= 0 && (shape.outline === undefined || from > -shape.outline)
}

/** The share of the pixel at `column`, `row` that the shape covers, 0 to 1. */
function coverage(shape: Shape, column: number, row: number): number {
  // Most pixels lie wholly inside or outside; only edges are sampled.
  const middle = distance(shape, column + 0.5, row + 0.5)
  if (middle > 0.75) return 0
  if (middle < -0.75 && shape.outline === undefined) return 1
  let hits = 0
  for (let sample = 0; sample < SAMPLES * SAMPLES; sample += 1) {
    const x = column + ((sample % SAMPLES) + 0.5) / SAMPLES
    const y = row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES
    if (covers(shape, x, y)) hits += 1
  }
  return hits / (SAMPLES * SAMPLES)
}

/** Draws the shapes over each other, the first one lowest, on nothing or on `ground`. */
export function rasterise(
  size: { readonly width: number; readonly height: number },
  shapes: readonly Shape[],
  ink: Colour,
): Picture {
  const { width, height } = size
  const pixels = new Uint8Array(width * height * 4)
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      let [red, green, blue, alpha] = [0, 0, 0, 0]
      for (const shape of shapes) {
        const over = coverage(shape, column, row) * shape.alpha
        if (over === 0) continue
        const colour = shape.colour ?? ink
        const rest = alpha * (1 - over)
        const sum = over + rest
        red = (colour.red * over + red * rest) / sum
        green = (colour.green * over + green * rest) / sum
        blue = (colour.blue * over + blue * rest) / sum
        alpha = sum
      }
      pixels.set([red, green, blue, alpha * 255].map(Math.round), (row * width + column) * 4)
    }
  }
  return { width, height, pixels }
}
