/**
 * The report's model: what a doctor asks for, from the user's own notes, with sitting and activity beside it. Header
 * and words are the page's (docs/content.md: a self-recorded diary, not a medical record).
 */
import { addDays, dayKey, daysBetween, weekOf, type Day } from './days.ts'
import type { EpisodeView } from './episodes.ts'
import { episodesIn, sorenessIn } from './episodes.ts'
import type { FactOf } from './facts.ts'
import { countedMinutes, totalOf } from './goals.ts'
import { EMPTY_DAY, type DayRollup, type MonthSummary } from './rollup.ts'

/** Sums over some days, and what they come to a day at the desk. Minutes. */
export interface DeskSums {
  readonly days: number
  readonly daysAtDesk: number
  readonly sittingMinADay: number
  readonly standingMinADay: number
  readonly longestMin: number
  readonly breaksADay: number
  readonly moderateMin: number
  readonly vigorousMin: number
  readonly lightMin: number
  /** Moderate minutes, with a vigorous one as two, a week. */
  readonly countedMinAWeek: number
  readonly strengthDays: number
  readonly routines: number
}

export interface ReportEpisode extends EpisodeView {
  /** The week up to its start: what a doctor asks about as "what was going on before". */
  readonly weekBefore: DeskSums
}

export interface ReportModel {
  /** Both included. */
  readonly from: Day
  readonly to: Day
  readonly madeAt: number
  readonly episodes: readonly ReportEpisode[]
  readonly gapsDays: readonly number[]
  readonly soreness: readonly FactOf<'soreness'>[]
  readonly whole: DeskSums
  /** Oldest first, cut to the period: week by week, or month by month where that would be a list too long to read. */
  readonly spans: readonly { readonly from: Day; readonly to: Day; readonly sums: DeskSums }[]
}

export interface ReportRequest {
  readonly from: Day
  readonly to: Day
  readonly now: number
  readonly dayStartHour: number
  readonly firstWeekday?: number
}

const hasDesk = ({ sittingSec, standingSec, unknownSec }: DayRollup): boolean =>
  sittingSec + standingSec + unknownSec > 0

export function sumsOf(rollups: readonly DayRollup[]): DeskSums {
  const total = totalOf(rollups)
  const daysAtDesk = rollups.filter(hasDesk).length
  const aDay = (amount: number): number => (daysAtDesk === 0 ? 0 : Math.round(amount / daysAtDesk))
  return {
    days: rollups.length,
    daysAtDesk,
    sittingMinADay: aDay((total.sittingSec + total.unknownSec) / 60),
    standingMinADay: aDay(total.standingSec / 60),
    longestMin: Math.floor(total.longestSec / 60),
    breaksADay: daysAtDesk === 0 ? 0 : Math.round((total.breaks / daysAtDesk) * 10) / 10,
    moderateMin: total.moderateMin,
    vigorousMin: total.vigorousMin,
    lightMin: total.lightMin,
    countedMinAWeek: rollups.length === 0 ? 0 : Math.round((countedMinutes(total) * 7) / rollups.length),
    strengthDays: rollups.filter(({ strength }) => strength).length,
    routines: total.routines,
  }
}

/** Episodes that began in the period or lasted into it. @param summary all months there are: gaps reach back. */
export function reportOf(summary: MonthSummary, request: ReportRequest): ReportModel {
  const { from, to, now, dayStartHour, firstWeekday = 1 } = request
  const rollup = (day: Day): DayRollup => summary.days[day] ?? EMPTY_DAY
  const startOf = ({ episode }: EpisodeView): Day => dayKey(episode, dayStartHour)
  const endOf = ({ episode }: EpisodeView): Day =>
    dayKey({ at: episode.endedAt ?? now, offsetMin: episode.offsetMin }, dayStartHour)
  const episodes = episodesIn(summary.notes, now)
    .filter(view => startOf(view) <= to && endOf(view) >= from)
    .map(view => {
      const day = startOf(view)
      return { ...view, weekBefore: sumsOf(daysBetween(addDays(day, -7), addDays(day, -1)).map(rollup)) }
    })
  const days = daysBetween(from, to)
  return {
    from,
    to,
    madeAt: now,
    episodes,
    gapsDays: episodes.map(({ gapDays }) => gapDays).filter(gap => gap !== null),
    soreness: sorenessIn(summary.notes).filter(fact => {
      const day = dayKey(fact, dayStartHour)
      return day >= from && day <= to
    }),
    whole: sumsOf(days.map(rollup)),
    spans: spansOf(days, firstWeekday).map(span => ({
      from: span[0] ?? from,
      to: span.at(-1) ?? to,
      sums: sumsOf(span.map(rollup)),
    })),
  }
}

/** A quarter of a year by weeks is as much as anybody reads. */
const MOST_WEEKS = 13

function spansOf(days: readonly Day[], firstWeekday: number): readonly (readonly Day[])[] {
  const byWeek = days.length <= MOST_WEEKS * 7
  const spans = new Map<Day, Day[]>()
  for (const day of days) {
    const first = byWeek ? (weekOf(day, firstWeekday)[0] ?? day) : day.slice(0, 7)
    const span = spans.get(first)
    if (span) span.push(day)
    else spans.set(first, [day])
  }
  return [...spans.values()]
}
