import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createOutbox, type Patch } from '#renderer/pages/settings/outbox.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function sending() {
  const sent: Patch[] = []
  return { sent, outbox: createOutbox(patch => sent.push(patch)) }
}

test('of a slider that is moved only the place where it stops goes out', () => {
  const { sent, outbox } = sending()
  for (const stretchEveryMin of [50, 55, 60]) outbox.put({ stretchEveryMin })
  expect(sent).toEqual([])
  vi.runAllTimers()
  expect(sent).toEqual([{ stretchEveryMin: 60 }])
})

test('two changes right after one another both go out, in their order', () => {
  const { sent, outbox } = sending()
  outbox.put({ stretchEveryMin: 60 })
  outbox.put({ chimes: false })
  vi.runAllTimers()
  expect(sent).toEqual([{ stretchEveryMin: 60 }, { chimes: false }])
})

test('a window that is closed takes nothing along: what waits goes out, once', () => {
  const { sent, outbox } = sending()
  outbox.put({ chimes: false })
  outbox.flush()
  vi.runAllTimers()
  outbox.flush()
  expect(sent).toEqual([{ chimes: false }])
})

test('what is taken back before it went out never goes', () => {
  const { sent, outbox } = sending()
  outbox.put({ chimes: false })
  outbox.drop()
  vi.runAllTimers()
  expect(sent).toEqual([])
})
