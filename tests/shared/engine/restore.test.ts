/** What the engine starts from after its process ended. */
import { describe, expect, test } from 'vitest'
import { initialState, restore, serialize, step, viewOf } from '#shared/engine/index.ts'
import { defaultEngineSettings as settings } from '#shared/settings/index.ts'

const MIN = 60_000
const NINE = Date.UTC(2026, 2, 2, 9)
const at = (min: number) => ({ at: NINE + min * MIN, mono: min * MIN })

/** Somebody has sat for ten minutes. */
function worked(): string {
  let { state } = step(
    initialState(at(0), 'UTC', settings),
    { kind: 'start', zone: 'UTC', ...at(0) },
    settings,
  )
  for (let min = 0; min <= 10; min++)
    ({ state } = step(state, { kind: 'idle', idleSec: 0, ...at(min) }, settings))
  return serialize(state)
}
const restored = (min: number) => {
  const { state, setAside } = restore(worked(), at(min), 'UTC', settings)
  return { sittingMin: viewOf(state, settings, at(min)).sittingSec / 60, setAside }
}

describe('a start', () => {
  test('soon after goes on with the sitting', () => {
    expect(restored(12)).toEqual({ sittingMin: 10, setAside: false })
  })
  test('the next day begins anew, and keeps no copy of what is only old', () => {
    expect(restored(10 + 24 * 60)).toEqual({ sittingMin: 0, setAside: false })
  })
  test('after the clock was set right by a little goes on with the sitting', () => {
    expect(restored(8)).toEqual({ sittingMin: 10, setAside: false })
  })
  test('after the clock was set back by a year begins anew, and keeps a copy', () => {
    expect(restored(10 - 365 * 24 * 60)).toEqual({ sittingMin: 0, setAside: true })
  })
})
