/** A prompt as it is remembered: put, changed, taken off the screen, forgotten; how loud it is, and when it falls due. */
import { sittingMs, standingMs } from './account.ts'
import { MIN, type EngineState, type Prompt } from './state.ts'
import { emit, tally, type Turn } from './turn.ts'
import {
  PROMPT_KINDS,
  type DropReason,
  type EngineSettings,
  type Level,
  type Outcome,
  type PromptKind,
} from './types.ts'

export const BIGGEST_FIRST = [...PROMPT_KINDS].toReversed()

export const isOnScreen = (prompt: Prompt): boolean => prompt.phase === 'shown'

/** Most of the time there is none: then nothing of what follows need be looked at. */
export function hasPrompts(state: EngineState): boolean {
  for (const _ in state.prompts) return true
  return false
}

export function onScreen(state: EngineState): Prompt | null {
  for (const kind of PROMPT_KINDS) {
    const prompt = state.prompts[kind]
    if (prompt && isOnScreen(prompt)) return prompt
  }
  return null
}

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

export function restartCount(turn: Turn, kind: PromptKind): void {
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

export const newPrompt = (kind: PromptKind): Prompt => ({
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
