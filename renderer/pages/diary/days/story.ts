/** What a day's picture means: where it begins and ends, its breaks with what made them count, what had to wait. */
import {
  HOUR_MS,
  MINUTE_MS,
  type Fact,
  type FactOf,
  type Ribbon,
  type RibbonSegment,
} from '#shared/history/index.ts'
import type { DiaryDay } from '#shared/ipc/diary.ts'

type HoldReason = FactOf<'prompt'>['heldBy'][number]

export interface Break {
  readonly at: number
  readonly lengthSec: number
  readonly what: 'away' | 'routine'
}

export interface DayStory {
  /** What of the day is drawn: whole hours around the time at the desk; `null` where there was none. */
  readonly span: { readonly from: number; readonly to: number } | null
  readonly segments: readonly RibbonSegment[]
  readonly breaks: readonly Break[]
  readonly held: readonly FactOf<'prompt'>[]
  readonly heldBy: readonly HoldReason[]
  /** How far that day's local time was ahead of UTC, minutes. */
  readonly offsetMin: number
}

/** A day of two hours would be all ribbon and no day. */
const LEAST_SPAN_MS = 9 * HOUR_MS
/** A routine begins within moments of the sitting that it ends. */
const SAME_MOMENT_MS = MINUTE_MS

const isHere = ({ what }: RibbonSegment): boolean => what !== 'break' && what !== 'away'

/** The night before and the evening after are no breaks: only what lies between times at the desk is. */
function between(segments: readonly RibbonSegment[]): readonly RibbonSegment[] {
  const first = segments.findIndex(isHere)
  return first < 0 ? [] : segments.slice(first, segments.findLastIndex(isHere) + 1)
}

function spanOf(
  segments: readonly RibbonSegment[],
  { from: dawn, to: dusk }: Ribbon,
  now: number | null,
): DayStory['span'] {
  const [first, last] = [segments[0], segments.at(-1)]
  if (!first || !last) return null
  // Offsets are whole quarters of an hour; the day itself begins at a whole hour of its local time.
  const down = (at: number) => dawn + Math.floor((at - dawn) / HOUR_MS) * HOUR_MS
  const from = down(first.from)
  const end = Math.max(last.to, now ?? 0)
  const to = Math.min(dusk, Math.max(down(end - 1) + HOUR_MS, from + LEAST_SPAN_MS))
  return { from: Math.min(from, Math.max(dawn, to - LEAST_SPAN_MS)), to }
}

const isPrompt = (fact: Fact): fact is FactOf<'prompt'> => fact.kind === 'prompt'

export function storyOf({ day, today, now, dayStartHour, ribbon, facts }: DiaryDay): DayStory {
  const segments = between(ribbon.segments)
  const first = segments[0]?.from ?? Infinity
  const last = segments.at(-1)?.to ?? -Infinity
  const routinesCounted = facts
    .filter(fact => fact.kind === 'bout')
    .filter(({ endedBy }) => endedBy === 'routine')
    .map(({ endedAt }) => endedAt)
  const breaks = facts
    .flatMap((fact): readonly Break[] => {
      if (fact.kind !== 'absence' && fact.kind !== 'routine') return []
      const lengthSec = Math.round((fact.endedAt - fact.at) / 1000)
      if (fact.kind === 'absence')
        return fact.counted && fact.at >= first - SAME_MOMENT_MS && fact.endedAt <= last + SAME_MOMENT_MS
          ? [{ at: fact.at, lengthSec, what: 'away' }]
          : []
      return routinesCounted.some(at => Math.abs(at - fact.at) <= SAME_MOMENT_MS)
        ? [{ at: fact.at, lengthSec, what: 'routine' }]
        : []
    })
    .toSorted((one, other) => one.at - other.at)
  const held = facts.filter(isPrompt).filter(({ heldBy }) => heldBy.length > 0)
  const dawn = Date.parse(`${day}T00:00:00Z`) + dayStartHour * HOUR_MS
  return {
    span: spanOf(segments, ribbon, day === today ? now : null),
    segments,
    breaks,
    held,
    heldBy: [...new Set(held.flatMap(({ heldBy }) => heldBy))],
    offsetMin: Math.round((dawn - ribbon.from) / MINUTE_MS),
  }
}

/** Whole hours of the span, as many as a line of text has room for. */
export function hoursOf({ from, to }: NonNullable<DayStory['span']>): readonly number[] {
  const hours = Math.round((to - from) / HOUR_MS)
  const step = hours > 13 ? 2 : 1
  return Array.from({ length: Math.floor(hours / step) + 1 }, (_, index) => from + index * step * HOUR_MS)
}
