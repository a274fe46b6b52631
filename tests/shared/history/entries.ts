/** Entries for tests, as somebody would write them: whole, and with what a test is about set by it. */
import type { EntryOf } from '#shared/history/index.ts'

export const NOON = Date.parse('2026-11-10T12:00:00Z')
export const MIN = 60_000
export const HOUR = 60 * MIN
export const DAY = 24 * HOUR

export const bout = (at: number, min: number, more: Partial<EntryOf<'bout'>> = {}): EntryOf<'bout'> => ({
  kind: 'bout',
  at,
  offsetMin: 0,
  endedAt: at + min * MIN,
  sittingSec: min * 60,
  overdueSec: 0,
  endedBy: 'away',
  known: true,
  ...more,
})

export const activity = (
  at: number,
  minutes: number,
  more: Partial<EntryOf<'activity'>> = {},
): EntryOf<'activity'> => ({
  kind: 'activity',
  at,
  offsetMin: 0,
  activity: 'walk',
  minutes,
  intensity: 'moderate',
  strength: false,
  notes: '',
  ...more,
})

export const episode = (at: number, more: Partial<EntryOf<'episode'>> = {}): EntryOf<'episode'> => ({
  kind: 'episode',
  at,
  offsetMin: 0,
  endedAt: null,
  onset: 'sudden',
  places: ['back-lower-left'],
  spreadDownLeg: 'none',
  sensations: ['gripping'],
  painNow: 5,
  painWorst: 7,
  trigger: 'lift',
  seatedBeforeMin: 62,
  numbness: false,
  tingling: false,
  weakness: false,
  tried: [],
  worsenedBy: '',
  medicines: '',
  sleep: null,
  stress: null,
  workAffected: null,
  walkingAffected: null,
  otherSymptoms: '',
  notes: '',
  ...more,
})
