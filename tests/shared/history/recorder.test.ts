import { describe, expect, test } from 'vitest'
import type { RoutinePlan } from '#shared/content/index.ts'
import {
  endStanding,
  isEntry,
  NOTHING_RECORDED,
  recordEffect,
  recordView,
  routineEntry,
  type Entry,
  type RecorderState,
} from '#shared/history/index.ts'
import { finish, initialState, step, type Effect } from '#shared/engine/index.ts'
import { defaultEngineSettings } from '#shared/settings/index.ts'
import { HOUR, MIN, NOON } from './make.ts'

function record(effects: readonly Effect[], from: RecorderState = NOTHING_RECORDED) {
  let state = from
  const entries: Entry[] = []
  for (const effect of effects) {
    const recorded = recordEffect(state, effect, 60)
    state = recorded.state
    if (recorded.entry) entries.push(recorded.entry)
  }
  return { state, entries }
}

const shown: Effect = {
  effect: 'shown',
  at: NOON,
  kind: 'stretch',
  level: 'toast',
  sittingSec: 3000,
  snoozesLeft: 3,
}

describe('prompts', () => {
  test('an answer is kept with how the prompt was shown and what had held it back', () => {
    const { entries } = record([
      { effect: 'held', at: NOON - MIN, kind: 'stretch', reasons: ['call'] },
      { effect: 'held', at: NOON - MIN, kind: 'stretch', reasons: ['dnd', 'call'] },
      shown,
      { effect: 'level', at: NOON, kind: 'stretch', level: 'window' },
      { effect: 'hidden', at: NOON + MIN, kind: 'stretch', outcome: 'snoozed' },
    ])
    expect(entries).toEqual([
      {
        kind: 'prompt',
        at: NOON + MIN,
        offsetMin: 60,
        promptKind: 'stretch',
        outcome: 'snoozed',
        level: 'window',
        heldBy: ['call', 'dnd'],
        sittingSec: 3000,
      },
    ])
  })

  test('what held one prompt back is not said of the next', () => {
    const { entries } = record([
      { effect: 'held', at: NOON, kind: 'stretch', reasons: ['call'] },
      { effect: 'dropped', at: NOON, kind: 'stretch', why: 'natural' },
      shown,
      { effect: 'hidden', at: NOON, kind: 'stretch', outcome: 'done' },
    ])
    expect(
      entries.map(entry => entry.kind === 'prompt' && [entry.outcome, entry.level, entry.heldBy]),
    ).toEqual([
      ['natural', null, ['call']],
      ['done', 'toast', []],
    ])
  })

  test('one that gave way to a bigger one is nobody’s break', () => {
    expect(record([{ effect: 'dropped', at: NOON, kind: 'posture', why: 'bigger' }]).entries).toEqual([])
  })
})

describe('standing', () => {
  const view = (posture: 'sitting' | 'standing', standingSec = 0) => ({
    posture,
    presence: 'present' as const,
    standingSec,
  })

  test('is kept when it ends, without the time away', () => {
    let { state } = recordView(NOTHING_RECORDED, view('standing', 30), NOON, 0)
    state = recordEffect(
      state,
      {
        effect: 'absence',
        at: NOON + 10 * MIN,
        absence: { startedAt: NOON + 5 * MIN, endedAt: NOON + 9 * MIN, cause: 'idle', counted: false },
      },
      0,
    ).state
    const { entry } = recordView(state, view('sitting'), NOON + 20 * MIN, 0)
    expect(entry).toEqual({
      kind: 'standing',
      at: NOON - 30_000,
      offsetMin: 0,
      endedAt: NOON + 20 * MIN,
      standingSec: 20 * 60 + 30 - 4 * 60,
    })
  })

  test('taken back within two minutes it never was', () => {
    const { state } = recordView(NOTHING_RECORDED, view('standing'), NOON, 0)
    expect(recordView(state, view('sitting'), NOON + MIN, 0).entry).toBeNull()
  })

  test('is not lost when the app ends', () => {
    const { state } = recordView(NOTHING_RECORDED, view('standing'), NOON, 0)
    expect(endStanding(state, NOON + 5 * MIN, 0).entry).toMatchObject({ standingSec: 300 })
  })
})

test('a bout in which nobody could say whether somebody was there says so', () => {
  const unknown = recordView(
    NOTHING_RECORDED,
    { posture: 'sitting', presence: 'unknown', standingSec: 0 },
    NOON,
    0,
  ).state
  const bout: Effect = {
    effect: 'bout',
    at: NOON,
    startedAt: NOON - HOUR,
    endedAt: NOON,
    sittingSec: 3600,
    overdueSec: 0,
    endedBy: 'away',
  }
  const { entries, state } = record([bout], unknown)
  expect(entries[0]).toMatchObject({ known: false })
  expect(record([bout], state).entries[0]).toMatchObject({ known: true })
})

test('a routine is kept with what was done and what hurt', () => {
  const plan: RoutinePlan = {
    routineId: 'strength-desk-5',
    purpose: 'strength',
    items: [{ exerciseId: 'wall-sit', sides: ['both'], seconds: 40 }],
    totalSec: 45,
    why: [],
  }
  const entry = routineEntry(
    plan,
    { outcome: 'left', doneSec: 20.4, hurt: ['wall-sit'], feeling: null },
    NOON,
    0,
  )
  expect(entry).toMatchObject({
    at: NOON - 20_000,
    endedAt: NOON,
    doneSec: 20,
    finished: false,
    hurt: ['wall-sit'],
  })
  expect(isEntry(entry)).toBe(true)
})

test('a simulated day of the engine makes entries that the journal takes, and their sitting is the engine’s', () => {
  const settings = defaultEngineSettings
  let state = initialState({ at: NOON, mono: 0 }, 'UTC', settings)
  let recorder = NOTHING_RECORDED
  const entries: Entry[] = []
  const totals: number[] = []
  const take = (effects: readonly Effect[]): void => {
    for (const effect of effects) {
      if (effect.effect === 'day') totals.push(effect.sittingSec)
      const recorded = recordEffect(recorder, effect, 0)
      recorder = recorded.state
      if (recorded.entry) entries.push(recorded.entry)
    }
  }
  const observe = (
    minute: number,
    observation: { kind: 'idle'; idleSec: number } | { kind: 'start'; zone: string },
  ): void => {
    const stepped = step(state, { ...observation, at: NOON + minute * MIN, mono: minute * MIN }, settings)
    state = stepped.state
    take(stepped.effects)
  }
  observe(0, { kind: 'start', zone: 'UTC' })
  for (let minute = 0; minute < 480; minute++) {
    const within = minute % 60
    observe(minute, { kind: 'idle', idleSec: within < 48 ? 0 : (within - 47) * 60 })
  }
  take(finish(state, settings))
  expect(entries.every(isEntry)).toBe(true)
  const sitting = entries.reduce((sum, entry) => sum + (entry.kind === 'bout' ? entry.sittingSec : 0), 0)
  expect(Math.abs(sitting - totals.reduce((sum, sec) => sum + sec, 0))).toBeLessThanOrEqual(entries.length)
  expect(entries.filter(({ kind }) => kind === 'absence').length).toBeGreaterThanOrEqual(7)
})
