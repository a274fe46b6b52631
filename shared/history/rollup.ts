/** A day in numbers, and a month as all its days: what charts are drawn from, and what is kept as a cache. */
import type { HoldReason, Outcome, PromptKind } from '../engine/types.ts'
import type { Day } from './days.ts'
import type { FactOf } from './facts.ts'
import type { Sit } from './presence.ts'

export type PromptCounts = Readonly<Partial<Record<PromptKind, Readonly<Partial<Record<Outcome, number>>>>>>

/** Seconds unless the name says otherwise. */
export interface DayRollup {
  readonly sittingSec: number
  readonly standingSec: number
  /** Counted as sitting although nobody could say whether somebody was there. */
  readonly unknownSec: number
  /** Away from every machine, between times of use. */
  readonly awaySec: number
  readonly overdueSec: number
  readonly longestSec: number
  /** Ends of a sit that were a break, and not a change to another machine. */
  readonly breaks: number
  readonly prompts: PromptCounts
  readonly heldBy: Readonly<Partial<Record<HoldReason, number>>>
  readonly routines: number
  readonly routineSec: number
  readonly lightMin: number
  readonly moderateMin: number
  readonly vigorousMin: number
  /** Walked, of all these: what the walking plan counts. */
  readonly walkMin: number
  readonly strength: boolean
}

export const EMPTY_DAY: DayRollup = {
  sittingSec: 0,
  standingSec: 0,
  unknownSec: 0,
  awaySec: 0,
  overdueSec: 0,
  longestSec: 0,
  breaks: 0,
  prompts: {},
  heldBy: {},
  routines: 0,
  routineSec: 0,
  lightMin: 0,
  moderateMin: 0,
  vigorousMin: 0,
  walkMin: 0,
  strength: false,
}

export type Days = Readonly<Record<Day, DayRollup>>

/** What of a month is looked at when no single fact is: its days, its longest sits, and what was noted of the back. */
export interface MonthSummary {
  readonly days: Days
  readonly sits: readonly Sit[]
  readonly notes: readonly Note[]
}
export type Note = FactOf<'episode' | 'checkin' | 'soreness'>

export const EMPTY_MONTH: MonthSummary = { days: {}, sits: [], notes: [] }

type Counts = Readonly<Partial<Record<string, number>>>

function addCounts(left: Counts, right: Counts): Counts {
  const sum: Record<string, number> = {}
  for (const name of [...Object.keys(left), ...Object.keys(right)])
    sum[name] = (left[name] ?? 0) + (right[name] ?? 0)
  return sum
}

function addPrompts(left: PromptCounts, right: PromptCounts): PromptCounts {
  const kinds = [...new Set([...Object.keys(left), ...Object.keys(right)])] as PromptKind[]
  return Object.fromEntries(
    kinds.toSorted().map(kind => [kind, addCounts(left[kind] ?? {}, right[kind] ?? {})]),
  )
}

export const addDay = (left: DayRollup, right: DayRollup): DayRollup => ({
  sittingSec: left.sittingSec + right.sittingSec,
  standingSec: left.standingSec + right.standingSec,
  unknownSec: left.unknownSec + right.unknownSec,
  awaySec: left.awaySec + right.awaySec,
  overdueSec: left.overdueSec + right.overdueSec,
  longestSec: Math.max(left.longestSec, right.longestSec),
  breaks: left.breaks + right.breaks,
  prompts: addPrompts(left.prompts, right.prompts),
  heldBy: addCounts(left.heldBy, right.heldBy),
  routines: left.routines + right.routines,
  routineSec: left.routineSec + right.routineSec,
  lightMin: left.lightMin + right.lightMin,
  moderateMin: left.moderateMin + right.moderateMin,
  vigorousMin: left.vigorousMin + right.vigorousMin,
  walkMin: left.walkMin + right.walkMin,
  strength: left.strength || right.strength,
})

/** Adds up months: a day at the edge of a month may have a part in each. */
export function addSummaries(summaries: readonly MonthSummary[]): MonthSummary {
  const days: Record<Day, DayRollup> = {}
  for (const summary of summaries) {
    for (const [day, rollup] of Object.entries(summary.days)) {
      const known = days[day]
      days[day] = known ? addDay(known, rollup) : rollup
    }
  }
  return {
    days,
    sits: summaries
      .flatMap(({ sits }) => sits)
      .toSorted((a, b) => b.sittingSec - a.sittingSec || a.startedAt - b.startedAt),
    notes: summaries.flatMap(({ notes }) => notes).toSorted((a, b) => a.at - b.at),
  }
}
