/** A trace: what truly happened at a desk, one JSON object a line (docs/replay.md), read and checked. */
import {
  fromLocal,
  isZone,
  type ObservedHold,
  OBSERVED_HOLDS,
  PROMPT_KINDS,
  type PromptKind,
} from '#shared/engine/index.ts'
import { engineDefinitions, readSetting, type EngineSettings } from '#shared/settings/index.ts'

/** A line that does not fit; `message` is a sentence without the line's number. */
export class ReplayError extends Error {
  override readonly name = 'ReplayError'
  readonly line: number
  constructor(line: number, message: string) {
    super(message)
    this.line = line
  }
}

export type Command = 'start' | 'taking' | 'dismiss' | 'break-now' | 'finish' | 'leave'
const COMMANDS: readonly Command[] = ['start', 'taking', 'dismiss', 'break-now', 'finish', 'leave']

/** What the simulated user does by themselves `afterSec` seconds after a prompt is shown. */
export type AutoAnswer =
  | { readonly answer: 'start' | 'dismiss' | 'taking'; readonly afterSec: number }
  | { readonly answer: 'snooze'; readonly afterSec: number; readonly min: number }
  | { readonly answer: 'done'; readonly afterSec: number; readonly routineSec: number }

export type AutoAnswers = Readonly<Partial<Record<PromptKind, AutoAnswer | null>>>

export type TraceEvent =
  | { readonly what: 'input'; readonly sec: number; readonly pauses: boolean }
  | { readonly what: 'lock' | 'watching' | 'stand'; readonly on: boolean }
  | { readonly what: 'sleep' | 'nap' | 'clock' | 'crash'; readonly sec: number }
  | { readonly what: 'zone'; readonly zone: string }
  | { readonly what: 'hold'; readonly reason: ObservedHold; readonly on: boolean }
  | { readonly what: 'idle'; readonly known: boolean }
  | { readonly what: 'pause'; readonly pause: number | 'tomorrow' | 'on' | 'off' }
  | { readonly what: 'do'; readonly command: Command }
  | { readonly what: 'snooze'; readonly min: number }
  | { readonly what: 'answer'; readonly answers: AutoAnswers }
  | { readonly what: 'set'; readonly settings: Partial<EngineSettings> }
  | { readonly what: 'end' }

/** `at` in epoch ms on the clock the trace began with. */
export type TraceLine = { readonly at: number } & TraceEvent

export interface Trace {
  readonly startsAt: number
  readonly zone: string
  readonly settings: Partial<EngineSettings>
  readonly lines: readonly TraceLine[]
}

type Json = Readonly<Record<string, unknown>>
type Fail = (message: string) => never

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const LOCAL = /^([1-9]\d{3})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(\.\d{1,3})?$/

/** What the wall clock may be set to: calendars of other years are not the host's to answer for. */
const EARLIEST = Date.UTC(1000, 0, 2)
const LATEST = Date.UTC(2999, 11, 30)

function localMs(text: unknown, fail: Fail): number {
  const fits = typeof text === 'string' && LOCAL.test(text) ? Date.parse(`${text}Z`) : NaN
  const isReal = !Number.isNaN(fits) && new Date(fits).toISOString().startsWith(String(text).slice(0, 19))
  return isReal ? fits : fail('"at" needs a local date and time like "2026-03-02T09:00:00"')
}

function number(value: unknown, name: string, fail: Fail, least = 0): number {
  const fits = typeof value === 'number' && Number.isFinite(value) && value >= least
  return fits ? value : fail(`"${name}" needs a number${least === 0 ? ' that is not negative' : ''}`)
}

const flag = (value: unknown, name: string, fail: Fail): boolean =>
  typeof value === 'boolean' ? value : fail(`"${name}" needs true or false`)

const listed = (words: readonly string[]): string => words.map(word => `"${word}"`).join(', ')

function oneOf<Word extends string>(value: unknown, words: readonly Word[], name: string, fail: Fail): Word {
  return (
    words.find(word => word === value) ??
    fail(`"${name}" needs one of ${listed(words)}, not ${JSON.stringify(value)}`)
  )
}

function zoneOf(value: unknown, fail: Fail): string {
  return typeof value === 'string' && isZone(value)
    ? value
    : fail('"zone" needs a time zone like "Europe/Berlin"')
}

