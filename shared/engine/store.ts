/** The state as text and back: checked, so that what was not written by this version is never believed. */
import { closeBout, closeDay, emptyDay, isPresent, settleAway, settlePresent } from './account.ts'
import { endRoutine } from './answers.ts'
import { isWatched } from './presence.ts'
import { drop, hide, isOnScreen } from './prompt.ts'
import { MIN, STATE_VERSION, type EngineState, type Pause, type Presence, type Prompt } from './state.ts'
import { step } from './step.ts'
import { beginTurn, emit, type Turn } from './turn.ts'
import { PROMPT_KINDS, type Effect, type EngineSettings, type Instant, type PromptKind } from './types.ts'

/** FNV-1a over UTF-16 code units, 32 bits: against torn and edited files, not against attackers. */
function checksum(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return hash >>> 0
}

export function serialize(state: EngineState): string {
  const text = JSON.stringify(state)
  return `${STATE_VERSION} ${checksum(text)} ${text}`
}

/** The state that `serialize` wrote, or `null` for anything else. */
export function parse(text: string): EngineState | null {
  const match = /^(\d+) (\d+) ([\s\S]*)$/.exec(text)
  if (!match || Number(match[1]) !== STATE_VERSION) return null
  const json = match[3] ?? ''
  if (Number(match[2]) !== checksum(json)) return null
  try {
    return JSON.parse(json) as EngineState
  } catch {
    return null
  }
}

/** A first start: nobody is there before the first input. */
export function initialState(instant: Instant, zone: string, settings: EngineSettings): EngineState {
  const presence: Presence = {
    hasEvents: false,
    idleSec: 0,
    sampledAt: null,
    lastInput: 0,
    evidence: 0,
    watching: false,
    locked: false,
    asleep: false,
    absence: { since: 0, cause: 'idle', returnAfter: 0, qualified: true, waiting: true },
  }
  return {
    version: STATE_VERSION,
    zone,
    at: instant.at,
    mono: instant.mono,
    now: 0,
    wakeAt: null,
    presence,
    settledTo: 0,
    presentMs: 0,
    bout: null,
    standing: null,
    routine: null,
    lastBreak: null,
    prompts: {},
    snoozesUsed: 0,
    lastHidden: null,
    quietUntil: 0,
    observedHolds: [],
    pause: null,
    hours: { inside: true, changesAt: null },
    holds: [],
    day: emptyDay(instant.at, zone, settings.dayStartHour),
  }
}

export interface Restored {
  readonly state: EngineState
  readonly effects: readonly Effect[]
  /** Nothing could be made of what was stored: it is to be kept aside, and said. */
  readonly setAside: boolean
}

/**
 * What the engine starts from. A stored state younger than `breakResetMin` goes on, the time between not
 * counted; of an older one the bout is over and the day's totals stay; anything else is a fresh start. So is a state
 * from a time that has yet to come, because the clock was set back: nobody knows how long ago it was.
 */
export function restore(
  text: string | null,
  instant: Instant,
  zone: string,
  settings: EngineSettings,
): Restored {
  const fresh = initialState(instant, zone, settings)
  if (text === null) return { state: fresh, effects: [], setAside: false }
  const stored = parse(text)
  const resetMs = settings.breakResetMin * MIN
  const steppedMs = stored ? instant.at - stored.at : -Infinity
  // A clock that was set right by a little is none to lose a sitting for.
  const gapMs = steppedMs > -resetMs ? Math.max(0, steppedMs) : null
  if (!stored || gapMs === null) return { state: fresh, effects: [], setAside: true }
  try {
    return restoreStored(stored, gapMs, { fresh, instant, settings })
  } catch {
    // Its checksum holds and its contents do not: no version of ours wrote it so.
    return { state: fresh, effects: [], setAside: true }
  }
}

interface Begin {
  readonly fresh: EngineState
  readonly instant: Instant
  readonly settings: EngineSettings
}

