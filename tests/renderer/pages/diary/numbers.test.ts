import { describe, expect, test } from 'vitest'
import { answersOf, heldOf, sitsIn } from '#renderer/pages/diary/days/answers.ts'
import { lookOf, planOf, stackOf } from '#renderer/pages/diary/days/week.ts'
import {
  columnsOf,
  LAST_YEAR,
  monthsOf,
  periodOf,
  sumsByMonth,
  yearsOf,
} from '#renderer/pages/diary/days/year.ts'
import { createDayFormats, firstWeekdayOf } from '#renderer/pages/diary/dates.ts'
import { daysApart, EMPTY_DAY, weekOf } from '#shared/history/index.ts'
import { NOON } from '#tests/shared/history/make.ts'

const TODAY = '2026-11-19'
const desk = { ...EMPTY_DAY, sittingSec: 4 * 3600, breaks: 3 }

describe('a day as the mark', () => {
  test('each bar is a fifth of the breaks aimed for, and more than that fills no more', () => {
    expect(stackOf('desk', 3, 6)).toEqual({ state: 'counting', filled: 2 })
    expect(stackOf('desk', 6, 6)).toEqual({ state: 'counting', filled: 5 })
    expect(stackOf('desk', 12, 6)).toEqual({ state: 'counting', filled: 5 })
  })

  test('without an aim a bar is a break', () => {
    expect(stackOf('desk', 3, 0)).toEqual({ state: 'counting', filled: 3 })
  })

  test('a day off is a day off, however little of it there was at the desk', () => {
    const glance = { ...EMPTY_DAY, sittingSec: 600 }
    expect(lookOf('2026-11-15', glance, TODAY, '2026-10-01')).toBe('off')
    expect(stackOf('off', 0, 6)).toEqual({ state: 'standing' })
  })

  test('of days ahead, of today before it began and of the time before the diary nothing is said', () => {
    for (const day of ['2026-11-20', TODAY, '2026-09-30'])
      expect(lookOf(day, EMPTY_DAY, TODAY, '2026-10-01')).toBe('open')
    expect(lookOf(TODAY, EMPTY_DAY, TODAY, null)).toBe('open')
    expect(lookOf(TODAY, desk, TODAY, TODAY)).toBe('desk')
  })
})

describe('the walking plan of a week', () => {
  const plan = (week: string, walkingSince: string) =>
    planOf({ walkingSince, walkingStartMin: 30 }, weekOf(week), 1)

  test('is in its first week on whatever day of it somebody began', () => {
    expect(plan('2026-11-19', '2026-11-22')).toMatchObject({ week: 1, minutes: 30 })
    expect(plan('2026-11-26', '2026-11-16')).toMatchObject({ week: 2, minutes: 35 })
  })

  test('is not there before it began, or where nobody began it', () => {
    expect(plan('2026-11-12', '2026-11-16')).toBeNull()
    expect(plan('2026-11-12', '')).toBeNull()
  })
})

describe('a year', () => {
  test('is 53 weeks up to today, or the calendar’s', () => {
    const { from, to } = periodOf(LAST_YEAR, TODAY, 1)
    expect(to).toBe(TODAY)
    expect(new Date(from).getUTCDay()).toBe(1)
    expect(daysApart(from, to)).toBeLessThan(400)
    expect(periodOf('2024', TODAY, 1)).toEqual({ from: '2024-01-01', to: '2024-12-31' })
  })

  test('has each of its days once, in its weekday’s row, and none that is ahead', () => {
    const columns = columnsOf(periodOf('2026', TODAY, 1), TODAY, 1)
    const days = columns.flat().filter(day => day !== null)
    expect(days).toHaveLength(daysApart('2026-01-01', TODAY) + 1)
    expect(new Set(days).size).toBe(days.length)
    expect(columns.every(week => week.length === 7)).toBe(true)
    expect(
      columns.map(week => week[6]).filter(day => day !== null && new Date(day ?? '').getUTCDay() !== 0),
    ).toEqual([])
  })

  test('names its months over the week each begins in', () => {
    const months = monthsOf(columnsOf(periodOf('2024', TODAY, 1), TODAY, 1))
    expect(months.map(({ day }) => day.slice(5, 7))).toEqual(
      Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0')),
    )
  })

  test('can be any since the diary began', () => {
    expect(yearsOf('2017-03-01', TODAY)).toHaveLength(10)
    expect(yearsOf(null, TODAY)).toEqual(['2026'])
  })

  test('by month is averaged over days at the desk', () => {
    const days = {
      '2026-10-01': { ...desk, moderateMin: 20 },
      '2026-10-02': { ...EMPTY_DAY, vigorousMin: 10 },
      '2026-11-03': { ...desk, breaks: 4, strength: true },
      '2026-11-04': desk,
    }
    expect(sumsByMonth(days, Object.keys(days))).toEqual([
      {
        month: '2026-10',
        deskDays: 1,
        sittingSecADay: 14400,
        breaksADay: 3,
        countedMin: 40,
        strengthDays: 0,
      },
      {
        month: '2026-11',
        deskDays: 2,
        sittingSecADay: 14400,
        breaksADay: 3.5,
        countedMin: 0,
        strengthDays: 1,
      },
    ])
  })
})

describe('prompts and answers', () => {
  const day = {
    ...EMPTY_DAY,
    prompts: {
      posture: { done: 4, missed: 1 },
      stretch: { taking: 2, natural: 3, snoozed: 1, dismissed: 2 },
    },
    heldBy: { call: 2, dnd: 5 },
  }

  test('are counted by kind, every answer in one group', () => {
    expect(answersOf(day)).toMatchObject([
      { kind: 'stretch', count: 8, groups: { up: 2, already: 3, later: 1, notThen: 2, held: 0 } },
      { kind: 'posture', count: 5, groups: { up: 4, already: 0, later: 0, notThen: 1, held: 0 } },
    ])
  })

  test('kinds that were never asked are not shown', () => {
    expect(answersOf(EMPTY_DAY)).toEqual([])
  })

  test('what held them back comes with the most frequent first', () => {
    expect(heldOf(day)).toEqual([
      { reason: 'dnd', count: 5 },
      { reason: 'call', count: 2 },
    ])
  })

  test('of the longest sits five are shown, with the day they began on', () => {
    const sits = Array.from({ length: 8 }, (_, index) => ({
      startedAt: NOON - index * 3_600_000,
      endedAt: NOON,
      offsetMin: 0,
      sittingSec: 3600,
    }))
    const shown = sitsIn({
      now: NOON,
      offsetMin: 0,
      dayStartHour: 4,
      today: '2026-11-10',
      days: {},
      sits,
      firstDay: null,
    })
    expect(shown.map(({ day: its }) => its)).toEqual(Array.from({ length: 5 }, () => '2026-11-10'))
  })
})

describe('dates', () => {
  const dates = createDayFormats('en-GB')

  test('a day is the day it was, in any zone, and has its year where it is not this one', () => {
    expect(dates.long('2026-11-10', TODAY)).toMatch(/^Tuesday,? 10 November$/)
    expect(dates.long('2025-11-10', TODAY)).toMatch(/^Monday,? 10 November 2025$/)
  })

  test('a time is the clock on the wall there and then', () => {
    expect(dates.time(Date.parse('2026-11-10T22:30:00Z'), 330)).toMatch(/^0?4:00$/)
  })

  test('a week begins where people let it begin', () => {
    expect(firstWeekdayOf('en', 'US')).toBe(0)
    expect(firstWeekdayOf('en', 'GB')).toBe(1)
    expect(firstWeekdayOf('ar', 'EG')).toBe(6)
  })
})
