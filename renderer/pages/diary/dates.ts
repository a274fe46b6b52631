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

export function createDayFormats(locale: string): DayFormats {
  const made = new Map<string, Intl.DateTimeFormat>()
  const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
    const key = JSON.stringify(options)
    const known = made.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
    made.set(key, known)
    return known
  }
  const written = (day: Day, options: Intl.DateTimeFormatOptions) => format(options).format(noonOf(day))
  const date = { day: 'numeric', month: 'long' } as const
  return {
    long: (day, today) =>
      written(day, {
        weekday: 'long',
        ...date,
        ...(day.slice(0, 4) !== today.slice(0, 4) && { year: 'numeric' }),
      }),
    short: day => written(day, { day: 'numeric', month: 'short' }),
    range: (first, last) => format({ ...date, year: 'numeric' }).formatRange(noonOf(first), noonOf(last)),
    weekday: (day, width = 'short') => written(day, { weekday: width }),
    month: (day, width = 'short') => written(day, { month: width }),
    monthOfYear: day => written(day, { month: 'long', year: 'numeric' }),
    year: day => written(day, { year: 'numeric' }),
    time: (at, offsetMin) => format({ hour: 'numeric', minute: '2-digit' }).format(at + offsetMin * 60_000),
    hour: (at, offsetMin) => format({ hour: 'numeric' }).format(at + offsetMin * 60_000),
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
