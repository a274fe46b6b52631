/**
 * A line of the journal: `{"c":"1a2b3c4d",` and then the fact's own JSON. `c` is the CRC-32 of every byte after that
 * comma up to the end of the line: found wrong, the line is set aside and the others are read all the same.
 */
import { crc32 } from 'node:zlib'
import { factText, readFact, type Fact, type FactReading } from '#shared/history/index.ts'

export const NEWLINE = 0x0a
const PREFIX = Buffer.from('{"c":"')
const CHECK_END = PREFIX.length + 8
const BODY_START = CHECK_END + 2

const checkOf = (bytes: Buffer): string => crc32(bytes).toString(16).padStart(8, '0')

/** With its newline at the end. */
export function writeLine(fact: Fact): Buffer {
  const body = Buffer.from(factText(fact).slice(1))
  return Buffer.concat([PREFIX, Buffer.from(`${checkOf(body)}",`), body, Buffer.of(NEWLINE)])
}

/** Reads a line without its newline; `null` where it is not one of ours or was damaged. */
export function readLine(line: Buffer): FactReading {
  if (line.length <= BODY_START || line.compare(PREFIX, 0, PREFIX.length, 0, PREFIX.length) !== 0) return null
  const body = line.subarray(BODY_START)
  if (line.toString('latin1', PREFIX.length, BODY_START) !== `${checkOf(body)}",`) return null
  try {
    return readFact(JSON.parse(`{${body.toString('utf8')}`))
  } catch {
    return null
  }
}
