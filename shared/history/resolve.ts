/**
 * From lines to what holds: the same line read twice counts once, what was deleted is gone, corrections are applied.
 * The outcome depends on what was read, never on the order, so that two machines that read the same lines agree.
 */
import { correctable, factText, type Fact, type FactOf } from './facts.ts'
import { compareIds, deviceOf, partsOf, type FactId, type Month } from './id.ts'

/** What the files of deletions say, put together. */
export interface Deletions {
  readonly removed: ReadonlySet<FactId>
  readonly erasures: readonly FactOf<'erasure'>[]
}

export const NO_DELETIONS: Deletions = { removed: new Set(), erasures: [] }

export function deletionsOf(facts: readonly Fact[]): Deletions {
  const removed = new Set<FactId>()
  const erasures: FactOf<'erasure'>[] = []
  for (const fact of facts) {
    if (fact.kind === 'removal') removed.add(fact.target)
    if (fact.kind === 'erasure') erasures.push(fact)
  }
  return { removed, erasures }
}

/** The name under which an erasure knows the file a fact was written to: `DEVICE-YYYYMM`. */
export const fileKey = (id: FactId): string => id.slice(0, id.lastIndexOf('-'))

/** Up to which counter of a file something was ever deleted: a new line must count on from there. */
export const deletedUpTo = ({ erasures, removed }: Deletions, key: string): number =>
  Math.max(
    0,
    ...erasures.map(({ upTo }) => upTo[key] ?? 0),
    ...[...removed].filter(id => fileKey(id) === key).map(id => partsOf(id).counter),
  )

const concerns = (fact: Fact): FactId => (fact.kind === 'correction' ? fact.target : fact.id)

/** Changes whenever something of this month's files is deleted. */
export function deletionsIn({ removed, erasures }: Deletions, month: Month): string {
  const place = `-${month.replace('-', '')}`
  const ids = [...removed].filter(id => id.includes(`${place}-`))
  const spans = erasures.filter(({ upTo }) => Object.keys(upTo).some(key => key.endsWith(place)))
  return [...ids, ...spans.map(({ id }) => id)].toSorted().join(' ')
}

/** Stretches of the day go with the span that they reach into; an episode of weeks goes with the day it began. */
function touches(fact: Fact, from: number, to: number): boolean {
  if (fact.at >= from && fact.at < to) return true
  switch (fact.kind) {
    case 'bout':
    case 'absence':
    case 'standing':
    case 'routine':
      return fact.at < from && fact.endedAt > from
    case 'prompt':
    case 'activity':
    case 'checkin':
    case 'episode':
    case 'soreness':
    case 'correction':
    case 'removal':
    case 'erasure':
      return false
  }
}

/** Whether a fact was deleted; a correction goes with what it corrects. */
export function isDeleted(fact: Fact, { removed, erasures }: Deletions): boolean {
  if (removed.size > 0 && (removed.has(fact.id) || removed.has(concerns(fact)))) return true
  if (erasures.length === 0) return false
  const key = fileKey(fact.id)
  const { counter } = partsOf(fact.id)
  return erasures.some(({ from, to, upTo }) => counter <= (upTo[key] ?? 0) && touches(fact, from, to))
}

/**
 * Facts the machine writes by itself. It may write one twice when it is cut off between the journal and its own
 * state; then both begin at the same instant, and the one that reaches further holds.
 */
function twinKey(fact: Fact): string | null {
  switch (fact.kind) {
    case 'bout':
    case 'absence':
    case 'standing':
    case 'routine':
      return `${fact.kind} ${deviceOf(fact.id)} ${fact.at}`
    case 'prompt':
      return `prompt ${deviceOf(fact.id)} ${fact.at} ${fact.promptKind} ${fact.outcome}`
    case 'activity':
    case 'checkin':
    case 'episode':
    case 'soreness':
    case 'correction':
    case 'removal':
    case 'erasure':
      return null
  }
}

const reach = (fact: Fact): number => ('endedAt' in fact ? (fact.endedAt ?? 0) : 0)

function withoutTwins(facts: readonly Fact[]): readonly Fact[] {
  const kept = new Map<string, Fact>()
  const others: Fact[] = []
  for (const fact of facts) {
    const key = twinKey(fact)
    if (key === null) others.push(fact)
    else {
      const twin = kept.get(key)
      const better =
        !twin ||
        reach(fact) > reach(twin) ||
        (reach(fact) === reach(twin) && compareIds(fact.id, twin.id) < 0)
      if (better) kept.set(key, fact)
    }
  }
  return [...kept.values(), ...others]
}

/**
 * One of each. Two lines with one id and different contents come of a copied machine whose copies both wrote on:
 * both are kept, and the one whose text sorts first keeps the id for those who refer to it.
 */
function distinct(facts: readonly Fact[]): readonly Fact[] {
  const byId = new Map<FactId, Fact[]>()
  for (const fact of facts) {
    const same = byId.get(fact.id)
    if (!same) byId.set(fact.id, [fact])
    else if (!same.some(each => factText(each) === factText(fact))) same.push(fact)
  }
  return [...byId.values()].flatMap(same =>
    same.length === 1 ? same : same.toSorted((a, b) => (factText(a) < factText(b) ? -1 : 1)),
  )
}

const byTime = (a: Fact, b: Fact): number =>
  a.at - b.at || compareIds(a.id, b.id) || (factText(a) < factText(b) ? -1 : 1)

const byWriting = (a: Fact, b: Fact): number => a.keptAt - b.keptAt || compareIds(a.id, b.id)

/** What does not fit this kind of fact is left as it was. */
const setRight = (held: Fact, { change }: FactOf<'correction'>): Fact =>
  correctable(held.kind, change) ? { ...held, ...change } : held

/** What holds, oldest first, without corrections and deletions: they have been carried out. */
export function resolve(facts: readonly Fact[], deletions: Deletions = NO_DELETIONS): readonly Fact[] {
  const alive = distinct(facts.filter(fact => !isDeleted(fact, deletions)))
  const corrections = new Map<FactId, FactOf<'correction'>[]>()
  const plain: Fact[] = []
  for (const fact of alive) {
    if (fact.kind !== 'correction') plain.push(fact)
    else corrections.set(fact.target, [...(corrections.get(fact.target) ?? []), fact])
  }
  const corrected = plain.map(
    fact => corrections.get(fact.id)?.toSorted(byWriting).reduce(setRight, fact) ?? fact,
  )
  return withoutTwins(corrected).toSorted(byTime)
}

export const ofKind = <Kind extends Fact['kind']>(
  facts: readonly Fact[],
  kind: Kind,
): readonly FactOf<Kind>[] => facts.filter((fact): fact is FactOf<Kind> & Fact => fact.kind === kind)
