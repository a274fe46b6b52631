/**
 * Alarms of an X server on its count of milliseconds without input, by its SYNC extension.
 * https://www.x.org/releases/current/doc/xextproto/sync.html
 */
import { readCookie } from './xauthority.ts'
import { X11Client, type x11Display, type X11Extension } from './x11.ts'

const INITIALIZE = 0
const LIST_SYSTEM_COUNTERS = 1
const CREATE_ALARM = 8
const DESTROY_ALARM = 11
const VERSION = Buffer.from([3, 1, 0, 0])
const IDLE_COUNTER = 'IDLETIME'
const COUNTERS_AT = 32
/** The event that follows the extension's first one. */
const ALARM_NOTIFY = 1
/** What an alarm is told of: its counter, that the value is absolute, the value, the test, and that it does not go on. */
const COUNTER = 0x1
const VALUE_TYPE = 0x2
const VALUE = 0x4
const TEST_TYPE = 0x8
const DELTA = 0x10
const ABSOLUTE = 0
const TEST = { from: 2, upTo: 3 } as const

export interface IdleAlarms {
  /**
   * Tells once, when nobody has touched anything for at least (`from`), or for at most (`upTo`), so many milliseconds; at once
   * where that is so already. One alarm at a time: another takes its place.
   */
  set(side: keyof typeof TEST, ms: number): void
  close(): void
}

export interface AlarmEvents {
  readonly fired: () => void
  readonly closed: () => void
}

const words = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4)
  values.forEach((value, index) => bytes.writeUInt32LE(value, index * 4))
  return bytes
}

/** The number of the counter of that name, out of an answer with all of them; `null` where it is not among them. */
function findCounter(answer: Buffer, name: string): number | null {
  const count = answer.readUInt32LE(8)
  let at = COUNTERS_AT
  for (let index = 0; index < count; index += 1) {
    const length = answer.readUInt16LE(at + 12)
    if (answer.toString('latin1', at + 14, at + 14 + length) === name) return answer.readUInt32LE(at)
    at += Math.ceil((14 + length) / 4) * 4
  }
  return null
}

async function idleCounter(
  client: X11Client,
): Promise<{ readonly sync: X11Extension; readonly counter: number } | null> {
  const sync = await client.extension('SYNC')
  if (sync === null) return null
  await client.ask(sync.opcode, INITIALIZE, VERSION)
  const counter = findCounter(
    await client.ask(sync.opcode, LIST_SYSTEM_COUNTERS, Buffer.alloc(0)),
    IDLE_COUNTER,
  )
  return counter === null ? null : { sync, counter }
}

/** Rejects where no X server listens there, or it has no such counter. */
export async function openIdleAlarms(
  { socket, number }: NonNullable<ReturnType<typeof x11Display>>,
  env: Parameters<typeof readCookie>[0],
  { fired, closed }: AlarmEvents,
): Promise<IdleAlarms> {
  let alarm: number | null = null
  let notify: number | null = null
  const client = await X11Client.open(socket, await readCookie(env, number), {
    extensionEvent(type, event) {
      // One that was replaced may still tell.
      if (type === notify && event.readUInt32LE(4) === alarm) fired()
    },
    closed() {
      if (notify !== null) closed()
    },
  })
  const found = await idleCounter(client).catch(() => null)
  if (found === null) {
    client.close()
    throw new Error('This X server does not count idle time.')
  }
  const { sync, counter } = found
  notify = sync.firstEvent + ALARM_NOTIFY
  return {
    set(side, ms) {
      if (alarm !== null) client.send(sync.opcode, DESTROY_ALARM, words(alarm))
      alarm = client.newId()
      const mask = COUNTER | VALUE_TYPE | VALUE | TEST_TYPE | DELTA
      // 64-bit numbers, the upper half first.
      client.send(sync.opcode, CREATE_ALARM, words(alarm, mask, counter, ABSOLUTE, 0, ms, TEST[side], 0, 0))
    },
    close: () => client.close(),
  }
}
