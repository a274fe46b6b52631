/**
 * The mark: five lumbar vertebrae, L1 at the top. Pure geometry on a 24 unit square, so that pages, tray and
 * package icons are drawn from one source.
 */
/** The side of the square it is drawn on. */
export const MARK_SIZE = 24

export type MarkState =
  | { readonly state: 'counting'; readonly filled: number }
  | { readonly state: 'nearly' | 'due' | 'held' | 'standing' | 'paused' | 'unknown' }

export interface MarkBar {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Degrees, clockwise, around the bar's middle. */
  readonly turn: number
  readonly look: 'full' | 'faint' | 'hollow' | 'dashed'
}

export interface MarkDrawing {
  readonly bars: readonly MarkBar[]
  readonly dot: { readonly x: number; readonly y: number; readonly radius: number } | null
}

type Spine = readonly (readonly [middleX: number, turn: number])[]

/** Seen from the left: the front is to the right, and the small of the back curves towards it. */
const UPRIGHT: Spine = [[10.5, -11], [12.1, -6], [12.9, 0], [12.5, 7], [10.7, 15]] // prettier-ignore
/** The curve let go. */
const SLUMPED: Spine = [[14.3, 15], [12.2, 9], [11.1, 3], [11.0, -3], [11.9, -8]] // prettier-ignore
const STRAIGHT: Spine = [[12, 0], [12, 0], [12, 0], [12, 0], [12, 0]] // prettier-ignore

const WIDTHS = [11, 11.6, 12.2, 12.8, 12.8] as const
const HEIGHT = 3.2
const PITCH = 4.5
const FIRST_Y = 3
const COUNT = 5

function stack(spine: Spine, look: (fromBelow: number) => MarkBar['look'], lowerBy = 0): readonly MarkBar[] {
  return spine.map(([middleX, turn], index) => {
    const width = WIDTHS[index] ?? WIDTHS[0]
    const middleY = FIRST_Y + index * PITCH + lowerBy * (1 - index / COUNT)
    return {
      x: middleX - width / 2,
      y: middleY - HEIGHT / 2,
      width,
      height: HEIGHT,
      turn,
      look: look(COUNT - 1 - index),
    }
  })
}

const upright = (x: number): MarkBar => ({ x, y: 6.6, width: HEIGHT, height: 10.8, turn: 0, look: 'full' })

function paused(): readonly MarkBar[] {
  const [top, , , , bottom] = stack(STRAIGHT, () => 'full')
  return [top, upright(7.6), upright(13.2), bottom].filter(bar => bar !== undefined)
}

const plain = (bars: readonly MarkBar[]): MarkDrawing => ({ bars, dot: null })

export function drawMark(mark: MarkState): MarkDrawing {
  switch (mark.state) {
    case 'counting':
      return plain(stack(UPRIGHT, fromBelow => (fromBelow < mark.filled ? 'full' : 'faint')))
    case 'nearly':
      return plain(stack(UPRIGHT, () => 'full'))
    case 'due':
      return plain(stack(SLUMPED, () => 'full', 0.6))
    case 'held':
      return { bars: stack(SLUMPED, () => 'full', 0.6), dot: { x: 21.2, y: 3, radius: 2.2 } }
    case 'standing':
      return plain(stack(STRAIGHT, () => 'hollow'))
    case 'paused':
      return plain(paused())
    case 'unknown':
      return plain(stack(UPRIGHT, () => 'dashed'))
  }
}
