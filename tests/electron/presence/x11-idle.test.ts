/** Alarms of an X server on its count of idle time, as the idle source of X11 sets and hears them. */
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { x11Idle } from '#electron/presence/idle/x11.ts'
import type { IdlePort } from '#electron/presence/port.ts'
import { breathe, eventually } from './eventually.ts'

const SYNC = 134
const FIRST_EVENT = 83
const IDLETIME = 0x40000007
const ID_BASE = 0x600000
const QUERY_EXTENSION = 98
const [INITIALIZE, LIST_COUNTERS, CREATE_ALARM, DESTROY_ALARM] = [0, 1, 8, 11]

let folder = ''
let socket = ''
let server: Server | undefined
let clients: Socket[] = []
let told: string[] = []
let source: IdlePort | undefined

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitwell-x11-idle-'))
  socket = join(folder, 'socket')
  told = []
})
afterEach(async () => {
  source?.dispose()
  source = undefined
  for (const client of clients.splice(0)) client.destroy()
  const closing = server
  server = undefined
  if (closing !== undefined) await new Promise<void>(resolve => closing.close(() => resolve()))
  rmSync(folder, { recursive: true })
})

const pad = (size: number) => Math.ceil(size / 4) * 4
const words = (...values: readonly number[]) => {
  const bytes = Buffer.alloc(values.length * 4)
  values.forEach((value, index) => bytes.writeUInt32LE(value, index * 4))
  return bytes
}

/** One entry of the list of counters: its number, its resolution, its name. */
function counter(id: number, name: string): Buffer {
  const entry = Buffer.alloc(pad(14 + name.length))
  entry.writeUInt32LE(id, 0)
  entry.writeUInt16LE(name.length, 12)
  entry.write(name, 14)
  return entry
}

interface Alarm {
  readonly id: number
  readonly test: 'at least' | 'at most' | 'something else'
  readonly ms: number
}

/** An X server that lets everybody in and knows nothing but SYNC; `counters` are those it has. */
async function startX(
  counters: readonly Buffer[] | null = [counter(1, 'SERVERTIME'), counter(IDLETIME, 'IDLETIME')],
) {
  const alarms: Alarm[] = []
  const setUp = Buffer.alloc(40 + 40)
  setUp.writeUInt8(1, 0)
  setUp.writeUInt16LE((setUp.length - 8) / 4, 6)
  setUp.writeUInt32LE(ID_BASE, 12)

  const answerTo = (opcode: number, minor: number, body: Buffer): Buffer | null => {
    if (opcode === QUERY_EXTENSION) {
      const known = counters !== null && body.toString('latin1', 4, 8) === 'SYNC'
      return Buffer.from([known ? 1 : 0, SYNC, FIRST_EVENT, 0])
    }
    if (opcode !== SYNC) return null
    if (minor === INITIALIZE) return Buffer.from([3, 1, 0, 0])
    if (minor === LIST_COUNTERS) return words(counters?.length ?? 0)
    if (minor === CREATE_ALARM) {
      const [id = 0, mask, ofCounter, valueType, high, low = 0, test] = body
        .toString('hex')
        .match(/.{8}/g)!
        .map(each => Buffer.from(each, 'hex').readUInt32LE(0))
      expect([mask, ofCounter, valueType, high, body.length]).toEqual([0x1f, IDLETIME, 0, 0, 36])
      alarms.push({ id, test: test === 2 ? 'at least' : test === 3 ? 'at most' : 'something else', ms: low })
    }
    if (minor === DESTROY_ALARM)
      alarms.splice(
        alarms.findIndex(each => each.id === body.readUInt32LE(0)),
        1,
      )
    return null
  }

  server = createServer(client => {
    clients.push(client)
    let sequence = -1
    client.on('error', () => {})
    client.on('data', data => {
      let at = 0
      if (sequence === -1) {
        sequence = 0
        at = 12 + pad(data.readUInt16LE(6)) + pad(data.readUInt16LE(8))
        client.write(setUp)
      }
      while (at + 4 <= data.length) {
        const size = data.readUInt16LE(at + 2) * 4
        const [opcode, minor] = [data.readUInt8(at), data.readUInt8(at + 1)]
        const answer = answerTo(opcode, minor, data.subarray(at + 4, at + size))
        at += size
        sequence += 1
        if (answer === null) continue
        const extra =
          opcode === SYNC && minor === LIST_COUNTERS ? Buffer.concat(counters ?? []) : Buffer.alloc(0)
        const reply = Buffer.alloc(32)
        reply.writeUInt8(1, 0)
        reply.writeUInt16LE(sequence, 2)
        reply.writeUInt32LE(extra.length / 4, 4)
        answer.copy(reply, 8)
        client.write(Buffer.concat([reply, extra]))
      }
    })
  })
  const listening = server
  await new Promise<void>(resolve => listening.listen(socket, resolve))
  return {
    alarms,
    fire: (id: number) => {
      const event = Buffer.alloc(32)
      event.writeUInt8(FIRST_EVENT + 1, 0)
      event.writeUInt32LE(id, 4)
      for (const client of clients) client.write(event)
    },
  }
}

