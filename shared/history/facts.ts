/**
 * What the journal is made of. A fact is appended and never changed: a correction or a deletion is a fact of its own.
 * docs/data-format.md describes each for other programs.
 */
import { LEVELS, PROMPT_KINDS } from '../engine/types.ts'
import type { AbsenceCause, BoutEnd, HoldReason, Outcome } from '../engine/types.ts'
import { END_OF_TIME, FACT_ID, type FactId } from './id.ts'
import {
  isRecord,
  listOf,
  matching,
  objectOf,
  oneOf,
  orNull,
  recordOf,
  text,
  whole,
  yesNo,
  type Fields,
  type HeldFields,
} from './shape.ts'
import {
  ACTIVITIES,
  BODY_ZONES,
  INTENSITIES,
  LEG_SPREADS,
  MEASURES,
  ONSETS,
  SENSATIONS,
  TRIGGERS,
} from './vocabulary.ts'

export const FACT_VERSION = 1

const BOUT_ENDS = ['away', 'routine', 'taking', 'standing', 'end'] as const satisfies readonly BoutEnd[]
const CAUSES = ['idle', 'lock', 'sleep', 'gap'] as const satisfies readonly AbsenceCause[]
export const OUTCOMES = [
  'done',
  'partial',
  'taking',
  'natural',
  'snoozed',
  'dismissed',
  'missed',
  'held',
] as const satisfies readonly Outcome[]
export const HOLD_REASONS = [
  'call',
  'share',
  'fullscreen',
  'dnd',
  'app',
  'hours',
  'pause',
] as const satisfies readonly HoldReason[]

