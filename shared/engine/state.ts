/** What the engine remembers between two observations. Plain JSON: no Infinity, no undefined, no class. */
import type {
  AbsenceCause,
  BoutEnd,
  DayTotals,
  HoldReason,
  Level,
  ObservedHold,
  PromptKind,
} from './types.ts'

export const STATE_VERSION = 1

export const SEC = 1000
export const MIN = 60 * SEC
/** Somebody who gave a sign of life so lately is taken to be there still where an accurate time matters. */
export const LATELY_MS = 30 * SEC

/**
 * Engine time in milliseconds: monotonic time plus the time the machine slept. All durations are
 * differences of engine times, so that sleep counts and a stepping wall clock does not.
 */
export type EngineTime = number

export interface EngineState {
  readonly version: typeof STATE_VERSION
  readonly zone: string

  /** Both clocks and the engine time at the last observation. */
  readonly at: number
  readonly mono: number
  readonly now: EngineTime
  /** The wake-up that was asked for, on the monotonic clock. */
  readonly wakeAt: number | null

  readonly presence: Presence
  /** Everything up to here is in the totals; from here to now it is not yet known whether anybody was there. */
  readonly settledTo: EngineTime
  /** Time present and settled since the engine began, in ms: snoozes and time-outs count presence. */
  readonly presentMs: number

  readonly bout: Bout | null
  readonly standing: Standing | null
  readonly routine: RoutineRun | null
  readonly lastBreak: LastBreak | null

  readonly prompts: Readonly<Partial<Record<PromptKind, Prompt>>>
  readonly snoozesUsed: number
  /** When the last prompt left the screen. */
  readonly lastHidden: EngineTime | null
  /** Nothing is shown of itself before this: after holds, a pause, a change of settings. */
  readonly quietUntil: EngineTime

  readonly observedHolds: readonly ObservedHold[]
  readonly pause: Pause | null
  readonly hours: { readonly inside: boolean; readonly changesAt: number | null }
  /** The reasons as they were after the last step, in their fixed order. */
  readonly holds: readonly HoldReason[]

  readonly day: Day
}

export interface Presence {
  /** Whether the idle source tells of itself when somebody leaves and comes back. */
  readonly hasEvents: boolean
  /** Of the last sample: seconds idle (`null` unknown, or none yet) and when it was taken. */
  readonly idleSec: number | null
  readonly sampledAt: EngineTime | null
  readonly lastInput: EngineTime
  /** The last sign that somebody is there: input, an answer, a call, or nothing known to the contrary. */
  readonly evidence: EngineTime
  readonly watching: boolean
  readonly locked: boolean
  readonly asleep: boolean
  readonly absence: Absence | null
}

export interface Absence {
  readonly since: EngineTime
  readonly cause: AbsenceCause
  /** Input before this is not a return: the end of a sleep or a lock, or the absence's own beginning. */
  readonly returnAfter: EngineTime
  /** The bout it interrupted is over, or there was none. */
  readonly qualified: boolean
  /** Not an absence from the desk but the wait for somebody to come (back) to it: start-up, the end of a routine. */
  readonly waiting: boolean
}

export interface Bout {
  readonly startedAt: EngineTime
  readonly sittingMs: number
  readonly overdueMs: number
  /** The part of it that belongs to the present day. */
  readonly todayMs: number
  /** `sittingMs` from which the next stretch and the next posture prompt are counted. */
  readonly stretchMark: number
  readonly postureMark: number
}

export interface Standing {
  readonly since: EngineTime
  readonly standingMs: number
  /** `standingMs` from which the next `sit-or-move` is counted. */
  readonly mark: number
  /** Stood long enough that the bout is over; until then going back takes it all back. */
  readonly confirmed: boolean
}

export interface RoutineRun {
  /** The prompt it answers; `null` where the user opened it unasked. */
  readonly kind: PromptKind | null
  readonly since: EngineTime
  readonly totalMs: number
  readonly endsBout: boolean
}

export interface LastBreak {
  readonly startedAt: number
  readonly endedAt: number
  readonly cause: BoutEnd
}

/** For minutes (a duration, so by engine time), until an hour of the clock, or until resumed. */
export type Pause =
  | { readonly until: 'resumed' }
  | { readonly until: 'time'; readonly time: EngineTime }
  | { readonly until: 'clock'; readonly at: number }

export interface Prompt {
  readonly kind: PromptKind
  readonly phase: 'owed' | 'notice' | 'shown' | 'snoozed' | 'taking' | 'doing' | 'tray'
  readonly level: Level
  /** Unanswered so many times in a row. */
  readonly missed: number
  /** The user asked for it now: shown in spite of the holds that were on then. */
  readonly tolerates: readonly HoldReason[] | null
  readonly noticedAt: EngineTime | null
  readonly heldSince: EngineTime | null
  /** Since when only the natural pause was missing. */
  readonly waitingSince: EngineTime | null
  /** `presentMs` at which an unanswered one times out, or a snoozed one is back. */
  readonly presentUntil: number
  /** It may be shown right after another: the user chose when it comes back. */
  readonly chosen: boolean
  readonly takenAt: EngineTime
}

/** The totals of the present day, in milliseconds. */
export interface Day extends Pick<DayTotals, 'day' | 'prompts' | 'routines' | 'breaks'> {
  readonly startsAt: number
  readonly endsAt: number
  readonly sittingMs: number
  readonly standingMs: number
  readonly awayMs: number
  readonly unknownMs: number
  readonly longestBoutMs: number
  readonly overdueMs: number
}
