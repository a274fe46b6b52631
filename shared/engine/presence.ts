/**
 * Who is there: from idle samples, locks, sleep and gaps in time to absences, their beginning found
 * afterwards. What an absence does to bout and prompts is decided in step.ts.
 */
import { isIdleUnknown, isPresent, settleAway, settlePresent } from './account.ts'
import { qualifyAbsence } from './bout.ts'
import { hasPrompts } from './prompt.ts'
import {
  LATELY_MS,
  MIN,
  SEC,
  type Absence,
  type EngineState,
  type EngineTime,
  type Presence,
} from './state.ts'
import { emit, wallAt, type Turn } from './turn.ts'
import type { AbsenceCause, EngineSettings, Instant } from './types.ts'

/** From here on a jump of the wall clock ahead of the monotonic one, or a late wake-up, was a sleep. */
const GAP_MS = 60 * SEC
/** Idle counters are whole seconds on some systems: a last input less than this later is the same one. */
const WOBBLE_MS = 1 * SEC

export function setPresence(turn: Turn, change: Partial<Presence>): void {
  Object.assign(turn.state.presence, change)
}

export const isWatched = (state: EngineState, settings: EngineSettings): boolean =>
  settings.countWatching && state.presence.watching

/** Moves all clocks on to the observation; a stretch in which the machine slept unseen becomes an absence. */
export function advance(turn: Turn, instant: Instant): void {
  const { state } = turn
  const elapsed = Math.max(0, instant.mono - state.mono)
  const drift = instant.at - state.at - elapsed
  const before = state.now
  const { asleep } = state.presence
  const slept = asleep ? Math.max(0, drift) : drift >= GAP_MS ? drift : 0
  const late = state.wakeAt === null || asleep ? 0 : instant.mono - state.wakeAt
  state.at = instant.at
  state.mono = instant.mono
  state.now = before + elapsed + slept
  if (asleep) return
  if (slept > 0) noteGap(turn, before, before + slept)
  else if (late >= GAP_MS) noteGap(turn, state.now - late, state.now)
}

function noteGap(turn: Turn, from: EngineTime, to: EngineTime): void {
  if (!turn.state.presence.absence && !turn.state.routine) leave(turn, from, 'gap')
  const { absence } = turn.state.presence
  if (absence) setPresence(turn, { absence: { ...absence, returnAfter: Math.max(absence.returnAfter, to) } })
}

/** An absence begins. What came before was presence. */
export function leave(turn: Turn, since: EngineTime, cause: AbsenceCause): void {
  settlePresent(turn, since)
  setPresence(turn, {
    absence: {
      since,
      cause,
      returnAfter: since,
      qualified: turn.state.bout === null && !turn.state.standing && !hasPrompts(turn.state),
      waiting: false,
    },
  })
}

/** Nobody is expected before the first input after now: at start-up, and after a break that ended by itself. */
export function awaitInput(turn: Turn, since: EngineTime, returnAfter: EngineTime): void {
  setPresence(turn, { absence: { since, cause: 'idle', returnAfter, qualified: true, waiting: true } })
}

/** Nobody was there up to `to`. Where that makes a break of it, the break belongs to the day in which it became one. */
function settleAbsence(turn: Turn, absence: Absence, to: EngineTime): void {
  settleAway(turn, Math.min(to, absence.since + turn.settings.breakResetMin * MIN))
  qualifyAbsence(turn)
  settleAway(turn, to)
}

/**
 * Somebody is (back) at the desk, since `returned` or a little before: between the last look and the input
 * seen now. A break is only what is known to have lasted long enough, which is why wake.ts looks right then.
 */
function comeBack(turn: Turn, was: Absence, returned: EngineTime): void {
  const { state, settings } = turn
  settleAbsence(turn, was, Math.min(was.returnAfter, returned))
  const absence = state.presence.absence ?? was
  const justUnder = was.since + settings.breakResetMin * MIN - 1
  const end = Math.max(state.settledTo, absence.qualified ? returned : Math.min(returned, justUnder))
  settleAway(turn, end)
  setPresence(turn, { absence: null, evidence: Math.max(state.presence.evidence, end) })
  if (absence.qualified && state.lastBreak)
    state.lastBreak = { ...state.lastBreak, endedAt: wallAt(state, end) }
  if (absence.waiting) return
  emit(turn, {
    effect: 'absence',
    absence: {
      startedAt: wallAt(state, absence.since),
      endedAt: wallAt(state, end),
      cause: absence.cause,
      counted: absence.qualified,
    },
  })
}

