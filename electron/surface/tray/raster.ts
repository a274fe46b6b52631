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

/** The share of a pixel that lies inside of an edge which runs `from` pixels off its middle. */
const inside = (from: number): number => Math.min(1, Math.max(0, 0.5 - from))

/** The share of the pixel at `column`, `row` that the shape covers, 0 to 1. */
function coverage(shape: Shape, column: number, row: number): number {
  const from = distance(shape, column + 0.5, row + 0.5)
  return inside(from) - (shape.outline === undefined ? 0 : inside(from + shape.outline))
}

/** The columns or rows that a shape can touch; turned, it stays within its diagonal. */
function reach(
  { width, height, turn }: Shape,
  from: number,
  extent: number,
  end: number,
): readonly [number, number] {
  const half = turn ? Math.hypot(width, height) / 2 : extent / 2
  const middle = from + extent / 2
  return [Math.max(0, Math.floor(middle - half)), Math.min(end, Math.ceil(middle + half))]
}

/** Draws the shapes over each other, the first one lowest, on nothing. */
export function rasterise(
  { width, height }: { readonly width: number; readonly height: number },
  shapes: readonly Shape[],
  ink: Colour,
): Picture {
  const layers = new Float64Array(width * height * 4) // each colour times alpha, then alpha
  for (const shape of shapes) {
    const { red, green, blue } = shape.colour ?? ink
    const [left, right] = reach(shape, shape.x, shape.width, width)
    const [top, bottom] = reach(shape, shape.y, shape.height, height)
    for (let row = top; row < bottom; row += 1) {
      for (let column = left; column < right; column += 1) {
        const over = coverage(shape, column, row) * shape.alpha
        if (over === 0) continue
        const at = (row * width + column) * 4
        const rest = 1 - over
        layers[at] = red * over + (layers[at] ?? 0) * rest
        layers[at + 1] = green * over + (layers[at + 1] ?? 0) * rest
        layers[at + 2] = blue * over + (layers[at + 2] ?? 0) * rest
        layers[at + 3] = over + (layers[at + 3] ?? 0) * rest
      }
    }
  }
  const pixels = new Uint8Array(layers.length)
  for (let at = 0; at < layers.length; at += 4) {
    const alpha = layers[at + 3] ?? 0
    if (alpha === 0) continue
    for (let channel = at; channel < at + 3; channel += 1) {
      pixels[channel] = Math.round((layers[channel] ?? 0) / alpha)
    }
    pixels[at + 3] = Math.round(alpha * 255)
  }
  return { width, height, pixels }
}

/** The picture as Electron takes it: blue, green and red times alpha, then alpha. */
export function toBitmap({ pixels }: Picture): Buffer {
  const bitmap = Buffer.alloc(pixels.length)
  for (let at = 0; at < pixels.length; at += 4) {
    const alpha = pixels[at + 3] ?? 0
    bitmap[at] = Math.round(((pixels[at + 2] ?? 0) * alpha) / 255)
    bitmap[at + 1] = Math.round(((pixels[at + 1] ?? 0) * alpha) / 255)
    bitmap[at + 2] = Math.round(((pixels[at] ?? 0) * alpha) / 255)
    bitmap[at + 3] = alpha
  }
  return bitmap
}
