import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { extIdleNotify } from '#electron/presence/idle/ext-idle-notify.ts'
import type { IdlePort } from '#electron/presence/port.ts'
import { breathe, eventually } from './eventually.ts'
import { startWayland, type WaylandServer } from './wayland-server.ts'

let folder = ''
let path = ''
let server: WaylandServer | undefined
let idle: IdlePort | undefined
let told: string[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitwell-wayland-'))
  path = join(folder, 'wayland-0')
  told = []
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
})
afterEach(async () => {
  idle?.dispose()
  idle = undefined
  await server?.stop()
  server = undefined
  vi.useRealTimers()
  rmSync(folder, { recursive: true })
})

const begin = (limitSec = 180) => {
  idle = extIdleNotify(path, limitSec, {
    changed: () => void told.push('changed'),
    left: () => void told.push('left'),
    paused: () => void told.push('paused'),
    returned: () => void told.push('returned'),
  })
  return idle
}
const ready = async (source: IdlePort) => eventually(() => expect(source.ready).toBe(true))
const standing = () => server?.notifications().map(each => each.timeoutMs)
const watchOf = (timeoutMs: number) => server?.notifications().find(each => each.timeoutMs === timeoutMs)
async function theWatch(timeoutMs: number) {
  await eventually(() => expect(watchOf(timeoutMs)).toBeDefined())
  const watch = watchOf(timeoutMs)
  if (watch === undefined) throw new Error('No such watch.')
  return watch
}

/** Somebody was there, and left. */
async function left() {
  server = await startWayland(path, 2)
  const source = begin(180)
  await ready(source)
  const watch = await theWatch(180_000)
  watch.idle()
  await eventually(() => expect(told).toContain('left'))
  return { source, watch }
}

