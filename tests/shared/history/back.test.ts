import { describe, expect, test } from 'vitest'
import { cardsFor, episodesIn, openEpisode, reportOf, summarize, type Fact } from '#shared/history/index.ts'
import { defaultSettings } from '#shared/settings/index.ts'
import { sources } from '#shared/content/index.ts'
import { checked, DAY, hurt, made, moved, NOON, sat } from './make.ts'

const notesOf = (facts: readonly Fact[]) => summarize('2026-11', facts, [], 4).notes
const cardsAt = (facts: readonly Fact[], now: number, thresholds = defaultSettings) =>
  cardsFor(episodesIn(notesOf(facts), now), thresholds, now).map(({ card }) => card)

describe('episodes', () => {
  test('in order, with their course, worst, average, length and the gap before', () => {
    const first = hurt(NOON - 60 * DAY, { endedAt: NOON - 50 * DAY, painNow: 6, painWorst: 8 })
    const second = hurt(NOON - 5 * DAY, { painNow: 5 })
    const notes = notesOf([
      first,
      second,
      checked(NOON - 4 * DAY, second.id, 3),
      checked(NOON - 3 * DAY, second.id, 1),
    ])
    const [one, two] = episodesIn(notes, NOON)
    expect(one).toMatchObject({ days: 10, isOpen: false, gapDays: null, worst: 8, average: 6 })
    expect(two).toMatchObject({ days: 5, isOpen: true, gapDays: 45, worst: 5, average: 3 })
    expect(openEpisode(episodesIn(notes, NOON))?.episode.id).toBe(second.id)
  })

  test('soreness after new exercise is no episode', () => {
    const sore = made<'soreness'>({
      kind: 'soreness',
      at: NOON,
      offsetMin: 0,
      places: [],
      level: 3,
      after: 'wall sit',
      notes: '',
    })
    expect(episodesIn(notesOf([sore]), NOON)).toEqual([])
  })
})

describe('cards', () => {
  test('none while nothing is open, however it was', () => {
    expect(cardsAt([hurt(NOON - 3 * DAY, { painNow: 10, endedAt: NOON - DAY })], NOON)).toEqual([])
  })

  test('intense pain, from the user’s own threshold on', () => {
    const facts = [hurt(NOON, { painNow: 7 })]
    expect(cardsAt(facts, NOON)).toEqual(['intense'])
    expect(cardsAt(facts, NOON, { ...defaultSettings, cardPainFrom: 8 })).toEqual([])
  })

  test('a week without easing, and not where it eases', () => {
    const pain = hurt(NOON - 7 * DAY)
    expect(cardsAt([pain], NOON - 1)).toEqual([])
    expect(cardsAt([pain], NOON)).toEqual(['not-easing'])
    expect(cardsAt([pain, checked(NOON - DAY, pain.id, 2)], NOON)).toEqual([])
    expect(cardsAt([pain, checked(NOON - DAY, pain.id, 5)], NOON)).toEqual(['not-easing'])
  })

  test('two weeks open, six weeks, twelve weeks: one at a time', () => {
    const at = (days: number) => cardsAt([hurt(NOON - days * DAY)], NOON)
    expect([14, 41, 42, 83, 84].map(days => at(days))).toEqual([
      ['still-open'],
      ['still-open'],
      ['long'],
      ['long'],
      ['very-long'],
    ])
  })

  test('the third in ninety days', () => {
    const before = [
      hurt(NOON - 89 * DAY, { endedAt: NOON - 88 * DAY }),
      hurt(NOON - 40 * DAY, { endedAt: NOON - 39 * DAY }),
    ]
    expect(cardsAt([...before, hurt(NOON)], NOON)).toEqual(['returning'])
    expect(cardsAt([...before.slice(1), hurt(NOON)], NOON)).toEqual([])
  })

  test('numbness, tingling or weakness links to the list of signs', () => {
    expect(cardsAt([hurt(NOON, { tingling: true })], NOON)).toEqual(['nerve-signs'])
  })

  test('name sources that there are', () => {
    const known = new Set(sources.map(({ key }) => key))
    const facts = [hurt(NOON - 85 * DAY, { painNow: 9, weakness: true })]
    for (const { sources: named } of cardsFor(episodesIn(notesOf(facts), NOON), defaultSettings, NOON))
      for (const key of named) expect(known).toContain(key)
  })
})

describe('the report', () => {
  const facts = [
    ...Array.from({ length: 10 }, (_, index) => sat(NOON - (20 - index) * DAY, 60 + index)),
    moved(NOON - 12 * DAY, 30, 'vigorous', true),
    hurt(NOON - 40 * DAY, { endedAt: NOON - 35 * DAY }),
    hurt(NOON - 10 * DAY, { endedAt: NOON - 2 * DAY, trigger: 'lift' }),
  ].toSorted((a, b) => a.at - b.at)
  const report = reportOf(summarize('2026-11', facts, [], 4), {
    from: '2026-10-20',
    to: '2026-11-10',
    now: NOON,
    dayStartHour: 4,
  })

  test('has the episodes of the period, the gaps between them, and the week before each', () => {
    expect(report.episodes.map(({ episode }) => episode.trigger)).toEqual(['lift'])
    expect(report.gapsDays).toEqual([25])
    expect(report.episodes[0]?.weekBefore).toMatchObject({ daysAtDesk: 7, vigorousMin: 30, strengthDays: 1 })
  })

  test('has sitting and activity beside them, as a whole and by week', () => {
    expect(report.whole).toMatchObject({ days: 22, daysAtDesk: 10, longestMin: 69 })
    expect(report.spans[0]).toMatchObject({ from: '2026-10-20', to: '2026-10-25' })
    expect(report.spans.at(-1)).toMatchObject({ from: '2026-11-09', to: '2026-11-10' })
    expect(report.spans.reduce((sum, { sums }) => sum + sums.vigorousMin, 0)).toBe(30)
  })

  test('of an empty diary is empty and divides by nothing', () => {
    const empty = reportOf(
      { days: {}, sits: [], notes: [] },
      { from: '2026-11-01', to: '2026-11-10', now: NOON, dayStartHour: 4 },
    )
    expect(empty.whole).toMatchObject({ daysAtDesk: 0, sittingMinADay: 0, breaksADay: 0 })
    expect(empty.episodes).toEqual([])
  })
})