const instant = whole(0, END_OF_TIME)
const seconds = whole(0, 40_000_000)
/** 0 none, 10 the worst imaginable. */
const scale10 = whole(0, 10)
/** 0 not at all, 4 very much. */
const scale4 = whole(0, 4)
const note = text(4000)
const contentId = matching(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
const factIdShape = matching(FACT_ID)
const zones = listOf(oneOf(BODY_ZONES), BODY_ZONES.length)

const tried = objectOf({ what: oneOf(MEASURES), helped: orNull(scale4) })
export type Tried = { readonly what: (typeof MEASURES)[number]; readonly helped: number | null }

/** `at` of the head is when it began, or for what has no length, when it was. All instants are epoch ms. */
export const kinds = {
  /** A stretch of sitting as the engine counted it; `known` false where nobody could say whether somebody was there. */
  bout: {
    endedAt: instant,
    sittingSec: seconds,
    overdueSec: seconds,
    endedBy: oneOf(BOUT_ENDS),
    known: yesNo,
  },
  /** Away from the desk; `counted` where it was long enough to be a break. */
  absence: { endedAt: instant, cause: oneOf(CAUSES), counted: yesNo },
  standing: { endedAt: instant, standingSec: seconds },
  /** How one showing of a prompt ended. `level` null: it never got to be shown. */
  prompt: {
    promptKind: oneOf(PROMPT_KINDS),
    outcome: oneOf(OUTCOMES),
    level: orNull(oneOf(LEVELS)),
    heldBy: listOf(oneOf(HOLD_REASONS), HOLD_REASONS.length),
    sittingSec: orNull(seconds),
  },
  /** `routineId` null where it was put together for the time asked, or somebody's own. `hurt`: left with "this hurts". */
  routine: {
    endedAt: instant,
    routineId: orNull(contentId),
    purpose: contentId,
    exercises: listOf(contentId, 60),
    finished: yesNo,
    doneSec: seconds,
    hurt: listOf(contentId, 60),
    feeling: orNull(oneOf(['better', 'same', 'worse'] as const)),
  },
  activity: {
    activity: oneOf(ACTIVITIES),
    minutes: whole(0, 1440),
    intensity: oneOf(INTENSITIES),
    strength: yesNo,
    notes: note,
  },
  checkin: { episode: orNull(factIdShape), pain: orNull(scale10), tense: orNull(scale10), notes: note },
  /** Pain or a spasm. Its later course is told by check-ins and corrections, its end by a correction of `endedAt`. */
  episode: {
    endedAt: orNull(instant),
    onset: oneOf(ONSETS),
    places: zones,
    spreadDownLeg: oneOf(LEG_SPREADS),
    sensations: listOf(oneOf(SENSATIONS), SENSATIONS.length),
    painNow: orNull(scale10),
    painWorst: orNull(scale10),
    trigger: oneOf(TRIGGERS),
    /** From the app's own count, `null` where it was not counting. */
    seatedBeforeMin: orNull(whole(0, 100_000)),
    numbness: yesNo,
    tingling: yesNo,
    weakness: yesNo,
    tried: listOf<Tried>(tried, 40),
    worsenedBy: note,
    medicines: note,
    sleep: orNull(scale4),
    stress: orNull(scale10),
    /** How much it got in the way of work and of walking. */
    workAffected: orNull(scale4),
    walkingAffected: orNull(scale4),
    otherSymptoms: note,
    notes: note,
  },
  /** Sore after exercise that was new: its own thing, never counted as an episode. */
  soreness: { places: zones, level: scale10, after: text(200), notes: note },
  correction: { target: factIdShape, change: isRecord },
  /** One entry taken back. Kept among the deletions. */
  removal: { target: factIdShape },
  /**
   * Everything about the time from `from` up to `to` deleted, of what was known then: `upTo` has, for each file
   * (`DEVICE-YYYYMM`), its last counter at that time. Counters and not clocks, so that a machine whose clock is
   * wrong neither brings back what was deleted nor loses what it writes afterwards. Kept among the deletions.
   */
  erasure: {
    from: instant,
    to: instant,
    upTo: recordOf(/^[0-9a-z]{8}-\d{6}$/, whole(0, 999_999_999), 20_000),
  },
} as const satisfies Record<string, Fields>

export type FactKind = keyof typeof kinds
export type Body<Kind extends FactKind> = HeldFields<(typeof kinds)[Kind]>

export interface Head {
  readonly id: FactId
  /** What it is about: when it was or began, epoch ms. */
  readonly at: number
  /** How far local time was ahead of UTC, minutes. */
  readonly offsetMin: number
  /** When it was written down, epoch ms. */
  readonly keptAt: number
}

export type FactOf<Kind extends FactKind> = Kind extends FactKind
  ? Head & { readonly kind: Kind } & Body<Kind>
  : never
export type Fact = FactOf<FactKind>

/** What somebody hands to the journal: it gives it its id and says when it was written down. */
export type EntryOf<Kind extends FactKind> = Kind extends FactKind
  ? Omit<Head, 'id' | 'keptAt'> & { readonly kind: Kind } & Body<Kind>
  : never
export type DeletionKind = 'removal' | 'erasure'
export type EntryKind = Exclude<FactKind, DeletionKind>
export type Entry = EntryOf<EntryKind>

const head = { id: factIdShape, at: instant, offsetMin: whole(-1440, 1440), keptAt: instant } satisfies Fields
const headNames = Object.keys(head)

const isKind = (value: unknown): value is FactKind => typeof value === 'string' && Object.hasOwn(kinds, value)

/** What a line held: a fact, something of a later version (kept, not understood), or nothing of ours. */
export type FactReading = { readonly fact: Fact } | { readonly later: FactId } | null

/** Reads a fact from anything. Fields it does not know are left out. Never throws. */
export function readFact(value: unknown): FactReading {
  if (!isRecord(value)) return null
  const { v, id, kind } = value
  if (!factIdShape(id)) return null
  if (typeof v === 'number' && v > FACT_VERSION) return { later: id }
  if (v !== FACT_VERSION || typeof kind !== 'string') return null
  if (!isKind(kind)) return { later: id }
  const fields: Fields = kinds[kind]
  const fact: Record<string, unknown> = { kind }
  for (const name of headNames) {
    if (!head[name as keyof typeof head](value[name])) return null
    fact[name] = value[name]
  }
  for (const name in fields) {
    if (!fields[name]?.(value[name])) return null
    fact[name] = value[name]
  }
  return { fact: fact as unknown as Fact }
}

/** Whether an entry can be kept as it is; said before anything is written. */
export function isEntry(value: unknown): value is Entry {
  if (!isRecord(value)) return false
  const reading = readFact({ ...value, v: FACT_VERSION, id: '00000000-200001-1', keptAt: 0 })
  return reading !== null && 'fact' in reading && !isDeletion(reading.fact)
}

export const isDeletion = (fact: Fact): fact is FactOf<DeletionKind> =>
  fact.kind === 'removal' || fact.kind === 'erasure'

/** A fact as the text of its line, without the check that the file adds. */
export const factText = ({ id, kind, at, offsetMin, keptAt, ...body }: Fact): string =>
  JSON.stringify({ v: FACT_VERSION, id, kind, at, offsetMin, keptAt, ...body })

export type EditableKind = 'activity' | 'checkin' | 'episode' | 'soreness' | 'routine'
/** Which fields of a fact its owner may set right; `at` and the offset belong to all of them. */
export function correctable(kind: FactKind, change: Readonly<Record<string, unknown>>): boolean {
  const editable: readonly FactKind[] = [
    'activity',
    'checkin',
    'episode',
    'soreness',
    'routine',
  ] satisfies EditableKind[]
  if (!editable.includes(kind)) return false
  const fields: Fields = { ...kinds[kind], at: head.at, offsetMin: head.offsetMin }
  return Object.entries(change).every(([name, value]) => Object.hasOwn(fields, name) && fields[name]?.(value))
}
