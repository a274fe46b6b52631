/** A folder of its own for each test, a journal in it, and entries to put there. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Journal } from '#electron/storage/journal.ts'
import { NOON } from '#tests/shared/history/entries.ts'
import { onTestFinished } from 'vitest'

export { activity, bout, DAY, episode, MIN, NOON } from '#tests/shared/history/entries.ts'

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
