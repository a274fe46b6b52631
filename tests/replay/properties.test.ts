import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { replay } from '#electron/replay/replay.ts'
import {
  initialState,
  parse,
  serialize,
  step,
  type Effect,
  type EngineState,
  type Observation,
} from '#shared/engine/index.ts'
import type { EngineSettings } from '#shared/settings/index.ts'
import { secondsOf, type Event } from '#tests/replay/check.ts'
import { invariants } from '#tests/replay/invariants.ts'
import { personTrace } from '#tests/replay/person.ts'

type Line = Readonly<Record<string, unknown>>

const START = Date.UTC(2026, 2, 2, 9)
const local = (sec: number): string => new Date(START + sec * 1000).toISOString().slice(0, 19)

/** Anything that can happen at a desk, as a line without its instant. */
const happening: fc.Arbitrary<Line> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 4000 }).map(input => ({ input })) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 4000 }).map(type => ({ type })) },
  fc.boolean().map(lock => ({ lock })),
  fc.integer({ min: 1, max: 5000 }).map(sleep => ({ sleep })),
  // A shorter one goes unnoticed, and its seconds with it.
  fc.integer({ min: 60, max: 5000 }).map(nap => ({ nap })),
  fc.constantFrom(-31_536_000, -3600, -30, 30, 59, 3600).map(clock => ({ clock })),
  fc.constantFrom('UTC', 'Asia/Tokyo', 'America/New_York').map(zone => ({ zone })),
  fc
    .tuple(fc.constantFrom('call', 'share', 'fullscreen', 'dnd', 'app'), fc.boolean())
    .map(([hold, on]) => ({ hold, on })),
  fc.boolean().map(watching => ({ watching })),
  fc.constantFrom('unknown', 'known').map(idle => ({ idle })),
  fc.boolean().map(stand => ({ stand })),
  fc.constantFrom<Line>(
    { pause: 5 },
    { pause: 60 },
    { pause: 'tomorrow' },
    { pause: 'on' },
    { pause: 'off' },
  ),
  {
    weight: 4,
    arbitrary: fc.constantFrom<Line>(
      { do: 'start' },
      { do: 'taking' },
      { do: 'dismiss' },
      { do: 'break-now' },
      { do: 'finish' },
      { do: 'leave' },
      { do: 'snooze', min: 5 },
    ),
  },
  fc.constantFrom<Line>(
    { answer: { stretch: ['snooze', 10, 5] } },
    { answer: { stretch: ['done', 10, 180], posture: ['dismiss', 3] } },
    { answer: { stretch: ['taking', 4], posture: null } },
    { answer: { stretch: null } },
  ),
  fc.constantFrom<Line>(
    { set: { stretchEveryMin: 20, postureEveryMin: 10 } },
    { set: { stretchEveryMin: 90 } },
    { set: { insistence: 'firm', ceilingMin: 30 } },
    { set: { noticeSec: 30, graceSec: 0 } },
    { set: { breakResetMin: 1, awayAfterMin: 10 } },
    { set: { hours: { mon: [['09:30', '10:15']], tue: [['22:00', '02:00']] } } },
    { set: { countWatching: false, dayStartHour: 10 } },
  ),
  fc.integer({ min: 1, max: 900 }).map(crash => ({ crash })),
)

const lines: fc.Arbitrary<readonly Line[]> = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 3000 }), happening), { maxLength: 40 })
  .map(timed => {
    let sec = 0
    const all = timed.map(([later, line]) => {
      const at = local((sec += later))
      // Nothing is done at a desk that sleeps, or told to a process that is not there.
      for (const word of ['sleep', 'nap', 'crash']) sec += Number(line[word] ?? 0)
      return { at, ...line }
    })
    return [{ at: local(0), start: {} }, ...all, { at: local(sec + 600), end: true }]
  })

const textOf = (trace: readonly Line[]): string => trace.map(line => JSON.stringify(line)).join('\n')
const has = (trace: readonly Line[], word: string): boolean => trace.some(line => word in line)
const total = (event: Event | undefined): number =>
  ['sittingSec', 'standingSec', 'awaySec', 'unknownSec'].reduce((sum, name) => sum + Number(event?.[name]), 0)

interface Told {
  readonly observation: Observation
  readonly settings: EngineSettings
}

/** What the engine was told in a trace without a crash, to be told again step by step. */
function toldIn(trace: readonly Line[]): readonly Told[] {
  const told: Told[] = []
  replay(textOf(trace.filter(line => !('crash' in line))), {
    observed: (observation, settings) => told.push({ observation, settings }),
  })
  return told
}

