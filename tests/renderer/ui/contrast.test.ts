/** The colours of tokens.css in numbers: words on their ground at 4.5:1 for every accent and theme, at 7:1 for the timer. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

type Rgb = readonly [number, number, number]
type Theme = 'light' | 'dark'
type Tokens = ReadonlyMap<string, string>

const css = readFileSync(
  process.env['TOKENS_CSS'] ?? new URL('../../../renderer/ui/tokens.css', import.meta.url),
  'utf8',
).replaceAll(/\/\*[^]*?\*\//g, '')

/** What the first rule with exactly this selector says. */
function ruleOf(selector: string): Tokens {
  const start = css.indexOf(`\n${selector} {`)
  const nested = css.indexOf(`\n  ${selector} {`)
  const from = start === -1 ? nested : start
  if (from === -1) throw new Error(`tokens.css has no rule ${selector}.`)
  const body = css.slice(css.indexOf('{', from) + 1, css.indexOf('}', from))
  return new Map(
    [...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [
      name,
      value.replaceAll(/\s+/g, ' ').trim(),
    ]),
  )
}

const fromHex = (hex: string): Rgb => {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255
  return [part(1), part(3), part(5)]
}
const toLinear = (part: number) => (part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
const fromLinear = (part: number) => (part <= 0.003_130_8 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055)
const clip = (part: number) => Math.min(1, Math.max(0, part))

function toOklch(rgb: Rgb): { readonly l: number; readonly c: number; readonly h: number } {
  const [r, g, b] = [toLinear(rgb[0]), toLinear(rgb[1]), toLinear(rgb[2])]
  const long = Math.cbrt(0.412_221_470_8 * r + 0.536_332_536_3 * g + 0.051_445_992_9 * b)
  const middle = Math.cbrt(0.211_903_498_2 * r + 0.680_699_545_1 * g + 0.107_396_956_6 * b)
  const short = Math.cbrt(0.088_302_461_9 * r + 0.281_718_837_6 * g + 0.629_978_700_5 * b)
  const l = 0.210_454_255_3 * long + 0.793_617_785 * middle - 0.004_072_046_8 * short
  const a = 1.977_998_495_1 * long - 2.428_592_205 * middle + 0.450_593_709_9 * short
  const bb = 0.025_904_037_1 * long + 0.782_771_766_2 * middle - 0.808_675_766 * short
  return { l, c: Math.hypot(a, bb), h: Math.atan2(bb, a) }
}

function fromOklch(l: number, c: number, h: number): Rgb {
  const [a, b] = [c * Math.cos(h), c * Math.sin(h)]
  const long = (l + 0.396_337_777_4 * a + 0.215_803_757_3 * b) ** 3
  const middle = (l - 0.105_561_345_8 * a - 0.063_854_172_8 * b) ** 3
  const short = (l - 0.089_484_177_5 * a - 1.291_485_548 * b) ** 3
  // What the screen cannot show is cut off part by part, as Chromium does.
  return [
    4.076_741_662_1 * long - 3.307_711_591_3 * middle + 0.230_969_929_2 * short,
    -1.268_438_004_6 * long + 2.609_757_401_1 * middle - 0.341_319_396_5 * short,
    -0.004_196_086_3 * long - 0.703_418_614_7 * middle + 1.707_614_701 * short,
  ].map(part => clip(fromLinear(clip(part)))) as unknown as Rgb
}

/** `a, b` at the top level of a function's arguments. */
function splitPair(both: string): readonly [string, string] {
  let depth = 0
  for (let at = 0; at < both.length; at += 1) {
    const letter = both[at]
    if (letter === '(') depth += 1
    else if (letter === ')') depth -= 1
    else if (letter === ',' && depth === 0) return [both.slice(0, at).trim(), both.slice(at + 1).trim()]
  }
  throw new Error(`${both} is no pair.`)
}

/** @throws where a value is written in a way this test does not read yet */
function colourOf(value: string, theme: Theme, tokens: Tokens): Rgb {
  const named = /^var\((--[\w-]+)\)$/.exec(value)?.[1]
  if (named !== undefined) return colourOf(tokens.get(named) ?? '', theme, tokens)
  const pair = /^light-dark\((.+)\)$/.exec(value)?.[1]
  if (pair !== undefined) return colourOf(splitPair(pair)[theme === 'light' ? 0 : 1], theme, tokens)
  if (/^#[\da-f]{6}$/i.test(value)) return fromHex(value)
  const relative =
    /^oklch\(from (var\(--[\w-]+\)) (?:(min|max)\(l, ([\d.]+)\)|([\d.]+)) min\(c, ([\d.]+)\) h\)$/.exec(value)
  if (!relative) throw new Error(`${value} is no colour this test can read.`)
  const [, from = '', limit, bound, fixed, most] = relative
  const { l, c, h } = toOklch(colourOf(from, theme, tokens))
  const lightness =
    limit === undefined
      ? Number(fixed)
      : limit === 'min'
        ? Math.min(l, Number(bound))
        : Math.max(l, Number(bound))
  return fromOklch(lightness, Math.min(c, Number(most)), h)
}

const luminance = (rgb: Rgb) =>
  0.2126 * toLinear(rgb[0]) + 0.7152 * toLinear(rgb[1]) + 0.0722 * toLinear(rgb[2])

function ratio(words: string, ground: string, theme: Theme, tokens: Tokens): number {
  const [one, other] = [words, ground].map(
    name => luminance(colourOf(tokens.get(name) ?? '', theme, tokens)) + 0.05,
  ) as [number, number]
  return Math.max(one, other) / Math.min(one, other)
}

const OTHER = "[data-accent]:not([data-accent='green'])"
const MORE = ":root[data-contrast='more']"
const MORE_OTHER = `${MORE}[data-accent]:not([data-accent='green'])`

/** Ours, and what a system could name: every hue at three lightnesses, and the ends of grey. */
const systemAccents = [
  '#000000',
  '#ffffff',
  '#808080',
  ...[0.35, 0.6, 0.85].flatMap(l =>
    Array.from(
      { length: 24 },
      (_, step) =>
        `#${fromOklch(l, 0.25, (step * Math.PI) / 12)
          .map(part =>
            Math.round(part * 255)
              .toString(16)
              .padStart(2, '0'),
          )
          .join('')}`,
    ),
  ),
]

function tokensFor(accent: string, more: boolean): Tokens {
  const hue: Tokens =
    accent === 'green'
      ? new Map<string, string>()
      : accent.startsWith('#')
        ? new Map([['--accent-hue', accent]])
        : ruleOf(`[data-accent='${accent}']`)
  return new Map([
    ...ruleOf(':root'),
    ...hue,
    ...(accent === 'green' ? [] : ruleOf(OTHER)),
    ...(more ? ruleOf(MORE) : []),
    ...(more && accent !== 'green' ? ruleOf(MORE_OTHER) : []),
  ])
}

const PAPERS = ['--paper', '--paper-raised', '--paper-sunk'] as const
const PAIRS: readonly (readonly [string, string])[] = [
  ...[
    '--ink',
    '--ink-soft',
    '--accent',
    '--accent-deep',
    '--green',
    '--green-deep',
    '--clay',
    '--sky',
    '--red',
  ].flatMap(words => PAPERS.map(ground => [words, ground] as const)),
  ['--on-accent', '--accent'],
  ['--on-accent', '--accent-deep'],
  ['--on-green', '--green'],
  ['--ink', '--accent-wash'],
  ['--accent', '--accent-wash'],
  ['--accent-deep', '--accent-wash'],
  ['--ink', '--green-wash'],
  ['--green-deep', '--green-wash'],
  ['--green', '--green-wash'],
  ['--ink', '--clay-wash'],
  ['--clay', '--clay-wash'],
  ['--ink', '--sky-wash'],
  ['--sky', '--sky-wash'],
  ['--ink', '--red-wash'],
  ['--red', '--red-wash'],
]

const weakest = (
  pairs: readonly (readonly [string, string])[],
  least: number,
  accents: readonly string[],
  theme: Theme,
  more: boolean,
) =>
  accents.flatMap(accent => {
    const tokens = tokensFor(accent, more)
    return pairs
      .map(([words, ground]) => ({
        accent,
        words,
        ground,
        is: Math.round(ratio(words, ground, theme, tokens) * 100) / 100,
      }))
      .filter(({ is }) => is < least)
  })

describe.each(['light', 'dark'] as const)('in the %s theme', theme => {
  it.each(['green', 'blue', 'plum', 'ink'])('words are read on their ground with the accent %s', accent => {
    expect(weakest(PAIRS, 4.5, [accent], theme, false)).toEqual([])
    expect(
      weakest(
        PAIRS.filter(([, ground]) => PAPERS.includes(ground as never)),
        7,
        [accent],
        theme,
        true,
      ),
    ).toEqual([])
  })

  it('words are read with whatever accent the system names', () => {
    expect(weakest(PAIRS, 4.5, systemAccents, theme, false)).toEqual([])
  })

  it('the timer stands out at 7:1', () => {
    expect(
      weakest(
        PAPERS.map(ground => ['--ink', ground] as const),
        7,
        ['green'],
        theme,
        false,
      ),
    ).toEqual([])
  })

  it('edges of controls and the focus are seen at 3:1', () => {
    expect(
      weakest(
        PAPERS.flatMap(
          ground =>
            [
              ['--line-strong', ground],
              ['--focus', ground],
            ] as const,
        ),
        3,
        ['green'],
        theme,
        false,
      ),
    ).toEqual([])
  })
})
