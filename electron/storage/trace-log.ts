/**
 * What the engine was told, kept for a bug report where the user wants it: one file a day, for a week. It says when
 * there was input, never what it was (docs/replay.md).
 */
import { appendFileSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Kept } from '#electron/replay/from-observations.ts'
import { PRIVATE_FILE, PRIVATE_FOLDER } from './files.ts'

const KEPT_DAYS = 7
const NAME = /^\d{4}-\d{2}-\d{2}\.jsonl$/

export interface TraceLog {
  note(kept: Kept): void
  /** Everything kept, oldest first; lines that were cut off are left out. */
  read(): readonly Kept[]
  /** Removes all of it. */
  clear(): void
}

export function createTraceLog(dataFolder: string): TraceLog {
  const folder = join(dataFolder, 'trace')
  let today = ''

  const files = (): readonly string[] => {
    try {
      return readdirSync(folder)
        .filter(name => NAME.test(name))
        .toSorted()
    } catch {
      return []
    }
  }
  const forgetOld = () => {
    for (const name of files().slice(0, -KEPT_DAYS)) rmSync(join(folder, name), { force: true })
  }

  return {
    note(kept) {
      const name = `${new Date(kept.at).toISOString().slice(0, 10)}.jsonl`
      try {
        mkdirSync(folder, { recursive: true, mode: PRIVATE_FOLDER })
        appendFileSync(join(folder, name), `${JSON.stringify(kept)}\n`, { mode: PRIVATE_FILE })
        if (name !== today) forgetOld()
        today = name
      } catch {
        // A trace is a help for a bug report; where it cannot be kept, the count goes on.
      }
    },
    read: () =>
      files().flatMap(name =>
        readFileSync(join(folder, name), 'utf8')
          .split('\n')
          .flatMap(line => parseKept(line)),
      ),
    clear: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function parseKept(line: string): readonly Kept[] {
  try {
    return [JSON.parse(line) as Kept]
  } catch {
    return []
  }
}
