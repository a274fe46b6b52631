import { describe, expect, test } from 'vitest'
import { planRoutine } from '#shared/content/index.ts'
import { readPast } from '#electron/storage/journal-past.ts'
import { createPast, type PastPorts, type Remembered } from '#electron/surface/past.ts'
import type { EntryOf } from '#shared/history/index.ts'
import {
  activity,
  DAY,
  MIN,
  NOON,
  openJournal,
  temporaryFolder,
} from '#tests/electron/storage/journal-kit.ts'

const routine = (at: number, more: Partial<EntryOf<'routine'>> = {}): EntryOf<'routine'> => ({
  kind: 'routine',
  at,
  offsetMin: 0,
  endedAt: at + 3 * MIN,
  routineId: 'hourly-stretch-3',
  purpose: 'stretch',
  exercises: ['walk-easy'],
  finished: true,
  doneSec: 180,
  hurt: [],
  feeling: null,
  ...more,
})

const remembered: Remembered = { recent: [], completed: 40, strengthDays: [], tenseAt: null }
const past = (ports: Partial<PastPorts> = {}) =>
  createPast({
    read: () => Promise.resolve(remembered),
    clock: () => ({ at: NOON, offsetMin: 0 }),
    dayStartHour: () => 4,
    ...ports,
  })

describe('looking back in the diary', () => {
  test('finds the last routines, what hurt, and how many there were in all', async () => {
    const journal = openJournal(temporaryFolder())
    for (let day = 1; day <= 100; day++) await journal.append(routine(NOON - day * DAY))
    await journal.append(routine(NOON - MIN * 10, { finished: false, hurt: ['cat-cow'], routineId: null }))
    const { recent, completed } = await readPast(journal, 4)
    expect(completed).toBe(100)
    expect(recent).toHaveLength(20)
    expect(recent[0]).toEqual({
      routineId: null,
      exerciseIds: ['walk-easy'],
      completed: false,
      hurt: ['cat-cow'],
    })
  })

  test('stops counting where it makes no difference any more', async () => {
    const journal = openJournal(temporaryFolder())
    for (let day = 1; day <= 300; day++) journal.keep(routine(NOON - day * DAY))
    const summed: string[] = []
    const counting = {
      months: () => journal.months(),
      month: (month: string) => journal.month(month),
      summary: (months: readonly string[] | null, hour: number) => {
        summed.push(...(months ?? []))
        return journal.summary(months, hour)
      },
    }
    const { completed } = await readPast(counting, 4)
    expect(completed).toBeGreaterThanOrEqual(120)
    expect(summed.length).toBeLessThan(4)
  })

  test('knows strength days by routines and by what was noted, and who is tense', async () => {
    const journal = openJournal(temporaryFolder())
    await journal.append(routine(NOON - DAY, { purpose: 'strength' }))
    await journal.append(routine(NOON - 2 * DAY, { purpose: 'strength', finished: false }))
    await journal.append(activity(NOON - 3 * DAY, 40, { strength: true }))
    await journal.append({
      kind: 'checkin',
      at: NOON - 60 * MIN,
      offsetMin: 0,
      episode: null,
      pain: null,
      tense: 7,
      notes: '',
    })
    const found = await readPast(journal, 4)
    expect(found.strengthDays.toSorted()).toEqual(['2026-11-07', '2026-11-09'])
    expect(found.tenseAt).toBe(NOON - 60 * MIN)
  })

  test('is at home in an empty diary', async () => {
    expect(await readPast(openJournal(temporaryFolder()), 4)).toEqual({
      recent: [],
      completed: 0,
      strengthDays: [],
      tenseAt: null,
    })
  })
})

describe('what choice knows', () => {
  test('is read once, and again only after something was written', async () => {
    let readings = 0
    const known = past({ read: async () => ({ ...remembered, completed: ++readings }) })
    await known.ready()
    await known.ready()
    expect(known.now(2).completed).toBe(1)
    known.stale()
    await known.ready()
    expect(known.now(2).completed).toBe(2)
  })

  test('does not keep a prompt waiting for a slow disk', async () => {
    const known = past({ read: () => new Promise(() => {}), waitMs: 5 })
    await known.ready()
    expect(known.now(2).recent).toEqual([])
  })

  test('stays as it is where the diary cannot be read', async () => {
    const known = past({ read: () => Promise.reject(new Error('no disk')) })
    known.add(planRoutine('walk-five'), true, ['walk-easy'])
    await known.ready()
    expect(known.now(2)).toMatchObject({
      completed: 1,
      recent: [{ routineId: 'walk-five', completed: true, hurt: ['walk-easy'] }],
    })
  })

  test('has a strength day due until the week has enough, and never twice on a day', async () => {
    const due = async (strengthDays: readonly string[], goal = 2) => {
      const known = past({ read: async () => ({ ...remembered, strengthDays }) })
      await known.ready()
      return known.now(goal).strengthDue
    }
    // NOON is a Tuesday.
    expect(await due([])).toBe(true)
    expect(await due(['2026-11-09'])).toBe(true)
    expect(await due(['2026-11-10'])).toBe(false)
    expect(await due(['2026-11-08', '2026-11-07'])).toBe(true)
    expect(await due(['2026-11-09', '2026-11-11'])).toBe(false)
    expect(await due([], 0)).toBe(false)
  })

  test('holds somebody for tense for some hours', async () => {
    const tense = async (hours: number) => {
      const known = past({ read: async () => ({ ...remembered, tenseAt: NOON - hours * 60 * MIN }) })
      await known.ready()
      return known.now(2).tense
    }
    expect(await tense(1)).toBe(true)
    expect(await tense(5)).toBe(false)
  })
})
