/**
 * The words of the sitting engine: what it is told, what it answers, what it remembers.
 * All plain readonly data, so that any of it can be stored, sent, compared and replayed.
 */
import type { EngineSettings } from '../settings/definitions.ts'

export type { EngineSettings }

/** `at` is the wall clock in epoch milliseconds, `mono` a clock in milliseconds that never steps. */
export interface Instant {
  readonly at: number
  readonly mono: number
}

export const PROMPT_KINDS = ['posture', 'sit-or-move', 'stretch'] as const
/** From the smallest to the biggest: of two that are due together only the bigger is seen. */
export type PromptKind = (typeof PROMPT_KINDS)[number]

export const OBSERVED_HOLDS = ['call', 'share', 'fullscreen', 'dnd', 'app'] as const
export type ObservedHold = (typeof OBSERVED_HOLDS)[number]
/** `hours` and `pause` the engine finds out by itself, from the settings and the user's word. */
export type HoldReason = ObservedHold | 'hours' | 'pause'

export const LEVELS = ['tray', 'toast', 'window', 'overlay'] as const
export type Level = (typeof LEVELS)[number]

export type Outcome = 'done' | 'partial' | 'taking' | 'snoozed' | 'dismissed' | 'missed' | 'natural' | 'held'

export type BoutEnd = 'away' | 'routine' | 'taking' | 'standing' | 'end'

/** `routineSec` is how long the routine takes, `endsBout: false` says that it is done sitting and is no break. */
export type Answer =
  | { readonly answer: 'start'; readonly routineSec?: number; readonly endsBout?: boolean }
  | { readonly answer: 'taking' | 'dismiss' | 'break-now' | 'finish' | 'leave' }
  | { readonly answer: 'snooze'; readonly min: number }

/** Minutes, until the next 06:00 local, until resumed, or no longer. */
export type PauseRequest = number | 'tomorrow' | 'on' | 'off'

export type Observation = Instant &
  (
    | { readonly kind: 'start'; readonly zone: string }
    /** Seconds since the last input, `null` where it cannot be known. */
    | { readonly kind: 'idle'; readonly idleSec: number | null }
    | { readonly kind: 'lock' | 'unlock' | 'suspend' | 'resume' }
    | { readonly kind: 'zone'; readonly zone: string }
    | { readonly kind: 'hold'; readonly reason: ObservedHold; readonly on: boolean }
    | { readonly kind: 'watching'; readonly on: boolean }
    /** Whether the idle source tells of itself when somebody leaves and comes back. */
    | { readonly kind: 'source'; readonly hasEvents: boolean }
    | { readonly kind: 'stand'; readonly standing: boolean }
    | { readonly kind: 'pause'; readonly pause: PauseRequest }
    | ({ readonly kind: 'answer' } & Answer)
    /** A routine the user opened without being asked: from the tray, the command line or the library. */
    | {
        readonly kind: 'routine'
        readonly phase: 'open' | 'finish' | 'leave'
        readonly routineSec?: number
        readonly endsBout?: boolean
      }
    /** The settings given with this step differ from those of the last. */
    | { readonly kind: 'settings' }
  )

/** What the user should see, and what the diary should know. `at` is when it happened. */
export type Effect = { readonly at: number } & (
  | { readonly effect: 'due' | 'notice' | 'owed'; readonly kind: PromptKind }
  | {
      readonly effect: 'shown'
      readonly kind: PromptKind
      readonly level: Level
      readonly sittingSec: number
      readonly snoozesLeft: number
    }
  | { readonly effect: 'hidden'; readonly kind: PromptKind; readonly outcome: Outcome }
  | { readonly effect: 'held'; readonly kind: PromptKind; readonly reasons: readonly HoldReason[] }
  | { readonly effect: 'dropped'; readonly kind: PromptKind; readonly why: DropReason }
  | { readonly effect: 'level'; readonly kind: PromptKind; readonly level: Level }
  | { readonly effect: 'ignored'; readonly answer: string }
  /** The routine for this prompt is to be opened, or to be closed because nobody is there any more. */
  | { readonly effect: 'routine'; readonly kind: PromptKind; readonly open: boolean }
  | ({ readonly effect: 'bout' } & BoutRecord)
  | { readonly effect: 'absence'; readonly absence: AbsenceRecord }
  | ({ readonly effect: 'day' } & DayTotals)
)

