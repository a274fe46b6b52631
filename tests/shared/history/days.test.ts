import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addSummaries,
  dayKey,
  daySpan,
  heatOf,
  ribbonOf,
  summarize,
  walkingWeek,
  weekOf,
  weekView,
  type Fact,
} from '#shared/history/index.ts'
import { lasting, lengthOf, union, without, type Span } from '#shared/history/intervals.ts'
import { away, DAY, HOUR, made, MIN, moved, NOON, sat, stood } from './make.ts'

const summaryOf = (facts: readonly Fact[]) =>
  summarize(
    '2026-11',
    facts.toSorted((a, b) => a.at - b.at),
    [],
    4,
  )
const dayOf = (facts: readonly Fact[], day = '2026-11-10') => summaryOf(facts).days[day]

describe('spans of time', () => {
  const span: fc.Arbitrary<Span> = fc
    .tuple(fc.nat(1000), fc.nat(100))
    .map(([from, length]) => ({ from, to: from + length }))
  const inside = (spans: readonly Span[], at: number) => spans.some(({ from, to }) => at >= from && at < to)

  test('a union holds the same instants, in order, without overlap', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), fc.nat(1100), (spans, at) => {
        const merged = union(spans)
        expect(inside(merged, at)).toBe(inside(spans, at))
        for (const [index, { from }] of merged.entries())
          if (index > 0) expect(from).toBeGreaterThan(merged[index - 1]?.to ?? 0)
      }),
    )
  })

  test('what is taken out is out, and nothing else', () => {
    fc.assert(
      fc.property(span, fc.array(span, { maxLength: 8 }), fc.nat(1100), (whole, taken, at) => {
        expect(inside(without(whole, taken), at)).toBe(inside([whole], at) && !inside(taken, at))
      }),
    )
  })

  test('pieces are made to last as long as was counted', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 5 }), fc.nat(800), (spans, ms) => {
        expect(lengthOf(lasting(union(spans), ms, 2000))).toBe(ms)
      }),
    )
  })
})

