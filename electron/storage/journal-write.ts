/**
 * Appends lines to this machine's own files. The line is handed to the system before `write` returns, so that no kill
 * loses it, and is on the disk (fsync) before the promise resolves, so that no power cut does either.
 */
import {
  closeSync,
  fchmodSync,
  fstatSync,
  fsync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  truncateSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import {
  factId,
  partsOf,
  MOST_IN_A_FILE,
  type DeviceId,
  type Fact,
  type FactId,
  type Month,
} from '#shared/history/index.ts'
import { Refusal } from '#electron/refusal.ts'
import { PRIVATE_FILE, PRIVATE_FOLDER, writeAll } from './files.ts'
import { NEWLINE, readLine, writeLine } from './journal-lines.ts'
import { fileName, readName, rejectedName } from './journal-names.ts'
import { runNow, scanFile } from './journal-scan.ts'

const NOT_WRITTEN = 'Sitwell could not write this entry. What was kept before is untouched. Please try again.'

/** Enough for the last lines of any file; only where they are damaged is more of it read. */
const TAIL = 64 * 1024

interface End {
  readonly size: number
  readonly counter: number
}

export interface WriterPorts {
  readonly device: DeviceId
  readonly folder: string
  /** Up to which counter something of a file (`DEVICE-YYYYMM`) was ever deleted. */
  readonly deletedUpTo: (key: string) => number
}

export class JournalWriter {
  readonly #ports: WriterPorts
  readonly #ends = new Map<string, End>()

  constructor(ports: WriterPorts) {
    this.#ports = ports
  }

  /**
   * Writes one line into the month's file, or into the file of deletions (`null`).
   * @throws Refusal where the disk is full or the folder cannot be written; nothing half-written stays.
   */
  write<F extends Fact>(
    month: Month | null,
    make: (id: FactId) => F,
  ): { readonly fact: F; readonly flushed: Promise<void> } {
    const { folder, device } = this.#ports
    const name = fileName(month, device)
    const path = join(folder, name)
    const file = this.#open(path)
    try {
      const { size, mode } = fstatSync(file)
      if ((mode & 0o077) !== 0) restrict(file)
      const known = this.#ends.get(name)
      const end = known?.size === size ? known : this.#findEnd(file, name, month, size)
      if (end.counter >= MOST_IN_A_FILE)
        throw new Refusal('The diary has no room for more entries this month.')
      const fact = make(factId({ device, month, counter: end.counter + 1 }))
      const line = writeLine(fact)
      append(file, path, line, end.size)
      this.#ends.set(name, { size: end.size + line.length, counter: end.counter + 1 })
      return { fact, flushed: flush(file, size === 0 ? folder : null) }
    } catch (error) {
      closeSync(file)
      this.#ends.delete(name)
      if (error instanceof Refusal) throw error
      throw new Refusal(NOT_WRITTEN)
    }
  }

  /** After files were rewritten by somebody else: their ends are looked up again. */
  forget(): void {
    this.#ends.clear()
  }

  #open(path: string): number {
    try {
      return openSync(path, 'a+', PRIVATE_FILE)
    } catch {
      try {
        mkdirSync(dirname(path), { recursive: true, mode: PRIVATE_FOLDER })
        return openSync(path, 'a+', PRIVATE_FILE)
      } catch {
        throw new Refusal(
          'Sitwell cannot write to the diary folder, so this entry was not kept. What was kept before is untouched. Please check the folder under Settings, Data.',
        )
      }
    }
  }

  /** Where the file really ends: half a line that a crash left is cut off, so that the next line is whole. */
  #findEnd(file: number, name: string, month: Month | null, size: number): End {
    const start = Math.max(0, size - TAIL)
    const tail = Buffer.alloc(size - start)
    readFully(file, tail, start)
    const lastNewline = tail.lastIndexOf(NEWLINE)
    // What is longer than that was no line of ours. It is ended like one, and the next reading sets it aside.
    const isJunk = lastNewline < 0 && start > 0
    if (isJunk) writeAll(file, Buffer.of(NEWLINE))
    const torn = isJunk ? Buffer.alloc(0) : tail.subarray(lastNewline + 1)
    if (torn.length > 0) this.#setTailAside(name, torn)
    const wholeSize = isJunk ? size + 1 : size - torn.length
    // By its name: Windows does not cut through a handle that was opened to append.
    if (torn.length > 0) truncateSync(join(this.#ports.folder, name), wholeSize)
    const seen = highestIn(tail.subarray(0, lastNewline + 1), start === 0)
    const inMain = seen ?? this.#highestInFile(name)
    const copies = this.#copiesOf(name).map(copy => this.#highestInFile(copy))
    const key = `${this.#ports.device}-${month === null ? 'erased' : month.replace('-', '')}`
    return { size: wholeSize, counter: Math.max(inMain, ...copies, this.#ports.deletedUpTo(key)) }
  }

  #setTailAside(name: string, torn: Buffer): void {
    const aside = openSync(join(this.#ports.folder, rejectedName(name)), 'a', PRIVATE_FILE)
    try {
      writeAll(aside, Buffer.concat([torn, Buffer.of(NEWLINE)]))
    } finally {
      closeSync(aside)
    }
  }

  #copiesOf(name: string): readonly string[] {
    const own = readName(name)
    return readdirSync(this.#ports.folder).filter(other => {
      const copy = readName(other)
      return copy?.isCopy === true && copy.month === own?.month && copy.device === own.device
    })
  }

  #highestInFile(name: string): number {
    let highest = 0
    const good = (_line: Buffer, id: FactId) => (highest = Math.max(highest, partsOf(id).counter))
    try {
      runNow(scanFile(join(this.#ports.folder, name), { good }))
    } catch {
      // A copy that cannot be read now; should it hold the same counters, both lines are kept when it can be.
    }
    return highest
  }
}

/** The highest counter in the last lines; `null` where there is none or one cannot be read. */
function highestIn(lines: Buffer, fromStart: boolean): number | null {
  if (lines.length === 0) return fromStart ? 0 : null
  let highest: number | null = null
  let from = fromStart ? 0 : lines.indexOf(NEWLINE) + 1
  for (let end = lines.indexOf(NEWLINE, from); end >= 0; end = lines.indexOf(NEWLINE, from)) {
    const reading = readLine(lines.subarray(from, end))
    if (reading === null) return null
    const id = 'fact' in reading ? reading.fact.id : reading.later
    highest = Math.max(highest ?? 0, partsOf(id).counter)
    from = end + 1
  }
  return highest
}

function readFully(file: number, into: Buffer, position: number): void {
  let done = 0
  while (done < into.length) {
    const count = readSync(file, into, done, into.length - done, position + done)
    if (count === 0) return
    done += count
  }
}

/** All of it or nothing: what a full disk took half of is taken back. */
function append(file: number, path: string, line: Buffer, size: number): void {
  try {
    writeAll(file, line)
  } catch (error) {
    try {
      truncateSync(path, size)
    } catch {
      // The half line is cut off when the file is next written to.
    }
    const full = (error as NodeJS.ErrnoException).code
    throw new Refusal(
      full === 'ENOSPC' || full === 'EDQUOT'
        ? 'The disk is full, so this entry was not kept. What was kept before is untouched. Please free some space and try again.'
        : NOT_WRITTEN,
    )
  }
}

function restrict(file: number): void {
  try {
    fchmodSync(file, PRIVATE_FILE)
  } catch {
    // Some file systems have no modes: then the folder's owner decides.
  }
}

/** A new file's name is on the disk only when its folder is, too. */
function flush(file: number, newIn: string | null): Promise<void> {
  return new Promise((resolve, reject) => {
    fsync(file, error => {
      closeSync(file)
      if (newIn !== null) flushFolder(newIn)
      if (error)
        reject(
          new Refusal(
            'Sitwell wrote this entry, but the disk did not confirm it. It may be lost if the power fails now. Please check the disk.',
          ),
        )
      else resolve()
    })
  })
}

/** Windows cannot open folders; there the file system itself keeps names and contents in step. */
export function flushFolder(folder: string): void {
  if (process.platform === 'win32') return
  try {
    const handle = openSync(folder, 'r')
    try {
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  } catch {
    // Some network file systems refuse; the file itself was flushed.
  }
}
