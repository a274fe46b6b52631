/**
 * Writes SVG path data, sixty times a second and about twenty thousand characters a frame: into bytes that are kept,
 * so that a frame leaves only its finished strings behind. Numbers are hundredths of a centimetre in SVG's shortest
 * spelling: "l.3-1.25.4 2" for 0.3, -1.25, 0.4, 2.
 */
const decoder = new TextDecoder('latin1')

const ZERO = 48
const DOT = 46
const MINUS = 45
const SPACE = 32

let bytes = new Uint8Array(16_384)
let length = 0
/** What the next number would run into: nothing, a whole number, or one with a point, which a second point ends. */
let before: 'command' | 'whole' | 'fraction' = 'command'
let penX = 0
let penY = 0

const hundredths = (value: number): number => Math.round(value * 100)

function grow(): void {
  const larger = new Uint8Array(bytes.length * 2)
  larger.set(bytes)
  bytes = larger
}

function digits(value: number): void {
  let size = 1
  while (value >= size * 10) size *= 10
  for (let rest = value; size >= 1; size /= 10) {
    const digit = Math.floor(rest / size)
    bytes[length++] = ZERO + digit
    rest -= digit * size
  }
}

function command(letter: string): void {
  if (length + 128 > bytes.length) grow()
  bytes[length++] = letter.charCodeAt(0)
  before = 'command'
}

/** A number given in hundredths. */
function number(value: number): void {
  if (length + 128 > bytes.length) grow()
  const size = Math.abs(value)
  const whole = Math.floor(size / 100)
  const part = size - whole * 100
  const pointFirst = whole === 0 && part > 0
  if (value < 0) bytes[length++] = MINUS
  else if (before === 'whole' || (before === 'fraction' && !pointFirst)) bytes[length++] = SPACE
  if (!pointFirst) digits(whole)
  if (part > 0) {
    bytes[length++] = DOT
    bytes[length++] = ZERO + Math.floor(part / 10)
    if (part % 10 > 0) bytes[length++] = ZERO + (part % 10)
  }
  before = part > 0 ? 'fraction' : 'whole'
}

const coordinate = (value: number): void => number(hundredths(value))

/** Path data as it is drawn; `lift` hands over what was drawn since the pen was lifted last. */
export const pen = {
  /** Begins an outline. */
  move(x: number, y: number): void {
    penX = hundredths(x)
    penY = hundredths(y)
    command('M')
    number(penX)
    number(penY)
  },
  /** What follows, up to `close`, are corners. */
  corners(): void {
    command('l')
  },
  /** A line to a point, written as the step from the last one: half as long to write and to read. */
  corner(x: number, y: number): void {
    const nextX = hundredths(x)
    const nextY = hundredths(y)
    if (nextX === penX && nextY === penY) return
    number(nextX - penX)
    number(nextY - penY)
    penX = nextX
    penY = nextY
  },
  line(x: number, y: number): void {
    command('L')
    coordinate(x)
    coordinate(y)
  },
  /** Clockwise on the picture, along a circle. */
  arc(radius: number, large: boolean, x: number, y: number): void {
    command('A')
    coordinate(radius)
    coordinate(radius)
    number(0)
    number(large ? 100 : 0)
    number(100)
    coordinate(x)
    coordinate(y)
  },
  cubic(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    command('C')
    coordinate(x1)
    coordinate(y1)
    coordinate(x2)
    coordinate(y2)
    coordinate(x)
    coordinate(y)
  },
  close(): void {
    command('Z')
  },
  lift(): string {
    const drawn = decoder.decode(bytes.subarray(0, length))
    length = 0
    return drawn
  },
} as const
