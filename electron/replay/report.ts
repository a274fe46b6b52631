/** The output of a replay: the engine's effects as events, instants on the clock the trace began with. */
import {
  localText,
  type DayTotals,
  type Effect,
  type PromptKind,
  type PromptTally,
} from '#shared/engine/index.ts'
import type { Desk } from './desk.ts'

export type ReplayEvent = Readonly<Record<string, unknown>> & { readonly at: string; readonly event: string }

type Counts = { readonly wakeups: number; readonly observations: number }
type Tallies = Partial<Record<PromptKind, PromptTally>>

const sumTallies = (one: Tallies, other: Tallies): Tallies => {
  const sum: Record<string, Record<string, number>> = {}
  for (const tallies of [one, other]) {
    for (const [kind, tally] of Object.entries(tallies)) {
      const counts = (sum[kind] ??= {})
      for (const [what, count] of Object.entries(tally)) counts[what] = (counts[what] ?? 0) + count
    }
  }
  return sum
}

type Totals = Omit<DayTotals, 'day'>
const NOTHING: Totals = {
  sittingSec: 0,
  standingSec: 0,
  awaySec: 0,
  unknownSec: 0,
  longestBoutSec: 0,
  overdueSec: 0,
  prompts: {},
  routines: 0,
  breaks: 0,
}

const sumTotals = (sum: Totals, day: DayTotals): Totals => ({
  sittingSec: sum.sittingSec + day.sittingSec,
  standingSec: sum.standingSec + day.standingSec,
  awaySec: sum.awaySec + day.awaySec,
  unknownSec: sum.unknownSec + day.unknownSec,
  longestBoutSec: Math.max(sum.longestBoutSec, day.longestBoutSec),
  overdueSec: sum.overdueSec + day.overdueSec,
  prompts: sumTallies(sum.prompts, day.prompts),
  routines: sum.routines + day.routines,
  breaks: sum.breaks + day.breaks,
})

export class Report {
  readonly events: ReplayEvent[] = []
  readonly #zone: string
  readonly #desk: Desk
  #totals = NOTHING

  constructor(zone: string, desk: Desk) {
    this.#zone = zone
    this.#desk = desk
  }

  add(effect: Effect): void {
    // What only the app carries out is no event of a replay.
    if (effect.effect === 'routine' || effect.effect === 'absence') return
    const { at: _, effect: event, ...fields } = effect
    if (effect.effect === 'day') {
      const { at: _at, effect: _effect, ...day } = effect
      this.#totals = sumTotals(this.#totals, day)
    }
    const instants =
      effect.effect === 'bout'
        ? { startedAt: this.#wall(effect.startedAt), endedAt: this.#wall(effect.endedAt) }
        : {}
    this.#push(event, { ...fields, ...instants })
  }

  close({ wakeups, observations }: Counts): void {
    const { sittingSec, standingSec, unknownSec, awaySec } = this.#totals
    this.#push('summary', {
      ...this.#totals,
      wakeups,
      observations,
      minutesPresent: Math.round((sittingSec + standingSec + unknownSec) / 60),
      minutesAway: Math.round(awaySec / 60),
    })
  }

  #push(event: string, fields: Readonly<Record<string, unknown>>): void {
    this.events.push({ at: this.#local(this.#desk.trueNow), event, ...fields })
  }

  #wall(at: number): string {
    return this.#local(this.#desk.trueTime(at))
  }

  #local(at: number): string {
    return localText(at, this.#zone)
  }
}
