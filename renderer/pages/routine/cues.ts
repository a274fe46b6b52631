/** When something is said, to ears and screen readers: at the start, half-way, ten seconds before the end, at the end. */
import type { Segment } from '#shared/content/index.ts'
import { itemSpan, segmentAt } from './player.ts'

export type Cue =
  | { readonly cue: 'ready' | 'start'; readonly item: number }
  | { readonly cue: 'side'; readonly side: 'left' | 'right' }
  | { readonly cue: 'half' | 'ten' }
  | { readonly cue: 'end' }

/** A shorter exercise would be all announcements. Ours. */
const HALF_FROM_SEC = 40
const TEN_FROM_SEC = 25
const TEN_SEC = 10

/**
 * What was passed on the way from one position to the next: at most one thing, the latest, so that nothing queues up
 * in a screen reader. Jumps are to be given as a `fromSec` just before `toSec`.
 */
export function cueBetween(segments: readonly Segment[], fromSec: number, toSec: number): Cue | null {
  const last = segments.at(-1)
  if (!last || toSec <= fromSec) return null
  if (fromSec < last.endSec && toSec >= last.endSec) return { cue: 'end' }
  const passed = (atSec: number) => fromSec < atSec && atSec <= toSec
  const now = segmentAt(segments, toSec)
  if (!now) return null
  const before = segments[segments.indexOf(now) - 1]
  if (passed(now.startSec)) {
    if (now.phase === 'ready') return { cue: 'ready', item: now.item }
    if (before?.phase === 'ready') return { cue: 'start', item: now.item }
    // Sides that alternate change with every repetition: the figure shows that, nobody needs to hear it.
    if (before && now.side !== before.side && now.side !== 'both' && isLastSide(segments, now)) {
      return { cue: 'side', side: now.side }
    }
  }
  const { startSec, endSec } = itemSpan(segments, now.item)
  const lengthSec = endSec - startSec
  if (lengthSec >= TEN_FROM_SEC && passed(endSec - TEN_SEC)) return { cue: 'ten' }
  if (lengthSec >= HALF_FROM_SEC && passed(startSec + lengthSec / 2)) return { cue: 'half' }
  return null
}

/** Whether the exercise stays on this side until its end. */
const isLastSide = (segments: readonly Segment[], from: Segment): boolean =>
  segments.every(
    ({ item, side, startSec }) => item !== from.item || startSec < from.startSec || side === from.side,
  )
