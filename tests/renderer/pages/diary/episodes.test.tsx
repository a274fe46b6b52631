/** Episodes as they are filled in and shown: the draft, the body map, the cards. */
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, test } from 'vitest'
import { bodyMap } from '#renderer/figure/bodyMap.ts'
import { AdviceCards } from '#renderer/pages/diary/episodes/AdviceCards.tsx'
import { BodyMap } from '#renderer/pages/diary/episodes/BodyMap.tsx'
import {
  changeOf,
  draftOf,
  EMPTY_DRAFT,
  fromLocalInput,
  noteOf,
  toggled,
  toLocalInput,
  withHelp,
  withMeasures,
} from '#renderer/pages/diary/episodes/draft.ts'
import { neighbour } from '#renderer/pages/diary/episodes/map-keys.ts'
import { PastEpisode } from '#renderer/pages/diary/episodes/PastEpisode.tsx'
import { AppProvider, type AppContextValue } from '#renderer/ui/app-context.tsx'
import { findSource } from '#shared/content/index.ts'
import {
  BODY_ZONES,
  cardsFor,
  CARDS,
  episodesIn,
  isBody,
  type BodyZone,
  type FactOf,
} from '#shared/history/index.ts'
import { fakeApp } from '#tests/renderer/fake-app.ts'
import { defaultSettings } from '#shared/settings/index.ts'
import { fakeEpisode } from '#tests/renderer/fake-back.ts'
import { CLAIMS, VOICE } from '#build/content/wording.ts'

const NOON = Date.parse('2026-11-10T12:00:00Z')
const DAY = 86_400_000

let app: AppContextValue
beforeAll(async () => {
  app = await fakeApp('diary', ['app', 'diaryEpisodes', 'report'])
})
const page = (shown: ReactNode): string =>
  renderToStaticMarkup(<AppProvider value={app}>{shown}</AppProvider>)

const kept = (
  more: Parameters<typeof fakeEpisode>[1] = {},
  at = NOON - DAY,
  counter = 1,
): FactOf<'episode'> => ({
  ...fakeEpisode(at, more),
  id: `desk0000-202611-${counter}`,
  keptAt: at,
})

describe('a draft', () => {
  test('with nothing in it is already a note', () => {
    const { at, ...body } = noteOf(EMPTY_DRAFT)
    expect(at).toBeNull()
    expect(isBody('episode', body)).toBe(true)
  })

  test('never has a worst that is less than what it is now', () => {
    expect(noteOf({ ...EMPTY_DRAFT, painNow: 6 }).painWorst).toBe(6)
    expect(noteOf({ ...EMPTY_DRAFT, painNow: 6, painWorst: 4 }).painWorst).toBe(6)
    expect(noteOf({ ...EMPTY_DRAFT, painNow: 6, painWorst: 9 }).painWorst).toBe(9)
    expect(noteOf({ ...EMPTY_DRAFT, painWorst: 9 }).painWorst).toBe(9)
  })

  test('of a kept one changes only what differs', () => {
    const episode = kept()
    expect(changeOf(episode, draftOf(episode))).toEqual({})
    expect(changeOf(episode, { ...draftOf(episode), notes: 'other', endedAt: NOON })).toEqual({
      notes: 'other',
      endedAt: NOON,
    })
  })

  test('keeps what was said of a measure while others come and go', () => {
    const tried = withHelp(withMeasures([], ['heat']), 'heat', 3)
    expect(withMeasures(tried, ['heat', 'cold'])).toEqual([
      { what: 'heat', helped: 3 },
      { what: 'cold', helped: null },
    ])
    expect(withMeasures(tried, [])).toEqual([])
  })

  test('takes a place in and out', () => {
    expect(toggled(['a'], 'b')).toEqual(['a', 'b'])
    expect(toggled(['a', 'b'], 'a')).toEqual(['b'])
  })

  test('reads back the time it wrote, and nothing that lies ahead or is none', () => {
    const at = Math.floor(NOON / 60_000) * 60_000
    expect(fromLocalInput(toLocalInput(at), at)).toBe(at)
    expect(fromLocalInput(toLocalInput(at + 60_000), at)).toBeNull()
    expect(fromLocalInput('', at)).toBeNull()
    expect(fromLocalInput('2026-13-45T99:99', at)).toBeNull()
  })
})

