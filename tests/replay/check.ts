/**
 * The language of the expectation files, `traces/NAME.expect.json` beside `traces/NAME.jsonl`:
 *
 *     { "why": "the rule of engine.md or replay.md that is tested", "checks": [ … ] }
 *
 * A *pattern* is an object that an output event must fit, field by field. A plain value must be equal; `[low, high]`
 * is a range, ends included, of numbers or of instants (`"2026-03-02T09:50:00"`); `{"oneOf": […]}` lists what is
 * allowed; a list of names must hold the same names, in any order; a nested object is a pattern again, in which a
 * number that is not there counts as 0. `between` is a range for the event's own `at`. A check is one of:
 *
 * - a pattern with `event`: at least one event fits it
 * - `{"none": PATTERN}`: no event fits it (a bare name stands for `{"event": name}`; `between` may stand beside it)
 * - `{"count": PATTERN, "is": N or [low, high]}`: so many events fit it
 * - `{"order": [PATTERN, …]}`: events that fit occur in this order, others may lie between
 * - `{"from": PATTERN, "to": PATTERN, "takesSec": [low, high]}`: the time from the first event that fits `from` to the
 *   first one after it that fits `to`
 * - `{"day": "2026-03-02", …fields}`, `{"summary": {…fields}}`: that event fits; `"addsUpTo": [low, high]` in it is
 *   the sum of sitting, standing, away and unknown seconds
 * - `{"wakeups": "within targets"}`: at most one a minute present and four a minute away
 * - `{"promptsApartSec": N}`: at least so long between the end of a prompt and the start of the next
 * - `{"anyOf": [CHECK, …]}`: one of them holds (where the text leaves it open); `{"allOf": [CHECK, …]}`: all of them do
 *
 * Tolerances follow the text: a source without events is looked at no more than four times a minute while the user is
 * away, so a return may be noticed 20 s late; the beginning of an absence is known from the idle time itself.
 */

export type Event = Readonly<Record<string, unknown>>
type Pattern = Readonly<Record<string, unknown>>
export type Check = Readonly<Record<string, unknown>>
export interface Expectation {
  readonly why: string
  readonly checks: readonly Check[]
}

const instantForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/
const totals = ['sittingSec', 'standingSec', 'awaySec', 'unknownSec'] as const

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const written = (value: unknown): string => JSON.stringify(value) ?? 'nothing'

/** A local instant as seconds, for differences only: the zone's own jumps are not looked at. */
export const secondsOf = (instant: unknown): number =>
  typeof instant === 'string' && instantForm.test(instant) ? Date.parse(`${instant}Z`) / 1000 : Number.NaN

const isRange = (value: unknown): value is readonly [number, number] | readonly [string, string] =>
  Array.isArray(value) &&
  value.length === 2 &&
  (value.every(end => typeof end === 'number') ||
    value.every(end => typeof end === 'string' && instantForm.test(end)))

const inRange = (value: unknown, range: readonly [unknown, unknown]): boolean => {
  const [low, high] = range
  if (typeof value === 'number' && typeof low === 'number' && typeof high === 'number')
    return low <= value && value <= high
  return (
    typeof value === 'string' &&
    instantForm.test(value) &&
    typeof low === 'string' &&
    typeof high === 'string' &&
    low <= value &&
    value <= high
  )
}

const sameNames = (actual: readonly unknown[], expected: readonly unknown[]): boolean =>
  actual.length === expected.length && expected.every(name => actual.includes(name))

const fitsValue = (actual: unknown, expected: unknown, absentIsZero: boolean): boolean => {
  if (Array.isArray(expected)) {
    if (Array.isArray(actual)) return sameNames(actual, expected)
    return isRange(expected) && inRange(actual ?? (absentIsZero ? 0 : undefined), expected)
  }
  if (isObject(expected)) {
    if (Array.isArray(expected.oneOf)) return expected.oneOf.some(one => fitsValue(actual, one, absentIsZero))
    const inner = isObject(actual) ? actual : {}
    return Object.entries(expected).every(([name, value]) => fitsValue(inner[name], value, true))
  }
  return actual === expected || (absentIsZero && actual === undefined && expected === 0)
}

/** Whether an event fits a pattern. */
const fits = (event: Event, pattern: Pattern): boolean =>
  Object.entries(pattern).every(([name, expected]) =>
    name === 'between' ? fitsValue(event.at, expected, false) : fitsValue(event[name], expected, false),
  )

const patternOf = (value: unknown, beside: Check): Pattern => {
  const pattern = typeof value === 'string' ? { event: value } : value
  if (!isObject(pattern)) throw new TypeError(`not a pattern: ${written(value)}`)
  return beside.between === undefined ? pattern : { ...pattern, between: beside.between }
}

const patternsOf = (value: unknown): readonly Pattern[] => {
  if (!Array.isArray(value)) throw new TypeError(`not a list of patterns: ${written(value)}`)
  return value.map(one => patternOf(one, {}))
}

const rangeOf = (value: unknown): readonly [number, number] => {
  if (typeof value === 'number') return [value, value]
  if (isRange(value) && typeof value[0] === 'number' && typeof value[1] === 'number')
    return [value[0], value[1]]
  throw new TypeError(`not a number or a range of numbers: ${written(value)}`)
}

