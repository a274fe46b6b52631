import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createFakeBus, propertiesOf } from './fake-bus.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const MATCH = { sender: 'org.example', path: '/x', interface: 'org.example', member: 'Changed' } as const
const SIGNAL = { path: '/x', interface: 'org.example', member: 'Changed', args: [1] }

describe('the bus', () => {
  it('is not connected to before somebody uses it', async () => {
    const fake = createFakeBus()
    await vi.advanceTimersByTimeAsync(1000)
    expect(fake.connections).toBe(0)
  })

  it('is connected to once, however many use it', async () => {
    const fake = createFakeBus()
    fake.bus.onSignal(MATCH, () => {})
    fake.bus.onService('org.example', () => {})
    await fake.bus.call({
      destination: 'org.freedesktop.DBus',
      path: '/',
      interface: 'i',
      member: 'ListNames',
    })
    expect(fake.connections).toBe(1)
  })

  it('gives up on a call after two seconds', async () => {
    const fake = createFakeBus()
    fake.own('org.example', () => new Promise(() => {}))
    const answer = fake.bus.get('org.example', '/x', 'org.example', 'A').catch((error: unknown) => error)
    await vi.advanceTimersByTimeAsync(2100)
    expect(await answer).toBeInstanceOf(Error)
  })

  it('reads a property', async () => {
    const fake = createFakeBus()
    fake.own('org.example', propertiesOf({ Level: 7 }))
    expect(await fake.bus.get('org.example', '/x', 'org.example', 'Level')).toBe(7)
  })

  it('hands on a signal only to those it fits, and to nobody after they left', async () => {
    const fake = createFakeBus()
    const heard: string[] = []
    const first = fake.bus.onSignal(MATCH, () => heard.push('first'))
    fake.bus.onSignal({ ...MATCH, path: '/y' }, () => heard.push('other path'))
    fake.bus.onSignal({ interface: 'org.example', member: 'Changed', arg0namespace: '1' }, () =>
      heard.push('arg'),
    )
    await vi.advanceTimersByTimeAsync(0)
    fake.emit(SIGNAL)
    first.dispose()
    fake.emit(SIGNAL)
    await vi.advanceTimersByTimeAsync(0)
    expect(heard).toEqual(['first', 'arg', 'arg'])
    expect([...fake.matches].some(rule => rule.includes("path='/x'"))).toBe(false)
  })

  it('tells of a service that is there, goes, comes, and is replaced', async () => {
    const fake = createFakeBus()
    const told: boolean[] = []
    fake.own('org.example', () => [])
    fake.bus.onService('org.example', here => told.push(here))
    await vi.advanceTimersByTimeAsync(0)
    expect(told).toEqual([true])
    fake.disown('org.example')
    fake.own('org.example', () => [])
    fake.own('org.example', () => [])
    expect(told).toEqual([true, false, true, false, true])
  })

  it('comes back after the bus went, with all matches, and tells that services were gone', async () => {
    const fake = createFakeBus()
    const told: boolean[] = []
    let heard = 0
    fake.own('org.example', () => [])
    fake.bus.onService('org.example', here => told.push(here))
    fake.bus.onSignal(MATCH, () => (heard += 1))
    await vi.advanceTimersByTimeAsync(0)
    fake.restart()
    expect(told).toEqual([true, false])
    await vi.advanceTimersByTimeAsync(1000)
    expect(told).toEqual([true, false, true])
    fake.emit(SIGNAL)
    expect(heard).toBe(1)
  })

  it('is tried less and less often while it cannot be reached', async () => {
    const fake = createFakeBus()
    fake.setReachable(false)
    const told: boolean[] = []
    fake.bus.onService('org.example', here => told.push(here))
    const before = vi.getTimerCount()
    await vi.advanceTimersByTimeAsync(3_600_000)
    expect(told).toEqual([false])
    expect(before).toBeLessThanOrEqual(1)
    fake.setReachable(true)
    fake.own('org.example', () => [])
    await vi.advanceTimersByTimeAsync(300_000)
    expect(told).toEqual([false, true])
    expect(fake.connections).toBe(1)
  })

  it('is left alone once disposed of', async () => {
    const fake = createFakeBus()
    const told: boolean[] = []
    fake.bus.onService('org.example', here => told.push(here))
    await vi.advanceTimersByTimeAsync(0)
    fake.bus.dispose()
    fake.restart()
    await vi.advanceTimersByTimeAsync(600_000)
    expect(told).toEqual([false])
    expect(vi.getTimerCount()).toBe(0)
    await expect(fake.bus.get('a.b', '/', 'a.b', 'c')).rejects.toThrow('no longer')
  })
})
