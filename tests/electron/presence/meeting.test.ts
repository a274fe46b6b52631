import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createMeeting } from '#electron/presence/meeting.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a meeting the user told of ends by itself', () => {
  const told: boolean[] = []
  const meeting = createMeeting(on => void told.push(on))
  meeting.begin(30)
  expect(told).toEqual([true])
  expect(meeting.until()).toBe(Date.now() + 30 * 60_000)
  vi.advanceTimersByTime(29 * 60_000)
  expect(told).toEqual([true])
  vi.advanceTimersByTime(60_000)
  expect(told).toEqual([true, false])
  expect(meeting.until()).toBeNull()
})

test('a meeting that was slept through is over soon after the machine wakes', () => {
  const told: boolean[] = []
  const meeting = createMeeting(on => void told.push(on))
  meeting.begin(30)
  vi.setSystemTime(Date.now() + 60 * 60_000)
  vi.advanceTimersByTime(30_000)
  expect(told).toEqual([true, false])
})

test('a meeting can be ended, and begun anew', () => {
  const told: boolean[] = []
  const meeting = createMeeting(on => void told.push(on))
  meeting.begin(30)
  meeting.begin(60)
  meeting.begin(0)
  meeting.begin(0)
  expect(told).toEqual([true, false, true, false])
})
