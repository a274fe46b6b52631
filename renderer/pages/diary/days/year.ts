/** A year as columns of weeks, and as sums by month. */
import {
  addDays,
  countedMinutes,
  EMPTY_DAY,
  isDeskDay,
  weekOf,
  type Day,
  type DayRollup,
  type Days,
} from '#shared/history/index.ts'

export const LAST_YEAR = 'last'
/** A calendar year as `2026`, or the year up to today. */
export type Period = string

export interface Span {
  readonly from: Day
  readonly to: Day
}

const LAST_YEAR_WEEKS = 53

export function periodOf(period: Period, today: Day, firstWeekday: number): Span {
  if (period !== LAST_YEAR) return { from: `${period}-01-01`, to: `${period}-12-31` }
  const [first = today] = weekOf(today, firstWeekday)
  return { from: addDays(first, -7 * (LAST_YEAR_WEEKS - 1)), to: today }
}

/** Calendar years there may be something of, the newest first. */
export function yearsOf(firstDay: Day | null, today: Day): readonly string[] {
  const last = Number(today.slice(0, 4))
  const first = Number((firstDay ?? today).slice(0, 4))
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, index) => String(last - index))
}

/** Whole weeks; days outside of the span, or ahead, are `null`. */
export function columnsOf(
  { from, to }: Span,
  today: Day,
  firstWeekday: number,
): readonly (readonly (Day | null)[])[] {
  const columns: (readonly (Day | null)[])[] = []
  for (let week = weekOf(from, firstWeekday); (week[0] ?? to) <= to; week = week.map(day => addDays(day, 7)))
    columns.push(week.map(day => (day < from || day > to || day > today ? null : day)))
  return columns
}

/** Columns in which a month begins. */
export function monthsOf(
  columns: readonly (readonly (Day | null)[])[],
): readonly { readonly column: number; readonly day: Day }[] {
  return columns.flatMap((week, column) => {
    const first = week.find(day => day?.endsWith('-01'))
    return first ? [{ column, day: first }] : []
  })
}

export interface MonthSums {
  readonly month: string
  readonly deskDays: number
  readonly sittingSecADay: number
  readonly breaksADay: number
  readonly countedMin: number
  readonly strengthDays: number
}

/** Months of which there is anything, oldest first. Averages are over days at the desk. */
export function sumsByMonth(days: Days, wanted: readonly Day[]): readonly MonthSums[] {
  const known = wanted.filter(day => days[day] !== undefined)
  return [...new Set(known.map(day => day.slice(0, 7)))].map(month => {
    const its = known.filter(day => day.startsWith(month))
    const rollups = its.map(day => days[day] ?? EMPTY_DAY)
    const desk = rollups.filter(isDeskDay)
    const sum = (of: (rollup: DayRollup) => number, over: readonly DayRollup[]) =>
      over.reduce((total, rollup) => total + of(rollup), 0)
    const aDay = (of: (rollup: DayRollup) => number) => (desk.length === 0 ? 0 : sum(of, desk) / desk.length)
    return {
      month,
      deskDays: desk.length,
      sittingSecADay: aDay(({ sittingSec, unknownSec }) => sittingSec + unknownSec),
      breaksADay: Math.round(aDay(({ breaks }) => breaks) * 10) / 10,
      countedMin: sum(countedMinutes, rollups),
      strengthDays: rollups.filter(({ strength }) => strength).length,
    }
  })
}