function settingsOf(value: unknown, name: string, fail: Fail): Partial<EngineSettings> {
  if (!isRecord(value)) return fail(`"${name}" needs an object of settings`)
  for (const [key, given] of Object.entries(value)) {
    if (!Object.hasOwn(engineDefinitions, key)) return fail(`"${key}" is not a setting`)
    const reading = readSetting(key as keyof EngineSettings, given)
    if ('problem' in reading) {
      const { problem } = reading
      if (problem.problem === 'range')
        return fail(`"${key}" needs a whole number from ${problem.min} to ${problem.max}`)
      if (problem.problem === 'choice') return fail(`"${key}" needs one of ${listed(problem.choices)}`)
      return fail(`"${key}" does not fit: see the table of settings`)
    }
  }
  return value
}

function autoAnswer(kind: string, value: unknown, fail: Fail): AutoAnswer | null {
  if (value === null) return null
  if (!Array.isArray(value))
    return fail(`"answer" for "${kind}" needs a list like ["snooze", 10, 5], or null`)
  const [answer, after, more, ...others] = value as readonly unknown[]
  if (others.length > 0) fail(`"answer" for "${kind}" needs no more than three values`)
  const afterSec = number(after, `answer.${kind}`, fail)
  switch (answer) {
    case 'start':
    case 'dismiss':
    case 'taking':
      return more === undefined ? { answer, afterSec } : fail(`"${answer}" needs nothing but its seconds`)
    case 'snooze':
      return { answer, afterSec, min: number(more, `answer.${kind}`, fail, 1) }
    case 'done':
      return { answer, afterSec, routineSec: number(more, `answer.${kind}`, fail) }
    default:
      return fail(
        `"answer" for "${kind}" needs one of ${listed(['start', 'snooze', 'dismiss', 'taking', 'done'])}`,
      )
  }
}

function answersOf(value: unknown, fail: Fail): AutoAnswers {
  if (!isRecord(value)) return fail('"answer" needs an object like {"stretch": ["snooze", 10, 5]}')
  return Object.fromEntries(
    Object.entries(value).map(([kind, given]) => [
      oneOf(kind, PROMPT_KINDS, 'answer', fail),
      autoAnswer(kind, given, fail),
    ]),
  )
}

function pauseOf(value: unknown, fail: Fail): number | 'tomorrow' | 'on' | 'off' {
  if (value === 'tomorrow' || value === 'on' || value === 'off') return value
  return typeof value === 'number' && value > 0
    ? value
    : fail('"pause" needs minutes, "tomorrow", "on" or "off"')
}

const PARTNERS: Readonly<Record<string, string>> = { hold: 'on', do: 'min' }

/** Each kind of line by the key that names it. */
const READERS: Readonly<Record<string, (line: Json, fail: Fail) => TraceEvent>> = {
  input: (line, fail) => ({ what: 'input', sec: number(line['input'], 'input', fail), pauses: true }),
  type: (line, fail) => ({ what: 'input', sec: number(line['type'], 'type', fail), pauses: false }),
  lock: (line, fail) => ({ what: 'lock', on: flag(line['lock'], 'lock', fail) }),
  sleep: (line, fail) => ({ what: 'sleep', sec: number(line['sleep'], 'sleep', fail) }),
  nap: (line, fail) => ({ what: 'nap', sec: number(line['nap'], 'nap', fail) }),
  clock: (line, fail) => ({ what: 'clock', sec: number(line['clock'], 'clock', fail, -Infinity) }),
  crash: (line, fail) => ({ what: 'crash', sec: number(line['crash'], 'crash', fail) }),
  zone: (line, fail) => ({ what: 'zone', zone: zoneOf(line['zone'], fail) }),
  hold: (line, fail) => ({
    what: 'hold',
    reason: oneOf(line['hold'], OBSERVED_HOLDS, 'hold', fail),
    on: 'on' in line ? flag(line['on'], 'on', fail) : fail('"hold" needs "on"'),
  }),
  watching: (line, fail) => ({ what: 'watching', on: flag(line['watching'], 'watching', fail) }),
  idle: (line, fail) => ({
    what: 'idle',
    known: oneOf(line['idle'], ['known', 'unknown'], 'idle', fail) === 'known',
  }),
  stand: (line, fail) => ({ what: 'stand', on: flag(line['stand'], 'stand', fail) }),
  pause: (line, fail) => ({ what: 'pause', pause: pauseOf(line['pause'], fail) }),
  do: (line, fail) => {
    if (line['do'] !== 'snooze') {
      const command = oneOf(line['do'], COMMANDS, 'do', fail)
      return 'min' in line ? fail(`"${command}" does not go with "min"`) : { what: 'do', command }
    }
    return 'min' in line
      ? { what: 'snooze', min: number(line['min'], 'min', fail, 1) }
      : fail('"snooze" needs "min"')
  },
  answer: (line, fail) => ({ what: 'answer', answers: answersOf(line['answer'], fail) }),
  set: (line, fail) => ({ what: 'set', settings: settingsOf(line['set'], 'set', fail) }),
  end: (line, fail) => (line['end'] === true ? { what: 'end' } : fail('"end" needs true')),
}

