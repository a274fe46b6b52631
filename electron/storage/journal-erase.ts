/**
 * Deleting so that it is gone: the files are rewritten without it, what was set aside from them is removed. A note of
 * the deletion itself, without any content, stays in a file of its own, so that a sync program that brings an old
 * copy back does not bring back what was in it.
 */
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import {
  addMonths,
  END_OF_TIME,
  fileKey,
  isDeleted,
  monthOf,
  partsOf,
  type Deletions,
  type FactId,
  type FactOf,
} from '#shared/history/index.ts'
import { Refusal } from '#electron/refusal.ts'
import { isUnfinished, readRejectedName, type JournalFile } from './journal-names.ts'
import { listFolder } from './journal-read.ts'
import { runPaced, scanFile } from './journal-scan.ts'
import { rewriteFile } from './journal-tidy.ts'

export interface Erased {
  /** Lines that were taken out of the files. */
  readonly lines: number
  readonly files: number
}

export interface EraseJob {
  readonly folder: string
  readonly span: { readonly from: number; readonly to: number } | 'everything'
  /** Writes the note of the deletion; resolves when it is on the disk. */
  readonly note: (erasure: Pick<FactOf<'erasure'>, 'kind' | 'from' | 'to' | 'upTo'>) => Promise<void>
  /** What is deleted, read anew. */
  readonly deletions: () => Deletions
}

const STILL_THERE =
  'Sitwell could not rewrite every file of the diary. What you deleted is hidden, and Sitwell will try again when the diary is next opened. Please check that the folder can be written to.'

export async function eraseSpan({ folder, span, note, deletions }: EraseJob): Promise<Erased> {
  const { from, to } = span === 'everything' ? { from: 0, to: END_OF_TIME } : span
  if (to <= from) throw new Refusal('This span ends before it begins. Nothing was deleted.')
  const first = addMonths(monthOf(from), -1)
  const last = monthOf(to)
  const { files } = listFolder(folder)
  const touched = files.filter(({ month }) => month !== null && month >= first && month <= last)
  const upTo = await highestCounters(folder, touched)
  if (Object.keys(upTo).length > 0) await note({ kind: 'erasure', from, to, upTo })
  const purged = purge(folder, touched, deletions(), false)
  removeLeftovers(
    folder,
    month => span === 'everything' || (month !== null && month >= first && month <= last),
  )
  return { lines: purged.deleted, files: purged.files }
}

/** Of each machine's month, the last counter that lies here in any of its files and copies. */
async function highestCounters(
  folder: string,
  files: readonly JournalFile[],
): Promise<Readonly<Record<string, number>>> {
  const highest: Record<string, number> = {}
  const good = (_line: Buffer, id: FactId): void => {
    const key = fileKey(id)
    highest[key] = Math.max(highest[key] ?? 0, partsOf(id).counter)
  }
  for (const { name } of files) {
    try {
      await runPaced(scanFile(join(folder, name), { good }))
    } catch {
      throw new Refusal(STILL_THERE)
    }
  }
  return highest
}

/**
 * Takes deleted lines out of these files. What cannot be read is set aside, or, after a deletion, goes with it.
 * @throws Refusal where one could not be rewritten; the others are.
 */
export function purge(
  folder: string,
  files: readonly JournalFile[],
  deletions: Deletions,
  setBadAside = true,
): { readonly deleted: number; readonly files: number; readonly bad: number } {
  const sums = { deleted: 0, files: 0, bad: 0 }
  let failed = false
  for (const { name } of files) {
    try {
      const { deleted, bad } = rewriteFile(folder, name, fact => isDeleted(fact, deletions), setBadAside)
      sums.deleted += deleted
      sums.bad += bad
      sums.files += deleted > 0 ? 1 : 0
    } catch {
      failed = true
    }
  }
  if (failed) throw new Refusal(STILL_THERE)
  return sums
}

/** What was set aside may hold what was deleted, in pieces: it goes as a whole. So do rewritings that were cut off. */
function removeLeftovers(folder: string, isMeant: (month: string | null) => boolean): void {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const rejectedOf = readRejectedName(name)
    if (isUnfinished(name) || (rejectedOf !== undefined && isMeant(rejectedOf)))
      rmSync(join(folder, name), { force: true })
  }
}
