/** What tray, pages and command line show of the engine, in seconds and words: computed, never stored. */
import { isIdleUnknown, isPresent, overdueMs, presentMs, sittingMs, standingMs, totalsOf } from './account.ts'
import { pauseLeftMs } from './holds.ts'
import { earliest, isUnanswered } from './delivery.ts'
import { BIGGEST_FIRST, levelNow, untilDue } from './prompt.ts'
import { SEC, type EngineState, type Prompt } from './state.ts'
import type { EngineSettings, EngineView, Instant, PromptKind, PromptView, WaitingFor } from './types.ts'

const seconds = (ms: number): number => Math.floor(ms / SEC)

/** The engine as of `instant`, which is at or after its last observation. */
export function viewOf(stored: EngineState, settings: EngineSettings, instant: Instant): EngineView {
  const elapsed = Math.max(0, instant.mono - stored.mono)
  const state: EngineState = {
    ...stored,
    at: stored.at + elapsed,
    mono: instant.mono,
    now: stored.now + elapsed,
  }
  const prompt =
    BIGGEST_FIRST.map(kind => state.prompts[kind]).find(each => each && each.phase !== 'doing') ?? null
  return {
    presence: presenceOf(state),
    posture: state.standing ? 'standing' : 'sitting',
    sittingSec: seconds(sittingMs(state)),
    standingSec: seconds(standingMs(state)),
    overdueSec: seconds(overdueMs(state, settings)),
    boutStartedAt: state.bout ? state.at - (state.now - state.bout.startedAt) : null,
    stretchInSec: dueIn(state, settings, 'stretch'),
    postureInSec: dueIn(state, settings, 'posture'),
    holds: state.holds,
    pausedUntil: pausedUntil(state),
    prompt: prompt && promptView(state, settings, prompt),
    routineRunning: state.routine !== null,
    snoozesLeft: Math.max(0, settings.maxSnoozes - state.snoozesUsed),
    waitingFor: prompt && waitingFor(state, settings, prompt),
    lastBreak: state.lastBreak,
    today: totalsOf(state.day),
  }
}

function pausedUntil(state: EngineState): EngineView['pausedUntil'] {
  if (!state.pause) return null
  const left = pauseLeftMs(state)
  return left === null ? 'resumed' : state.at + left
}

function presenceOf(state: EngineState): EngineView['presence'] {
  if (state.presence.asleep) return 'asleep'
  if (state.presence.locked) return 'locked'
  if (state.presence.absence) return 'away'
  return isIdleUnknown(state) ? 'unknown' : 'present'
}

function dueIn(state: EngineState, settings: EngineSettings, kind: PromptKind): number | null {
  if (state.prompts[kind]) return 0
  const ms = untilDue(state, settings, kind)
  return ms === null ? null : Math.max(0, Math.ceil(ms / SEC))
}

const wallOf = (state: EngineState, time: number): number => state.at + (time - state.now)

function promptView(state: EngineState, settings: EngineSettings, prompt: Prompt): PromptView {
  const { kind, phase } = prompt
  const level = phase === 'shown' || phase === 'tray' ? prompt.level : levelNow(state, settings, prompt)
  const backAt = phase === 'snoozed' ? state.at + Math.max(0, prompt.presentUntil - presentMs(state)) : null
  return { kind, phase: phase === 'doing' ? 'taking' : phase, level, backAt }
}

/** Why what is owed is not on screen: the first of the reasons that would have to go. */
function waitingFor(state: EngineState, settings: EngineSettings, prompt: Prompt): WaitingFor | null {
  switch (prompt.phase) {
    case 'shown':
    case 'tray':
    case 'doing':
      return null
    case 'taking':
      return { why: 'getting-up' }
    case 'snoozed':
      return {
        why: 'snoozed',
        untilAt: state.at + Math.max(0, prompt.presentUntil - presentMs(state)),
        unanswered: isUnanswered(prompt),
      }
    case 'notice':
      return { why: 'notice', untilAt: wallOf(state, (prompt.noticedAt ?? 0) + settings.noticeSec * SEC) }
    case 'owed':
      return owedFor(state, settings, prompt)
  }
}

function owedFor(state: EngineState, settings: EngineSettings, prompt: Prompt): WaitingFor {
  if (state.holds.length > 0) return { why: 'hold', reasons: state.holds }
  if (!isPresent(state)) return { why: 'away' }
  if (state.now < state.quietUntil) return { why: 'settling', untilAt: wallOf(state, state.quietUntil) }
  const from = earliest(state, prompt)
  if (state.now < from) return { why: 'spacing', untilAt: wallOf(state, from) }
  return {
    why: 'typing',
    untilAt: wallOf(state, (prompt.waitingSince ?? state.now) + settings.graceSec * SEC),
  }
}
