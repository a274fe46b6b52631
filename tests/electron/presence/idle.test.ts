import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { BusCall } from '#electron/presence/host/bus.ts'
import { createIdleChooser, earlyLimit, type IdleFactory } from '#electron/presence/idle/chooser.ts'
import { mutterIdle } from '#electron/presence/idle/mutter.ts'
import { powerMonitorIdle } from '#electron/presence/idle/power-monitor.ts'
import { screenSaverIdle } from '#electron/presence/idle/screensaver.ts'
import type { IdleEvents, IdlePort } from '#electron/presence/port.ts'
import { createFakeBus } from './fake-bus.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const listen = () => {
  const told: string[] = []
  const events: IdleEvents = {
    changed: () => void told.push('changed'),
    left: () => void told.push('left'),
    paused: () => void told.push('paused'),
    returned: () => void told.push('returned'),
  }
  return { told, events }
}
const settle = () => vi.advanceTimersByTimeAsync(5)

const port = (getSystemIdleTime: () => number) =>
  powerMonitorIdle({ getSystemIdleTime, on: () => {}, removeListener: () => {} })

describe("Electron's powerMonitor", () => {
  it('is taken at its word', () => expect(port(() => 42).sample()).toBe(42))

  it.each([NaN, -1, Infinity])('is not believed when it says %s', value =>
    expect(port(() => value).sample()).toBe(null),
  )

  it('does not know when it throws', () => {
    const broken = port(() => {
      throw new Error('no display')
    })
    expect(broken.sample()).toBe(null)
  })
})

const MUTTER = 'org.gnome.Mutter.IdleMonitor'

/** Mutter as it behaves: idle watches fire at each crossing, active watches once. */
function createMutter() {
  const fake = createFakeBus()
  const idle = new Map<number, number>()
  const active = new Set<number>()
  let next = 1
  let idleMs = 0
  const answer = (call: BusCall): readonly unknown[] | undefined => {
    const [arg] = call.args ?? []
    switch (call.member) {
      case 'GetIdletime':
        return [idleMs]
      case 'AddIdleWatch':
        idle.set(next, Number(arg))
        return [next++]
      case 'AddUserActiveWatch':
        active.add(next)
        return [next++]
      case 'RemoveWatch':
        idle.delete(Number(arg))
        active.delete(Number(arg))
        return []
      default:
        return undefined
    }
  }
  const fire = (id: number) =>
    fake.emit({
      path: '/org/gnome/Mutter/IdleMonitor/Core',
      interface: MUTTER,
      member: 'WatchFired',
      args: [id],
    })
  return {
    fake,
    idle,
    active,
    start: () => fake.own(MUTTER, answer),
    pass(ms: number) {
      const before = idleMs
      idleMs += ms
      for (const [id, limit] of idle) if (before < limit && idleMs >= limit) fire(id)
    },
    touch() {
      idleMs = 0
      for (const id of active) {
        active.delete(id)
        fire(id)
      }
    },
  }
}

describe("Mutter's idle monitor", () => {
  it('is read in seconds', async () => {
    const mutter = createMutter()
    mutter.start()
    const port = mutterIdle(mutter.fake.bus, 180, listen().events)
    await settle()
    mutter.pass(12_500)
    expect(await port.sample()).toBe(12.5)
  })

  it('tells of each leaving and each return, without being asked', async () => {
    const mutter = createMutter()
    mutter.start()
    const { told, events } = listen()
    const port = mutterIdle(mutter.fake.bus, 180, events)
    await settle()
    expect([port.ready, port.hasEvents]).toEqual([true, true])
    told.length = 0
    const before = mutter.fake.calls.length
    for (let day = 0; day < 3; day += 1) {
      mutter.pass(200_000)
      await settle()
      mutter.touch()
      await settle()
    }
    expect(told).toEqual(['left', 'returned', 'left', 'returned', 'left', 'returned'])
    const asked = mutter.fake.calls.slice(before).map(call => call.member)
    expect(new Set(asked)).toEqual(new Set(['AddUserActiveWatch']))
  })

  it('moves its watch with the limit and leaves none behind', async () => {
    const mutter = createMutter()
    mutter.start()
    const port = mutterIdle(mutter.fake.bus, 180, listen().events)
    await settle()
    port.setLimit?.(60)
    port.setLimit?.(240)
    await settle()
    expect([...mutter.idle.values()]).toEqual([240_000])
    mutter.pass(300_000)
    await settle()
    port.dispose()
    await settle()
    expect([mutter.idle.size, mutter.active.size]).toEqual([0, 0])
  })

  it('watches anew after GNOME was restarted', async () => {
    const mutter = createMutter()
    mutter.start()
    const { told, events } = listen()
    const port = mutterIdle(mutter.fake.bus, 180, events)
    await settle()
    mutter.fake.disown(MUTTER)
    expect(port.ready).toBe(false)
    expect(await port.sample()).toBe(null)
    mutter.idle.clear()
    mutter.start()
    await settle()
    expect([...mutter.idle.values()]).toEqual([180_000])
    mutter.pass(200_000)
    await settle()
    expect(told).toContain('left')
  })

  it.each([undefined, null, 'soon', -5, NaN, [], {}])('does not know when it answers %j', async nonsense => {
    const { fake } = createMutter()
    fake.own(MUTTER, () => [nonsense])
    const { told, events } = listen()
    const port = mutterIdle(fake.bus, 180, events)
    await settle()
    expect(await port.sample()).toBe(null)
    expect(port.hasEvents).toBe(false)
    fake.emit({
      path: '/org/gnome/Mutter/IdleMonitor/Core',
      interface: MUTTER,
      member: 'WatchFired',
      args: [nonsense],
    })
    expect(told).not.toContain('left')
  })

  it('does not know, within a second, while it hangs', async () => {
    const { fake } = createMutter()
    fake.own(MUTTER, () => new Promise(() => {}))
    const port = mutterIdle(fake.bus, 180, listen().events)
    await settle()
    const answer = port.sample()
    await vi.advanceTimersByTimeAsync(1000)
    expect(await answer).toBe(null)
    await vi.advanceTimersByTimeAsync(5000)
    expect(port.hasEvents).toBe(false)
  })
})

