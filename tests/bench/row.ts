/** A row of the table: what is measured, on what, and what is wanted. */
import type { Subject } from './subjects.ts'
import type { Desktop } from '#tests/lab/desktop.ts'

export interface Conditions {
  readonly desktop: Desktop
  /** The app itself first, then the empty one, then others to compare with. */
  readonly subjects: readonly Subject[]
  /** How often each is measured; medians are reported. */
  readonly runs: number
  /** 1, or less where somebody only wants to see whether it works: shortens the long waits. */
  readonly patience: number
  readonly note: (sentence: string) => void
}

export interface Figure {
  /** What is measured, with its unit. */
  readonly what: string
  /** What is wanted, in words: "at most 1.15 times an empty app". */
  readonly target: string
  readonly sitwell: number
  /** What it is set against; `null` where the target is absolute. */
  readonly against: number | null
  readonly others?: Readonly<Record<string, number>>
  /** Whether the target is met. */
  readonly met: boolean
}

export interface Row {
  readonly id: string
  readonly measure: (conditions: Conditions) => Promise<readonly Figure[]>
}

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  const [low = 0, high = 0] =
    sorted.length % 2 === 0 ? sorted.slice(middle - 1) : [sorted[middle], sorted[middle]]
  return (low + high) / 2
}

/** A figure whose target is a multiple of what an empty app needs. */
export function ratio(what: string, most: number, measured: ReadonlyMap<string, readonly number[]>): Figure {
  const of = (name: string) => median(measured.get(name) ?? [])
  const [sitwell, against] = [of('sitwell'), of('empty')]
  const others = [...measured.keys()].filter(name => name !== 'sitwell' && name !== 'empty')
  return {
    what,
    target: `at most ${most.toFixed(2)} times an empty app`,
    sitwell,
    against,
    others: Object.fromEntries(others.map(name => [name, of(name)])),
    met: sitwell <= against * most,
  }
}

/** A figure with a limit of its own. */
export const limit = (
  what: string,
  target: string,
  sitwell: number,
  met: boolean,
  against: number | null = null,
): Figure => ({
  what,
  target,
  sitwell,
  against,
  met,
})

/** Measures every subject in turn, and all of them again, so that a slow minute of the machine hits all alike. */
export async function alternating<Value>(
  { subjects, runs, note }: Pick<Conditions, 'subjects' | 'runs' | 'note'>,
  measure: (subject: Subject) => Promise<Value>,
): Promise<ReadonlyMap<string, readonly Value[]>> {
  const found = new Map<string, Value[]>()
  for (let run = 0; run < runs; run++) {
    for (const subject of run % 2 === 0 ? subjects : subjects.toReversed()) {
      const value = await measure(subject)
      found.set(subject.name, [...(found.get(subject.name) ?? []), value])
      note(`  ${subject.name}, run ${run + 1}: ${JSON.stringify(value)}`)
    }
  }
  return found
}

export const pick = <Value>(
  measured: ReadonlyMap<string, readonly Value[]>,
  of: (value: Value) => number,
): ReadonlyMap<string, readonly number[]> =>
  new Map([...measured].map(([name, values]) => [name, values.map(of)]))
