/** A prompt's way to the screen: held, announced, awaited, shown, withdrawn. */
import { isIdleUnknown, isPresent, presentMs, sittingMs } from './account.ts'
import { isStretchSoon } from './due.ts'
import {
  BIGGEST_FIRST,
  drop,
  hasPrompts,
  hide,
  isOnScreen,
  levelNow,
  newPrompt,
  onScreen,
  removePrompt,
  setPrompt,
} from './prompt.ts'
import { LATELY_MS, MIN, SEC, type EngineState, type EngineTime, type Prompt } from './state.ts'
import { emit, tally, type Turn } from './turn.ts'
import type { Level } from './types.ts'

/** From the end of one prompt to the start of the next. */
const SPACING_MS = 2 * MIN
/** A pause in typing that lets a prompt in. */
export const NATURAL_PAUSE_SEC = 3
const POSTURE_HELD_MS = 10 * MIN
const MISSED_TO_TRAY = 3

export function dropAllAtEndOfHours(turn: Turn): void {
  for (const prompt of Object.values(turn.state.prompts)) {
    if (prompt.phase === 'taking' || prompt.phase === 'doing') continue
    if (isOnScreen(prompt)) hide(turn, prompt.kind, 'held')
    emit(turn, { effect: 'dropped', kind: prompt.kind, why: 'hours' })
    removePrompt(turn, prompt.kind)
  }
}

/** Takes down what a hold that has just begun forbids, and says once of each that waits why it is held. */
export function withdrawForHolds(turn: Turn): void {
  const { state } = turn
  for (const kind of BIGGEST_FIRST) {
    const prompt = state.prompts[kind]
    if (!prompt) continue
    const against = state.holds.filter(reason => !prompt.tolerates?.includes(reason))
    if (against.length === 0) continue
    if (isOnScreen(prompt)) {
      hide(turn, kind, 'held')
      emit(turn, { effect: 'owed', kind })
    } else if (prompt.phase !== 'notice') continue
    setPrompt(turn, { ...prompt, phase: 'owed', tolerates: null, waitingSince: null, heldSince: null })
  }
}

/** Moves every prompt on as far as this moment allows. */
export function deliver(turn: Turn): void {
  if (!hasPrompts(turn.state)) return
  expire(turn)
  noteHeld(turn)
  raise(turn)
  const next = nextToShow(turn)
  if (next) approach(turn, next)
}

/** What waits went unanswered; what somebody snoozes begins anew, or stays in the tray. */
export const isUnanswered = ({ missed }: Prompt): boolean => missed > 0 && missed < MISSED_TO_TRAY

/** What was snoozed comes back, what went unanswered is taken down. */
function expire(turn: Turn): void {
  const { state, settings } = turn
  for (const prompt of Object.values(state.prompts)) {
    if (presentMs(state) < prompt.presentUntil) continue
    if (prompt.phase === 'snoozed')
      setPrompt(turn, { ...prompt, phase: prompt.missed < MISSED_TO_TRAY ? 'owed' : 'tray' })
    // Whoever has not stirred since may have left: that is found out before it is called unanswered.
    if (prompt.phase !== 'shown' || !isPresent(state)) continue
    if (state.now - state.settledTo > LATELY_MS) continue
    hide(turn, prompt.kind, 'missed')
    const missed = prompt.missed + 1
    const back = presentMs(state) + (settings.snoozeMin[0] ?? 5) * MIN
    if (missed < MISSED_TO_TRAY) {
      setPrompt(turn, {
        ...prompt,
        phase: 'snoozed',
        missed,
        tolerates: null,
        presentUntil: back,
        chosen: false,
      })
    } else {
      setPrompt(turn, { ...prompt, phase: 'tray', level: 'tray', missed, tolerates: null })
      emit(turn, { effect: 'level', kind: prompt.kind, level: 'tray' })
    }
  }
}

function noteHeld(turn: Turn): void {
  const { state } = turn
  for (const kind of BIGGEST_FIRST) {
    const prompt = state.prompts[kind]
    if (!prompt || prompt.phase !== 'owed') continue
    if (state.holds.length === 0 || prompt.tolerates) {
      if (prompt.heldSince === null) continue
      const tooLong = kind === 'posture' && state.now - prompt.heldSince > POSTURE_HELD_MS
      if (tooLong) drop(turn, prompt, 'held-long')
      else setPrompt(turn, { ...prompt, heldSince: null })
    } else if (prompt.heldSince === null) {
      setPrompt(turn, { ...prompt, heldSince: state.now, waitingSince: null })
      emit(turn, { effect: 'held', kind, reasons: state.holds })
    } else if (kind === 'posture' && state.now - prompt.heldSince > POSTURE_HELD_MS)
      drop(turn, prompt, 'held-long')
  }
}

