/** What ends a bout, and what its end takes back. */
import { closeBout } from './account.ts'
import { drop } from './prompt.ts'
import { MIN, type EngineTime } from './state.ts'
import type { Turn } from './turn.ts'
import type { BoutEnd } from './types.ts'

/** Ends the bout as of `endedAt`, takes back every prompt that belonged to it, and restores the snoozes. */
export function endBout(turn: Turn, endedAt: EngineTime, endedBy: BoutEnd): void {
  const { state } = turn
  const wasStanding = state.standing !== null
  closeBout(turn, endedAt, endedBy)
  for (const prompt of Object.values(state.prompts)) {
    if (endedBy === 'standing' && prompt.kind === 'sit-or-move') continue
    drop(turn, prompt, endedBy === 'standing' ? 'standing' : 'natural')
  }
  state.snoozesUsed = 0
  if (wasStanding && endedBy !== 'standing' && state.standing) {
    state.standing = { ...state.standing, standingMs: 0, mark: 0 }
  }
}

/** Whether the absence has lasted long enough to be a break; ends the bout if so. */
export function qualifyAbsence(turn: Turn): void {
  const { state, settings } = turn
  const { absence } = state.presence
  if (!absence || absence.qualified || state.routine) return
  if (state.settledTo - absence.since < settings.breakResetMin * MIN) return
  state.presence.absence = { ...absence, qualified: true }
  const confirmed = state.standing?.confirmed ?? true
  const taken = state.prompts.stretch?.phase === 'taking'
  if (!confirmed && state.standing) {
    endBout(turn, state.standing.since, 'standing')
    state.standing = { ...state.standing, confirmed: true }
  }
  endBout(turn, absence.since, taken ? 'taking' : 'away')
}
