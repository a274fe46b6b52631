/** How a week's days are drawn: each as the mark, its five bars filled by the breaks of that day. */
import { daysApart, type Day, type DayRollup } from '#shared/history/index.ts'
import { walkingWeek, weekOf, type WalkingWeek } from '#shared/history/index.ts'
import type { MarkState } from '#shared/mark.ts'

const BARS = 5
/** An hour, as for the goals: who looked at the mail on a Sunday had a day off. */
const DESK_DAY_SEC = 3600

export type DayLook = 'desk' | 'off' | 'ahead'

export const lookOf = (day: Day, { sittingSec, standingSec, unknownSec }: DayRollup, today: Day): DayLook =>
  day > today ? 'ahead' : sittingSec + standingSec + unknownSec >= DESK_DAY_SEC ? 'desk' : 'off'

/** A bar is a fifth of the breaks that were aimed for; without an aim it is a break. */
export function stackOf(look: DayLook, breaks: number, goalBreaks: number): MarkState {
  if (look === 'off') return { state: 'standing' }
  if (look === 'ahead') return { state: 'counting', filled: 0 }
  const each = goalBreaks > 0 ? goalBreaks / BARS : 1
  return { state: 'counting', filled: Math.min(BARS, Math.floor(breaks / each + 1e-9)) }
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
