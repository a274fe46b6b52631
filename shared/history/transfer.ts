/**
 * The diary as one JSON file: `{"format":"sitwell-diary","version":1,…,"facts":[…]}` with a fact a line, as they stand
 * in the journal (a correction is a fact of its own). Read back, it adds what is missing and nothing twice.
 */
import { FACT_VERSION, factText, readFact, type Fact } from './facts.ts'
import type { FactId } from './id.ts'
import { isRecord } from './shape.ts'

export const EXPORT_FORMAT = 'sitwell-diary'

export const exportHead = (madeAt: number): string =>
  `{"format":${JSON.stringify(EXPORT_FORMAT)},"version":${FACT_VERSION},"madeAt":${JSON.stringify(new Date(madeAt).toISOString())},"facts":[`

/** Goes between the head and the end; `isFirst` where nothing was written before. */
export const exportFacts = (facts: readonly Fact[], isFirst: boolean): string =>
  facts.map((fact, index) => `${isFirst && index === 0 ? '\n' : ',\n'}${factText(fact)}`).join('')

export const EXPORT_END = '\n]}\n'

export interface ImportReading {
  readonly facts: readonly Fact[]
  /** Entries that were damaged, or that a later version of Sitwell wrote. */
  readonly unreadable: number
}

/** What an exported text holds; `null` where it is not one. Never throws. */
export function readExport(text: string): ImportReading | null {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return null
  }
  if (!isRecord(value) || value['format'] !== EXPORT_FORMAT || !Array.isArray(value['facts'])) return null
  const facts: Fact[] = []
  let unreadable = 0
  for (const each of value['facts'] as readonly unknown[]) {
    const reading = readFact(each)
    const isDiary =
      reading !== null &&
      'fact' in reading &&
      reading.fact.kind !== 'removal' &&
      reading.fact.kind !== 'erasure'
    if (isDiary) facts.push(reading.fact)
    else unreadable += 1
  }
  return { facts, unreadable }
}

/** Same thing, whoever wrote it down and when: what an import compares. */
export function contentOf({ id: _id, keptAt: _keptAt, ...content }: Fact): string {
  return JSON.stringify(Object.fromEntries(Object.entries(content).toSorted(([a], [b]) => (a < b ? -1 : 1))))
}

/** The same fact, speaking of others by their new ids. */
export function withIds(fact: Fact, renamed: ReadonlyMap<FactId, FactId>): Fact {
  if (fact.kind === 'correction') return { ...fact, target: renamed.get(fact.target) ?? fact.target }
  if (fact.kind === 'checkin' && fact.episode !== null)
    return { ...fact, episode: renamed.get(fact.episode) ?? fact.episode }
  return fact
}
