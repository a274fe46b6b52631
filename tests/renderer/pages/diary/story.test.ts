import { describe, expect, test } from 'vitest'
import { hoursOf, storyOf } from '#renderer/pages/diary/days/story.ts'
import { EMPTY_DAY, ribbonOf, type Fact } from '#shared/history/index.ts'
import type { DiaryDay } from '#shared/ipc/diary.ts'
import { away, HOUR, made, MIN, NOON, sat, stood } from '#tests/shared/history/make.ts'

const DAY = '2026-11-10'
const DAWN = Date.parse(`${DAY}T04:00:00Z`)

function dayOf(facts: readonly Fact[], more: Partial<DiaryDay> = {}): DiaryDay {
  const ribbon = ribbonOf(facts, DAY, 0, 4)
  return {
    now: NOON + 3 * HOUR,
    offsetMin: 0,
    dayStartHour: 4,
    today: DAY,
    day: DAY,
    ribbon,
    rollup: EMPTY_DAY,
    facts,
    ...more,
  }
}

const routine = (at: number, min: number) =>
  made<'routine'>({
    kind: 'routine',
    at,
    offsetMin: 0,
    endedAt: at + min * MIN,
    routineId: 'hourly-stretch-3',
    purpose: 'stretch',
    exercises: [],
    finished: true,
    doneSec: min * 60,
    hurt: [],
    feeling: null,
  })

const held = (at: number, ...heldBy: ('call' | 'dnd')[]) =>
  made<'prompt'>({
    kind: 'prompt',
    at,
    offsetMin: 0,
    promptKind: 'stretch',
    outcome: 'held',
    level: null,
    heldBy,
    sittingSec: 3000,
  })

describe('what a day is drawn from', () => {
  test('a day away from the desk has no picture', () => {
    expect(storyOf(dayOf([]))).toMatchObject({ span: null, segments: [], breaks: [] })
  })

  test('the night before and the evening after are no breaks', () => {
    const facts = [away(DAWN, 4 * 60), sat(NOON, 60), away(NOON + HOUR, 10 * 60)]
    const { segments, breaks } = storyOf(dayOf(facts))
    expect(segments.map(({ what }) => what)).toEqual(['sitting'])
    expect(breaks).toEqual([])
  })

  test('an absence between two sits is a break, told with its length and its hour', () => {
    const facts = [sat(NOON, 42), away(NOON + 42 * MIN, 6), sat(NOON + 48 * MIN, 30)]
    expect(storyOf(dayOf(facts)).breaks).toEqual([{ at: NOON + 42 * MIN, lengthSec: 360, what: 'away' }])
  })

  test('an absence too short to count is in the picture and no break', () => {
    const facts = [sat(NOON, 42), away(NOON + 42 * MIN, 2, false), sat(NOON + 44 * MIN, 30)]
    const { segments, breaks } = storyOf(dayOf(facts))
    expect(segments.map(({ what }) => what)).toContain('away')
    expect(breaks).toEqual([])
  })

  test('a routine is a break where it ended a sit, and only there', () => {
    const ended = [sat(NOON, 40, 'desk0000', { endedBy: 'routine' }), routine(NOON + 40 * MIN, 3)]
    const alone = [sat(NOON, 40), routine(NOON + 2 * HOUR, 3)]
    expect(storyOf(dayOf(ended)).breaks).toMatchObject([{ what: 'routine', lengthSec: 180 }])
    expect(storyOf(dayOf(alone)).breaks).toEqual([])
  })

  test('what held prompts back is said once each', () => {
    const facts = [sat(NOON, 90), held(NOON + HOUR, 'call'), held(NOON + 80 * MIN, 'call', 'dnd')]
    const { held: prompts, heldBy } = storyOf(dayOf(facts))
    expect(prompts).toHaveLength(2)
    expect(heldBy).toEqual(['call', 'dnd'])
  })
})

describe('the span of the picture', () => {
  test('is whole hours, at least nine of them, and goes up to now while the day goes on', () => {
    const { span } = storyOf(dayOf([sat(NOON + 20 * MIN, 30)]))
    expect(span).toEqual({ from: NOON, to: NOON + 9 * HOUR })
    const long = storyOf(dayOf([sat(NOON - 4 * HOUR, 30)], { now: NOON + 7 * HOUR + MIN })).span
    expect(long).toEqual({ from: NOON - 4 * HOUR, to: NOON + 8 * HOUR })
  })

  test('does not reach past the end of the day', () => {
    const late = DAWN + 23 * HOUR
    const { span } = storyOf(dayOf([stood(late, 30)], { now: late + 40 * MIN }))
    expect(span).toEqual({ from: DAWN + 15 * HOUR, to: DAWN + 24 * HOUR })
  })

  test('a long day has every other hour written under it', () => {
    const hours = (length: number) => hoursOf({ from: NOON, to: NOON + length * HOUR })
    expect(hours(9)).toHaveLength(10)
    expect(hours(16)).toEqual([0, 2, 4, 6, 8, 10, 12, 14, 16].map(hour => NOON + hour * HOUR))
  })

  test('a day elsewhere keeps its own clock', () => {
    const ribbon = ribbonOf([sat(NOON, 30)], DAY, 330, 4)
    expect(storyOf(dayOf([sat(NOON, 30)], { ribbon })).offsetMin).toBe(330)
  })
})
