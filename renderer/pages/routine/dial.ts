/** What the ring and the figure show at a position. Pure. */
import { exercise, type PlanItem, type Segment } from '#shared/content/index.ts'

export interface Dial {
  /** How much of the ring is filled, 0 to 1. */
  readonly filled: number
  readonly figure:
    | { readonly shows: 'seconds'; readonly sec: number }
    | { readonly shows: 'reps'; readonly rep: number; readonly reps: number }
}

const share = (segment: Segment, positionSec: number): number => {
  const lengthSec = segment.endSec - segment.startSec
  return lengthSec <= 0 ? 1 : Math.min(1, Math.max(0, (positionSec - segment.startSec) / lengthSec))
}

/** Repetitions are counted, everything else counts down. */
export function dialAt(segment: Segment, positionSec: number): Dial {
  const part = share(segment, positionSec)
  if (segment.phase === 'rep' && segment.rep !== undefined && segment.reps !== undefined) {
    return {
      filled: (segment.rep - 1 + part) / segment.reps,
      figure: { shows: 'reps', rep: segment.rep, reps: segment.reps },
    }
  }
  return { filled: part, figure: { shows: 'seconds', sec: Math.ceil(segment.endSec - positionSec) } }
}

/**
 * The moment of the drawn movement: one repetition of the plan is one of the figure, however long either takes.
 * @param cycleSec seconds after which the drawn movement repeats; both sides where they alternate
 * @param partner the segment that completes this one's repetition: a hold's `ease`, an ease's `hold`
 */
export function figureSec(
  segment: Segment,
  positionSec: number,
  {
    cycleSec,
    item,
    partner,
  }: { readonly cycleSec: number; readonly item: PlanItem; readonly partner: Segment | null },
): number {
  if (segment.phase === 'ready') return 0
  if (segment.phase === 'flow') return Math.max(0, positionSec - segment.startSec)
  const whole: Segment = partner
    ? {
        ...segment,
        startSec: Math.min(segment.startSec, partner.startSec),
        endSec: Math.max(segment.endSec, partner.endSec),
      }
    : segment
  const done = (segment.rep ?? 1) - 1
  const part = share(whole, positionSec)
  if (!alternates(item)) return (done + part) * cycleSec
  return (done + (Math.max(0, item.sides.indexOf(segment.side)) + part) / item.sides.length) * cycleSec
}

function alternates({ exerciseId, sides }: PlanItem): boolean {
  const { dose } = exercise(exerciseId)
  return dose.mode !== 'flow' && dose.sides === 'alternate' && sides.length > 1
}

/** The side the figure is drawn on: an alternating movement holds both, and begins with the first. */
export const figureSide = (segment: Segment, item: PlanItem): 'left' | 'right' | undefined => {
  const side = alternates(item) ? item.sides[0] : segment.side
  return side === 'both' ? undefined : side
}

/** The other half of a held repetition, where there is one. */
export function partnerOf(segments: readonly Segment[], segment: Segment): Segment | null {
  const at = segments.indexOf(segment)
  const candidate =
    segment.phase === 'hold' ? segments[at + 1] : segment.phase === 'ease' ? segments[at - 1] : undefined
  const isPartner =
    candidate?.item === segment.item && candidate.phase === (segment.phase === 'hold' ? 'ease' : 'hold')
  return isPartner ? candidate : null
}
