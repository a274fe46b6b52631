/** One step of the engine: an observation and the settings in, the next state and its effects out. */
import { closeDay } from './account.ts'
import { endRoutine, giveUpAbandoned, noteAnswer, openRoutine, resolveTaking } from './answers.ts'
import { qualifyAbsence } from './bout.ts'
import { dayOf } from './calendar.ts'
import { noteHold, notePause, refreshHolds, refreshHours } from './holds.ts'
import { advance, noteIdle, noteLock, noteSign, noteSleep, setPresence, settleWatching } from './presence.ts'
import { changeLevel, deliver } from './delivery.ts'
import { dropUndue, noteDue } from './due.ts'
import { levelNow, onScreen } from './prompt.ts'
import { confirmStanding, noteStand } from './standing.ts'
import { SEC, type EngineState } from './state.ts'
import { beginTurn, emit, type Turn } from './turn.ts'
import type { Effect, EngineSettings, Observation } from './types.ts'
import { nextWake } from './wake.ts'

/** After a change of settings nothing is shown of itself for so long. */
const QUIET_AFTER_SETTINGS_MS = 30 * SEC

/** After a start the sources of holds need a moment to tell what the desk is like. */
const QUIET_AFTER_START_MS = 10 * SEC

export interface Stepped {
  readonly state: EngineState
  readonly effects: readonly Effect[]
}

/**
 * Pure and deterministic. The monotonic instant at which the engine wants to be woken is the new state's
 * `wakeAt`, always after the observation; `null` where nothing is to be awaited.
 */
export function step(state: EngineState, observation: Observation, settings: EngineSettings): Stepped {
  const turn = beginTurn(state, settings)
  advance(turn, observation)
  observe(turn, observation)
  if (observation.at < state.at) noteClockSetBack(turn)
  refreshHolds(turn)
  resolveTaking(turn)
  qualifyAbsence(turn)
  confirmStanding(turn)
  giveUpAbandoned(turn)
  if (observation.kind === 'settings') dropUndue(turn)
  noteDue(turn)
  deliver(turn)
  turn.state.wakeAt = nextWake(turn.state, settings)
  return { state: turn.state, effects: turn.effects }
}

function observe(turn: Turn, observation: Observation): void {
  switch (observation.kind) {
    case 'start':
      turn.state.quietUntil = Math.max(turn.state.quietUntil, turn.state.now + QUIET_AFTER_START_MS)
      return changeZone(turn, observation.zone)
    case 'idle':
      return noteIdle(turn, observation.idleSec)
    case 'lock':
    case 'unlock':
      if (observation.kind === 'lock') endRoutine(turn, false)
      return noteLock(turn, observation.kind === 'lock')
    case 'suspend':
    case 'resume':
      if (observation.kind === 'suspend') endRoutine(turn, false)
      return noteSleep(turn, observation.kind === 'suspend')
    case 'zone':
      return changeZone(turn, observation.zone)
    case 'hold':
      return noteHold(turn, observation.reason, observation.on)
    case 'watching':
      settleWatching(turn)
      setPresence(turn, { watching: observation.on })
      return settleWatching(turn)
    case 'source':
      return setPresence(turn, { hasEvents: observation.hasEvents })
    case 'stand':
      return noteStand(turn, observation.standing)
    case 'pause':
      return notePause(turn, observation.pause)
    case 'answer':
      return noteAnswer(turn, observation)
    case 'routine':
      return noteRoutine(turn, observation)
    case 'settings':
      return noteSettings(turn)
  }
}

function noteRoutine(turn: Turn, observation: Observation & { readonly kind: 'routine' }): void {
  const { state, settings } = turn
  if (observation.phase !== 'open') return endRoutine(turn, observation.phase === 'finish')
  if (state.routine) return emit(turn, { effect: 'ignored', answer: 'routine' })
  noteSign(turn)
  const answered = onScreen(state)?.kind ?? null
  openRoutine(turn, answered, observation.routineSec ?? settings.stretchSec, observation.endsBout ?? true)
}

function changeZone(turn: Turn, zone: string): void {
  const { state, settings } = turn
  state.zone = zone
  if (state.pause?.until === 'clock') notePause(turn, 'tomorrow')
  refreshHours(turn)
  respanDay(turn, settings)
}

function noteSettings(turn: Turn): void {
  const { state, settings } = turn
  state.quietUntil = Math.max(state.quietUntil, state.now + QUIET_AFTER_SETTINGS_MS)
  refreshHours(turn)
  respanDay(turn, settings)
  const shown = onScreen(state)
  if (shown) changeLevel(turn, shown, levelNow(state, settings, shown))
}

/** The zone or the hour at which days begin is another: the present day ends elsewhere, or is another one. */
function respanDay(turn: Turn, settings: EngineSettings): void {
  const { state } = turn
  const span = dayOf(state.at, state.zone, settings.dayStartHour)
  if (span.day === state.day.day) state.day = { ...state.day, ...span }
  else closeDay(turn, state.at)
}

/** Working hours may be on again; where it is another day, that day's totals begin. */
function noteClockSetBack(turn: Turn): void {
  refreshHours(turn)
  if (turn.state.at < turn.state.day.startsAt) closeDay(turn, turn.state.at)
}
