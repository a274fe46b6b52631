/** Numbers, durations and times as people of a language write them. All by `Intl`; nothing here knows English. */

export interface Formats {
  /** `52 min` (short) or `52 minutes` (long). Whole minutes; `minutes` may be a fraction. */
  minutes(minutes: number, width?: 'short' | 'long'): string
  /** The same in pieces, in the language's own order, for where the number is set large. */
  minuteParts(minutes: number): readonly { readonly part: 'number' | 'unit'; readonly text: string }[]
  /** A length worth saying: `30 sec`, `3 min`, `1 hr 20 min`. Under two minutes in seconds where they are not whole minutes. */
  duration(seconds: number, width?: 'short' | 'long'): string
  /** `3:05`, for what runs. */
  clock(seconds: number): string
  /** `7 days`, `6 weeks`. */
  days(value: number, unit: 'day' | 'week'): string
  /** The unit's short name alone, as it stands beside a field for this value. */
  unitName(value: number, unit: Unit): string
  number(value: number): string
  percent(value: number): string
  /** `14:30` or `2:30 PM`. */
  time(at: number): string
  /** `Tuesday, 3 June`. */
  day(at: number): string
  /** Monday first where `index` 0 is Monday. */
  weekday(index: number, width?: 'short' | 'long'): string
  /** An hour of the day as `9 AM` or `09`. */
  hour(hour: number): string
  /** `a, b and c` */
  list(items: readonly string[]): string
  /** `a, b, c`, or `a; b; c` where the parts have commas of their own: with the language's own marks. */
  join(items: readonly string[], mark?: 'comma' | 'semicolon'): string
}

type Unit = 'second' | 'minute' | 'hour' | 'day' | 'week'

/** Where a short name is no word that anybody says, as "Tg." and "Wo." in German. */
const isWrittenOut = (unit: Unit): boolean => unit === 'day' || unit === 'week'

/** 2024-01-01 was a Monday. */
const MONDAY = Date.UTC(2024, 0, 1)
const DAY_MS = 86_400_000

/** Made when first asked for, and kept: the first format of a kind takes longer than all the rest of a start's texts. */
function onFirstUse<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

/** By language; all others write as English does. */
const MARKS: Readonly<Record<string, { readonly comma: string; readonly semicolon: string }>> = {
  ar: { comma: '، ', semicolon: '؛ ' },
  ja: { comma: '、', semicolon: '；' },
  zh: { comma: '、', semicolon: '；' },
}
const LATIN = { comma: ', ', semicolon: '; ' }

/** `5分`: Japanese sets its units at the number, where Intl has a space between them, and a line could end in it. */
const tightly = (parts: readonly Intl.NumberFormatPart[]): string =>
  parts
    .filter(({ type }) => type !== 'literal')
    .map(({ value }) => value)
    .join('')

export function createFormats(locale: string): Formats {
  const cache = new Map<string, Intl.NumberFormat>()
  const isTight = new Intl.Locale(locale).language === 'ja'
  const unit = (value: number, name: Unit, width: 'short' | 'long') => {
    const key = `${name}-${width}`
    const format =
      cache.get(key) ??
      new Intl.NumberFormat(locale, {
        style: 'unit',
        unit: name,
        unitDisplay: width,
        maximumFractionDigits: 0,
      })
    cache.set(key, format)
    return isTight ? tightly(format.formatToParts(value)) : format.format(value)
  }
  // Without grouping: a clock that ran for a thousand minutes is still a clock.
  const plain = onFirstUse(() => new Intl.NumberFormat(locale, { useGrouping: false }))
  const padded = onFirstUse(
    () => new Intl.NumberFormat(locale, { minimumIntegerDigits: 2, useGrouping: false }),
  )
  const number = onFirstUse(() => new Intl.NumberFormat(locale))
  const percent = onFirstUse(
    () => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }),
  )
  const list = onFirstUse(() => new Intl.ListFormat(locale, { style: 'long', type: 'conjunction' }))
  const narrow = onFirstUse(() => new Intl.ListFormat(locale, { style: 'narrow', type: 'unit' }))

  return {
    minutes: (minutes, width = 'short') => unit(Math.floor(minutes), 'minute', width),
    minuteParts(minutes) {
      const format = new Intl.NumberFormat(locale, { style: 'unit', unit: 'minute', unitDisplay: 'long' })
      return format
        .formatToParts(Math.floor(minutes))
        .filter(({ type }) => type !== 'literal')
        .map(({ type, value }) => ({ part: type === 'unit' ? 'unit' : 'number', text: value }))
    },
    duration(seconds, width = 'short') {
      const whole = Math.max(0, Math.round(seconds))
      if (whole < 60 || (whole < 120 && whole % 60 !== 0)) return unit(whole, 'second', width)
      const minutes = Math.round(whole / 60)
      if (minutes < 60) return unit(minutes, 'minute', width)
      const rest = minutes % 60
      const hours = unit(Math.floor(minutes / 60), 'hour', width)
      return rest === 0 ? hours : narrow().format([hours, unit(rest, 'minute', width)])
    },
    clock(seconds) {
      const whole = Math.max(0, Math.ceil(seconds))
      return `${plain().format(Math.floor(whole / 60))}:${padded().format(whole % 60)}`
    },
    days: (value, name) => unit(value, name, 'long'),
    unitName: (value, name) =>
      new Intl.NumberFormat(locale, {
        style: 'unit',
        unit: name,
        unitDisplay: isWrittenOut(name) ? 'long' : 'short',
      })
        .formatToParts(value)
        .filter(({ type }) => type === 'unit')
        .map(({ value: text }) => text)
        .join(' '),
    number: value => number().format(value),
    percent: value => percent().format(value / 100),
    time: at => new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(at),
    day: at => new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' }).format(at),
    weekday: (index, width = 'short') =>
      new Intl.DateTimeFormat(locale, { weekday: width, timeZone: 'UTC' }).format(MONDAY + index * DAY_MS),
    hour: hour =>
      new Intl.DateTimeFormat(locale, { hour: 'numeric', timeZone: 'UTC' }).format(MONDAY + hour * 3_600_000),
    list: items => list().format(items),
    join: (items, mark = 'comma') => items.join((MARKS[new Intl.Locale(locale).language] ?? LATIN)[mark]),
  }
}
