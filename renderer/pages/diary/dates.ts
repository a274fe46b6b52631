/** Days of the diary as people of a language write them. A day is a date, not an instant: no time zone has a part in it. */
import { useMemo } from 'react'
import type { Day } from '#shared/history/index.ts'
import { isPseudo } from '#shared/i18n/languages.ts'
import { useApp } from '#renderer/ui/app-context.tsx'

export interface DayFormats {
  /** `Tuesday, 10 November`, with the year where it is not this one. */
  long(day: Day, today: Day): string
  /** `10 Nov` */
  short(day: Day): string
  /** `10–16 November 2026` */
  range(first: Day, last: Day): string
  weekday(day: Day, width?: 'short' | 'long'): string
  month(day: Day, width?: 'short' | 'long'): string
  /** `November 2026` */
  monthOfYear(day: Day): string
  year(day: Day): string
  /** The clock on the wall where and when it was. */
  time(at: number, offsetMin: number): string
  /** Its hour alone: `9 AM`, `09`. */
  hour(at: number, offsetMin: number): string
}

const noonOf = (day: Day): number => Date.parse(`${day}T12:00:00Z`)

/** Made when first asked for: a year's squares ask for one of them hundreds of times. */
const madeOnce = (locale: string, options: Intl.DateTimeFormatOptions): (() => Intl.DateTimeFormat) => {
  let made: Intl.DateTimeFormat | undefined
  return () => (made ??= new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }))
}

export function createDayFormats(locale: string): DayFormats {
  const once = (options: Intl.DateTimeFormatOptions) => madeOnce(locale, options)
  const date = { day: 'numeric', month: 'long' } as const
  const long = once({ weekday: 'long', ...date })
  const longWithYear = once({ weekday: 'long', ...date, year: 'numeric' })
  const short = once({ day: 'numeric', month: 'short' })
  const range = once({ ...date, year: 'numeric' })
  const weekdays = { short: once({ weekday: 'short' }), long: once({ weekday: 'long' }) }
  const months = { short: once({ month: 'short' }), long: once({ month: 'long' }) }
  const monthOfYear = once({ month: 'long', year: 'numeric' })
  const year = once({ year: 'numeric' })
  const time = once({ hour: 'numeric', minute: '2-digit' })
  const hour = once({ hour: 'numeric' })
  const there = (at: number, offsetMin: number): number => at + offsetMin * 60_000
  return {
    long: (day, today) =>
      (day.slice(0, 4) === today.slice(0, 4) ? long() : longWithYear()).format(noonOf(day)),
    short: day => short().format(noonOf(day)),
    range: (first, last) => range().formatRange(noonOf(first), noonOf(last)),
    weekday: (day, width = 'short') => weekdays[width]().format(noonOf(day)),
    month: (day, width = 'short') => months[width]().format(noonOf(day)),
    monthOfYear: day => monthOfYear().format(noonOf(day)),
    year: day => year().format(noonOf(day)),
    time: (at, offsetMin) => time().format(there(at, offsetMin)),
    hour: (at, offsetMin) => hour().format(there(at, offsetMin)),
  }
}

interface WeekInfo {
  /** 1 Monday to 7 Sunday. */
  readonly firstDay: number
}
type LocaleOfWeeks = Intl.Locale & { getWeekInfo?(): WeekInfo; readonly weekInfo?: WeekInfo }

/** The day weeks begin with there, as `Date` counts: 0 Sunday, 1 Monday. */
export function firstWeekdayOf(language: string, region: string | null): number {
  const locale: LocaleOfWeeks = new Intl.Locale(language, region === null ? {} : { region })
  return (locale.getWeekInfo?.() ?? locale.weekInfo ?? { firstDay: 1 }).firstDay % 7
}

export function useDates(): DayFormats & { readonly firstWeekday: number } {
  const { translator, bootstrap } = useApp()
  const locale = isPseudo(translator.language) ? 'en' : translator.language
  return useMemo(
    () => ({ ...createDayFormats(locale), firstWeekday: firstWeekdayOf(locale, bootstrap.region) }),
    [locale, bootstrap.region],
  )
}
