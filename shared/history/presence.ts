/**
 * Where the time went, from what several machines wrote: each instant is counted once, whoever counted it, so that a
 * laptop and a desktop in use together make no day of thirty hours.
 */
import type { Fact, FactOf } from './facts.ts'
import { compareIds, deviceOf, type DeviceId, type FactId } from './id.ts'
import { lasting, without, type Span } from './intervals.ts'

export type Posture = 'sitting' | 'standing' | 'unknown'

/** A piece of time that is counted. `unknown`: nobody could say whether somebody was there. */
export interface Piece extends Span {
  readonly posture: Posture
  readonly offsetMin: number
  readonly id: FactId
  readonly device: DeviceId
}

type Present = FactOf<'bout'> | FactOf<'standing'>

const isPresent = (fact: Fact): fact is Present => fact.kind === 'bout' || fact.kind === 'standing'
const isGap = (fact: Fact): fact is FactOf<'absence'> | FactOf<'routine'> =>
  fact.kind === 'absence' || fact.kind === 'routine'

/** Longer is no bout: a clock was set in between. Then only its end and its length are believed. */
const LONGEST_MS = 36 * 3_600_000

function piecesOf(fact: Present, gaps: readonly Span[]): readonly Piece[] {
  const seconds = fact.kind === 'bout' ? fact.sittingSec : fact.standingSec
  const whole = { from: fact.at, to: fact.endedAt }
  const believable = whole.to > whole.from && whole.to - whole.from <= LONGEST_MS
  const spans = lasting(believable ? without(whole, gaps) : [], seconds * 1000, fact.endedAt)
  const posture = fact.kind === 'standing' ? 'standing' : fact.known ? 'sitting' : 'unknown'
  const device = deviceOf(fact.id)
  return spans.map(span => ({ ...span, posture, offsetMin: fact.offsetMin, id: fact.id, device }))
}

/** Every machine's pieces by themselves, in order of time; they may overlap. */
export function allPieces(facts: readonly Fact[]): readonly Piece[] {
  const gaps = new Map<DeviceId, Span[]>()
  for (const fact of facts) {
    if (!isGap(fact) || fact.endedAt <= fact.at) continue
    const device = deviceOf(fact.id)
    const known = gaps.get(device)
    const span = { from: fact.at, to: fact.endedAt }
    if (known) known.push(span)
    else gaps.set(device, [span])
  }
  return facts
    .filter(isPresent)
    .flatMap(fact => piecesOf(fact, near(gaps.get(deviceOf(fact.id)) ?? [], fact)))
    .toSorted((a, b) => a.from - b.from || b.to - a.to || compareIds(a.id, b.id))
}

/** The gaps that may lie in a fact; `gaps` are in order of their beginning. */
function near(gaps: readonly Span[], { at, endedAt }: Present): readonly Span[] {
  let low = 0
  let high = gaps.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((gaps[middle]?.from ?? 0) < at) low = middle + 1
    else high = middle
  }
  const first = low
  while (low < gaps.length && (gaps[low]?.from ?? 0) < endedAt) low += 1
  return gaps.slice(Math.max(0, first - 1), low)
}

/** Each instant once: of pieces that overlap the one that began first has it. */
export function countedPieces(pieces: readonly Piece[]): readonly Piece[] {
  const counted: Piece[] = []
  let coveredTo = -Infinity
  for (const piece of pieces) {
    const from = Math.max(piece.from, coveredTo)
    if (from < piece.to) counted.push(from === piece.from ? piece : { ...piece, from })
    coveredTo = Math.max(coveredTo, piece.to)
  }
  return counted
}

/** A stretch of sitting, on however many machines. */
export interface Sit {
  readonly startedAt: number
  readonly endedAt: number
  readonly offsetMin: number
  readonly sittingSec: number
}

interface Group {
  from: number
  to: number
  offsetMin: number
  ms: number
}

/** Bouts that overlap are one sit, and last as long as their union. Takes counted pieces: these meet without a gap. */
export function sitsOf(pieces: readonly Piece[]): readonly Sit[] {
  const groups: Group[] = []
  const open = new Map<FactId, Group>()
  let last: Group | undefined
  for (const piece of pieces) {
    if (piece.posture === 'standing') continue
    const overlaps = last && piece.from <= last.to ? last : undefined
    const group = open.get(piece.id) ?? overlaps
    if (group) {
      group.ms += Math.max(0, piece.to - Math.max(piece.from, Math.min(group.to, piece.to)))
      group.to = Math.max(group.to, piece.to)
      open.set(piece.id, group)
      last = group
    } else {
      last = {
        from: piece.from,
        to: piece.to,
        offsetMin: piece.offsetMin,
        ms: piece.to - piece.from,
      }
      groups.push(last)
      open.set(piece.id, last)
    }
  }
  return groups.map(({ from, to, offsetMin, ms }) => ({
    startedAt: from,
    endedAt: to,
    offsetMin,
    sittingSec: Math.floor(ms / 1000),
  }))
}