describe('the body map', () => {
  const views = ['back', 'front'] as const

  test('has every zone of the diary once', () => {
    const zones = views.flatMap(view => bodyMap(view).zones.map(({ zone }) => zone))
    expect(zones.toSorted()).toEqual([...BODY_ZONES].toSorted())
  })

  test('shows a person’s own left: on the left from behind, on the right from in front', () => {
    const middle = (view: (typeof views)[number], zone: BodyZone) =>
      bodyMap(view).zones.find(each => each.zone === zone)?.middle.x ?? 0
    expect(middle('back', 'back-lower-left')).toBeLessThan(0)
    expect(middle('front', 'front-hip-left')).toBeGreaterThan(0)
  })

  test.each(views)('is reached by the arrow keys in every part, %s', view => {
    const { zones } = bodyMap(view)
    const [first] = zones
    const found = new Set<BodyZone>(first ? [first.zone] : [])
    for (const zone of found)
      for (const arrow of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const)
        found.add(neighbour(zones, zone, arrow))
    expect(found.size).toBe(zones.length)
  })

  test('is a group of named boxes, with one stop for Tab', () => {
    const html = page(<BodyMap view="back" places={['back-calf-left']} onToggle={() => {}} />)
    expect(html.match(/role="checkbox"/g)).toHaveLength(17)
    expect(html.match(/tabindex="0"/g)).toHaveLength(1)
    expect(html).toContain('aria-checked="true" aria-label="left calf"')
    expect(html).toContain('role="group" aria-label="From behind"')
  })
})

describe('the cards', () => {
  const episodes = episodesIn(
    [
      kept({ endedAt: NOON - 70 * DAY }, NOON - 80 * DAY, 1),
      kept({ endedAt: NOON - 50 * DAY }, NOON - 60 * DAY, 2),
      kept({ painNow: 9 }, NOON - 15 * DAY, 3),
    ],
    NOON,
  )
  const cards = cardsFor(episodes, defaultSettings, NOON)

  test('state the usual advice beside the note and say where it is from', () => {
    const html = page(<AdviceCards cards={cards} episode={kept()} />)
    expect(cards.map(({ card }) => card)).toEqual(['intense', 'nerve-signs', 'still-open', 'returning'])
    for (const said of ['9 of 10', 'tingling', '15 days', '3 episodes in 90 days', 'The usual advice is'])
      expect(html).toContain(said)
    for (const { sources } of cards)
      for (const key of sources) expect(html).toContain(findSource(key)?.by.replaceAll('&', '&amp;'))
    expect(html).toContain('Read the warning signs')
  })

  test('are general, and speak no verdict', () => {
    for (const card of CARDS) {
      const line = app.translator.t(`diaryEpisodes:cards.${card}.line`)
      expect(line).toMatch(/[Uu]sual advice/)
      expect(line).not.toMatch(/\byou\b/i)
      for (const { forbidden } of [...CLAIMS, ...VOICE]) expect(line).not.toMatch(forbidden)
    }
  })
})

test('an episode of the past tells where, how strong and how long in its one line', () => {
  const [view] = episodesIn([kept({ endedAt: NOON }, NOON - 3 * DAY)], NOON)
  if (!view) throw new Error('no episode')
  const html = page(<PastEpisode view={{ ...view, gapDays: 12 }} onChange={() => {}} />)
  expect(html).toContain('at worst 8 of 10 · 3 days · 12 days after the one before')
  expect(html).toContain('lower back, left')
})