/** A sign of life that is not input: an answer, a word from the user. Not while locked or asleep. */
export function noteSign(turn: Turn): void {
  const { state } = turn
  const { absence, locked, asleep } = state.presence
  if (locked || asleep) return
  if (absence) comeBack(turn, absence, state.now)
  settlePresentNow(turn)
}

/** The user is known to be there this very moment. */
function settlePresentNow(turn: Turn): void {
  const { state } = turn
  if (!isPresent(state)) return
  settlePresent(turn, state.now)
  state.presence.evidence = state.now
}

export function noteIdle(turn: Turn, idleSec: number | null): void {
  const { state, settings } = turn
  const wasUnknown = isIdleUnknown(state)
  const first = state.presence.sampledAt === null
  if (wasUnknown !== (idleSec === null)) settlePresentNow(turn)
  const lastInput = idleSec === null ? state.presence.lastInput : state.now - Math.max(0, idleSec) * SEC
  // Field by field: this runs at every sample.
  state.presence.idleSec = idleSec
  state.presence.sampledAt = state.now
  state.presence.lastInput = Math.max(state.presence.lastInput, lastInput)
  const { absence, locked, asleep } = state.presence
  if (asleep || locked) return absence ? settleAway(turn, state.now) : undefined
  if (absence && idleSec !== null) noteIdleWhileAway(turn, absence, lastInput, first)
  // Whoever is neither locked out nor asleep is there, from when it could not be known any more.
  else if (absence)
    comeBack(turn, absence, wasUnknown ? Math.max(absence.returnAfter, state.settledTo) : state.now)
  if (isPresent(state) && (idleSec === null || isWatched(state, settings))) settlePresentNow(turn)
  else if (isPresent(state)) noteIdleWhilePresent(turn, lastInput)
}

function noteIdleWhilePresent(turn: Turn, lastInput: EngineTime): void {
  const { state, settings } = turn
  settlePresent(turn, Math.min(state.now, lastInput))
  const evidence = Math.max(state.presence.evidence, lastInput)
  state.presence.evidence = evidence
  const idleMs = state.now - evidence
  if (idleMs >= settings.awayAfterMin * MIN) {
    leave(turn, evidence, 'idle')
    settleAway(turn, state.now)
  } else if (state.at >= state.day.endsAt && idleMs <= LATELY_MS) {
    // So that a day ends when it ends: who was there a moment ago is there.
    settlePresent(turn, state.now)
  }
}

function noteIdleWhileAway(turn: Turn, absence: Absence, lastInput: EngineTime, first: boolean): void {
  const { state, settings } = turn
  if (absence.waiting && first) {
    // At start-up whoever touched the machine just before is there.
    if (state.now - lastInput < settings.awayAfterMin * MIN)
      comeBack(turn, absence, Math.max(absence.since, lastInput))
    else settleAway(turn, state.now)
    return
  }
  const isGap = absence.cause === 'gap'
  const isReturn = lastInput > absence.returnAfter || (isGap && lastInput === absence.returnAfter)
  if (isReturn && lastInput - absence.since > WOBBLE_MS) {
    // Whatever the clocks skipped unseen ends where they go on; the time since was spent at the desk.
    return comeBack(turn, absence, isGap ? Math.max(absence.returnAfter, absence.since) : lastInput)
  }
  if (
    isGap &&
    lastInput > absence.since &&
    lastInput < absence.returnAfter &&
    state.settledTo <= absence.since
  ) {
    settlePresent(turn, lastInput)
    setPresence(turn, { absence: { ...absence, since: lastInput } })
  }
  settleAway(turn, state.now)
}

export function noteLock(turn: Turn, locked: boolean): void {
  const { state } = turn
  if (locked === state.presence.locked) return
  if (locked && isPresent(state)) leave(turn, state.now, 'lock')
  setPresence(turn, { locked })
  if (!locked) returnOnlyAfter(turn, state.now - 1)
}

export function noteSleep(turn: Turn, asleep: boolean): void {
  const { state } = turn
  if (asleep === state.presence.asleep) return
  if (asleep && isPresent(state)) leave(turn, state.now, 'sleep')
  setPresence(turn, { asleep })
  if (!asleep) returnOnlyAfter(turn, state.now)
}

/** A lock or a sleep is over: it is the first input from here on that ends the absence. */
function returnOnlyAfter(turn: Turn, time: EngineTime): void {
  const { state } = turn
  const was = state.presence.absence
  if (!was) return
  settleAbsence(turn, was, state.now)
  const absence = state.presence.absence ?? was
  setPresence(turn, { absence: { ...absence, returnAfter: Math.max(absence.returnAfter, time) } })
}

/** What counts as presence without input came or went; until now it was as it was before. */
export function settleWatching(turn: Turn): void {
  if (isWatched(turn.state, turn.settings)) settlePresentNow(turn)
}
