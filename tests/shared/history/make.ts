/** Facts for tests: each with an id of its own. */
import { FACT_VERSION, readFact, type Entry, type Fact, type FactOf } from '#shared/history/index.ts'
import { activity, bout, episode, MIN, NOON } from './entries.ts'

export { DAY, HOUR, MIN, NOON } from './entries.ts'

let counter = 0

export function made<Kind extends Entry['kind']>(
  entry: Extract<Entry, { kind: Kind }>,
  { device = 'desk0000', keptAt = NOON }: { device?: string; keptAt?: number } = {},
): FactOf<Kind> & Fact {
  counter += 1
  const month = new Date(entry.at).toISOString().slice(0, 7).replace('-', '')
  const reading = readFact({ ...entry, v: FACT_VERSION, id: `${device}-${month}-${counter}`, keptAt })
  if (reading === null || !('fact' in reading)) throw new Error(`not a fact: ${JSON.stringify(entry)}`)
  return reading.fact as FactOf<Kind> & Fact
}

export const sat = (at: number, min: number, device = 'desk0000', more: object = {}): FactOf<'bout'> & Fact =>
  made<'bout'>(bout(at, min, more), { device })

export const away = (
  at: number,
  min: number,
  counted = true,
  device = 'desk0000',
): FactOf<'absence'> & Fact =>
  made<'absence'>(
    { kind: 'absence', at, offsetMin: 0, endedAt: at + min * MIN, cause: 'idle', counted },
    { device },
  )

export const stood = (at: number, min: number, device = 'desk0000'): FactOf<'standing'> & Fact =>
  made<'standing'>(
    { kind: 'standing', at, offsetMin: 0, endedAt: at + min * MIN, standingSec: min * 60 },
    { device },
  )

export const moved = (
  at: number,
  minutes: number,
  intensity: 'light' | 'moderate' | 'vigorous',
  strength = false,
): FactOf<'activity'> & Fact => made<'activity'>(activity(at, minutes, { intensity, strength }))

export const hurt = (at: number, more: Partial<FactOf<'episode'>> = {}): FactOf<'episode'> & Fact =>
  made<'episode'>(
    episode(at, {
      sensations: [],
      painNow: 4,
      painWorst: null,
      trigger: 'sit',
      seatedBeforeMin: 70,
      ...more,
    }),
  )

export const checked = (at: number, episode: string, pain: number): FactOf<'checkin'> & Fact =>
  made<'checkin'>({ kind: 'checkin', at, offsetMin: 0, episode, pain, tense: null, notes: '' })