describe('a day', () => {
  test('begins at four, and what crosses it is split', () => {
    const four = Date.parse('2026-11-11T04:00:00Z')
    const facts = [sat(four - 30 * MIN, 50)]
    expect(dayOf(facts)).toMatchObject({ sittingSec: 30 * 60, longestSec: 30 * 60 })
    expect(dayOf(facts, '2026-11-11')).toMatchObject({ sittingSec: 20 * 60, longestSec: 20 * 60, breaks: 1 })
  })

  test('is that of where somebody was', () => {
    const evening = { at: Date.parse('2026-11-11T03:30:00Z'), offsetMin: -300 }
    expect(dayKey(evening, 4)).toBe('2026-11-10')
    const { from, to } = daySpan('2026-11-10', -300, 4)
    expect(evening.at).toBeGreaterThanOrEqual(from)
    expect(evening.at).toBeLessThan(to)
  })

  test('short absences are in no sitting, and a routine is neither', () => {
    const facts: Fact[] = [
      sat(NOON, 50, 'desk0000', { sittingSec: 44 * 60 }),
      away(NOON + 10 * MIN, 4, false),
      made<'routine'>({
        kind: 'routine',
        at: NOON + 20 * MIN,
        offsetMin: 0,
        endedAt: NOON + 22 * MIN,
        routineId: 'posture-reset-30',
        purpose: 'shift',
        exercises: ['seat-shift'],
        finished: true,
        doneSec: 120,
        hurt: [],
        feeling: 'same',
      }),
    ]
    expect(dayOf(facts)).toMatchObject({ sittingSec: 44 * 60, awaySec: 4 * 60, routines: 1, routineSec: 120 })
    const kinds = ribbonOf(facts, '2026-11-10', 0, 4).segments.map(({ what }) => what)
    expect(kinds).toEqual(['sitting', 'away', 'sitting', 'routine', 'sitting'])
  })

  test('a clock that was set forward in a bout makes it no longer', () => {
    expect(dayOf([sat(NOON, 50, 'desk0000', { endedAt: NOON + 20 * HOUR })], '2026-11-11')).toMatchObject({
      sittingSec: 50 * 60,
    })
    const back = sat(NOON, 50, 'desk0000', { endedAt: NOON - DAY })
    expect(dayOf([back], '2026-11-09')).toMatchObject({ sittingSec: 50 * 60 })
  })

  test('sitting, standing and not known never overlap, whatever two machines wrote', () => {
    const fact = fc.tuple(
      fc.nat(20 * 60),
      fc.integer({ min: 1, max: 200 }),
      fc.constantFrom('desk0000', 'laptop00'),
      fc.constantFrom('sat', 'stood', 'unknown'),
    )
    fc.assert(
      fc.property(fc.array(fact, { maxLength: 10 }), list => {
        const start = Date.parse('2026-11-10T04:00:00Z')
        const facts = list.map(([from, min, device, what]) => {
          const at = start + from * MIN
          return what === 'stood' ? stood(at, min, device) : sat(at, min, device, { known: what === 'sat' })
        })
        const { days } = summaryOf(facts)
        const sum = Object.values(days).reduce(
          (total, day) => total + day.sittingSec + day.standingSec + day.unknownSec,
          0,
        )
        const spans = facts.map(({ at, endedAt }) => ({ from: at, to: endedAt }))
        expect(sum).toBe(lengthOf(union(spans)) / 1000)
        for (const day of Object.values(days))
          expect(day.longestSec).toBeLessThanOrEqual(day.sittingSec + day.unknownSec)
      }),
    )
  })

  test('months added up are the same as one reading of both', () => {
    const start = Date.parse('2026-10-31T18:00:00Z')
    const facts = Array.from({ length: 12 }, (_, index) => sat(start + index * HOUR, 50))
    const [october, november] = [
      facts.filter(({ at }) => at < Date.parse('2026-11-01T00:00:00Z')),
      facts.filter(({ at }) => at >= Date.parse('2026-11-01T00:00:00Z')),
    ]
    const apart = addSummaries([
      summarize('2026-10', october, [], 4),
      summarize('2026-11', november, october, 4),
    ])
    expect(apart.days).toEqual(summarize('2026-10', facts, [], 4).days)
  })

  test('what reaches over the end of a month on one machine is not counted again from another', () => {
    const midnight = Date.parse('2026-11-01T00:00:00Z')
    const october = [sat(midnight - 30 * MIN, 60)]
    const november = [sat(midnight + 10 * MIN, 40, 'laptop00')]
    const apart = addSummaries([
      summarize('2026-10', october, [], 4),
      summarize('2026-11', november, october, 4),
    ])
    expect(apart.days['2026-10-31']?.sittingSec).toBe(80 * 60)
  })

  test('prompts are counted by kind and answer, and by what held them back', () => {
    const prompt = (outcome: 'done' | 'snoozed' | 'held', heldBy: readonly ('call' | 'dnd')[]) =>
      made<'prompt'>({
        kind: 'prompt',
        at: NOON,
        offsetMin: 0,
        promptKind: 'stretch',
        outcome,
        level: 'toast',
        heldBy,
        sittingSec: 3000,
      })
    const facts = [
      prompt('done', []),
      prompt('snoozed', []),
      { ...prompt('done', ['call', 'dnd']), at: NOON + 1 },
      prompt('held', ['call']),
    ]
    expect(dayOf(facts)).toMatchObject({
      prompts: { stretch: { done: 2, snoozed: 1, held: 1 } },
      heldBy: { call: 2, dnd: 1 },
    })
  })
})

describe('the ribbon', () => {
  test('has each instant at most once and stays in its day', () => {
    const piece = fc.tuple(
      fc.integer({ min: -300, max: 1500 }),
      fc.integer({ min: 1, max: 200 }),
      fc.constantFrom('sat', 'stood', 'break', 'away'),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 15 }), list => {
        const start = Date.parse('2026-11-10T04:00:00Z')
        const facts = list.map(([from, min, what]) => {
          const at = start + from * MIN
          return what === 'sat'
            ? sat(at, min)
            : what === 'stood'
              ? stood(at, min)
              : away(at, min, what === 'break')
        })
        const { segments, from, to } = ribbonOf(
          facts.toSorted((a, b) => a.at - b.at),
          '2026-11-10',
          0,
          4,
        )
        let last = from
        for (const segment of segments) {
          expect(segment.from).toBeGreaterThanOrEqual(last)
          expect(segment.to).toBeGreaterThan(segment.from)
          last = segment.to
        }
        expect(last).toBeLessThanOrEqual(to)
      }),
    )
  })
})

