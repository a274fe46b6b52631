/** Files broken in every way that disks, editors, sync programs and other versions break them; the same for a seed. */
import { randomFrom } from '#tests/replay/person.ts'

export type Random = () => number

const ODD: readonly unknown[] = [
  null, true, false, 0, -1, 0.5, 1e308, '', ' ', '\u0000', '\uFFFF', '../../etc/passwd', [], {}, [[[]]], [null],
  { template: 1 }, 'x'.repeat(5000), Number.MAX_SAFE_INTEGER, '2026-02-31', '__proto__', { a: { b: { c: [] } } },
] // prettier-ignore

const pick = <Each>(random: Random, list: readonly Each[]): Each =>
  list[Math.floor(random() * list.length)] as Each

const at = (random: Random, length: number): number => Math.floor(random() * (length + 1))

type Break = (whole: Buffer, random: Random) => Buffer

/** Replaces one value of the JSON somewhere, at any depth; leaves what is no JSON as it is. */
function mutated(whole: Buffer, random: Random, change: (value: unknown) => unknown): Buffer {
  const text = whole.toString()
  const begin = Math.max(0, text.indexOf('{'))
  const descend = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || random() < 0.2) return change(value)
    const names = Object.keys(value)
    if (names.length === 0) return change(value)
    const name = pick(random, names)
    const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...value }) as Record<string, unknown>
    copy[name] = descend(copy[name])
    return copy
  }
  try {
    return Buffer.from(text.slice(0, begin) + JSON.stringify(descend(JSON.parse(text.slice(begin)))))
  } catch {
    return whole
  }
}

const BREAKS: Readonly<Record<string, Break>> = {
  truncated: (whole, random) => whole.subarray(0, at(random, whole.length)),
  empty: () => Buffer.alloc(0),
  garbage: (_whole, random) => Buffer.from(Array.from({ length: at(random, 600) }, () => random() * 256)),
  'a bad byte': (whole, random) => {
    const bytes = Buffer.from(whole)
    for (let count = at(random, 4) + 1; count > 0 && bytes.length > 0; count--)
      bytes[at(random, bytes.length - 1)] = random() * 256
    return bytes
  },
  'a block of zeros': (whole, random) => {
    // What a power cut leaves of a file whose length was written before its contents.
    const bytes = Buffer.from(whole)
    const from = at(random, bytes.length)
    return bytes.fill(0, from, from + at(random, bytes.length - from))
  },
  'invalid UTF-8': (whole, random) => {
    const place = at(random, whole.length)
    const bad = pick(random, [Buffer.of(0xff, 0xfe), Buffer.of(0xc3, 0x28), Buffer.of(0xed, 0xa0, 0x80)])
    return Buffer.concat([whole.subarray(0, place), bad, whole.subarray(place)])
  },
  'a wrong type': (whole, random) => mutated(whole, random, () => pick(random, ODD)),
  'another shape': (_whole, random) => Buffer.from(JSON.stringify(pick(random, ODD))),
  'another version': (whole, random) =>
    Buffer.from(
      whole
        .toString()
        .replace(/"version":\s*\d+|^\d+/, match =>
          match.replace(/\d+$/, String(pick(random, [0, 2, 99, -1, 1e21]))),
        ),
    ),
  'something more': (whole, random) =>
    mutated(whole, random, value =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? { ...value, [pick(random, ['__proto__', 'constructor', 'later', ''])]: pick(random, ODD) }
        : [value],
    ),
  'deep nesting': (_whole, random) => {
    const depth = 1000 * (1 + at(random, 30))
    return Buffer.from(random() < 0.5 ? '['.repeat(depth) : `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`)
  },
  huge: (whole, random) => {
    const big = Buffer.alloc(2_000_000 + at(random, 1_000_000), pick(random, ['x', ' ', '\u0000', '[', '\n']))
    return random() < 0.5 ? Buffer.concat([whole, big]) : Buffer.concat([big, whole])
  },
  'twice itself': whole => Buffer.concat([whole, whole]),
  'another encoding': whole =>
    Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(whole.toString(), 'utf16le')]),
}

export const BREAK_NAMES: readonly string[] = Object.keys(BREAKS)

/** Costs a hundred times what the others cost, and differs little from one time to the next. */
const SELDOM: ReadonlySet<string> = new Set(['huge', 'deep nesting'])

export interface Broken {
  readonly how: string
  readonly bytes: Buffer
}

/** `whole` broken in one way, or in two one after the other. */
export function broken(whole: Buffer, seed: number): Broken {
  const random = randomFrom(seed * 2_654_435_761)
  const how = () => {
    const name = pick(random, BREAK_NAMES)
    return SELDOM.has(name) && random() < 0.9 ? 'truncated' : name
  }
  const names = random() < 0.2 ? [how(), how()] : [how()]
  return {
    how: `${names.join(', then ')} (seed ${seed})`,
    bytes: names.reduce((bytes, name) => BREAKS[name]?.(bytes, random) ?? bytes, whole),
  }
}
