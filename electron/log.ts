/**
 * The log: plain sentences about the app itself, never about its user. On standard error for whoever looks, and from
 * `keepLog` on in a small file for a problem that is reported later (docs/troubleshooting.md).
 */
import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { PRIVATE_FILE, PRIVATE_FOLDER } from './storage/private.ts'

export type Log = (sentence: string) => void

/** Two files of this size are kept: some thousand sentences. */
const MOST_BYTES = 128 * 1024
/** Of what is shown: as much as somebody reads. */
const SHOWN_LINES = 60

let file: string | null = null

/** A path below the user's home names them; where it is does not matter to a bug report. */
const withoutHome = (sentence: string): string => sentence.replaceAll(homedir(), '~')

export const log: Log = sentence => {
  try {
    process.stderr.write(`sitwell: ${sentence}\n`)
  } catch {
    // Nobody reads standard error any more.
  }
  if (file !== null) note(file, `${new Date().toISOString()} ${withoutHome(sentence)}\n`)
}

/** From here on sentences are kept in the folder; in a folder that takes none, they are not. */
export function keepLog(folder: string): void {
  file = join(folder, 'sitwell.log')
  try {
    mkdirSync(folder, { recursive: true, mode: PRIVATE_FOLDER })
  } catch {
    file = null
  }
}

function note(path: string, line: string): void {
  try {
    if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > MOST_BYTES) renameSync(path, `${path}.old`)
    appendFileSync(path, line, { mode: PRIVATE_FILE })
  } catch {
    // A log that cannot be written is no reason to stop.
  }
}

/** The newest lines, oldest first. */
export function lastLines(): readonly string[] {
  if (file === null) return []
  const read = (path: string): readonly string[] => {
    try {
      return readFileSync(path, 'utf8').trimEnd().split('\n').filter(Boolean)
    } catch {
      return []
    }
  }
  return [...read(`${file}.old`), ...read(file)].slice(-SHOWN_LINES)
}