describe('idle time from the compositor', () => {
  it('stands one watch at the limit, one at half a minute, and nothing else', async () => {
    server = await startWayland(path, 2)
    await ready(begin(180))
    await eventually(() => expect(standing()).toEqual([30_000, 180_000]))
    expect(server.faults).toEqual([])
    expect(vi.getTimerCount()).toBe(0)
  })

  it('counts input alone where the compositor offers that', async () => {
    server = await startWayland(path, 2)
    await ready(begin())
    expect((await theWatch(180_000)).inputOnly).toBe(true)
  })

  it('makes do with version 1', async () => {
    server = await startWayland(path, 1)
    await ready(begin())
    expect((await theWatch(180_000)).inputOnly).toBe(false)
    expect(server.faults).toEqual([])
  })

  it('tells of leaving and coming back, and knows since when', async () => {
    const { source, watch } = await left()
    vi.advanceTimersByTime(20_000)
    expect(source.sample()).toBeCloseTo(200, 0)
    watch.resume()
    await eventually(() => expect(told).toContain('returned'))
    expect(source.sample()).toBe(0)
  })

  it('watches for the natural pause when asked, and gives that up when no more asked', async () => {
    server = await startWayland(path, 2)
    const source = begin(180)
    await ready(source)
    expect(source.sample()).toBe(0)
    const short = await theWatch(3000)
    short.idle()
    await eventually(() => expect(told).toContain('paused'))
    vi.advanceTimersByTime(1000)
    expect(source.sample()).toBeCloseTo(4, 0)
    short.resume()
    await eventually(() => expect(source.sample()).toBe(0))
    expect(told).not.toContain('returned')
    vi.advanceTimersByTime(20_000)
    await eventually(() => expect(standing()).toEqual([30_000, 180_000]))
    expect(server.faults).toEqual([])
  })

  it('knows to half a minute since when somebody is still who has not been away for long', async () => {
    server = await startWayland(path, 2)
    const source = begin(180)
    await ready(source)
    expect(source.sample()).toBe(0)
    vi.advanceTimersByTime(50_000)
    const middle = await theWatch(30_000)
    middle.idle()
    await eventually(() => expect(source.sample()).toBeCloseTo(30, 0))
    vi.advanceTimersByTime(70_000)
    expect(source.sample()).toBeCloseTo(100, 0)
    expect(told).not.toContain('paused')
    middle.resume()
    await eventually(() => expect(source.sample()).toBe(0))
    expect(told).not.toContain('returned')
  })

  it('moves its watch with the limit', async () => {
    server = await startWayland(path, 2)
    const source = begin(180)
    await ready(source)
    source.setLimit?.(60)
    await eventually(() => expect(standing()).toEqual([30_000, 60_000]))
    expect(server.faults).toEqual([])
    expect(told).not.toContain('returned')
  })

  it('does not leave anybody waiting for the word of a watch that it gave up', async () => {
    const { source } = await left()
    source.setLimit?.(60)
    expect(told.at(-1)).toBe('returned')
  })

  it('is not ready while there is no seat, and is again when one is plugged in', async () => {
    server = await startWayland(path, 2)
    const source = begin()
    await ready(source)
    await theWatch(180_000)
    server.removeSeat()
    await eventually(() => expect(source.ready).toBe(false))
    expect(source.sample()).toBe(null)
    server.addSeat()
    await ready(source)
    await theWatch(180_000)
    expect(server.faults).toEqual([])
  })

  it('survives a restart of the compositor', async () => {
    server = await startWayland(path, 2)
    const source = begin()
    await ready(source)
    await server.stop()
    await eventually(() => expect(source.ready).toBe(false))
    expect(source.sample()).toBe(null)
    server = await startWayland(path, 2)
    await eventually(() => {
      vi.advanceTimersByTime(20)
      expect(source.ready).toBe(true)
    })
    const watch = await theWatch(180_000)
    watch.idle()
    await eventually(() => expect(told).toContain('left'))
  })

  it('leaves a compositor alone that does not speak it', async () => {
    server = await startWayland(path, 0)
    const source = begin()
    await eventually(() => expect(server?.connections).toBe(1))
    await breathe()
    vi.advanceTimersByTime(3_600_000)
    await breathe()
    expect(source.ready).toBe(false)
    expect(source.sample()).toBe(null)
    expect(server.connections).toBe(1)
  })

  it.each([
    ['noise', Buffer.from('not wayland at all, and quite long enough')],
    ['a message of no size', Buffer.alloc(64)],
    ['an event cut short', Buffer.from([2, 0, 0, 0, 0, 0, 12, 0, 0, 0, 0, 0])],
    [
      'a text longer than its message',
      Buffer.from([2, 0, 0, 0, 0, 0, 20, 0, 9, 0, 0, 0, 255, 0, 0, 0, 0, 0, 0, 0]),
    ],
  ])('does not know after %s, and starts anew', async (_, bytes) => {
    server = await startWayland(path, 2)
    const source = begin()
    await ready(source)
    server.babble(bytes)
    await eventually(() => expect(source.ready).toBe(false))
    await eventually(() => {
      vi.advanceTimersByTime(20)
      expect(source.ready).toBe(true)
    })
  })

  it('does not know while the compositor hangs', async () => {
    const silent: Server = createServer(socket => void socket.resume().on('error', () => {}))
    await new Promise<void>(resolve => silent.listen(path, resolve))
    const source = begin()
    await breathe()
    vi.advanceTimersByTime(2500)
    await breathe()
    expect(source.ready).toBe(false)
    expect(source.sample()).toBe(null)
    source.dispose()
    await new Promise<void>(resolve => silent.close(() => resolve()))
  })

  it('tries less and less often where nobody listens', async () => {
    const source = begin()
    for (let minute = 0; minute < 60; minute += 1) {
      vi.advanceTimersByTime(60_000)
      await breathe(10)
    }
    expect(source.ready).toBe(false)
    expect(vi.getTimerCount()).toBeLessThanOrEqual(1)
    source.dispose()
    expect(vi.getTimerCount()).toBe(0)
  })
})
