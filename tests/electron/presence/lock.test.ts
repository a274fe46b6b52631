import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { logindSignals } from '#electron/presence/lock/logind.ts'
import { powerMonitorSignals } from '#electron/presence/lock/power-monitor.ts'
import { createFakeBus, type Service } from './fake-bus.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const LOGIND = 'org.freedesktop.login1'
const SESSION = '/org/freedesktop/login1/session/_32'
const settle = () => vi.advanceTimersByTimeAsync(5)

function begin(service: Service, sessionId: string | undefined = '2') {
  const fake = createFakeBus()
  fake.own(LOGIND, service)
  const said: string[] = []
  const source = logindSignals(fake.bus, sessionId, (fact, value) => said.push(`${fact} ${String(value)}`))
  const signal = (
    member: string,
    path = SESSION,
    iface = `${LOGIND}.Session`,
    args: readonly unknown[] = [],
  ) => fake.emit({ path, interface: iface, member, args })
  return { fake, said, signal, source }
}
const logind =
  (hint: () => unknown): Service =>
  call =>
    call.member === 'GetSession' ? [SESSION] : call.member === 'Get' ? [hint()] : undefined

describe('logind', () => {
  it('tells of sleep', async () => {
    const { said, signal } = begin(logind(() => false))
    await settle()
    said.length = 0
    for (const on of [true, false])
      signal('PrepareForSleep', '/org/freedesktop/login1', `${LOGIND}.Manager`, [on])
    expect(said).toEqual(['sleep true', 'sleep false'])
  })

  it('is believed about a lock that its hint confirms', async () => {
    let hint = false
    const { said, signal } = begin(logind(() => hint))
    await settle()
    signal('Lock')
    hint = true
    await vi.advanceTimersByTimeAsync(60_000)
    expect(said.at(-1)).toBe('lock true')
    signal('Unlock')
    expect(said.at(-1)).toBe('lock false')
  })

  it('is not believed about a lock that nobody confirms: its end would never be told', async () => {
    const { said, signal } = begin(logind(() => false))
    await settle()
    signal('Lock')
    expect(said.at(-1)).toBe('lock true')
    await vi.advanceTimersByTimeAsync(11_000)
    expect(said.at(-1)).toBe('lock false')
    expect(vi.getTimerCount()).toBe(0)
  })

  it('is heard about the own session only', async () => {
    const { said, signal } = begin(logind(() => false))
    await settle()
    const before = said.length
    signal('Lock', '/org/freedesktop/login1/session/c1')
    expect(said.length).toBe(before)
  })

  it.each([
    ['the one on screen', 'Display', ['2', SESSION]],
    ['that of the process', 'GetSessionByPID', SESSION],
  ])('finds the session without its number: %s', async (_, way, answer) => {
    const service: Service = call => {
      if (call.member === 'GetSessionByPID') return way === 'GetSessionByPID' ? [answer] : undefined
      if (call.member !== 'Get') return undefined
      const property = call.args?.[1]
      if (property === 'Display') return way === 'Display' ? [answer] : [['', '/']]
      return call.path === SESSION ? [true] : undefined
    }
    const { said } = begin(service, '')
    await settle()
    expect(said.at(-1)).toBe('lock true')
  })

  it('is asked for the session again when a new one begins', async () => {
    let begun = false
    const { said, signal } = begin(call => (begun ? logind(() => true)(call) : undefined))
    await settle()
    expect(said.at(-1)).toBe('lock null')
    begun = true
    signal('SessionNew', '/org/freedesktop/login1', `${LOGIND}.Manager`, ['2', SESSION])
    await settle()
    expect(said.at(-1)).toBe('lock true')
  })

  it('leaves the lock unknown where it knows no session', async () => {
    const { said } = begin(() => undefined)
    await settle()
    expect(said.at(-1)).toBe('lock null')
  })
})

const monitor = () => {
  const emitter = new EventEmitter()
  return { emitter, powerMonitor: Object.assign(emitter, { getSystemIdleTime: () => 0 }) }
}

describe("Electron's power events", () => {
  it('are sleep and lock where the platform tells both', () => {
    const { emitter, powerMonitor } = monitor()
    const said: string[] = []
    const source = powerMonitorSignals(powerMonitor, ['sleep', 'lock'], (fact, value) =>
      said.push(`${fact} ${String(value)}`),
    )
    said.length = 0
    for (const event of ['suspend', 'resume', 'lock-screen', 'unlock-screen']) emitter.emit(event)
    expect(said).toEqual(['sleep true', 'sleep false', 'lock true', 'lock false'])
    source.dispose()
    expect(emitter.eventNames()).toEqual([])
  })

  it('are only sleep where the lock is told by others', () => {
    const { emitter, powerMonitor } = monitor()
    const source = powerMonitorSignals(powerMonitor, ['sleep'], () => {})
    expect(source.facts).toEqual(['sleep'])
    expect(emitter.eventNames()).toEqual(['suspend', 'resume'])
  })
})
