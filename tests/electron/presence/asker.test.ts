import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createAsker } from '#electron/presence/asker.ts'
import type { SignalPort } from '#electron/presence/port.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function begin(startsProcess: boolean) {
  let asked = 0
  let on = false
  const source: SignalPort = {
    id: 'a source',
    facts: ['camera'],
    startsProcess,
    refresh: async () => void (asked += 1),
    dispose() {},
  }
  const silent: SignalPort = { id: 'with events', facts: ['dnd'], dispose() {} }
  const asker = createAsker([source, silent], each => each === source && on)
  return { asker, count: () => asked, turn: (next: boolean) => void (on = next) }
}
const minutes = (count: number) => vi.advanceTimersByTimeAsync(count * 60_000)

describe('asking sources without events', () => {
  it('does not happen by itself while nothing is on', async () => {
    const { asker, count } = begin(true)
    await asker.ask()
    await minutes(8 * 60)
    expect(count()).toBe(1)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('starts no process twice within 15 seconds, however often it is wanted', async () => {
    const { asker, count } = begin(true)
    for (let sec = 0; sec < 60; sec += 1) {
      await asker.ask()
      await vi.advanceTimersByTimeAsync(1000)
    }
    expect(count()).toBeLessThanOrEqual(4)
  })

  it('is cheap without a process, and then may happen every second', async () => {
    const { asker, count } = begin(false)
    for (let each = 0; each < 100; each += 1) {
      await asker.ask()
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(count()).toBeLessThanOrEqual(10)
  })

  it('goes on, once a minute, while something is on, and ends with it', async () => {
    const { asker, count, turn } = begin(true)
    turn(true)
    await asker.ask()
    await minutes(10)
    expect(count()).toBe(11)
    turn(false)
    await minutes(10)
    expect(count()).toBe(12)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('happens at most once a minute where that was asked for', async () => {
    const { asker, count } = begin(false)
    for (let sec = 0; sec < 600; sec += 1) {
      await asker.ask(60_000)
      await vi.advanceTimersByTimeAsync(1000)
    }
    expect(count()).toBe(10)
  })

  it('waits for an answer that is under way, and does not fail with it', async () => {
    const refusals: ((error: Error) => void)[] = []
    let asked = 0
    const source: SignalPort = {
      id: 'slow',
      facts: ['camera'],
      refresh: () => {
        asked += 1
        return new Promise((_, reject) => void refusals.push(reject))
      },
      dispose() {},
    }
    const asker = createAsker([source], () => false)
    const first = asker.ask()
    const second = asker.ask()
    for (const refuse of refusals) refuse(new Error('no'))
    await Promise.all([first, second])
    expect(asked).toBe(1)
  })

  it('is over when disposed of', async () => {
    const { asker, count, turn } = begin(true)
    turn(true)
    await asker.ask()
    asker.dispose()
    await minutes(10)
    await asker.ask()
    expect(count()).toBe(1)
    expect(vi.getTimerCount()).toBe(0)
  })
})
