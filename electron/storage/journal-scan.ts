/**
 * Reads a file line by line in chunks, whatever it holds: a gigabyte without a newline takes no more memory than a
 * line may be long. A generator that pauses after every chunk, so that the caller decides between at once and bit by bit.
 */
import { closeSync, openSync, readSync } from 'node:fs'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Fact, FactId } from '#shared/history/index.ts'
import { NEWLINE, readLine } from './journal-lines.ts'

const CHUNK = 256 * 1024
/** Longer than the longest line ever written: a deletion that names twenty years of files. */
const MOST_IN_A_LINE = 1024 * 1024

export interface Visitor {
  /** A line as it stands, with its newline. `fact` is null where a later version wrote it. */
  good(line: Buffer, id: FactId, fact: Fact | null): void
  /** Bytes that belong to no readable line, in order; one bad line may come in several pieces. */
  bad?(bytes: Buffer): void
  /** A bad line is over. */
  badLine?(): void
  /** What follows the last newline: half a line that a crash left, or one that is still being copied. */
  tail?(bytes: Buffer): void
}

/** Yields after every chunk, so that others get a turn. @throws where the file cannot be opened or read. */
export function* scanFile(path: string, visitor: Visitor): Generator<undefined, void> {
  const file = openSync(path, 'r')
  try {
    const chunk = Buffer.allocUnsafe(CHUNK)
    let carry: Buffer = Buffer.alloc(0)
    let junk = false
    for (;;) {
      const count = readSync(file, chunk, 0, CHUNK, null)
      if (count === 0) break
      let rest: Buffer = chunk.subarray(0, count)
      for (let end = rest.indexOf(NEWLINE); end >= 0; end = rest.indexOf(NEWLINE)) {
        const piece = rest.subarray(0, end + 1)
        const line = carry.length > 0 ? Buffer.concat([carry, piece]) : piece
        carry = Buffer.alloc(0)
        visitLine(line, junk, visitor)
        junk = false
        rest = rest.subarray(end + 1)
      }
      if (junk) visitor.bad?.(rest)
      else carry = Buffer.concat([carry, rest])
      if (carry.length > MOST_IN_A_LINE) {
        visitor.bad?.(carry)
        carry = Buffer.alloc(0)
        junk = true
      }
      yield
    }
    if (junk) visitor.badLine?.()
    if (carry.length > 0) visitor.tail?.(carry)
  } finally {
    closeSync(file)
  }
}

function visitLine(line: Buffer, junk: boolean, visitor: Visitor): void {
  // An empty line is nobody's: an import begins with one, in case the file ended in half a line.
  if (line.length === 1 && !junk) return
  const reading = junk ? null : readLine(line.subarray(0, -1))
  if (reading === null) {
    visitor.bad?.(line)
    visitor.badLine?.()
  } else if ('fact' in reading) visitor.good(line, reading.fact.id, reading.fact)
  else visitor.good(line, reading.later, null)
}

export function runNow(steps: Generator<undefined, void>): void {
  while (!steps.next().done);
}

/** Lets the tray, windows and timers have their turn between chunks. */
export async function runPaced(steps: Generator<undefined, void>): Promise<void> {
  while (!steps.next().done) await nextTurn()
}
