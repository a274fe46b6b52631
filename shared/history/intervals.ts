/** Sums over stretches of time, in epoch ms, half open: `from` belongs to it, `to` does not. */

export interface Span {
  readonly from: number
  readonly to: number
}

export const lengthOf = (spans: readonly Span[]): number =>
  spans.reduce((total, { from, to }) => total + Math.max(0, to - from), 0)

/** The same time, in order and without overlaps. */
export function union(spans: readonly Span[]): readonly Span[] {
  const merged: { from: number; to: number }[] = []
  for (const { from, to } of spans.filter(span => span.to > span.from).toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else merged.push({ from, to })
  }
  return merged
}

/** What is left of a span when others are taken out of it. */
export function without({ from, to }: Span, taken: readonly Span[]): readonly Span[] {
  const left: Span[] = []
  let at = from
  for (const cut of union(taken)) {
    if (cut.to <= at) continue
    if (cut.from >= to) break
    if (cut.from > at) left.push({ from: at, to: cut.from })
    at = Math.max(at, cut.to)
  }
  if (at < to) left.push({ from: at, to })
  return left
}

/**
 * Makes pieces last `ms` in all: what a clock that was set forward put in is taken from their beginning, what one
 * that was set back swallowed is added there. The end is when it was written down, and the surest.
 */
export function lasting(pieces: readonly Span[], ms: number, endsAt: number): readonly Span[] {
  const first = pieces[0]
  if (!first) return ms > 0 ? [{ from: endsAt - ms, to: endsAt }] : []
  let excess = lengthOf(pieces) - ms
  if (excess <= 0) return [{ from: first.from + excess, to: first.to }, ...pieces.slice(1)]
  const kept: Span[] = []
  for (const { from, to } of pieces) {
    const cut = Math.min(excess, to - from)
    excess -= cut
    if (from + cut < to) kept.push({ from: from + cut, to })
  }
  return kept
}
