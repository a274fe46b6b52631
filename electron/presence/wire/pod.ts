/**
 * PipeWire's "plain old data", as far as the native protocol's messages about objects need it.
 * https://docs.pipewire.org/page_spa_pod.html
 */
import { endianness } from 'node:os'

const LITTLE = endianness() === 'LE'
const HEADER_BYTES = 8

const TYPE = { none: 1, bool: 2, id: 3, int: 4, long: 5, string: 8, struct: 14 } as const

/** A pod read back: what is of no use here (floats, bytes, objects …) is `null`. */
export type PodValue = number | string | boolean | null | readonly PodValue[]

const readU32 = (bytes: Buffer, at: number) => (LITTLE ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at))
const readI32 = (bytes: Buffer, at: number) => (LITTLE ? bytes.readInt32LE(at) : bytes.readInt32BE(at))
const padded = (size: number) => Math.ceil(size / 8) * 8

export function words(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4)
  for (const [index, value] of values.entries())
    if (LITTLE) bytes.writeUInt32LE(value >>> 0, index * 4)
    else bytes.writeUInt32BE(value >>> 0, index * 4)
  return bytes
}

function pod(type: number, body: Buffer): Buffer {
  return Buffer.concat([words(body.length, type), body, Buffer.alloc(padded(body.length) - body.length)])
}

export const podInt = (value: number): Buffer => pod(TYPE.int, words(value))
export const podString = (value: string): Buffer => pod(TYPE.string, Buffer.from(`${value}\0`))
export const podStruct = (...members: readonly Buffer[]): Buffer => pod(TYPE.struct, Buffer.concat(members))
export const podDict = (entries: Readonly<Record<string, string>>): Buffer => {
  const pairs = Object.entries(entries)
  return podStruct(
    podInt(pairs.length),
    ...pairs.flatMap(([key, value]) => [podString(key), podString(value)]),
  )
}

function readBody(type: number, body: Buffer): PodValue {
  switch (type) {
    case TYPE.bool:
      return readU32(body, 0) !== 0
    case TYPE.id:
    case TYPE.int:
      return readI32(body, 0)
    case TYPE.long:
      return Number(LITTLE ? body.readBigInt64LE(0) : body.readBigInt64BE(0))
    case TYPE.string:
      return body.toString('utf8', 0, Math.max(0, body.length - 1))
    case TYPE.struct:
      return readPods(body)
    default:
      return null
  }
}

/** The pods that lie one after the other in these bytes; throws a RangeError where they do not fit. */
export function readPods(bytes: Buffer): readonly PodValue[] {
  const values: PodValue[] = []
  for (let at = 0; at + HEADER_BYTES <= bytes.length;) {
    const size = readU32(bytes, at)
    const end = at + HEADER_BYTES + size
    if (end > bytes.length) throw new RangeError('A pod is longer than its message.')
    values.push(readBody(readU32(bytes, at + 4), bytes.subarray(at + HEADER_BYTES, end)))
    at += HEADER_BYTES + padded(size)
  }
  return values
}

/** A dictionary as PipeWire sends it: a struct of the count, then keys and values in turn. */
export function asDict(value: PodValue | undefined): Readonly<Record<string, string>> {
  if (!Array.isArray(value)) return {}
  const dict: Record<string, string> = {}
  for (let index = 1; index + 1 < value.length; index += 2) {
    const key: unknown = value[index]
    const text: unknown = value[index + 1]
    if (typeof key === 'string' && typeof text === 'string') dict[key] = text
  }
  return dict
}
