/** Prompts: when each falls due, and its way to the screen: held, announced, awaited, shown, withdrawn. */
import { isIdleUnknown, isPresent, presentMs, sittingMs, standingMs } from './account.ts'
import { LATELY_MS, MIN, SEC, type EngineState, type EngineTime, type Prompt } from './state.ts'
import { emit, tally, type Turn } from './turn.ts'
import {
  PROMPT_KINDS,
  type DropReason,
  type EngineSettings,
  type Level,
  type Outcome,
  type PromptKind,
} from './types.ts'

/** A posture prompt is not worth it when a stretch follows so soon. */
const STRETCH_SOON_MS = 5 * MIN
/** From the end of one prompt to the start of the next. */
export const SPACING_MS = 2 * MIN
/** A pause in typing that lets a prompt in. */
export const NATURAL_PAUSE_SEC = 3
const POSTURE_HELD_MS = 10 * MIN
const MISSED_TO_TRAY = 3

export const BIGGEST_FIRST = [...PROMPT_KINDS].toReversed()

export const isOnScreen = (prompt: Prompt): boolean => prompt.phase === 'shown'

/** Most of the time there is none: then nothing of what follows need be looked at. */
export function hasPrompts(state: EngineState): boolean {
  for (const _ in state.prompts) return true
  return false
}

export const onScreen = (state: EngineState): Prompt | null =>
  PROMPT_KINDS.map(kind => state.prompts[kind]).find(prompt => prompt && isOnScreen(prompt)) ?? null

export function setPrompt(turn: Turn, prompt: Prompt): void {
  turn.state.prompts = { ...turn.state.prompts, [prompt.kind]: prompt }
}

/** Forgets a prompt; the next of its kind is counted from here. */
export function removePrompt(turn: Turn, kind: PromptKind): void {
  const { state } = turn
  const { [kind]: _, ...others } = state.prompts
  state.prompts = others
  restartCount(turn, kind)
}

function restartCount(turn: Turn, kind: PromptKind): void {
  const { state } = turn
  if (kind === 'sit-or-move') {
    if (state.standing) state.standing = { ...state.standing, mark: standingMs(state) }
    return
  }
  if (!state.bout) return
  const sitting = sittingMs(state)
  state.bout = { ...state.bout, postureMark: sitting, ...(kind === 'stretch' && { stretchMark: sitting }) }
}

/** Takes a prompt off the screen with its outcome, and counts it. What becomes of it is the caller's. */
export function hide(turn: Turn, kind: PromptKind, outcome: Outcome): void {
  turn.state.lastHidden = turn.state.now
  emit(turn, { effect: 'hidden', kind, outcome })
  tally(turn, kind, outcome)
}

export function drop(turn: Turn, prompt: Prompt, why: DropReason): void {
  if (isOnScreen(prompt)) hide(turn, prompt.kind, 'natural')
  else if (prompt.phase !== 'taking' && prompt.phase !== 'doing') {
    emit(turn, { effect: 'dropped', kind: prompt.kind, why })
    if (why === 'natural') tally(turn, prompt.kind, 'natural')
  }
  removePrompt(turn, prompt.kind)
}

/** How strongly: where the insistence begins, one step up when it went unanswered or the ceiling is passed. */
export function levelNow(
  state: EngineState,
  settings: EngineSettings,
  { kind, missed }: Pick<Prompt, 'kind' | 'missed'>,
): Level {
  // A nudge to shift in the seat is no louder for the ceiling: what is over it wants a stretch.
  const risen = missed > 0 || (kind === 'stretch' && sittingMs(state) >= settings.ceilingMin * MIN)
  switch (settings.insistence) {
    case 'gentle':
      return 'toast'
    case 'normal':
      return risen ? 'window' : 'toast'
    case 'firm':
      return risen ? 'overlay' : 'window'
  }
}

const newPrompt = (kind: PromptKind): Prompt => ({
  kind,
  phase: 'owed',
  level: 'tray',
  missed: 0,
  tolerates: null,
  noticedAt: null,
  heldSince: null,
  waitingSince: null,
  presentUntil: 0,
  chosen: false,
  takenAt: 0,
})

/** Time of sitting (or standing) still to go until a kind falls due, in ms; `null` where it will not. */
export function untilDue(state: EngineState, settings: EngineSettings, kind: PromptKind): number | null {
  if (kind === 'sit-or-move') {
    if (!state.standing) return null
    return state.standing.mark + settings.standMaxMin * MIN - standingMs(state)
  }
  if (!state.bout || state.standing) return null
  if (kind === 'stretch') return state.bout.stretchMark + settings.stretchEveryMin * MIN - sittingMs(state)
  if (settings.postureEveryMin === 0) return null
  return state.bout.postureMark + settings.postureEveryMin * MIN - sittingMs(state)
}

/** Lets fall due what is. Each fires once; a smaller one gives way to a bigger. */
export function noteDue(turn: Turn): void {
  const { state, settings } = turn
  if (!isPresent(state)) return
  for (const kind of BIGGEST_FIRST) {
    const left = untilDue(state, settings, kind)
    if (state.prompts[kind] || left === null || left > 0) continue
    emit(turn, { effect: 'due', kind })
    if (kind === 'posture' && givesWay(turn)) continue
    setPrompt(turn, newPrompt(kind))
    const { posture } = state.prompts
    if (kind === 'stretch' && posture && !isOnScreen(posture)) drop(turn, posture, 'bigger')
  }
}

function givesWay(turn: Turn): boolean {
  const why = turn.state.prompts.stretch ? 'bigger' : 'stretch-soon'
  if (why === 'stretch-soon' && !isStretchSoon(turn)) return false
  emit(turn, { effect: 'dropped', kind: 'posture', why })
  restartCount(turn, 'posture')
  return true
}

function isStretchSoon({ state, settings }: Turn): boolean {
  const stretchIn = untilDue(state, settings, 'stretch')
  return stretchIn !== null && stretchIn <= STRETCH_SOON_MS
}

/** After a change of settings: what waits and would not be due by them is given up. */
export function dropUndue(turn: Turn): void {
  const { state, settings } = turn
  for (const kind of PROMPT_KINDS) {
    const prompt = state.prompts[kind]
    if (!prompt || (prompt.phase !== 'owed' && prompt.phase !== 'notice') || prompt.tolerates) continue
    const left = untilDue(state, settings, kind)
    if (left !== null && left <= 0) continue
    emit(turn, { effect: 'dropped', kind, why: 'settings' })
    const { [kind]: _, ...others } = state.prompts
    state.prompts = others
    if (kind === 'posture' && left === null) restartCount(turn, kind)
  }
}

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