describe("the screen saver's idle time", () => {
  const NAME = 'org.freedesktop.ScreenSaver'

  it.each([
    ['seconds', 1],
    ['milliseconds', 1000],
  ])('is understood in %s', async (_, units) => {
    const fake = createFakeBus()
    const begun = performance.now()
    fake.own(NAME, () => [Math.floor(((performance.now() - begun) / 1000) * units)])
    const { told, events } = listen()
    const port = screenSaverIdle(fake.bus, events)
    await settle()
    expect(port.ready).toBe(false)
    await vi.advanceTimersByTimeAsync(2100)
    expect(port.ready).toBe(true)
    expect(told).toContain('changed')
    await vi.advanceTimersByTimeAsync(58_000)
    expect(await port.sample()).toBeCloseTo(60, -0.5)
    const before = fake.calls.length
    await vi.advanceTimersByTimeAsync(3_600_000)
    expect(fake.calls.length).toBe(before)
  })

  it.each([
    ['never moves', 0],
    ['is nonsense', 'x'],
    ['is missing', undefined],
  ])('is not used where it %s, and is soon no more asked about', async (_, value) => {
    const fake = createFakeBus()
    fake.own(NAME, () => [value])
    const port = screenSaverIdle(fake.bus, listen().events)
    await vi.advanceTimersByTimeAsync(3_600_000)
    expect(port.ready).toBe(false)
    expect(await port.sample()).toBe(null)
    expect(fake.calls.length).toBeLessThan(40)
    expect(vi.getTimerCount()).toBe(0)
  })
})

interface Puppet extends IdlePort {
  value: number | null
  ready: boolean
  hasEvents: boolean
  limitSec: number
  events: IdleEvents | null
}
function puppet(id: string, changes: Partial<Puppet> = {}): Puppet & { readonly factory: IdleFactory } {
  const port: Puppet = {
    id,
    value: 0,
    ready: true,
    hasEvents: false,
    limitSec: 0,
    events: null,
    sample: () => port.value,
    setLimit: limitSec => void (port.limitSec = limitSec),
    dispose() {},
    ...changes,
  }
  return Object.assign(port, {
    factory: (events: IdleEvents) => {
      port.events = events
      return port
    },
  })
}

function begin(ports: readonly (Puppet & { readonly factory: IdleFactory })[], limitSec = 180) {
  const told: string[] = []
  const chooser = createIdleChooser(
    {
      factories: ports.map(each => each.factory),
      limitSec,
      nearlyAway: () => void told.push('nearly'),
    },
    event => told.push(event.kind === 'source' ? `source ${event.hasEvents}` : event.kind),
  )
  return { told, chooser }
}

