import { secondsOf, type Event } from '#tests/replay/check.ts'

/**
 * What holds for the output of every trace, whatever it is about: the vocabulary of replay.md, the order, and those
 * invariants of engine.md that can be seen from outside. The trace's own lines say when nothing may be shown.
 */

type Line = Readonly<Record<string, unknown>>
interface Quiet {
  readonly what: string
  readonly from: number
  readonly to: number
}

const vocabulary: Readonly<Record<string, readonly string[]>> = {
  event: [
    'due',
    'notice',
    'shown',
    'hidden',
    'held',
    'owed',
    'dropped',
    'level',
    'ignored',
    'bout',
    'day',
    'summary',
  ],
  kind: ['posture', 'stretch', 'sit-or-move'],
  level: ['tray', 'toast', 'window', 'overlay'],
  outcome: ['done', 'partial', 'taking', 'snoozed', 'dismissed', 'missed', 'natural', 'held'],
  endedBy: ['away', 'routine', 'taking', 'standing', 'end'],
}
const demanded: Readonly<Record<string, readonly string[]>> = {
  shown: ['kind', 'level', 'sittingSec', 'snoozesLeft'],
  hidden: ['kind', 'outcome'],
  held: ['kind', 'reasons'],
  bout: ['startedAt', 'endedAt', 'sittingSec', 'overdueSec', 'endedBy'],
  day: [
    'day',
    'sittingSec',
    'standingSec',
    'awaySec',
    'unknownSec',
    'longestBoutSec',
    'overdueSec',
    'prompts',
  ],
  summary: [
    'sittingSec',
    'standingSec',
    'awaySec',
    'unknownSec',
    'longestBoutSec',
    'overdueSec',
    'prompts',
    'wakeups',
    'observations',
    'minutesPresent',
    'minutesAway',
  ],
}

const spelling = (events: readonly Event[]): readonly string[] =>
  events.flatMap(event => [
    ...Object.entries(vocabulary)
      .filter(([field, words]) => event[field] !== undefined && !words.some(word => word === event[field]))
      .map(([field]) => `${JSON.stringify(event)}: replay.md knows no such ${field}`),
    ...(demanded[String(event.event)] ?? [])
      .filter(field => event[field] === undefined)
      .map(field => `${JSON.stringify(event)}: ${field} is missing`),
    ...(Number.isNaN(secondsOf(event.at)) ? [`${JSON.stringify(event)}: at is no local date-time`] : []),
  ])

const quietTimes = (lines: readonly Line[]): readonly Quiet[] => {
  const quiet: Quiet[] = []
  const open = new Map<string, number>()
  const turn = (what: string, on: unknown, at: number): void => {
    const from = open.get(what)
    if (on === true && from === undefined) open.set(what, at)
    if (on !== true && from !== undefined) {
      quiet.push({ what, from, to: at })
      open.delete(what)
    }
  }
  for (const line of lines) {
    const at = secondsOf(line.at)
    if ('lock' in line) turn('the lock', line.lock, at)
    if ('hold' in line) turn(`the hold "${String(line.hold)}"`, line.on, at)
    for (const what of ['sleep', 'nap', 'crash'])
      if (what in line) quiet.push({ what: `the ${what}`, from: at, to: at + Number(line[what]) })
    if ('end' in line) for (const what of open.keys()) turn(what, false, at)
  }
  return quiet
}

const shownInQuietTime = (events: readonly Event[], lines: readonly Line[]): readonly string[] => {
  const asked = lines.filter(line => line.do === 'break-now').map(line => secondsOf(line.at))
  return quietTimes(lines)
    .filter(({ from, to }) => !asked.some(at => from <= at && at <= to))
    .flatMap(({ what, from, to }) =>
      events
        .filter(({ event, at }) => event === 'shown' && from + 1 < secondsOf(at) && secondsOf(at) < to - 1)
        .map(event => `${JSON.stringify(event)} falls into ${what}`),
    )
}

