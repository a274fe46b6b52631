import { describe, expect, test } from 'vitest'
import { Runtime } from '#electron/runtime/runtime.ts'
import type { IdleSample } from '#electron/runtime/ports.ts'
import { serialize, type Effect, type EngineState, type Observation } from '#shared/engine/index.ts'
import { defaultEngineSettings } from '#shared/settings/index.ts'

const AT = Date.UTC(2026, 2, 2, 9)
const MIN = 60_000

/** A desk whose time stands still until it is moved, and whose idle samples may take a while. */
function desk(idle: () => IdleSample | Promise<IdleSample> = () => 0) {
  let mono = 0
  let zone = 'UTC'
  let timer: { at: number; callback: () => void } | null = null
  let stored: EngineState | null = null
  const effects: Effect[] = []
  const observed: Observation[] = []
  const told: boolean[] = []
  const runtime = new Runtime({
    clock: {
      now: () => ({ at: AT + mono, mono }),
      zone: () => zone,
      wakeAt: (at, callback) => (timer = { at, callback }),
      cancel: () => (timer = null),
    },
    idle: { sample: idle },
    store: { read: () => null, write: state => (stored = state), setAside: () => undefined },
    settings: defaultEngineSettings,
    events: { effect: effect => void effects.push(effect), changed: eventful => void told.push(eventful) },
    observed: observation => void observed.push(observation),
  })
  return {
    runtime,
    effects,
    observed,
    /** What surfaces were told of changes: whether more than time had passed. */
    told,
    get stored() {
      return stored
    },
    get timer() {
      return timer
    },
    /** Fires timers until so many minutes have passed. */
    pass(min: number) {
      const end = mono + min * MIN
      while (timer && timer.at <= end) {
        const { at, callback } = timer
        timer = null
        mono = Math.max(mono, at)
        callback()
      }
      mono = end
    },
    travel(to: string) {
      zone = to
    },
    skip(ms: number) {
      mono += ms
    },
  }
}

describe('the runtime', () => {
  test('sees at its next wake-up that its machine is in another time zone', () => {
    const it = desk()
    it.runtime.start()
    it.travel('Asia/Tokyo')
    it.pass(2)
    expect(it.runtime.state.zone).toBe('Asia/Tokyo')
    expect(it.observed.filter(({ kind }) => kind === 'zone')).toHaveLength(1)
  })

  test('tells surfaces where no more than time has passed', () => {
    const it = desk()
    it.runtime.start()
    expect(it.told).toEqual([true])
    it.pass(2)
    expect(it.told).toEqual([true, false, false])
    it.runtime.observe({ kind: 'hold', reason: 'call', on: true })
    expect(it.told.at(-1)).toBe(true)
    const before = it.effects.length
    it.pass(50)
    // What fell due meanwhile did so in one step.
    expect(it.told.filter(eventful => eventful).length).toBeGreaterThan(2)
    expect(it.effects.length).toBeGreaterThan(before)
    expect(it.told.at(-1)).toBe(false)
  })

  test('arms one timer for the moment the engine asks for, and nothing ticks', () => {
    const it = desk()
    expect(it.timer).toBeNull()
    it.runtime.start()
    expect(it.timer?.at).toBe(it.runtime.state.wakeAt)
    expect(it.observed.map(({ kind }) => kind)).toEqual(['start', 'idle'])
  })

  test('prompts after fifty minutes of sitting', () => {
    const it = desk(() => 3)
    it.runtime.start()
    it.pass(51)
    const { effects } = it
    expect(effects.find(({ effect }) => effect === 'shown')).toMatchObject({
      kind: 'posture',
      sittingSec: 1800,
    })
    expect(effects.findLast(({ effect }) => effect === 'shown')).toMatchObject({
      kind: 'stretch',
      sittingSec: 3000,
    })
  })

  test('keeps the state at least once a minute of sitting', () => {
    const it = desk()
    it.runtime.start()
    for (let minute = 1; minute < 10; minute++) {
      it.pass(1)
      expect(it.runtime.view().sittingSec - (it.stored?.bout?.sittingMs ?? 0) / 1000).toBeLessThanOrEqual(60)
    }
  })

  test('lets what happens meanwhile wait for a slow sample, in order', async () => {
    const answers: ((value: IdleSample) => void)[] = []
    const { runtime, observed } = desk(() => new Promise(resolve => answers.push(resolve)))
    runtime.start()
    runtime.observe({ kind: 'hold', reason: 'call', on: true })
    runtime.observe({ kind: 'hold', reason: 'call', on: false })
    expect(observed.map(({ kind }) => kind)).toEqual(['start'])
    while (answers.length > 0) {
      answers.shift()?.(0)
      await Promise.resolve().then(() => new Promise(resolve => setImmediate(resolve)))
    }
    expect(observed.map(({ kind }) => kind)).toEqual(['start', 'idle', 'idle', 'hold', 'idle', 'hold'])
  })

  test('takes a source that fails for one that cannot know', async () => {
    const { runtime } = desk(() => Promise.reject(new Error('no bus')))
    runtime.start()
    await new Promise(resolve => setImmediate(resolve))
    expect(runtime.view().presence).toBe('unknown')
  })

  test('stops its timer and keeps the state when it ends', () => {
    const it = desk()
    it.runtime.start()
    it.pass(5)
    it.runtime.stop()
    expect(it.timer).toBeNull()
    expect(it.stored && serialize(it.stored)).toBe(serialize(it.runtime.state))
    it.runtime.observe({ kind: 'lock' })
    expect(it.observed.at(-1)?.kind).not.toBe('lock')
  })

  test('takes a late wake-up for a sleep', () => {
    const it = desk()
    it.runtime.start()
    it.pass(10)
    it.skip(20 * MIN)
    it.pass(0)
    expect(it.effects.filter(({ effect }) => effect === 'bout')).toMatchObject([{ endedBy: 'away' }])
  })
})