function restoreStored(stored: EngineState, gapMs: number, { fresh, instant, settings }: Begin): Restored {
  const turn = beginTurn(stored, settings)
  endOldScreen(turn)
  if (gapMs < settings.breakResetMin * MIN) {
    const resumed = resume(turn, instant, gapMs)
    // One that cannot be gone on from is found out here, and not at every observation to come.
    step(resumed.state, { kind: 'idle', idleSec: null, ...instant }, settings)
    return resumed
  }
  settleStored(turn)
  closeBout(turn, turn.state.presence.absence?.since ?? turn.state.settledTo, 'end')
  for (const prompt of Object.values(turn.state.prompts)) drop(turn, prompt, 'natural')
  const { day, lastBreak, pause } = turn.state
  // Engine time begins anew; what is left of a pause for minutes is not.
  const carried: Pause | null =
    pause?.until === 'time' ? { ...pause, time: pause.time - stored.now - gapMs } : pause
  return { state: { ...fresh, day, lastBreak, pause: carried }, effects: turn.effects, setAside: false }
}

/** Windows died with the process: what was on screen is owed, a routine was left where it stood. */
function endOldScreen(turn: Turn): void {
  const { state } = turn
  leaveRoutine(turn)
  const prompts: Partial<Record<PromptKind, Prompt>> = {}
  for (const kind of PROMPT_KINDS) {
    const prompt = state.prompts[kind]
    if (!prompt) continue
    const wasSeen = isOnScreen(prompt)
    if (wasSeen) {
      hide(turn, kind, 'held')
      emit(turn, { effect: 'owed', kind })
    }
    const phase = wasSeen || prompt.phase === 'notice' ? 'owed' : prompt.phase
    prompts[kind] = {
      ...prompt,
      phase,
      tolerates: null,
      waitingSince: null,
      heldSince: null,
    }
  }
  state.prompts = prompts
}

/** A routine cut off before its half has been no break, so the prompt that led to it is owed again. */
function leaveRoutine(turn: Turn): void {
  const { state } = turn
  const prompt = state.routine?.kind ? state.prompts[state.routine.kind] : undefined
  endRoutine(turn, false)
  if (!prompt || !state.bout) return
  emit(turn, { effect: 'owed', kind: prompt.kind })
  state.prompts = { ...state.prompts, [prompt.kind]: { ...prompt, phase: 'owed' } }
}

/** Until it was stored the state held good: somebody seemed to be there, or did not. */
function settleStored(turn: Turn): void {
  const { state } = turn
  if (!isPresent(state)) return
  settlePresent(turn, state.now)
  state.presence.evidence = state.now
}

/** What was not known yet when the state was stored is found out by the first look: the gap alone is not counted. */
function resume(turn: Turn, instant: Instant, gapMs: number): Restored {
  const { state, settings } = turn
  const now = state.now + gapMs
  const tookDown = turn.effects.some(({ effect }) => effect === 'hidden')
  const resumed: EngineState = {
    ...state,
    at: instant.at,
    mono: instant.mono,
    now,
    settledTo: state.settledTo + gapMs,
    wakeAt: null,
    lastHidden: tookDown ? now : state.lastHidden,
    observedHolds: [],
    holds: [],
    presence: {
      ...state.presence,
      evidence: isWatched(state, settings) ? now : state.presence.evidence,
      watching: false,
      locked: false,
      asleep: false,
      sampledAt: null,
      idleSec: 0,
    },
  }
  return { state: resumed, effects: turn.effects, setAside: false }
}

/** Ends everything as of now, for the end of a trace: the effects are the last bout's and the last day's. */
export function finish(state: EngineState, settings: EngineSettings): readonly Effect[] {
  const turn = beginTurn(state, settings)
  settleStored(turn)
  settleAway(turn, state.now)
  closeBout(turn, state.presence.absence?.since ?? state.routine?.since ?? state.now, 'end')
  closeDay(turn, state.at)
  return turn.effects
}