function steps(told: readonly Told[], between: (state: EngineState) => EngineState) {
  const effects: Effect[] = []
  const [first] = told
  if (!first) return { effects, states: [] }
  let state = initialState(first.observation, 'UTC', first.settings)
  const states: EngineState[] = []
  for (const { observation, settings } of told) {
    const stepped = step(between(state), observation, settings)
    state = stepped.state
    states.push(state)
    effects.push(...stepped.effects)
  }
  return { effects, states }
}

const runs = { numRuns: 300 }

describe('whatever happens at a desk', () => {
  test('no prompt while away, locked, asleep or held; never two at once; totals add up', () => {
    fc.assert(
      fc.property(lines, trace => {
        const { events } = replay(textOf(trace))
        // Local times are compared: a clock set back puts the instants of a bout out of order.
        const folds = trace.some(line => 'clock' in line)
        expect(invariants(events, trace, folds)).toEqual([])
      }),
      runs,
    )
  })

  test('all time observed is in the totals, to the second', () => {
    fc.assert(
      fc.property(lines, trace => {
        fc.pre(!has(trace, 'crash') && !has(trace, 'clock'))
        const { events } = replay(textOf(trace))
        const observed = secondsOf(trace.at(-1)?.['at']) - secondsOf(trace[0]?.['at'])
        expect(Math.abs(total(events.at(-1)) - observed)).toBeLessThanOrEqual(
          events.filter(e => e.event === 'day').length,
        )
      }),
      runs,
    )
  })

  test('nothing is on screen while somebody is known to be away, and a wake-up is always in the future', () => {
    fc.assert(
      fc.property(lines, trace => {
        let last: EngineState | null = null
        const told = toldIn(trace)
        const { states } = steps(told, state => state)
        for (const [index, state] of states.entries()) {
          if (state.wakeAt !== null) expect(state.wakeAt).toBeGreaterThan(state.mono)
          const shown = Object.values(state.prompts).filter(prompt => prompt.phase === 'shown')
          expect(shown.length).toBeLessThanOrEqual(1)
          const before = Object.values(last?.prompts ?? {}).filter(prompt => prompt.phase === 'shown')
          if (shown.length > before.length) {
            expect(state.presence.absence, JSON.stringify(told[index])).toBeNull()
            expect(state.presence.locked || state.presence.asleep).toBe(false)
          }
          const [prompt] = shown
          if (prompt) expect(state.holds.filter(reason => !prompt.tolerates?.includes(reason))).toEqual([])
          if (state.bout) expect(state.bout.sittingMs).toBeLessThanOrEqual(state.now - state.bout.startedAt)
          last = state
        }
      }),
      runs,
    )
  })

  test('storing and restoring the state at any point changes nothing that follows', () => {
    fc.assert(
      fc.property(lines, trace => {
        const told = toldIn(trace)
        const { effects } = steps(told, state => state)
        const restored = steps(told, state => parse(serialize(state)) ?? state)
        expect(restored.effects).toEqual(effects)
      }),
      runs,
    )
  })

  test('looking more often never makes sitting longer than the truth and one sampling error', () => {
    fc.assert(
      fc.property(lines, fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 30 }), (trace, looks) => {
        const quiet = trace.filter(line =>
          ['start', 'input', 'type', 'lock', 'sleep', 'end'].some(word => word in line),
        )
        const end = secondsOf(quiet.at(-1)?.['at']) - START / 1000
        const extra = looks.filter(sec => sec < end).map(sec => ({ at: local(sec), idle: 'known' }))
        const [start, ...rest] = quiet
        const looked = [...rest, ...extra].toSorted(
          (one, other) => secondsOf(one['at']) - secondsOf(other['at']),
        )
        const plain = replay(textOf(quiet)).events
        const often = replay(textOf([start ?? {}, ...looked])).events
        const returns = 1 + plain.filter(event => event.event === 'bout').length + quiet.length
        expect(Number(often.at(-1)?.['sittingSec'])).toBeLessThanOrEqual(
          Number(plain.at(-1)?.['sittingSec']) + 20 * returns,
        )
      }),
      runs,
    )
  })
})

describe('a simulated person', () => {
  test.each([1, 2, 3, 4, 5])('keeps every invariant over twenty working days (seed %i)', seed => {
    const trace = personTrace(seed, 20)
    const parsed = trace.split('\n').map(line => JSON.parse(line) as Line)
    const { events } = replay(trace)
    expect(invariants(events, parsed)).toEqual([])
    const summary = events.at(-1)
    const { wakeups, minutesPresent, minutesAway } = summary as unknown as Record<string, number>
    expect(wakeups).toBeLessThanOrEqual((minutesPresent ?? 0) + 4 * (minutesAway ?? 0))
    expect(events.filter(({ event }) => event === 'shown').length).toBeGreaterThan(20)
  })
})
