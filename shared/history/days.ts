/**
 * Days of the diary. A fact carries how far local time was ahead of UTC when it was written, so that a day of five
 * years ago stays the day it was, wherever the diary is read and whatever has become of the zone's rules since.
 */

export const MINUTE_MS = 60_000
export const HOUR_MS = 60 * MINUTE_MS
export const DAY_MS = 24 * HOUR_MS

/** Local date on which a day began, `YYYY-MM-DD`; days begin at `dayStartHour` (docs/engine.md, 8). */
export type Day = string

export interface LocalTime {
  readonly at: number
  readonly offsetMin: number
}

/** How far local time here is ahead of UTC at an instant, whole minutes. */
export const offsetAt = (at: number): number => 0 - Math.round(new Date(at).getTimezoneOffset())

export const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/

/** Writing a date is dear, and years of facts ask for few of them. */
const KNOWN_DAYS = 20_000
const knownDays = new Map<number, Day>()

export function dayKey({ at, offsetMin }: LocalTime, dayStartHour: number): Day {
  const nth = Math.floor((at + offsetMin * MINUTE_MS - dayStartHour * HOUR_MS) / DAY_MS)
  const known = knownDays.get(nth)
  if (known !== undefined) return known
  if (knownDays.size >= KNOWN_DAYS) knownDays.clear()
  const day = new Date(nth * DAY_MS).toISOString().slice(0, 10)
  knownDays.set(nth, day)
  return day
}

/** When a day begins and ends, epoch ms, for somebody whose local time is `offsetMin` ahead of UTC. */
export function daySpan(
  day: Day,
  offsetMin: number,
  dayStartHour: number,
): { readonly from: number; readonly to: number } {
  const from = Date.parse(`${day}T00:00:00Z`) + dayStartHour * HOUR_MS - offsetMin * MINUTE_MS
  return { from, to: from + DAY_MS }
}

export const addDays = (day: Day, count: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10)

/** Whole days from the first to the second. */
export const daysApart = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)

/** From the first to the last, both included. */
export const daysBetween = (first: Day, last: Day): readonly Day[] =>
  Array.from({ length: Math.max(0, daysApart(first, last) + 1) }, (_, index) => addDays(first, index))

/** 0 is the day weeks begin with: Monday for 1, Sunday for 0 (as `Intl.Locale` and `Date` count). */
export function weekOf(day: Day, firstWeekday = 1): readonly Day[] {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  const first = addDays(day, -((weekday - firstWeekday + 7) % 7))
  return daysBetween(first, addDays(first, 6))
}

/** Local date and time as `YYYY-MM-DD HH:MM`. */
export const localMinute = ({ at, offsetMin }: LocalTime): string =>
  new Date(at + offsetMin * MINUTE_MS).toISOString().slice(0, 16).replace('T', ' ')
