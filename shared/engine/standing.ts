/** Standing: what the user (or their desk) says, and what it does to bout and prompts. */
import { isPresent, settlePresent, takeBackStanding } from './account.ts'
import { endBout } from './bout.ts'
import { noteSign } from './presence.ts'
import { drop, hide, isOnScreen, setPrompt } from './prompt.ts'
import { MIN } from './state.ts'
import { emit, type Turn } from './turn.ts'

/** Going back to sitting within this time continues the old bout. */
export const STANDING_CONFIRMED_MS = 2 * MIN

export function noteStand(turn: Turn, standing: boolean): void {
  const { state } = turn
  if (standing === (state.standing !== null)) return
  noteSign(turn)
  if (isPresent(state)) settlePresent(turn, state.now)
  if (standing) {
    state.standing = { since: state.now, standingMs: 0, mark: 0, confirmed: state.bout === null }
    withdraw(turn, 'stretch')
    withdraw(turn, 'posture')
    return
  }
  const { 'sit-or-move': limit } = state.prompts
  if (limit) drop(turn, limit, 'natural')
  const confirmed = state.standing?.confirmed ?? true
  if (!confirmed) takeBackStanding(turn)
  state.standing = null
}

/** Whoever stands up has done what the prompt on screen asked for; it is owed again if they sit down at once. */
function withdraw(turn: Turn, kind: 'stretch' | 'posture'): void {
  const prompt = turn.state.prompts[kind]
  if (!prompt || !(isOnScreen(prompt) || prompt.phase === 'notice' || prompt.phase === 'taking')) return
  if (isOnScreen(prompt)) {
    hide(turn, kind, 'taking')
    emit(turn, { effect: 'owed', kind })
  }
  setPrompt(turn, { ...prompt, phase: 'owed', tolerates: null, waitingSince: null })
}

/** After more than two minutes standing is standing: the bout ended when it began. */
export function confirmStanding(turn: Turn): void {
  const { state } = turn
  const { standing } = state
  if (!standing || standing.confirmed || state.now - standing.since <= STANDING_CONFIRMED_MS) return
  state.standing = { ...standing, confirmed: true }
  endBout(turn, standing.since, 'standing')
}
