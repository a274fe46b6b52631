/**
 * Local calendar questions, answered from an epoch instant and an IANA zone: which day it is, when the next
 * one begins, whether working hours are on. Asked rarely; the engine keeps the answers until they run out.
 */
import { WEEKDAYS, type Weekday, type WorkingHours } from '../settings/definitions.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

const formats = new Map<string, Intl.DateTimeFormat>()

function formatFor(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  formats.set(zone, format)
  return format
}

/** Whether the host knows this time zone. */
export function isZone(zone: string): boolean {
  try {
    formatFor(zone)
    return true
  } catch {
    return false
  }
}

/** Zones change their offset at whole quarters of an hour, once on such a day; asking is dear. */
const QUARTER_MS = 900_000
const KNOWN_OFFSETS = 2048
/** By zone and UTC day: the day's offset, or `null` for a day on which it changes. */
const offsetsByDay = new Map<string, Map<number, number | null>>()

/** How far local time is ahead of UTC, in ms. */
function offsetAt(at: number, zone: string): number {
  const day = Math.floor(at / DAY_MS)
  const known = offsetsByDay.get(zone) ?? new Map<number, number | null>()
  offsetsByDay.set(zone, known)
  let offset = known.get(day)
  if (offset === undefined) {
    if (known.size >= KNOWN_OFFSETS) known.clear()
    const [begins, ends] = [askOffset(day * DAY_MS, zone), askOffset((day + 1) * DAY_MS, zone)]
    offset = begins === ends ? begins : null
    known.set(day, offset)
  }
  return offset ?? askOffset(Math.floor(at / QUARTER_MS) * QUARTER_MS, zone)
}

function askOffset(at: number, zone: string): number {
  const parts: Record<string, number> = {}
  for (const part of formatFor(zone).formatToParts(at)) parts[part.type] = Number(part.value)
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  return Date.UTC(year, month - 1, day, hour, minute, second) - at
}

/** The local date and time as if it were UTC, in whole seconds of epoch milliseconds: calendar sums without a zone. */
function localAsUtc(at: number, zone: string): number {
  return Math.floor(at / 1000) * 1000 + offsetAt(at, zone)
}

/**
 * The instant of a local date and time (given as if UTC). Of two such instants when clocks go back, the
 * one asked for; one that clocks skip is taken as if they had not gone forward yet.
 */
export function fromLocal(local: number, zone: string, which: 'first' | 'second' = 'first'): number {
  const whole = Math.floor(local / 1000) * 1000
  const before = local - offsetAt(local - DAY_MS, zone)
  const after = local - offsetAt(local + DAY_MS, zone)
  const [preferred, other] = which === 'first' ? [before, after] : [after, before]
  if (localAsUtc(preferred, zone) === whole) return preferred
  return localAsUtc(other, zone) === whole ? other : before
}

/** Local date and time as `YYYY-MM-DDTHH:MM:SS`. */
export function localText(at: number, zone: string): string {
  return new Date(localAsUtc(at, zone)).toISOString().slice(0, 19)
}

export interface DaySpan {
  /** Local date on which it began, `YYYY-MM-DD`. */
  readonly day: string
  readonly startsAt: number
  readonly endsAt: number
}

/** The day that an instant belongs to, where days begin at `dayStartHour` local. */
export function dayOf(at: number, zone: string, dayStartHour: number): DaySpan {
  const local = localAsUtc(at, zone) - dayStartHour * HOUR_MS
  const midnight = Math.floor(local / DAY_MS) * DAY_MS
  const start = midnight + dayStartHour * HOUR_MS
  const span = {
    day: new Date(midnight).toISOString().slice(0, 10),
    startsAt: fromLocal(start, zone),
    endsAt: fromLocal(start + DAY_MS, zone),
  }
  // A start hour that clocks skip or repeat on that day puts the instant a step to the side.
  if (at >= span.endsAt) return { ...span, endsAt: fromLocal(start + 2 * DAY_MS, zone) }
  return at < span.startsAt ? { ...span, startsAt: at } : span
}

/** The next instant after `at` at which it is `hour` o'clock local. */
export function nextLocalHour(at: number, zone: string, hour: number): number {
  const midnight = Math.floor(localAsUtc(at, zone) / DAY_MS) * DAY_MS
  for (let day = 0; ; day++) {
    const candidate = fromLocal(midnight + day * DAY_MS + hour * HOUR_MS, zone)
    if (candidate > at) return candidate
  }
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

const weekdayOf = (midnight: number): Weekday => WEEKDAYS[(new Date(midnight).getUTCDay() + 6) % 7] ?? 'mon'

export interface HoursState {
  readonly inside: boolean
  /** When that changes next; `null` where it never does. */
  readonly changesAt: number | null
}

/** Whether working hours are on at an instant, and until when that holds. No hours named means always. */
export function hoursAt(at: number, zone: string, hours: WorkingHours | null): HoursState {
  if (hours === null) return { inside: true, changesAt: null }
  const today = Math.floor(localAsUtc(at, zone) / DAY_MS) * DAY_MS
  const spans: (readonly [number, number])[] = []
  // From yesterday (a range may cross midnight) to the same weekday next week and the day after.
  for (let day = -1; day <= 8; day++) {
    const midnight = today + day * DAY_MS
    for (const [from, to] of hours[weekdayOf(midnight)] ?? []) {
      const begin = minutesOf(from)
      const end = minutesOf(to) > begin ? minutesOf(to) : minutesOf(to) + 24 * 60
      spans.push([fromLocal(midnight + begin * 60_000, zone), fromLocal(midnight + end * 60_000, zone)])
    }
  }
  const isInside = (instant: number) => spans.some(([from, to]) => instant >= from && instant < to)
  const inside = isInside(at)
  const changes = spans.flat().filter(edge => edge > at && isInside(edge) !== inside)
  return { inside, changesAt: changes.length > 0 ? Math.min(...changes) : null }
}
