import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createTidy } from '#electron/surface/tidy.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

function begin() {
  let isQuiet = true
  let collected = 0
  const tidy = createTidy(
    () => isQuiet,
    () => void collected++,
  )
  return { tidy, open: (any: boolean) => (isQuiet = !any), collected: () => collected }
}

describe('tidying up after windows', () => {
  it('comes once, two seconds after the last of them has closed', () => {
    const { tidy, collected } = begin()
    tidy.soon()
    vi.advanceTimersByTime(1_500)
    tidy.soon()
    vi.advanceTimersByTime(1_500)
    expect(collected()).toBe(0)
    vi.advanceTimersByTime(60_000)
    expect(collected()).toBe(1)
  })

  it('waits for the next end where another has opened meanwhile', () => {
    const { tidy, open, collected } = begin()
    tidy.soon()
    open(true)
    vi.advanceTimersByTime(60_000)
    expect(collected()).toBe(0)
    open(false)
    tidy.soon()
    vi.advanceTimersByTime(2_000)
    expect(collected()).toBe(1)
  })

  it('collects what nobody holds any more', async () => {
    const left = new WeakRef({ window: 'closed' })
    const tidy = createTidy(() => true)
    tidy.soon()
    // A weak reference holds what it was made of until its turn of the event loop is over.
    await new Promise(resolve => setImmediate(resolve))
    vi.advanceTimersByTime(2_000)
    expect(left.deref()).toBeUndefined()
  })
})