const twoAtOnce = (events: readonly Event[], lines: readonly Line[]): readonly string[] => {
  const failures: string[] = []
  const deaths = lines.filter(line => 'crash' in line).map(line => secondsOf(line.at))
  let onScreen: Event | undefined
  for (const event of events) {
    const since = secondsOf(onScreen?.at)
    // A killed process takes its window with it and cannot say so.
    if (deaths.some(death => since <= death && death <= secondsOf(event.at))) onScreen = undefined
    if (event.event === 'hidden') onScreen = undefined
    if (event.event !== 'shown') continue
    if (onScreen !== undefined)
      failures.push(`${JSON.stringify(event)} while ${JSON.stringify(onScreen)} is on screen`)
    onScreen = event
  }
  return failures
}

const soundBouts = (events: readonly Event[], lines: readonly Line[]): readonly string[] => {
  const failures: string[] = []
  // Where a step of the clock lay between two looks, three minutes apart, cannot be known.
  const slack = lines.some(line => 'clock' in line || 'nap' in line) ? 181 : 1
  let endedAt = Number.NEGATIVE_INFINITY
  for (const bout of events.filter(({ event }) => event === 'bout')) {
    const written = JSON.stringify(bout)
    const length = secondsOf(bout.endedAt) - secondsOf(bout.startedAt)
    if (Number(bout.sittingSec) > length + slack) failures.push(`${written} holds more sitting than time`)
    if (Number(bout.overdueSec) > Number(bout.sittingSec))
      failures.push(`${written} is overdue for longer than it is`)
    if (secondsOf(bout.startedAt) < endedAt - slack)
      failures.push(`${written} begins before the last one ended`)
    endedAt = secondsOf(bout.endedAt)
  }
  return failures
}

const sumOfDays = (events: readonly Event[]): readonly string[] => {
  const days = events.filter(({ event }) => event === 'day')
  const summary = events.at(-1) ?? {}
  const fields = ['sittingSec', 'standingSec', 'awaySec', 'unknownSec', 'overdueSec'] as const
  // The day that the trace cuts off may be left out; each figure is rounded to the second by itself.
  const whole = days.at(-1)?.at === summary.at
  return fields
    .map(field => ({
      field,
      sum: days.reduce((total, day) => total + Number(day[field]), 0),
      all: Number(summary[field]),
    }))
    .filter(({ sum, all }) => sum - all > days.length || (whole && all - sum > days.length))
    .map(({ field, sum, all }) => `the days hold ${sum} ${field}, the summary ${all}`)
}

const inOrder = (events: readonly Event[]): readonly string[] =>
  events
    .filter((event, index) => secondsOf(event.at) < secondsOf(events[index - 1]?.at))
    .map(event => `${JSON.stringify(event)} is out of order`)

const withinTrace = (events: readonly Event[], lines: readonly Line[]): readonly string[] => {
  const from = secondsOf(lines.at(0)?.at)
  const to = secondsOf(lines.at(-1)?.at)
  return events
    .filter(({ at }) => secondsOf(at) < from || secondsOf(at) > to)
    .map(event => `${JSON.stringify(event)} lies outside the trace`)
}

/**
 * What the output breaks of the rules that hold for every trace, as sentences.
 * @param lines the trace's own lines; with `localTimeFolds` an hour comes twice, and local times are not compared
 */
export const invariants = (
  events: readonly Event[],
  lines: readonly Line[],
  localTimeFolds = false,
): readonly string[] => [
  ...spelling(events),
  ...(events.at(-1)?.event === 'summary' ? [] : ['the last event is no summary']),
  ...(events.filter(({ event }) => event === 'summary').length > 1 ? ['there are two summaries'] : []),
  ...shownInQuietTime(events, lines),
  ...twoAtOnce(events, lines),
  ...sumOfDays(events),
  ...(localTimeFolds
    ? []
    : [...inOrder(events), ...withinTrace(events, lines), ...soundBouts(events, lines)]),
]