/** The one word that says what a line is; anything besides it and what belongs to it does not fit. */
function wordOf(line: Json, fail: Fail): string {
  const words = Object.keys(line).filter(key => key !== 'at')
  const word = words.find(key => Object.hasOwn(READERS, key) || key === 'start')
  if (word === undefined)
    return fail(words.length === 0 ? 'says only "at"' : `does not know ${listed(words)}`)
  const extra = words.filter(key => key !== word && key !== PARTNERS[word])
  return extra.length > 0 ? fail(`"${word}" does not go with ${listed(extra)}`) : word
}

function parseLine(text: string, fail: Fail): Json {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return fail('is not JSON')
  }
  return isRecord(value) ? value : fail('needs to be a JSON object')
}

/** Reads a whole trace. Throws `ReplayError` at the first line that does not fit. */
export function parseTrace(text: string): Trace {
  let start: Omit<Trace, 'lines'> | null = null
  let ended = false
  const lines: TraceLine[] = []
  const texts = text.split(/\r?\n/)
  let previous = -Infinity
  let setForwardMs = 0
  for (const [index, raw] of texts.entries()) {
    if (raw.trim() === '') continue
    const fail: Fail = message => {
      throw new ReplayError(index + 1, message)
    }
    if (ended) fail('comes after "end", which is the last line')
    const line = parseLine(raw, fail)
    if (!('at' in line)) fail('needs "at"')
    const local = localMs(line['at'], fail)
    const word = wordOf(line, fail)
    if (!start) {
      if (word !== 'start') fail('the first line needs "start"')
      const { start: given } = line
      if (!isRecord(given)) return fail('"start" needs an object, which may be empty')
      const unknown = Object.keys(given).filter(key => key !== 'zone' && key !== 'settings')
      if (unknown.length > 0) fail(`"start" does not know ${listed(unknown)}`)
      const zone = 'zone' in given ? zoneOf(given['zone'], fail) : 'UTC'
      const settings = 'settings' in given ? settingsOf(given['settings'], 'settings', fail) : {}
      previous = fromLocal(local, zone)
      start = { startsAt: previous, zone, settings }
      continue
    }
    if (word === 'start') fail('"start" is only for the first line')
    const at = inOrder(local, start.zone, previous)
    if (at < previous) fail('is earlier than the line before')
    previous = at
    const event = READERS[word]?.(line, fail)
    if (event?.what === 'clock') {
      setForwardMs += event.sec * 1000
      if (at + setForwardMs < EARLIEST || at + setForwardMs > LATEST)
        fail('"clock" leaves the years 1000 to 2999')
    }
    if (event) lines.push({ at, ...event })
    ended = event?.what === 'end'
  }
  const fail: Fail = message => {
    throw new ReplayError(texts.length, message)
  }
  if (!start) return fail('the first line needs "start"')
  if (!ended) fail('the last line needs "end"')
  return { ...start, lines }
}

/** Of the two instants that a local time has when clocks go back, the first that is not before the last line. */
function inOrder(local: number, zone: string, previous: number): number {
  const first = fromLocal(local, zone)
  if (first >= previous) return first
  const second = fromLocal(local, zone, 'second')
  return second >= previous ? second : first
}
