/** A folder of its own for each test, and entries to put into a journal. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Journal } from '#electron/storage/journal.ts'
import type { EntryOf } from '#shared/history/index.ts'
import { onTestFinished } from 'vitest'

export const NOON = Date.parse('2026-11-10T12:00:00Z')
export const MIN = 60_000
export const DAY = 24 * 60 * MIN
/** Later than anything: to read all there is. */
export const ALL = Number.MAX_SAFE_INTEGER

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sitwell-journal-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export const openJournal = (
  dataFolder: string,
  {
    machine = 'desk',
    journalFolder = null,
    now = () => NOON,
  }: { machine?: string; journalFolder?: string | null; now?: () => number } = {},
): Journal => new Journal({ dataFolder, machine, journalFolder, now })

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