function begin(at = socket): IdlePort {
  source = x11Idle(
    {
      socket: at,
      number: '0',
      env: { XAUTHORITY: '/nonexistent' },
      reader: { sample: () => 42 },
      limitSec: 165,
    },
    {
      changed: () => void told.push('changed'),
      left: () => void told.push('left'),
      paused: () => void told.push('paused'),
      returned: () => void told.push('returned'),
    },
  )
  return source
}

const only = (alarms: readonly Alarm[]): Alarm => {
  const [alarm, ...others] = alarms
  if (alarm === undefined || others.length > 0) throw new Error(`${alarms.length} alarms, not one`)
  return alarm
}

describe("an X server's idle time", () => {
  it('is told by one alarm: for who leaves, then for who comes back, and so on', async () => {
    const { alarms, fire } = await startX()
    const idle = begin()
    expect([idle.ready, idle.hasEvents]).toEqual([false, true])
    await eventually(() => expect(told).toEqual(['changed']))
    await eventually(() => expect(only(alarms)).toMatchObject({ test: 'at least', ms: 165_000 }))
    expect([idle.ready, idle.sample()]).toEqual([true, 42])
    fire(only(alarms).id)
    await eventually(() => expect(only(alarms)).toMatchObject({ test: 'at most', ms: 164_999 }))
    fire(only(alarms).id)
    await eventually(() => expect(only(alarms)).toMatchObject({ test: 'at least', ms: 165_000 }))
    expect(told).toEqual(['changed', 'left', 'returned'])
    expect(only(alarms).id).toBe(ID_BASE + 3)
  })

  it('is waited for up to a new limit from the moment that this is set', async () => {
    const { alarms } = await startX()
    const idle = begin()
    await eventually(() => expect(only(alarms).ms).toBe(165_000))
    idle.setLimit?.(285)
    await eventually(() => expect(only(alarms)).toMatchObject({ test: 'at least', ms: 285_000 }))
  })

  it('misses no return where the limit changes while somebody is away', async () => {
    const { alarms, fire } = await startX()
    const idle = begin()
    await eventually(() => expect(alarms).toHaveLength(1))
    fire(only(alarms).id)
    await eventually(() => expect(only(alarms).test).toBe('at most'))
    idle.setLimit?.(600)
    await breathe()
    fire(only(alarms).id)
    await eventually(() => expect(only(alarms)).toMatchObject({ test: 'at least', ms: 600_000 }))
    expect(told).toEqual(['changed', 'left', 'returned'])
  })

  it('does not listen to an alarm that was replaced, nor to what is none of ours', async () => {
    const { alarms, fire } = await startX()
    begin()
    await eventually(() => expect(alarms).toHaveLength(1))
    fire(only(alarms).id - 1)
    fire(0)
    await breathe()
    expect(told).toEqual(['changed'])
  })

  it.each([
    ['SYNC', null],
    ['a count of idle time', [counter(1, 'SERVERTIME')]],
  ])('is left to other sources where the server does not have %s', async (_, counters) => {
    await startX(counters)
    const idle = begin()
    await eventually(() => expect(clients[0]?.destroyed || clients[0]?.readableEnded).toBe(true))
    expect(idle.ready).toBe(false)
  })

  it('is left to other sources where there is no server, and when it goes', async () => {
    const nobody = begin(join(folder, 'nobody'))
    await breathe()
    expect([nobody.ready, told]).toEqual([false, []])
    const { alarms } = await startX()
    const idle = begin()
    await eventually(() => expect(alarms).toHaveLength(1))
    for (const client of clients) client.destroy()
    await eventually(() => expect(idle.ready).toBe(false))
    expect(told).toEqual(['changed', 'changed'])
  })

  it('sets no alarm once it is disposed of, however late the server answers', async () => {
    const { alarms } = await startX()
    begin().dispose()
    await breathe()
    expect([alarms, told]).toEqual([[], []])
  })
})
