/** Small files written whole: a reader finds the old one or the new one, never half of either. */
import { isUtf8 } from 'node:buffer'
import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { PRIVATE_FILE, PRIVATE_FOLDER } from './private.ts'

export { PRIVATE_FILE, PRIVATE_FOLDER } from './private.ts'

export interface WholeText {
  /** Empty where it could not be read. */
  readonly text: string
  /** False where it is no file, cannot be read, is bigger than it may be, or holds what is no text. */
  readonly whole: boolean
}

/** The text of a file, `null` where there is none. Never throws. */
export function readWhole(path: string, mostBytes: number): WholeText | null {
  try {
    const found = statSync(path)
    // Read as a file, a pipe that nobody writes to would hold up the whole app.
    if (!found.isFile() || found.size > mostBytes) return { text: '', whole: false }
    const bytes = readFileSync(path)
    return { text: bytes.toString('utf8'), whole: isUtf8(bytes) }
  } catch (error) {
    return isMissing(error) ? null : { text: '', whole: false }
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')

/** A folder, a pipe, a device: whatever has a name like a file and is none. */
export class NotAFile extends Error {}

/** The text of a file that should be small, `null` where there is none. Of a bigger one it gives one byte more
 * than the most, which is enough to be refused. @throws NotAFile; and what the file system throws */
export function readSmallText(path: string, mostBytes: number): string | null {
  if (!existsSync(path)) return null
  // Without waiting: see readWhole.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    if (!fstatSync(file).isFile()) throw new NotAFile(path)
    const bytes = Buffer.alloc(mostBytes + 1)
    const length = readSync(file, bytes, 0, bytes.length, 0)
    return bytes.toString('utf8', 0, length)
  } finally {
    closeSync(file)
  }
}

/**
 * All of it. A disk that is nearly full takes a part, and says so only by the number; asked for the rest it throws.
 * @throws what the file system throws
 */
export function writeAll(file: number, bytes: Uint8Array): void {
  let done = 0
  while (done < bytes.length) done += writeSync(file, bytes, done)
}

/** Replaces a file's text; on disk when it returns. Throws what the file system throws, and the old text stays. */
export function replaceText(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: PRIVATE_FOLDER })
  const fresh = `${path}.new`
  try {
    const file = openSync(fresh, 'w', PRIVATE_FILE)
    try {
      writeAll(file, Buffer.from(text))
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(fresh, path)
  } catch (error) {
    rmSync(fresh, { force: true })
    throw error
  }
}

/** Keeps a copy of a file beside it under a name that says when; `null` where that was not possible. */
export function keepAside(path: string, now: number): string | null {
  const stamp = new Date(now).toISOString().replace(/[:.]/g, '-')
  const kept = path.replace(/(\.\w+)?$/, `.broken-${stamp}$1`)
  try {
    if (!statSync(path).isFile()) return null
    copyFileSync(path, kept)
    return kept
  } catch {
    return null
  }
}
