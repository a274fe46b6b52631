/** The reasons not to show anything now, as a set: what was observed, the working hours, a pause. */
import { hoursAt, nextLocalHour } from './calendar.ts'
import { dropAllAtEndOfHours, withdrawForHolds } from './delivery.ts'
import { MIN, SEC, type EngineState } from './state.ts'
import type { Turn } from './turn.ts'
import { OBSERVED_HOLDS, type HoldReason, type ObservedHold, type PauseRequest } from './types.ts'

/** After a pause the user is left alone for this long. */
const QUIET_AFTER_PAUSE_MS = 60 * SEC
/** "Until tomorrow" is until this hour, local. */
const TOMORROW_HOUR = 6

export function noteHold(turn: Turn, reason: ObservedHold, on: boolean): void {
  const { state } = turn
  const others = state.observedHolds.filter(each => each !== reason)
  state.observedHolds = on ? [...others, reason] : others
}

export function notePause(turn: Turn, request: PauseRequest): void {
  const { state } = turn
  if (request === 'off') return endPause(turn)
  if (request === 'on') state.pause = { until: 'resumed' }
  else if (request === 'tomorrow')
    state.pause = { until: 'clock', at: nextLocalHour(state.at, state.zone, TOMORROW_HOUR) }
  else state.pause = { until: 'time', time: state.now + request * MIN }
}

/** How long the pause still lasts, in ms; `null` where there is none, or none that ends by itself. */
export function pauseLeftMs({ pause, now, at }: EngineState): number | null {
  if (pause === null || pause.until === 'resumed') return null
  return pause.until === 'time' ? pause.time - now : pause.at - at
}

function endPause(turn: Turn): void {
  const { state } = turn
  if (!state.pause) return
  state.pause = null
  state.quietUntil = Math.max(state.quietUntil, state.now + QUIET_AFTER_PAUSE_MS)
}

/** Works out the working hours anew: after a change of settings, zone or clock, and when they change. */
export function refreshHours(turn: Turn): void {
  turn.state.hours = hoursAt(turn.state.at, turn.state.zone, turn.settings.hours)
}

/** Brings the set of reasons up to now, and what follows from its becoming empty or not. */
export function refreshHolds(turn: Turn): void {
  const { state, settings } = turn
  const pausedFor = pauseLeftMs(state)
  if (pausedFor !== null && pausedFor <= 0) endPause(turn)
  const wereInside = state.hours.inside
  if (state.hours.changesAt !== null && state.at >= state.hours.changesAt) refreshHours(turn)
  if (wereInside && !state.hours.inside) dropAllAtEndOfHours(turn)
  if (state.observedHolds.length === 0 && !state.pause && state.hours.inside && state.holds.length === 0)
    return

  const holds: HoldReason[] = OBSERVED_HOLDS.filter(reason => state.observedHolds.includes(reason))
  if (!state.hours.inside) holds.push('hours')
  if (state.pause) holds.push('pause')
  const before = state.holds
  state.holds = holds
  if (before.length > 0 && holds.length === 0) {
    state.quietUntil = Math.max(state.quietUntil, state.now + settings.settleSec * SEC)
  }
  withdrawForHolds(turn)
}
