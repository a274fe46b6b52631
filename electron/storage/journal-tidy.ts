/**
 * Rewrites a file without what should not stay in it: lines that cannot be read go into a file of their own beside
 * it, deleted ones go nowhere. The new file is whole and on the disk before it takes the old one's place.
 */
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Fact } from '#shared/history/index.ts'
import { PRIVATE_FILE, writeAll } from './files.ts'
import { NEWLINE } from './journal-lines.ts'
import { rejectedName } from './journal-names.ts'
import { runNow, scanFile } from './journal-scan.ts'
import { flushFolder } from './journal-write.ts'

export interface Tidied {
  readonly kept: number
  readonly deleted: number
  readonly bad: number
}

/**
 * At once, so that nothing is appended between reading and replacing. Removes the file where nothing is left of it.
 * @param isGone which facts were deleted; lines of a later version stay, since nothing is known of them.
 * @param setBadAside false where what cannot be read is to go as well, because it may hold what was deleted.
 * @throws where the folder cannot be written: the file then is as it was.
 */
export function rewriteFile(
  folder: string,
  name: string,
  isGone: (fact: Fact) => boolean,
  setBadAside: boolean,
): Tidied {
  const path = join(folder, name)
  const fresh = openSync(`${path}.new`, 'w', PRIVATE_FILE)
  let aside: number | null = null
  const counts = { kept: 0, deleted: 0, bad: 0 }
  const reject = (bytes: Buffer): void => {
    if (!setBadAside) return
    aside ??= openSync(join(folder, rejectedName(name)), 'a', PRIVATE_FILE)
    writeAll(aside, bytes)
  }
  try {
    runNow(
      scanFile(path, {
        good: (line, _id, fact) => {
          if (fact !== null && isGone(fact)) counts.deleted += 1
          else {
            counts.kept += 1
            writeAll(fresh, line)
          }
        },
        bad: reject,
        badLine: () => (counts.bad += 1),
        tail: bytes => {
          counts.bad += 1
          reject(Buffer.concat([bytes, Buffer.of(NEWLINE)]))
        },
      }),
    )
    if (aside !== null) fsyncSync(aside)
    fsyncSync(fresh)
  } catch (error) {
    closeSync(fresh)
    rmSync(`${path}.new`, { force: true })
    throw error
  } finally {
    if (aside !== null) closeSync(aside)
  }
  closeSync(fresh)
  if (counts.kept > 0) renameSync(`${path}.new`, path)
  else {
    rmSync(`${path}.new`, { force: true })
    rmSync(path, { force: true })
  }
  flushFolder(folder)
  return counts
}
