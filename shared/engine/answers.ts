/** What the user answers to a prompt, and the routines they do. */
import { isPresent, presentMs, settleAway, settlePresent } from './account.ts'
import { awaitInput, noteSign, setPresence } from './presence.ts'
import { endBout } from './bout.ts'
import { showNow } from './delivery.ts'
import { hasPrompts, hide, isOnScreen, removePrompt, setPrompt } from './prompt.ts'
import { MIN, SEC, type EngineState, type EngineTime, type Prompt, type RoutineRun } from './state.ts'
import { emit, type Turn } from './turn.ts'
import { PROMPT_KINDS, type Answer, type EngineSettings, type PromptKind } from './types.ts'

/** Who has input so long after "getting up" or later did not get up: no typist rests for longer than the difference. */
const STILL_THERE_MS = 55 * SEC
export const TAKING_CHECK_MS = 60 * SEC
/** A routine nobody ends is given up after twice its length and five minutes more. */
const ABANDONED_FACTOR = 2
const ABANDONED_EXTRA_MS = 5 * MIN

/** What can be answered: what is on screen, announced, or left at the tray. */
const answerable = (state: EngineState): Prompt | null =>
  PROMPT_KINDS.map(kind => state.prompts[kind])
    .toReversed()
    .find(prompt => prompt && (isOnScreen(prompt) || prompt.phase === 'notice' || prompt.phase === 'tray')) ??
  null

export function noteAnswer(turn: Turn, given: Answer): void {
  const { state, settings } = turn
  if (given.answer === 'finish' || given.answer === 'leave') {
    if (state.routine) endRoutine(turn, given.answer === 'finish')
    else emit(turn, { effect: 'ignored', answer: given.answer })
    return
  }
  if (state.presence.locked || state.presence.asleep || state.routine) {
    emit(turn, { effect: 'ignored', answer: given.answer })
    return
  }
  noteSign(turn)
  if (given.answer === 'break-now') return showNow(turn)
  const prompt = answerable(state)
  const refused = !prompt || (given.answer === 'snooze' && state.snoozesUsed >= settings.maxSnoozes)
  if (refused) return emit(turn, { effect: 'ignored', answer: given.answer })
  switch (given.answer) {
    case 'start': {
      const sec = prompt.kind === 'posture' ? settings.postureSec : settings.stretchSec
      return openRoutine(turn, prompt.kind, given.routineSec ?? sec, given.endsBout ?? true)
    }
    case 'taking':
      return take(turn, prompt)
    case 'dismiss':
      hide(turn, prompt.kind, 'dismissed')
      return removePrompt(turn, prompt.kind)
    case 'snooze':
      hide(turn, prompt.kind, 'snoozed')
      state.snoozesUsed += 1
      return setPrompt(turn, {
        ...prompt,
        phase: 'snoozed',
        // What went unanswered three times stays at the tray, also when it comes back.
        missed: prompt.phase === 'tray' ? prompt.missed : 0,
        tolerates: null,
        chosen: true,
        presentUntil: presentMs(state) + given.min * MIN,
      })
  }
}

function take(turn: Turn, prompt: Prompt): void {
  hide(turn, prompt.kind, 'taking')
  setPrompt(turn, { ...prompt, phase: 'taking', missed: 0, tolerates: null, takenAt: turn.state.now })
}

/** How long somebody who said "I'm getting up" must be gone for it to count as the break. */
export const takenMs = (settings: EngineSettings): number => (settings.stretchSec * SEC) / 2

/** Whether "I'm getting up" happened. Asked at every sample until it is known. */
export function resolveTaking(turn: Turn): void {
  const { state, settings } = turn
  if (!hasPrompts(state)) return
  for (const kind of PROMPT_KINDS) {
    const prompt = state.prompts[kind]
    if (prompt?.phase !== 'taking') continue
    const { absence, idleSec, lastInput, sampledAt } = state.presence
    const unknown = sampledAt !== null && idleSec === null
    const last = unknown ? prompt.takenAt : Math.max(lastInput, prompt.takenAt)
    const left = absence?.since ?? last
    if (kind === 'stretch' && !absence?.qualified && state.now - left >= takenMs(settings)) {
      endTaken(turn, Math.max(left, prompt.takenAt), unknown)
    } else if (
      !absence &&
      last >= prompt.takenAt + STILL_THERE_MS &&
      state.now >= prompt.takenAt + TAKING_CHECK_MS
    ) {
      emit(turn, { effect: 'owed', kind })
      setPrompt(turn, { ...prompt, phase: 'owed' })
    } else if (kind !== 'stretch' && state.now >= prompt.takenAt + TAKING_CHECK_MS) removePrompt(turn, kind)
  }
}

/**
 * The break is taken, since `since` or since the last moment known to be presence (a video went on playing).
 * Where idleness is unknown the user's word stands, and they count as back by now.
 */
function endTaken(turn: Turn, since: EngineTime, unknown: boolean): void {
  const { state } = turn
  const { absence } = state.presence
  if (unknown) settlePresent(turn, state.now)
  else if (!absence) settlePresent(turn, since)
  const left = absence ? since : Math.max(since, state.settledTo)
  if (!unknown) settleAway(turn, state.now)
  endBout(turn, left, 'taking')
  if (unknown) return
  const known = absence ?? { since: left, cause: 'idle', returnAfter: left, waiting: false }
  setPresence(turn, { absence: { ...known, qualified: true } })
}

export function openRoutine(turn: Turn, kind: PromptKind | null, totalSec: number, endsBout: boolean): void {
  const { state } = turn
  const prompt = kind && state.prompts[kind]
  if (prompt) setPrompt(turn, { ...prompt, phase: 'doing', missed: 0, tolerates: null })
  if (isPresent(state)) settlePresent(turn, state.now)
  state.routine = { kind, since: state.now, totalMs: totalSec * SEC, endsBout }
  if (kind) emit(turn, { effect: 'routine', kind, open: true })
}

/** Ends the routine that runs: completed, or left, which counts as completed where half of it was done. */
export function endRoutine(turn: Turn, completed: boolean): void {
  const { routine, now } = turn.state
  if (routine) closeRoutine(turn, routine, completed, now - routine.since)
}

function closeRoutine(turn: Turn, routine: RoutineRun, completed: boolean, doneMs: number): void {
  const { state } = turn
  const isBreak = routine.endsBout && (completed || doneMs >= routine.totalMs / 2)
  state.routine = null
  if (routine.kind) {
    hide(turn, routine.kind, completed ? 'done' : 'partial')
    emit(turn, { effect: 'routine', kind: routine.kind, open: false })
    removePrompt(turn, routine.kind)
  }
  if (completed) state.day = { ...state.day, routines: state.day.routines + 1 }
  if (!isBreak) {
    settlePresent(turn, state.now)
    setPresence(turn, { evidence: state.now })
    return
  }
  settleAway(turn, state.now)
  endBout(turn, routine.since, 'routine')
  awaitInput(turn, routine.since, state.now - 1)
}

/** Somebody who starts a routine and goes away must not stop the count for ever. */
export const abandonedAt = (state: EngineState): EngineTime | null =>
  state.routine && state.routine.since + state.routine.totalMs * ABANDONED_FACTOR + ABANDONED_EXTRA_MS

export function giveUpAbandoned(turn: Turn): void {
  const { state } = turn
  const { routine } = state
  const at = abandonedAt(state)
  if (!routine || at === null || state.now < at) return
  // Whoever worked on instead did none of it.
  closeRoutine(turn, routine, false, Math.max(0, routine.since + routine.totalMs - state.presence.lastInput))
}
