/** Where the time went: the bout's sitting, the standing, the day's totals. */
import { dayOf } from './calendar.ts'
import { MIN, SEC, type Bout, type Day, type EngineState, type EngineTime } from './state.ts'
import { emit, wallAt, type Turn } from './turn.ts'
import type { BoutEnd, DayTotals, EngineSettings } from './types.ts'

type Category = 'sitting' | 'standing' | 'away' | 'unknown'

/** Idle detection is missing: nobody knows whether somebody is there, and the user counts as present. */
export const isIdleUnknown = (state: EngineState): boolean =>
  state.presence.sampledAt !== null && state.presence.idleSec === null

/** At the desk as far as is known now, and not doing a routine. */
export const isPresent = (state: EngineState): boolean =>
  state.presence.absence === null && state.routine === null

/** Time since the last settled instant in which somebody seems to be there, in ms. */
export const pendingMs = (state: EngineState): number => (isPresent(state) ? state.now - state.settledTo : 0)

/** Sitting in this bout up to now, in ms: settled, and what is presumed of the time since. */
export const sittingMs = (state: EngineState): number =>
  (state.bout?.sittingMs ?? 0) + (state.bout && !state.standing ? pendingMs(state) : 0)

export const standingMs = (state: EngineState): number =>
  state.standing ? state.standing.standingMs + pendingMs(state) : 0

/** Presence up to now, in ms: settled, and what is presumed of the time since. */
export const presentMs = (state: EngineState): number => state.presentMs + pendingMs(state)

export const overdueMs = (state: EngineState, settings: EngineSettings): number => {
  const beyond = Math.max(0, sittingMs(state) - settings.ceilingMin * MIN)
  return (state.bout?.overdueMs ?? 0) + Math.min(beyond, state.standing ? 0 : pendingMs(state))
}

const presentCategory = (state: EngineState): Category =>
  state.standing ? 'standing' : isIdleUnknown(state) ? 'unknown' : 'sitting'

export function emptyDay(at: number, zone: string, dayStartHour: number): Day {
  return {
    ...dayOf(at, zone, dayStartHour),
    sittingMs: 0,
    standingMs: 0,
    awayMs: 0,
    unknownMs: 0,
    longestBoutMs: 0,
    overdueMs: 0,
    prompts: {},
    routines: 0,
    breaks: 0,
  }
}

/** A day's totals in whole seconds that still add up: what rounding leaves over goes to the longest part. */
export function totalsOf(day: Day): DayTotals {
  const exact = {
    sittingSec: day.sittingMs,
    standingSec: day.standingMs,
    awaySec: day.awayMs,
    unknownSec: day.unknownMs,
  }
  const whole = Object.entries(exact).map(
    ([name, ms]) => [name, Math.floor(ms / SEC)] as [keyof typeof exact, number],
  )
  const sum = Object.values(exact).reduce((total, ms) => total + ms, 0)
  let left = Math.round(sum / SEC) - whole.reduce((total, [, sec]) => total + sec, 0)
  whole.sort(([a], [b]) => (exact[b] % SEC) - (exact[a] % SEC))
  const parts = Object.fromEntries(
    whole.map(([name, sec]) => [name, left-- > 0 ? sec + 1 : sec]),
  ) as typeof exact
  return {
    day: day.day,
    sittingSec: parts.sittingSec,
    standingSec: parts.standingSec,
    awaySec: parts.awaySec,
    unknownSec: parts.unknownSec,
    longestBoutSec: Math.floor(day.longestBoutMs / SEC),
    overdueSec: Math.floor(day.overdueMs / SEC),
    prompts: day.prompts,
    routines: day.routines,
    breaks: day.breaks,
  }
}

/** Ends the present day and begins the one that `at` belongs to. */
export function closeDay(turn: Turn, at: number): void {
  const { state } = turn
  emit(turn, { effect: 'day', ...totalsOf(state.day) })
  state.day = emptyDay(at, state.zone, turn.settings.dayStartHour)
  if (state.bout) state.bout = { ...state.bout, todayMs: 0 }
}

