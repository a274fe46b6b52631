/** When a prompt falls due, once; and which gives way to which. */
import { isPresent } from './account.ts'
import { BIGGEST_FIRST, drop, isOnScreen, newPrompt, restartCount, setPrompt, untilDue } from './prompt.ts'
import { MIN } from './state.ts'
import { emit, type Turn } from './turn.ts'
import { PROMPT_KINDS } from './types.ts'

/** A posture prompt is not worth it when a stretch follows so soon. */
const STRETCH_SOON_MS = 5 * MIN

/** Lets fall due what is. Each fires once; a smaller one gives way to a bigger. */
export function noteDue(turn: Turn): void {
  const { state, settings } = turn
  if (!isPresent(state)) return
  for (const kind of BIGGEST_FIRST) {
    const left = untilDue(state, settings, kind)
    if (left === null || left > 0 || state.prompts[kind]) continue
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

export function isStretchSoon({ state, settings }: Turn): boolean {
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