const RANK: Readonly<Record<Level, number>> = { tray: 0, toast: 1, window: 2, overlay: 3 }

/** One on screen rises when the ceiling is passed; it sinks only where the settings were changed. */
function raise(turn: Turn): void {
  const { state, settings } = turn
  const prompt = onScreen(state)
  if (!prompt) return
  const level = levelNow(state, settings, prompt)
  if (RANK[level] > RANK[prompt.level]) changeLevel(turn, prompt, level)
}

export function changeLevel(turn: Turn, prompt: Prompt, level: Level): void {
  if (prompt.level === level) return
  setPrompt(turn, { ...prompt, level })
  emit(turn, { effect: 'level', kind: prompt.kind, level })
}

/** The biggest that is owed and may be seen in this posture; none while one is on screen. */
function nextToShow(turn: Turn): Prompt | null {
  const { state } = turn
  if (!isPresent(state) || state.presence.locked || state.presence.asleep || onScreen(state)) return null
  for (const kind of BIGGEST_FIRST) {
    const prompt = state.prompts[kind]
    if (!prompt || (prompt.phase !== 'owed' && prompt.phase !== 'notice')) continue
    if (!prompt.tolerates && (kind === 'sit-or-move') !== (state.standing !== null)) continue
    return prompt
  }
  return null
}

/** Before this nothing may be shown of itself. */
export function earliest(state: EngineState, prompt: Prompt): EngineTime {
  const spaced = state.lastHidden === null || prompt.chosen ? 0 : state.lastHidden + SPACING_MS
  return Math.max(state.quietUntil, spaced)
}

function approach(turn: Turn, prompt: Prompt): void {
  const { state, settings } = turn
  if (prompt.tolerates) return show(turn, prompt)
  if (prompt.kind === 'posture' && settings.postureEveryMin === 0) return drop(turn, prompt, 'settings')
  if (state.holds.length > 0) return
  if (prompt.kind === 'posture' && isStretchSoon(turn)) return drop(turn, prompt, 'stretch-soon')
  if (settings.noticeSec > 0 && prompt.noticedAt === null && prompt.missed === 0 && !prompt.chosen) {
    const noticed: Prompt = { ...prompt, phase: 'notice', noticedAt: state.now, waitingSince: null }
    setPrompt(turn, noticed)
    emit(turn, { effect: 'notice', kind: prompt.kind })
    return
  }
  const noticeEnds = prompt.phase === 'notice' ? (prompt.noticedAt ?? 0) + settings.noticeSec * SEC : 0
  if (state.now < Math.max(earliest(state, prompt), noticeEnds)) {
    if (prompt.waitingSince !== null) setPrompt(turn, { ...prompt, waitingSince: null })
    return
  }
  const waitingSince = prompt.waitingSince ?? state.now
  if (isNaturalPause(state) || state.now - waitingSince >= settings.graceSec * SEC) return show(turn, prompt)
  if (prompt.waitingSince === null) setPrompt(turn, { ...prompt, waitingSince })
}

function isNaturalPause(state: EngineState): boolean {
  const { idleSec, sampledAt } = state.presence
  return isIdleUnknown(state) || (sampledAt === state.now && idleSec !== null && idleSec >= NATURAL_PAUSE_SEC)
}

export function show(turn: Turn, prompt: Prompt): void {
  const { state, settings } = turn
  const level = levelNow(state, settings, prompt)
  setPrompt(turn, {
    ...prompt,
    phase: 'shown',
    level,
    waitingSince: null,
    chosen: false,
    presentUntil: presentMs(state) + settings.timeoutSec * SEC,
  })
  if (prompt.kind !== 'sit-or-move' && state.bout)
    state.bout = { ...state.bout, postureMark: sittingMs(state) }
  emit(turn, {
    effect: 'shown',
    kind: prompt.kind,
    level,
    sittingSec: Math.floor(sittingMs(state) / SEC),
    snoozesLeft: Math.max(0, settings.maxSnoozes - state.snoozesUsed),
  })
  tally(turn, prompt.kind, 'shown')
}

/** The user asked for a break now: a stretch, whatever holds are on. */
export function showNow(turn: Turn): void {
  const { state } = turn
  const current = onScreen(state)
  if (current?.kind === 'stretch') return
  if (current) {
    hide(turn, current.kind, 'dismissed')
    removePrompt(turn, current.kind)
  }
  const { posture } = state.prompts
  if (posture) drop(turn, posture, 'bigger')
  show(turn, { ...(state.prompts.stretch ?? newPrompt('stretch')), missed: 0, tolerates: state.holds })
}