function addSitting(turn: Turn, bout: Bout, ms: number, known: boolean): void {
  const { state } = turn
  const sitting = bout.sittingMs + ms
  const over = Math.min(ms, Math.max(0, sitting - turn.settings.ceilingMin * MIN))
  const todayMs = bout.todayMs + ms
  state.bout = { ...bout, sittingMs: sitting, todayMs, overdueMs: bout.overdueMs + over }
  const { day } = state
  state.day = {
    ...day,
    sittingMs: day.sittingMs + (known ? ms : 0),
    unknownMs: day.unknownMs + (known ? 0 : ms),
    overdueMs: day.overdueMs + over,
    longestBoutMs: Math.max(day.longestBoutMs, todayMs),
  }
}

function add(turn: Turn, category: Category, ms: number): void {
  const { state } = turn
  if (ms <= 0) return
  if (category === 'away') {
    state.day = { ...state.day, awayMs: state.day.awayMs + ms }
    return
  }
  state.presentMs += ms
  if (category === 'standing') {
    if (state.standing) state.standing = { ...state.standing, standingMs: state.standing.standingMs + ms }
    state.day = { ...state.day, standingMs: state.day.standingMs + ms }
    return
  }
  state.bout ??= newBout(state.settledTo)
  addSitting(turn, state.bout, ms, category === 'sitting')
}

export const newBout = (startedAt: EngineTime): Bout => ({
  startedAt,
  sittingMs: 0,
  overdueMs: 0,
  todayMs: 0,
  stretchMark: 0,
  postureMark: 0,
})

/** Puts the time up to `to` where it belongs, split where a day begins. */
function settle(turn: Turn, to: EngineTime, category: Category): void {
  const { state } = turn
  while (state.settledTo < to) {
    const boundary = state.now + (state.day.endsAt - state.at)
    const until = boundary > state.settledTo ? Math.min(to, boundary) : to
    add(turn, category, until - state.settledTo)
    state.settledTo = until
    if (until === boundary) closeDay(turn, state.day.endsAt)
  }
}

/** Somebody was there up to `to`. */
export const settlePresent = (turn: Turn, to: EngineTime): void =>
  settle(turn, to, presentCategory(turn.state))

/** Nobody was there up to `to`, or it was spent on a routine. */
export const settleAway = (turn: Turn, to: EngineTime): void => settle(turn, to, 'away')

/** Standing that is taken back within two minutes never happened: it was sitting all along. */
export function takeBackStanding(turn: Turn): void {
  const { state } = turn
  const ms = state.standing?.standingMs ?? 0
  state.standing = null
  if (ms === 0 || !state.bout) return
  // At most two minutes; what of it lies before the beginning of the day stays where it was.
  const today = Math.min(ms, state.day.standingMs)
  state.day = { ...state.day, standingMs: state.day.standingMs - today }
  addSitting(turn, state.bout, today, true)
}

/** Ends the bout, if there is one that was sat, as of `endedAt`. */
export function closeBout(turn: Turn, endedAt: EngineTime, endedBy: BoutEnd): void {
  const { state } = turn
  const { bout } = state
  if (!bout) return
  emit(turn, {
    effect: 'bout',
    startedAt: wallAt(state, bout.startedAt),
    endedAt: wallAt(state, Math.max(endedAt, bout.startedAt)),
    sittingSec: Math.floor(bout.sittingMs / SEC),
    overdueSec: Math.floor(bout.overdueMs / SEC),
    endedBy,
  })
  state.bout = null
  if (endedBy !== 'end') {
    const at = wallAt(state, endedAt)
    state.lastBreak = { startedAt: at, endedAt: state.at, cause: endedBy }
    state.day = { ...state.day, breaks: state.day.breaks + 1 }
  }
}