/** What the output holds near what was asked for: the same event name and kind, the first few. */
const nearby = (events: readonly Event[], pattern: Pattern): string => {
  const { event, kind } = pattern
  const near = events.filter(one => one.event === event && (kind === undefined || one.kind === kind))
  if (near.length === 0) return `there is no such ${written(event)} at all`
  const more = near.length > 6 ? ` and ${near.length - 6} more` : ''
  return `there are ${near.slice(0, 6).map(written).join(' ')}${more}`
}

const checkTotals = (event: Event | undefined, fields: Pattern, name: string): readonly string[] => {
  if (event === undefined) return [`${name} is missing`]
  const { addsUpTo, ...pattern } = fields
  const failures = Object.entries(pattern)
    .filter(([field, expected]) => !fitsValue(event[field], expected, false))
    .map(
      ([field, expected]) =>
        `${name}: ${field} should be ${written(expected)}, it is ${written(event[field])}`,
    )
  if (addsUpTo === undefined) return failures
  const sum = totals.reduce((total, field) => total + Number(event[field]), 0)
  return inRange(sum, rangeOf(addsUpTo))
    ? failures
    : [...failures, `${name}: the seconds add up to ${sum}, not to ${written(addsUpTo)}`]
}

const checkOrder = (events: readonly Event[], patterns: readonly Pattern[]): readonly string[] => {
  let next = 0
  for (const pattern of patterns) {
    const found = events.findIndex((event, index) => index >= next && fits(event, pattern))
    if (found === -1)
      return [
        next === 0
          ? `no event fits ${written(pattern)}: ${nearby(events, pattern)}`
          : `after ${written(events[next - 1])} no event fits ${written(pattern)}: ${nearby(events.slice(next), pattern)}`,
      ]
    next = found + 1
  }
  return []
}

const checkTakes = (events: readonly Event[], rule: Check): readonly string[] => {
  const from = patternOf(rule.from, {})
  const to = patternOf(rule.to, {})
  const first = events.findIndex(event => fits(event, from))
  if (first === -1) return [`no event fits ${written(from)}: ${nearby(events, from)}`]
  const second = events.find((event, index) => index > first && fits(event, to))
  if (second === undefined) return [`after ${written(events[first])} no event fits ${written(to)}`]
  const took = secondsOf(second.at) - secondsOf(events[first]?.at)
  return inRange(took, rangeOf(rule.takesSec))
    ? []
    : [`from ${written(events[first])} to ${written(second)} took ${took} s, not ${written(rule.takesSec)}`]
}

/** The time from the end of each prompt to the start of the next one, for those that are too close. */
const checkApart = (events: readonly Event[], leastSec: number): readonly string[] => {
  const failures: string[] = []
  let ended: Event | undefined
  for (const event of events) {
    if (event.event === 'hidden') ended = event
    if (
      event.event === 'shown' &&
      ended !== undefined &&
      secondsOf(event.at) - secondsOf(ended.at) < leastSec
    )
      failures.push(`${written(event)} comes less than ${leastSec} s after ${written(ended)}`)
  }
  return failures
}

const checkWakeups = (summary: Event | undefined): readonly string[] => {
  const allowed = Number(summary?.minutesPresent) + 4 * Number(summary?.minutesAway)
  return Number(summary?.wakeups) <= allowed
    ? []
    : [`${written(summary?.wakeups)} wake-ups, the targets allow ${allowed}`]
}

const checkOne = (events: readonly Event[], rule: Check): readonly string[] => {
  const summary = events.find(event => event.event === 'summary')
  if ('anyOf' in rule) {
    const tries = patternsOf(rule.anyOf).map(one => checkOne(events, one))
    return tries.some(failures => failures.length === 0)
      ? []
      : [`none of the readings fits: ${tries.map(failures => failures.join('; ')).join(' | ')}`]
  }
  if ('allOf' in rule) return patternsOf(rule.allOf).flatMap(one => checkOne(events, one))
  if ('none' in rule) {
    const pattern = patternOf(rule.none, rule)
    return events
      .filter(event => fits(event, pattern))
      .map(event => `no event should fit ${written(pattern)}, but ${written(event)} does`)
  }
  if ('count' in rule) {
    const pattern = patternOf(rule.count, rule)
    const count = events.filter(event => fits(event, pattern)).length
    return inRange(count, rangeOf(rule.is))
      ? []
      : [`${count} events fit ${written(pattern)}, not ${written(rule.is)}: ${nearby(events, pattern)}`]
  }
  if ('order' in rule) return checkOrder(events, patternsOf(rule.order))
  if ('takesSec' in rule) return checkTakes(events, rule)
  if ('promptsApartSec' in rule) return checkApart(events, Number(rule.promptsApartSec))
  if ('wakeups' in rule && rule.wakeups === 'within targets') return checkWakeups(summary)
  if ('summary' in rule) return checkTotals(summary, patternOf(rule.summary, {}), 'the summary')
  if ('day' in rule)
    return checkTotals(
      events.find(event => event.event === 'day' && event.day === rule.day),
      rule,
      `the day ${String(rule.day)}`,
    )
  if ('event' in rule) return checkOrder(events, [rule])
  throw new TypeError(`not a check: ${written(rule)}`)
}

/** What the output does not keep of the expectation, as sentences; empty when all is well. */
export const check = (events: readonly Event[], expectation: Expectation): readonly string[] =>
  expectation.checks.flatMap(rule => checkOne(events, rule))
