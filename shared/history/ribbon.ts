/** A day as a ribbon: what was going on from when to when, nothing twice, gaps where the app knew nothing. */
import { daySpan, type Day } from './days.ts'
import type { Fact, FactOf } from './facts.ts'
import { union, without, type Span } from './intervals.ts'
import { allPieces, countedPieces } from './presence.ts'

export type SegmentKind = 'sitting' | 'standing' | 'unknown' | 'routine' | 'break' | 'away'

/** `break`: away for long enough to count as one; `away`: shorter. */
export interface RibbonSegment extends Span {
  readonly what: SegmentKind
}

export interface Ribbon {
  readonly day: Day
  /** The day's own beginning and end, epoch ms. */
  readonly from: number
  readonly to: number
  readonly segments: readonly RibbonSegment[]
}

type Away = FactOf<'absence'> | FactOf<'routine'>

/** Neighbours of one kind closer than this are drawn as one: a second of rounding is no gap. */
const SAME_MS = 1500

/** @param facts what `Journal.read` gives for the day, with what is going on now (live.ts) */
export function ribbonOf(facts: readonly Fact[], day: Day, offsetMin: number, dayStartHour: number): Ribbon {
  const { from, to } = daySpan(day, offsetMin, dayStartHour)
  const clip = (span: Span): Span => ({ from: Math.max(from, span.from), to: Math.min(to, span.to) })
  const present: readonly RibbonSegment[] = countedPieces(allPieces(facts)).map(piece => ({
    ...clip(piece),
    what: piece.posture,
  }))
  const segments: RibbonSegment[] = present.filter(segment => segment.to > segment.from)
  let taken: readonly Span[] = union(segments)
  const add = (fact: Away, what: SegmentKind): void => {
    const free = without(clip({ from: fact.at, to: fact.endedAt }), taken)
    segments.push(...free.map(span => ({ ...span, what })))
    taken = union([...taken, ...free])
  }
  for (const fact of facts) if (fact.kind === 'routine') add(fact, 'routine')
  for (const fact of facts) if (fact.kind === 'absence' && fact.counted) add(fact, 'break')
  for (const fact of facts) if (fact.kind === 'absence' && !fact.counted) add(fact, 'away')
  return { day, from, to, segments: joined(segments) }
}

function joined(segments: readonly RibbonSegment[]): readonly RibbonSegment[] {
  const whole: { from: number; to: number; what: SegmentKind }[] = []
  for (const segment of segments.toSorted((a, b) => a.from - b.from)) {
    const last = whole.at(-1)
    if (last && last.what === segment.what && segment.from - last.to <= SAME_MS) last.to = segment.to
    else whole.push({ ...segment })
  }
  return whole
}