describe('the week', () => {
  const goals = { goalMinutes: 150, goalStrengthDays: 2, goalBreaks: 6 }
  const week = weekOf('2026-11-10')

  test('begins on Monday, or where the user’s begins', () => {
    expect([week[0], week[6]]).toEqual(['2026-11-09', '2026-11-15'])
    expect(weekOf('2026-11-10', 0)[0]).toBe('2026-11-08')
    expect(weekOf('2026-11-09')[0]).toBe('2026-11-09')
  })

  test('a vigorous minute counts double, a light one is shown and does not count', () => {
    const { days } = summaryOf([
      moved(NOON, 40, 'moderate'),
      moved(NOON + 1, 30, 'vigorous'),
      moved(NOON + 2, 60, 'light'),
    ])
    const view = weekView(days, week, goals)
    expect(view.minutes).toEqual({ have: 100, goal: 150, reached: false })
    expect(view.total.lightMin).toBe(60)
  })

  test('two strength sessions on one day are one strength day; a strength routine counts when it was completed', () => {
    const routine = (at: number, finished: boolean) =>
      made<'routine'>({
        kind: 'routine',
        at,
        offsetMin: 0,
        endedAt: at + 5 * MIN,
        routineId: 'strength-desk-5',
        purpose: 'strength',
        exercises: [],
        finished,
        doneSec: 300,
        hurt: [],
        feeling: null,
      })
    const { days } = summaryOf([
      routine(NOON, true),
      moved(NOON + HOUR, 10, 'light', true),
      routine(NOON + DAY, false),
    ])
    expect(weekView(days, week, goals).strengthDays).toMatchObject({ have: 1, reached: false })
  })

  test('no goal set is no goal missed', () => {
    const view = weekView({}, week, { goalMinutes: 0, goalStrengthDays: 0, goalBreaks: 0 })
    expect(view.minutes).toEqual({ have: 0, goal: 0, reached: false })
    expect(view.breakDays.goal).toBe(0)
  })

  test('a day off asks for no breaks', () => {
    const { days } = summaryOf(
      Array.from({ length: 7 }, (_, index) => sat(NOON - 4 * HOUR + index * HOUR, 50)),
    )
    expect(weekView(days, week, goals).breakDays).toEqual({ have: 1, goal: 1, reached: true })
  })

  test('a day that is still going on asks for no breaks yet', () => {
    const { days } = summaryOf([sat(NOON, 50), sat(NOON + HOUR, 50), sat(NOON + DAY, 90)])
    const wanted = { ...goals, goalBreaks: 2 }
    const view = (today: string) => weekView(days, week, wanted, today).breakDays
    expect(view('2026-11-11')).toMatchObject({ have: 1, goal: 1 })
    expect(view('2026-11-12')).toMatchObject({ have: 1, goal: 2 })
  })

  test('the year’s map has a level for every day, and none for an empty one', () => {
    const { days } = summaryOf([sat(NOON, 310), sat(NOON + DAY, 30)])
    const wanted = ['2026-11-09', '2026-11-10', '2026-11-11']
    expect(heatOf(days, wanted, 'sitting').map(({ level }) => level)).toEqual([0, 3, 1])
  })

  test('the map of moving counts a vigorous minute twice, and light ones not', () => {
    const { days } = summaryOf([
      moved(NOON, 20, 'vigorous'),
      moved(NOON + DAY, 20, 'moderate'),
      moved(NOON + 2 * DAY, 90, 'light'),
    ])
    expect(heatOf(days, ['2026-11-10', '2026-11-11', '2026-11-12'], 'moving')).toMatchObject([
      { minutes: 40, level: 3 },
      { minutes: 20, level: 2 },
      { minutes: 0, level: 0 },
    ])
  })
})

describe('the walking plan', () => {
  test('starts where the user is, adds five minutes a week, and is at 5 x 30 by week 26', () => {
    expect(walkingWeek(25, 1)).toMatchObject({ minutes: 25, atAim: false })
    expect(walkingWeek(25, 2).minutes).toBe(30)
    expect(walkingWeek(25, 26)).toEqual({ week: 26, minutes: 150, days: 5, minutesADay: 30, atAim: true })
    expect(walkingWeek(5, 26).minutes).toBe(150)
    expect(walkingWeek(120, 40).minutes).toBe(150)
  })

  test('never goes down', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 150 }), fc.integer({ min: 1, max: 60 }), (start, week) => {
        expect(walkingWeek(start, week + 1).minutes).toBeGreaterThanOrEqual(walkingWeek(start, week).minutes)
      }),
    )
  })
})

test('days are counted over months, years and leap days', () => {
  expect(addDays('2028-02-28', 2)).toBe('2028-03-01')
  expect(addDays('2027-01-01', -1)).toBe('2026-12-31')
})