/** Why an owed prompt was given up: a break that happened, a bigger prompt, too long a hold, a change of settings. */
export type DropReason =
  'natural' | 'bigger' | 'stretch-soon' | 'held-long' | 'settings' | 'hours' | 'standing'

export interface BoutRecord {
  readonly startedAt: number
  readonly endedAt: number
  readonly sittingSec: number
  readonly overdueSec: number
  readonly endedBy: BoutEnd
}

/** Why somebody was not at the desk, and whether it counted as a break: what tray and diary put into words. */
export interface AbsenceRecord {
  readonly startedAt: number
  readonly endedAt: number
  readonly cause: AbsenceCause
  readonly counted: boolean
}
export type AbsenceCause = 'idle' | 'lock' | 'sleep' | 'gap'

export type PromptTally = Readonly<Partial<Record<Outcome | 'shown', number>>>

/** Totals of one day in whole seconds; sitting, standing, away and unknown add up to the time observed. */
export interface DayTotals {
  /** Local date on which the day began, `YYYY-MM-DD`. */
  readonly day: string
  readonly sittingSec: number
  readonly standingSec: number
  readonly awaySec: number
  readonly unknownSec: number
  readonly longestBoutSec: number
  readonly overdueSec: number
  readonly prompts: Readonly<Partial<Record<PromptKind, PromptTally>>>
  readonly routines: number
  readonly breaks: number
}

/** What the tray, the pages and the command line show of the engine: computed from the state, never stored. */
export interface EngineView {
  readonly presence: 'present' | 'away' | 'locked' | 'asleep' | 'unknown'
  readonly posture: 'sitting' | 'standing'
  readonly sittingSec: number
  readonly standingSec: number
  readonly overdueSec: number
  readonly boutStartedAt: number | null
  /** Seconds of sitting until the next one falls due; `null` where none will. 0 when due. */
  readonly stretchInSec: number | null
  readonly postureInSec: number | null
  readonly holds: readonly HoldReason[]
  /** Epoch milliseconds, `'resumed'` for "until I resume", `null` where not paused. */
  readonly pausedUntil: number | 'resumed' | null
  /** What is owed or on screen, the biggest first. */
  readonly prompt: PromptView | null
  readonly routineRunning: boolean
  readonly snoozesLeft: number
  /** Why the prompt that is owed is not shown yet. */
  readonly waitingFor: WaitingFor | null
  readonly lastBreak: { readonly endedAt: number; readonly cause: BoutEnd; readonly startedAt: number } | null
  readonly today: DayTotals
}

export type PromptPhase = 'notice' | 'owed' | 'shown' | 'snoozed' | 'taking' | 'tray'

export interface PromptView {
  readonly kind: PromptKind
  readonly phase: PromptPhase
  readonly level: Level
  /** Epoch milliseconds at which a snoozed prompt is expected back, as things stand. */
  readonly backAt: number | null
}

/** "Why not yet" as data: the app puts it into words. */
export type WaitingFor =
  | { readonly why: 'hold'; readonly reasons: readonly HoldReason[] }
  | { readonly why: 'settling'; readonly untilAt: number }
  | { readonly why: 'typing'; readonly untilAt: number }
  | { readonly why: 'notice'; readonly untilAt: number }
  | { readonly why: 'away' }
  /** `unanswered`: nobody put it off, it comes again by itself. */
  | { readonly why: 'snoozed'; readonly untilAt: number; readonly unanswered: boolean }
  | { readonly why: 'getting-up' }
  | { readonly why: 'spacing'; readonly untilAt: number }
