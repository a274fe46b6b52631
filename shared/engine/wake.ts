/** When the engine wants to be woken next: the soonest of what could change. */
import { presentMs, sittingMs } from './account.ts'
import { abandonedAt, takenMs, TAKING_CHECK_MS } from './answers.ts'
import { pauseLeftMs } from './holds.ts'
import { isWatched } from './presence.ts'
import { earliest, NATURAL_PAUSE_SEC } from './delivery.ts'
import { hasPrompts, untilDue } from './prompt.ts'
import { STANDING_CONFIRMED_MS } from './standing.ts'
import { MIN, SEC, type Absence, type EngineState, type Prompt } from './state.ts'
import { PROMPT_KINDS, type EngineSettings } from './types.ts'

/** A crash loses at most this much sitting, since every wake-up stores the state. */
const STORE_MS = 60 * SEC
/** How often to look whether somebody is back: closely until the absence is a break, then with less haste. */
const AWAY_MS = 15 * SEC
const LONG_AWAY_MS = 20 * SEC
const SOONEST_MS = 1
const SAMPLE_AGAIN_MS = SEC

/** The monotonic instant of the next wake-up; `null` while asleep, when nothing can be awaited. */
export function nextWake(state: EngineState, settings: EngineSettings): number | null {
  if (state.presence.asleep) return null
  const { absence } = state.presence
  const happensIn = state.routine
    ? (abandonedAt(state) ?? state.now) - state.now
    : absence
      ? returnIn(state, settings, absence)
      : presentIn(state, settings)
  return state.mono + Math.max(SOONEST_MS, Math.min(calendarIn(state), happensIn))
}

/** While present: the next store, somebody having left, a prompt falling due or moving on, standing being confirmed. */
function presentIn(state: EngineState, settings: EngineSettings): number {
  const { standing } = state
  const confirmed =
    standing && !standing.confirmed
      ? standing.since + STANDING_CONFIRMED_MS + SOONEST_MS - state.now
      : STORE_MS
  let soonest = Math.min(STORE_MS, leaveIn(state, settings) ?? STORE_MS, confirmed)
  const waiting = hasPrompts(state)
  for (const kind of PROMPT_KINDS) {
    const prompt = waiting ? state.prompts[kind] : undefined
    const ms = prompt ? promptIn(state, settings, prompt) : untilDue(state, settings, kind)
    if (ms !== null && ms < soonest) soonest = ms
  }
  return soonest
}

/** The day's end, the working hours' next change, a pause's end: by the wall clock. */
function calendarIn(state: EngineState): number {
  const dayEnds = state.day.endsAt - state.at
  const hoursChange = state.hours.changesAt === null ? dayEnds : state.hours.changesAt - state.at
  return Math.min(dayEnds, hoursChange, pauseLeftMs(state) ?? dayEnds)
}

/** While present: when somebody idle until then would have left. */
function leaveIn(state: EngineState, settings: EngineSettings): number | null {
  const { hasEvents, idleSec, evidence } = state.presence
  if (hasEvents || idleSec === null || isWatched(state, settings)) return null
  return Math.max(SAMPLE_AGAIN_MS, evidence + settings.awayAfterMin * MIN - state.now)
}

/** While away: when the absence becomes a break, and when to look for a return. */
function returnIn(state: EngineState, settings: EngineSettings, absence: Absence): number {
  const { hasEvents, locked } = state.presence
  let soonest = absence.qualified ? LONG_AWAY_MS : AWAY_MS
  if (locked || hasEvents) soonest = Infinity
  else {
    // Just after an unlock, a resume or a break somebody is most likely about to touch the machine.
    const since = state.now - absence.returnAfter
    const expected = absence.waiting || absence.returnAfter > absence.since
    if (expected && since < AWAY_MS) soonest = Math.max(SAMPLE_AGAIN_MS, since)
  }
  if (absence.qualified) return soonest
  const breakIn = absence.since + settings.breakResetMin * MIN - state.now
  if (breakIn > 0) soonest = Math.min(soonest, breakIn)
  const taken = state.prompts.stretch?.phase === 'taking' ? absence.since + takenMs(settings) - state.now : 0
  return taken > 0 ? Math.min(soonest, taken) : soonest
}

function promptIn(state: EngineState, settings: EngineSettings, prompt: Prompt): number | null {
  switch (prompt.phase) {
    case 'snoozed':
      return prompt.presentUntil - presentMs(state)
    case 'shown':
      return shownIn(state, settings, prompt)
    case 'taking':
      return takingIn(state, settings, prompt)
    case 'notice':
      return waitIn(state, settings, prompt, (prompt.noticedAt ?? 0) + settings.noticeSec * SEC)
    case 'owed':
      return state.holds.length > 0 ? null : waitIn(state, settings, prompt, 0)
    case 'doing':
    case 'tray':
      return null
  }
}

function shownIn(state: EngineState, settings: EngineSettings, prompt: Prompt): number {
  const timeout = prompt.presentUntil - presentMs(state)
  // Overdue, but nobody has stirred: is there somebody?
  const look = timeout > 0 ? timeout : AWAY_MS
  const ceiling = settings.ceilingMin * MIN - sittingMs(state)
  return ceiling > 0 ? Math.min(look, ceiling) : look
}

function takingIn(state: EngineState, settings: EngineSettings, prompt: Prompt): number {
  const check = prompt.takenAt + TAKING_CHECK_MS - state.now
  if (check > 0) return check
  const left = Math.max(state.presence.lastInput, prompt.takenAt)
  return Math.max(SAMPLE_AGAIN_MS, left + takenMs(settings) - state.now)
}

/** Until `notBefore` and the other waits are over, then until the next moment a natural pause could be there. */
function waitIn(
  state: EngineState,
  settings: EngineSettings,
  prompt: Prompt,
  notBefore: number,
): number | null {
  const rest = Math.max(notBefore, earliest(state, prompt)) - state.now
  if (rest > 0) return rest
  const otherPosture = (prompt.kind === 'sit-or-move') !== (state.standing !== null)
  if (prompt.waitingSince === null || otherPosture) return null
  const grace = prompt.waitingSince + settings.graceSec * SEC - state.now
  const pause = (NATURAL_PAUSE_SEC - (state.presence.idleSec ?? 0)) * SEC
  return Math.min(grace, Math.max(pause, SAMPLE_AGAIN_MS / 4))
}