describe('the idle source in use', () => {
  it('is the first that is ready, and another as soon as that one fails', async () => {
    const [first, second] = [puppet('first', { value: 7 }), puppet('second', { value: 9 })]
    const { told, chooser } = begin([first, second])
    expect(await chooser.sample()).toBe(7)
    first.ready = false
    first.events?.changed()
    expect(await chooser.sample()).toBe(9)
    first.ready = true
    first.hasEvents = true
    first.events?.changed()
    expect(await chooser.sample()).toBe(7)
    expect(told).toEqual(['source false', 'source false'])
    expect(chooser.current().id).toBe('first')
  })

  it('is none where none is ready', async () => {
    const { chooser } = begin([puppet('only', { ready: false })])
    expect(await chooser.sample()).toBe(null)
    expect(chooser.current()).toEqual({ id: null, lastSec: null, known: true })
  })

  it('answers within a second, whatever the source does', async () => {
    const { chooser } = begin([puppet('hangs', { sample: () => new Promise(() => {}) })])
    const answer = chooser.sample()
    await vi.advanceTimersByTimeAsync(1000)
    expect(await answer).toBe(null)
  })

  it('is left out when it never moved though the screen has been locked for a minute', async () => {
    const [still, next] = [puppet('still'), puppet('next', { value: 100 })]
    const { told, chooser } = begin([still, next])
    for (let hour = 0; hour < 5; hour += 1) expect(await chooser.sample()).toBe(0)
    chooser.locked(true)
    await vi.advanceTimersByTimeAsync(61_000)
    expect(chooser.current().id).toBe('next')
    expect(told).toContain('source false')
  })

  it('stays when it moved before, or moves while the screen is locked, or that was short', async () => {
    const port = puppet('good', { value: 50 })
    const { chooser } = begin([port, puppet('next')])
    await chooser.sample()
    port.value = 0
    chooser.locked(true)
    await vi.advanceTimersByTimeAsync(61_000)
    expect(chooser.current().id).toBe('good')

    const moving = puppet('moving')
    const other = begin([moving, puppet('next')])
    other.chooser.locked(true)
    await vi.advanceTimersByTimeAsync(20_000)
    moving.value = 20
    await vi.advanceTimersByTimeAsync(41_000)
    expect(other.chooser.current().id).toBe('moving')

    const short = begin([puppet('short'), puppet('next')])
    short.chooser.locked(true)
    await vi.advanceTimersByTimeAsync(40_000)
    short.chooser.locked(false)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(short.chooser.current().id).toBe('short')
  })

  it('without events is looked at once more shortly before somebody counts as away', async () => {
    const port = puppet('asked', { value: 10 })
    const { told, chooser } = begin([port], 180)
    await chooser.sample()
    await vi.advanceTimersByTimeAsync(154_000)
    expect(told).toEqual([])
    port.value = 165
    await vi.advanceTimersByTimeAsync(1500)
    expect(told).toEqual(['nearly'])
    expect(vi.getTimerCount()).toBe(0)
  })

  it('without events is not looked at more than once for each sample', async () => {
    let samples = 0
    const port = puppet('asked', { sample: () => ((samples += 1), 0) })
    const { told, chooser } = begin([port], 180)
    await chooser.sample()
    await vi.advanceTimersByTimeAsync(3_600_000)
    expect(samples).toBe(2)
    expect(told).toEqual([])
  })

  it('with events tells of leaving a little early inside, and at the limit outside', async () => {
    const port = puppet('events', { hasEvents: true })
    const { told, chooser } = begin([port], 180)
    chooser.setLimit(240)
    expect(port.limitSec).toBe(earlyLimit(240))
    expect(earlyLimit(240)).toBe(225)
    port.events?.left()
    expect(told).toEqual(['nearly'])
    await vi.advanceTimersByTimeAsync(15_300)
    expect(told).toEqual(['nearly', 'source true'])
    port.events?.returned()
    expect(told).toEqual(['nearly', 'source true', 'source false'])
    port.events?.paused()
    expect(told.at(-1)).toBe('source false')
  })

  it('promises to tell of a return only from a source that saw the leaving and is still there', async () => {
    for (const lose of [(port: Puppet) => (port.ready = false), (port: Puppet) => (port.hasEvents = false)]) {
      const port = puppet('events', { hasEvents: true })
      const { told } = begin([port, puppet('other', { hasEvents: true })], 60)
      port.events?.left()
      await vi.advanceTimersByTimeAsync(60_000)
      expect(told).toEqual(['nearly', 'source true'])
      lose(port)
      port.events?.changed()
      expect(told.at(-1)).toBe('source false')
    }
    const port = puppet('events', { hasEvents: true })
    const { told } = begin([port], 60)
    port.events?.left()
    port.ready = false
    port.events?.changed()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(told).toEqual(['nearly', 'source false'])
  })

  it('with events says nothing of leaving where somebody came back just in time', async () => {
    const port = puppet('events', { hasEvents: true })
    const { told } = begin([port], 60)
    port.events?.left()
    port.events?.returned()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(told).toEqual(['nearly', 'source false'])
  })

  it('is heard only while it is the one in use', () => {
    const other = puppet('other', { hasEvents: true })
    const { told } = begin([puppet('used'), other])
    other.events?.left()
    other.events?.paused()
    other.events?.returned()
    expect(told).toEqual([])
  })
})
