/** A week against its goals. What is missing is never called missed: a day off is a day off. */
import type { Settings } from '../settings/definitions.ts'
import type { Day } from './days.ts'
import { addDay, EMPTY_DAY, type DayRollup, type Days } from './rollup.ts'

/** A vigorous minute counts as two moderate ones: CDC and WHO 2020, 150 or 75 minutes a week. */
export const VIGOROUS_COUNTS = 2

export type Goals = Pick<Settings, 'goalMinutes' | 'goalStrengthDays' | 'goalBreaks'>

export interface Progress {
  readonly have: number
  /** 0: no goal is set. */
  readonly goal: number
  readonly reached: boolean
}

export interface WeekView {
  readonly days: readonly { readonly day: Day; readonly rollup: DayRollup }[]
  readonly total: DayRollup
  /** Minutes as moderate ones; light minutes are shown and do not count. */
  readonly minutes: Progress
  readonly strengthDays: Progress
  /** Days at the desk with as many breaks as the goal says. */
  readonly breakDays: Progress
}

const progress = (have: number, goal: number): Progress => ({ have, goal, reached: goal > 0 && have >= goal })

export const countedMinutes = ({ moderateMin, vigorousMin }: DayRollup): number =>
  moderateMin + VIGOROUS_COUNTS * vigorousMin

export const totalOf = (rollups: readonly DayRollup[]): DayRollup => rollups.reduce(addDay, EMPTY_DAY)

/** At the desk at all: an hour, so that a look at the mail on a Sunday asks for no breaks. Ours. */
const DESK_DAY_SEC = 3600

export const isDeskDay = ({ sittingSec, standingSec, unknownSec }: DayRollup): boolean =>
  sittingSec + standingSec + unknownSec >= DESK_DAY_SEC

/** @param today a day that is still going on counts against its breaks only once they are there */
export function weekView(days: Days, week: readonly Day[], goals: Goals, today?: Day): WeekView {
  const rollups = week.map(day => ({ day, rollup: days[day] ?? EMPTY_DAY }))
  const each = rollups.map(({ rollup }) => rollup)
  const total = totalOf(each)
  const atDesk = rollups.filter(
    ({ day, rollup }) => isDeskDay(rollup) && (day !== today || rollup.breaks >= goals.goalBreaks),
  )
  const withBreaks = atDesk.filter(({ rollup }) => rollup.breaks >= goals.goalBreaks)
  return {
    days: rollups,
    total,
    minutes: progress(countedMinutes(total), goals.goalMinutes),
    strengthDays: progress(each.filter(({ strength }) => strength).length, goals.goalStrengthDays),
    breakDays: progress(
      goals.goalBreaks === 0 ? 0 : withBreaks.length,
      goals.goalBreaks === 0 ? 0 : atDesk.length,
    ),
  }
}

/** What a year is looked at for. */
export type HeatMeasure = 'sitting' | 'moving'

export interface HeatDay {
  readonly day: Day
  readonly minutes: number
  /** 0 nothing, 1 to 4 more and more. The steps are ours: a picture, no verdict. */
  readonly level: 0 | 1 | 2 | 3 | 4
}

/** Minutes above which a day is drawn one step darker. */
export const HEAT_STEPS: { readonly [Measure in HeatMeasure]: readonly [number, number, number] } = {
  sitting: [180, 300, 420],
  moving: [15, 30, 60],
}

const minutesOf = {
  sitting: ({ sittingSec, unknownSec }: DayRollup) => Math.round((sittingSec + unknownSec) / 60),
  moving: countedMinutes,
} as const

export function heatOf(days: Days, wanted: readonly Day[], measure: HeatMeasure): readonly HeatDay[] {
  return wanted.map(day => {
    const minutes = minutesOf[measure](days[day] ?? EMPTY_DAY)
    const above = HEAT_STEPS[measure].filter(step => minutes > step).length
    return { day, minutes, level: minutes === 0 ? 0 : ((above + 1) as 1 | 2 | 3 | 4) }
  })
}

/** The walking plan's aim and length: 5 x 30 minutes a week by week 26 (WalkBack, Lancet 2024; the ramp is ours). */
export const WALK_AIM_MIN = 150
const WALK_STEP_MIN = 5

export interface WalkingWeek {
  /** From 1. */
  readonly week: number
  readonly minutes: number
  readonly days: number
  readonly minutesADay: number
  readonly atAim: boolean
}

/** The plan's week from 1: where the user is, and about five minutes more each week. */
export function walkingWeek(startMin: number, week: number): WalkingWeek {
  const nth = Math.max(1, Math.floor(week))
  const minutes = Math.min(WALK_AIM_MIN, Math.max(0, startMin) + (nth - 1) * WALK_STEP_MIN)
  // By week 26 everybody is there; who began low takes the rest of the way in the plan's last weeks.
  const steered = nth >= 26 ? WALK_AIM_MIN : minutes
  const days = steered < 60 ? 3 : steered < 100 ? 4 : 5
  return {
    week: nth,
    minutes: steered,
    days,
    minutesADay: Math.ceil(steered / days),
    atAim: steered >= WALK_AIM_MIN,
  }
}
