/**
 * From the facts of a month to its days in numbers. Sums of months can be added, since a piece of time belongs to the
 * month in which its fact began.
 */
import { DAY_MS, dayKey, daySpan, type Day } from './days.ts'
import type { Fact, FactOf } from './facts.ts'
import { deviceOf, type Month } from './id.ts'
import { union, without, type Span } from './intervals.ts'
import { allPieces, countedPieces, sitsOf, type Piece, type Sit } from './presence.ts'
import { EMPTY_DAY, type DayRollup, type Days, type MonthSummary, type Note } from './rollup.ts'

/** So many of the longest sits are remembered of each month. */
const SITS_KEPT = 10

/** Mutable sums while a month is read; milliseconds of pieces are rounded once, at the end. */
type Sums = { -readonly [Name in keyof DayRollup]: DayRollup[Name] }

class DaySums {
  readonly #days = new Map<Day, Sums>()

  on(day: Day): Sums {
    const known = this.#days.get(day)
    if (known) return known
    const fresh = { ...EMPTY_DAY }
    this.#days.set(day, fresh)
    return fresh
  }

  get days(): Days {
    return Object.fromEntries(
      [...this.#days]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([day, sums]) => [day, { ...sums, ...wholeSeconds(sums) }]),
    )
  }
}

const TIMES = ['sittingSec', 'standingSec', 'unknownSec', 'awaySec', 'longestSec'] as const

const wholeSeconds = (sums: Sums) => Object.fromEntries(TIMES.map(name => [name, Math.round(sums[name])]))

function splitByDay(
  span: Span,
  offsetMin: number,
  dayStartHour: number,
  take: (day: Day, sec: number) => void,
): void {
  let at = span.from
  while (at < span.to) {
    const day = dayKey({ at, offsetMin }, dayStartHour)
    const until = Math.min(span.to, daySpan(day, offsetMin, dayStartHour).to)
    take(day, (until - at) / 1000)
    at = until
  }
}

/** What makes a day one of strength: such a routine of the content, completed, or what was noted as such. */
export const isStrength = (fact: Fact): boolean =>
  (fact.kind === 'routine' && fact.finished && fact.purpose === 'strength') ||
  (fact.kind === 'activity' && fact.strength)

/**
 * The month whose file these facts are from. `before` are the facts of the month before: what reaches from there into
 * this month is not counted again.
 * @param facts resolved facts of the month, oldest first
 */
export function summarize(
  month: Month,
  facts: readonly Fact[],
  before: readonly Fact[],
  dayStartHour: number,
): MonthSummary {
  const sums = new DaySums()
  const own = new Set(facts.map(({ id }) => id))
  const startsAt = Date.parse(`${month}-01T00:00:00Z`)
  const spilling = before.filter(
    fact => 'endedAt' in fact && fact.endedAt !== null && fact.endedAt > startsAt,
  )
  const pieces = allPieces([...spilling, ...facts])
  const counted = countedPieces(pieces).filter(({ id }) => own.has(id))
  for (const piece of counted) {
    splitByDay(piece, piece.offsetMin, dayStartHour, (day, sec) => {
      const name = `${piece.posture}Sec` as const
      sums.on(day)[name] += sec
    })
  }
  const sits = sitsOf(counted)
  for (const sit of sits) noteSit(sums, sit, counted, dayStartHour)
  addAbsences(sums, facts, pieces, dayStartHour)
  // With one machine, as nearly always, nobody is ever at another.
  const others = new Set(pieces.map(({ device }) => device)).size > 1 ? pieces : []
  for (const fact of facts) addFact(sums, fact, others, dayStartHour)
  return {
    days: sums.days,
    sits: sits
      .filter(({ sittingSec }) => sittingSec > 0)
      .toSorted((a, b) => b.sittingSec - a.sittingSec || a.startedAt - b.startedAt)
      .slice(0, SITS_KEPT),
    notes: facts.filter(
      (fact): fact is Note => fact.kind === 'episode' || fact.kind === 'checkin' || fact.kind === 'soreness',
    ),
  }
}

/** A sit over the beginning of a day is, for each day, as long as its part in it. */
function noteSit(sums: DaySums, sit: Sit, counted: readonly Piece[], dayStartHour: number): void {
  const parts = new Map<Day, number>()
  const first = dayKey({ at: sit.startedAt, offsetMin: sit.offsetMin }, dayStartHour)
  const last = dayKey(
    { at: Math.max(sit.startedAt, sit.endedAt - 1), offsetMin: sit.offsetMin },
    dayStartHour,
  )
  if (first === last) parts.set(first, sit.sittingSec)
  else {
    for (const piece of counted) {
      if (piece.posture === 'standing' || piece.to <= sit.startedAt || piece.from >= sit.endedAt) continue
      splitByDay(piece, piece.offsetMin, dayStartHour, (day, sec) =>
        parts.set(day, (parts.get(day) ?? 0) + sec),
      )
    }
  }
  for (const [day, sec] of parts) sums.on(day).longestSec = Math.max(sums.on(day).longestSec, sec)
}

/** Longer is no absence from a desk but a holiday, or a clock that was set: it belongs to no day's picture. */
const LONGEST_AWAY_MS = 14 * DAY_MS

/** Away from one machine is not away while somebody is at another. */
function addAbsences(
  sums: DaySums,
  facts: readonly Fact[],
  pieces: readonly Piece[],
  dayStartHour: number,
): void {
  const absences = facts.filter(
    (fact): fact is FactOf<'absence'> => fact.kind === 'absence' && fact.endedAt - fact.at <= LONGEST_AWAY_MS,
  )
  const present = union(pieces)
  let coveredTo = -Infinity
  let next = 0
  for (const { at, endedAt, offsetMin } of absences) {
    const from = Math.max(at, coveredTo)
    coveredTo = Math.max(coveredTo, endedAt)
    while ((present[next]?.to ?? Infinity) <= from) next += 1
    const here: Span[] = []
    for (let index = next; (present[index]?.from ?? Infinity) < endedAt; index++)
      here.push(present[index] as Span)
    for (const span of without({ from, to: endedAt }, here)) {
      splitByDay(span, offsetMin, dayStartHour, (day, sec) => (sums.on(day).awaySec += sec))
    }
  }
}

function isCoveredElsewhere({ id, endedAt }: FactOf<'bout'>, pieces: readonly Piece[]): boolean {
  const device = deviceOf(id)
  return pieces.some(piece => piece.device !== device && piece.from < endedAt && piece.to > endedAt)
}

function addFact(sums: DaySums, fact: Fact, pieces: readonly Piece[], dayStartHour: number): void {
  const on = (at: number): Sums => sums.on(dayKey({ at, offsetMin: fact.offsetMin }, dayStartHour))
  switch (fact.kind) {
    case 'bout': {
      const day = on(fact.endedAt)
      day.overdueSec += fact.overdueSec
      if (fact.endedBy !== 'end' && !isCoveredElsewhere(fact, pieces)) day.breaks += 1
      return
    }
    case 'prompt': {
      const day = on(fact.at)
      const counts = day.prompts[fact.promptKind]
      const outcome = { ...counts, [fact.outcome]: (counts?.[fact.outcome] ?? 0) + 1 }
      day.prompts = { ...day.prompts, [fact.promptKind]: outcome }
      for (const reason of fact.heldBy)
        day.heldBy = { ...day.heldBy, [reason]: (day.heldBy[reason] ?? 0) + 1 }
      return
    }
    case 'routine': {
      const day = on(fact.at)
      if (fact.finished) day.routines += 1
      day.routineSec += fact.doneSec
      if (isStrength(fact)) day.strength = true
      return
    }
    case 'activity': {
      const day = on(fact.at)
      day[`${fact.intensity}Min`] += fact.minutes
      if (fact.activity === 'walk') day.walkMin += fact.minutes
      if (isStrength(fact)) day.strength = true
      return
    }
    case 'absence':
    case 'standing':
    case 'checkin':
    case 'episode':
    case 'soreness':
    case 'correction':
    case 'removal':
    case 'erasure':
      return
  }
}
