/** The time a report is of. */
import { addDays, type Day } from '#shared/history/index.ts'

export const PERIODS = ['30', '90', '365', 'own'] as const
export type Period = (typeof PERIODS)[number]

export interface Span {
  readonly from: Day
  readonly to: Day
}

/** So many days up to today, both included; `own` is what somebody chose. */
export const spanOf = (period: Period, today: Day, own: Span): Span =>
  period === 'own' ? own : { from: addDays(today, 1 - Number(period)), to: today }
