import { describe, expect, test } from 'vitest'
import { traceOf, type Kept } from '#electron/replay/from-observations.ts'
import { replay } from '#electron/replay/replay.ts'
import { defaultEngineSettings } from '#shared/settings/index.ts'
import { secondsOf } from '#tests/replay/check.ts'
import { personTrace } from '#tests/replay/person.ts'

function record(trace: string): readonly Kept[] {
  const kept: Kept[] = []
  replay(trace, {
    observed: (observation, settings) =>
      kept.push(
        ['start', 'settings'].includes(observation.kind) ? { ...observation, settings } : observation,
      ),
  })
  return kept
}

const bouts = (trace: string) => replay(trace).events.filter(({ event }) => event === 'bout')

describe('a trace the app kept of itself', () => {
  test.each([11, 12, 13])('tells the same bouts as the day it was kept on (seed %i)', seed => {
    const lived = personTrace(seed, 5)
    const kept = traceOf(record(lived)) ?? ''
    const before = bouts(lived)
    const after = bouts(kept)
    expect(after.map(({ endedBy }) => endedBy)).toEqual(before.map(({ endedBy }) => endedBy))
    for (const [index, bout] of before.entries()) {
      expect(Math.abs(Number(bout['sittingSec']) - Number(after[index]?.['sittingSec']))).toBeLessThanOrEqual(
        65,
      )
      expect(Math.abs(secondsOf(bout['endedAt']) - secondsOf(after[index]?.['endedAt']))).toBeLessThanOrEqual(
        65,
      )
    }
  })

  test('says a sleep, a nap, a stepped clock, a crash and a routine in the words of a trace', () => {
    const at = Date.UTC(2026, 2, 2, 9)
    const text = traceOf([
      { kind: 'start', zone: 'UTC', settings: defaultEngineSettings, at, mono: 0 },
      { kind: 'idle', idleSec: 0, at: at + 1000, mono: 1000 },
      { kind: 'suspend', at: at + 10_000, mono: 10_000 },
      { kind: 'resume', at: at + 70_000, mono: 10_000 },
      { kind: 'idle', idleSec: 0, at: at + 200_000, mono: 20_000 },
      { kind: 'idle', idleSec: null, at: at - 3_390_000, mono: 30_000 },
      { kind: 'answer', answer: 'start', endsBout: false, at: at - 3_380_000, mono: 40_000 },
      { kind: 'answer', answer: 'finish', at: at - 3_370_000, mono: 50_000 },
      { kind: 'start', zone: 'UTC', settings: defaultEngineSettings, at: at - 3_360_000, mono: 0 },
      { kind: 'routine', phase: 'open', at: at - 3_350_000, mono: 10_000 },
    ])
    const lines = (text ?? '')
      .trim()
      .split('\n')
      .map(line => Object.keys(JSON.parse(line) as object).find(key => key !== 'at'))
    expect(lines).toEqual([
      'start',
      'type',
      'sleep',
      'nap',
      'type',
      'clock',
      'idle',
      'do',
      'crash',
      'do',
      'do',
      'end',
    ])
    expect(() => replay(text ?? '')).not.toThrow()
  })

  test('is nothing where nothing was kept', () => {
    expect(traceOf([])).toBeNull()
  })
})
