/** How a week's days are drawn: each as the mark, its five bars filled by the breaks of that day. */
import {
  daysApart,
  isDeskDay,
  walkingWeek,
  weekOf,
  type Day,
  type DayRollup,
  type WalkingWeek,
} from '#shared/history/index.ts'
import type { MarkState } from '#shared/mark.ts'

const BARS = 5

/** `open`: nothing can be said of it, because it is ahead, has not begun, or was before the diary. */
export type DayLook = 'desk' | 'off' | 'open'

export function lookOf(day: Day, rollup: DayRollup, today: Day, firstDay: Day | null): DayLook {
  if (isDeskDay(rollup)) return 'desk'
  return day >= today || firstDay === null || day < firstDay ? 'open' : 'off'
}

/** A bar is a fifth of the breaks that were aimed for; without an aim it is a break. */
export function stackOf(look: DayLook, breaks: number, goalBreaks: number): MarkState {
  if (look === 'off') return { state: 'standing' }
  if (look === 'open') return { state: 'counting', filled: 0 }
  return { state: 'counting', filled: Math.min(BARS, Math.floor((breaks * BARS) / (goalBreaks || BARS))) }
}

/** The plan in the week shown; `null` where there is no plan, or none yet. */
export function planOf(
  { walkingSince, walkingStartMin }: { readonly walkingSince: Day; readonly walkingStartMin: number },
  week: readonly Day[],
  firstWeekday: number,
): WalkingWeek | null {
  const [first] = week
  const [planned] = walkingSince === '' ? [] : weekOf(walkingSince, firstWeekday)
  if (first === undefined || planned === undefined || first < planned) return null
  return walkingWeek(walkingStartMin, daysApart(planned, first) / 7 + 1)
}
