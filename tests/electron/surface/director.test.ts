import { beforeEach, describe, expect, test } from 'vitest'
import type { Observed } from '#electron/runtime/runtime.ts'
import { createDirector, type Director, type RoutineEnd } from '#electron/surface/director.ts'
import { offersWithoutPast } from './offers-kit.ts'
import type { OwnRoutine } from '#shared/content/own/model.ts'
import type { Effect, EngineView } from '#shared/engine/types.ts'
import { createFormats } from '#shared/i18n/index.ts'
import type { PromptOffer } from '#shared/ipc/contract.ts'
import { defaultSettings, type Settings } from '#shared/settings/index.ts'

const view = {
  posture: 'sitting',
  sittingSec: 3100,
  standingSec: 0,
  snoozesLeft: 3,
  today: { prompts: {} },
} as EngineView
const shown = (kind: 'stretch' | 'posture' = 'stretch', snoozesLeft = 3): Effect => ({
  at: Date.UTC(2026, 2, 2, 9, 50),
  effect: 'shown',
  kind,
  level: 'toast',
  sittingSec: 3100,
  snoozesLeft,
})
const finished: RoutineEnd = { outcome: 'finished', doneSec: 180, hurt: [], feeling: 'better' }

const unfinished: RoutineEnd = { outcome: 'left', doneSec: 40, hurt: ['cat-cow'], feeling: null }

const mine: OwnRoutine = {
  name: 'Mine',
  items: [
    { exercise: 'cat-cow', seconds: 48 },
    { exercise: 'walk-easy', seconds: 60 },
  ],
}

let observed: Observed[]
let seen: string[]
let told: (PromptOffer | null)[]
let ended: RoutineEnd[]
let director: Director
let settings: Settings
let dismissedToday: number
let posture: EngineView['posture']
beforeEach(() => {
  observed = []
  seen = []
  told = []
  ended = []
  settings = defaultSettings
  dismissedToday = 0
  posture = 'sitting'
  const offers = offersWithoutPast(id => (id === 'own-mine' ? mine : undefined))
  director = createDirector({
    prompts: {
      show: (level, asked) => void seen.push(`show ${level}${asked ? ' as asked' : ''}`),
      hide: () => void seen.push('hide'),
      focus: () => void seen.push('focus'),
      level: null,
    },
    pages: {
      open: kind => void seen.push(`open ${kind}`),
      restart: kind => void seen.push(`restart ${kind}`),
      async dismiss(kind) {
        seen.push(`dismiss ${kind}`)
        // The page's last word, then its window is gone.
        await director.endRoutine(unfinished)
        director.routineWindowClosed()
      },
    },
    offers: () => Promise.resolve(offers),
    observe: event => void observed.push(event),
    view: engineView,
    settings: () => settings,
    translator: () => ({ language: 'en', format: createFormats('en') }),
    tellPrompt: offer => void told.push(offer),
    routineEnded: (_plan, end) => void ended.push(end),
  })
})
/** As the engine would have it after what it was told. */
const engineView = (): EngineView => {
  const begun = observed.filter(event =>
    event.kind === 'answer' ? event.answer === 'start' : event.kind === 'routine' && event.phase === 'open',
  )
  const over = observed.filter(event => event.kind === 'routine' && event.phase !== 'open')
  const prompts = { stretch: { dismissed: dismissedToday } }
  return { ...view, posture, routineRunning: begun.length > over.length, today: { ...view.today, prompts } }
}
const settled = () => new Promise(resolve => setImmediate(resolve))

describe('the director', () => {
  test('shows a prompt with the routine it offers, and takes it down', async () => {
    director.carryOut(shown())
    await settled()
    expect(seen).toEqual(['show toast'])
    expect(director.offer?.offer.items.length).toBeGreaterThan(0)
    director.carryOut({ at: 0, effect: 'hidden', kind: 'stretch', outcome: 'dismissed' })
    expect(seen.at(-1)).toBe('hide')
    expect(told.at(-1)).toBeNull()
  })

  test('tells a break that was asked for on one’s feet as one for somebody who stands', async () => {
    posture = 'standing'
    director.carryOut(shown())
    await settled()
    expect(director.offer).toMatchObject({ kind: 'stretch', standing: true })
  })

  test('makes the window while the routine is chosen, and hands it over when it is', async () => {
    director.carryOut(shown())
    expect(seen).toEqual(['show toast'])
    expect(director.offer).toBeNull()
    expect((await director.offered())?.offer.items.length).toBeGreaterThan(0)
  })

  test('offers nothing that was taken down before the exercises were loaded', async () => {
    director.carryOut(shown())
    director.carryOut({ at: 0, effect: 'hidden', kind: 'stretch', outcome: 'held' })
    await settled()
    expect(seen).toEqual(['show toast', 'hide'])
    expect(await director.offered()).toBeNull()
    expect(told.filter(offer => offer !== null)).toEqual([])
  })

  test('gives the keyboard to the prompt somebody asked for, and to none that comes later by itself', async () => {
    director.showPrompt()
    expect(observed).toEqual([{ kind: 'answer', answer: 'break-now' }])
    director.carryOut(shown())
    await settled()
    director.showPrompt()
    director.carryOut({ at: 0, effect: 'ignored', answer: 'break-now' })
    director.carryOut(shown())
    await settled()
    expect(seen).toEqual(['show toast as asked', 'show toast'])
  })

  test('plays the very routine that was offered, and tells the engine how long it takes', async () => {
    director.carryOut(shown())
    await settled()
    const plan = director.offer?.offer
    director.answer({ answer: 'start' })
    expect(observed).toEqual([
      { kind: 'answer', answer: 'start', routineSec: plan?.totalSec, endsBout: true },
    ])
    director.carryOut({ at: 0, effect: 'routine', kind: 'stretch', open: true })
    expect(director.plan).toEqual(plan)
    expect(seen).toContain('restart routine')
    await director.endRoutine(finished)
    expect(observed.at(-1)).toEqual({ kind: 'routine', phase: 'finish' })
    expect(ended).toEqual([finished])
    expect(director.plan).toBeNull()
  })

  test('knows that a change of position in the chair is no break from sitting', async () => {
    director.carryOut(shown('posture'))
    await settled()
    if (director.offer?.offer.purpose !== 'shift') return expect(director.offer?.offer.purpose).toBe('stand')
    director.answer({ answer: 'start' })
    expect(observed).toMatchObject([{ answer: 'start', endsBout: false }])
  })

  test('takes a routine window that is closed for a routine that was left', async () => {
    await director.openRoutine('hourly-stretch-3')
    expect(observed).toMatchObject([{ kind: 'routine', phase: 'open', endsBout: true }])
    director.routineWindowClosed()
    await settled()
    expect(observed.at(-1)).toEqual({ kind: 'routine', phase: 'leave' })
  })

  test('lets the one that plays tell how far it got before another begins', async () => {
    await director.openRoutine('hourly-stretch-3')
    await director.openRoutine('walk-five')
    expect(ended).toEqual([unfinished])
    expect(seen).toEqual(['restart routine', 'dismiss routine', 'restart routine'])
    expect(director.plan?.routineId).toBe('walk-five')
    expect(observed.map(event => event.kind === 'routine' && event.phase)).toEqual(['open', 'leave', 'open'])
  })

  test('plays what was put together for the moment, which has no name', async () => {
    const plan = {
      ...offersWithoutPast(() => undefined).forPrompt('stretch', view, settings, 1),
      routineId: null,
    }
    await director.play(plan)
    expect(director.plan).toBe(plan)
    expect(seen).toEqual(['restart routine'])
    expect(observed).toMatchObject([{ kind: 'routine', phase: 'open', routineSec: plan.totalSec }])
  })

  test('does not end twice what the engine ended by itself', async () => {
    await director.openRoutine('hourly-stretch-3')
    director.carryOut({ at: 0, effect: 'routine', kind: 'stretch', open: false })
    await director.endRoutine(finished)
    expect(observed.filter(event => event.kind === 'routine')).toHaveLength(1)
  })

  test('opens the library where no routine is named, and nothing for one that does not exist', async () => {
    await director.openRoutine()
    expect(seen).toEqual(['open routine'])
    await director.openRoutine('no-such-routine')
    expect(seen).toEqual(['open routine'])
    expect(observed).toEqual([])
  })

  test('plays a routine of one’s own by its id, with what a filter hides swapped and said', async () => {
    settings = { ...defaultSettings, movementFilters: ['kneeling'] }
    await director.openRoutine('own-mine')
    expect(seen).toEqual(['restart routine'])
    expect(director.plan).toMatchObject({ name: 'Mine', routineId: null, purpose: 'own', totalSec: 118 })
    expect(director.plan?.items[0]).toMatchObject({ substitutedFor: 'cat-cow' })
    expect(director.plan?.why.map(({ because }) => because)).toEqual(['picked', 'filters'])
    await director.endRoutine(finished)
    await director.openRoutine('own-gone')
    expect(director.plan).toBeNull()
  })

  test('knows of a call in this sit, and forgets it with the sit', async () => {
    const why = async () => {
      director.carryOut(shown())
      await settled()
      return director.offer?.offer.why.map(({ because }) => because) ?? []
    }
    expect(await why()).not.toContain('after-meeting')
    director.carryOut({ at: 0, effect: 'held', kind: 'stretch', reasons: ['call'] })
    expect(await why()).toContain('after-meeting')
    director.carryOut({ at: 0, effect: 'bout' } as Effect)
    expect(await why()).not.toContain('after-meeting')
  })
})

describe('a heads-up', () => {
  const notice: Effect = { at: 0, effect: 'notice', kind: 'stretch' }

  test('is a small prompt that leaves the keyboard alone, and becomes the prompt in its place', async () => {
    director.carryOut(notice)
    await settled()
    expect(seen).toEqual(['show toast'])
    expect(director.offer).toMatchObject({
      announced: true,
      level: 'toast',
      sittingSec: 3100,
      snoozesLeft: 3,
    })
    director.carryOut(shown())
    await settled()
    expect(seen).toEqual(['show toast', 'show toast'])
    expect(director.offer).toMatchObject({ announced: false })
  })

  test.each<Effect>([
    { at: 0, effect: 'held', kind: 'stretch', reasons: ['call'] },
    { at: 0, effect: 'dropped', kind: 'stretch', why: 'natural' },
    { at: 0, effect: 'hidden', kind: 'stretch', outcome: 'snoozed' },
  ])('goes when the prompt does not come: $effect', async effect => {
    director.carryOut(notice)
    await settled()
    director.carryOut(effect)
    expect(seen.at(-1)).toBe('hide')
    expect(director.offer).toBeNull()
  })

  test('can be answered with a start', async () => {
    director.carryOut(notice)
    await settled()
    director.answer({ answer: 'start' })
    expect(seen.at(-1)).toBe('restart routine')
  })
})

describe('the ladder', () => {
  test('offers something small at the chair once the full one was put off twice', async () => {
    director.carryOut(shown('stretch', 2))
    await settled()
    const full = director.offer
    expect(full?.smaller).toBe(false)
    director.carryOut(shown('stretch', 1))
    await settled()
    expect(director.offer?.smaller).toBe(true)
    expect(director.offer?.offer.totalSec).toBeLessThanOrEqual(60)
    expect(director.offer?.offer.totalSec).toBeLessThan(full?.offer.totalSec ?? 0)
  })

  test('keeps what was turned down until the sit ends, and takes it after all', async () => {
    director.carryOut(shown())
    await settled()
    const turnedDown = director.offer?.offer
    director.carryOut({ at: 0, effect: 'hidden', kind: 'stretch', outcome: 'dismissed' })
    expect(director.skipped).toEqual(turnedDown)
    director.takeSkipped()
    expect(director.plan).toEqual(turnedDown)
    expect(observed.at(-1)).toMatchObject({ kind: 'routine', phase: 'open' })
    expect(director.skipped).toBeNull()
  })

  test('has nothing to make up for after a break, or after another answer', async () => {
    director.carryOut(shown())
    await settled()
    director.carryOut({ at: 0, effect: 'hidden', kind: 'stretch', outcome: 'snoozed' })
    expect(director.skipped).toBeNull()
    director.carryOut(shown())
    await settled()
    director.carryOut({ at: 0, effect: 'hidden', kind: 'stretch', outcome: 'dismissed' })
    const bout = { startedAt: 0, endedAt: 1, sittingSec: 1, overdueSec: 0, endedBy: 'away' } as const
    director.carryOut({ at: 0, effect: 'bout', ...bout })
    expect(director.skipped).toBeNull()
  })

  test('lets “Not now” wait, and end for the day, only where the user chose so', async () => {
    dismissedToday = 5
    director.carryOut(shown())
    await settled()
    expect(director.offer?.notNowAfterSec).toBe(0)
    settings = { ...defaultSettings, notNowAfterSec: 5, notNowsADay: 6 }
    director.carryOut(shown())
    await settled()
    expect(director.offer?.notNowAfterSec).toBe(5)
    dismissedToday = 6
    director.carryOut(shown())
    await settled()
    expect(director.offer?.notNowAfterSec).toBeNull()
  })
})

describe('a routine that the engine ends by itself', () => {
  test('loses its window, and is in the diary as left', async () => {
    await director.openRoutine('hourly-stretch-3')
    // The engine takes note of it a moment later.
    director.follow({ ...engineView(), routineRunning: false })
    expect(seen).not.toContain('dismiss routine')
    director.follow(engineView())
    expect(seen).not.toContain('dismiss routine')
    director.follow({ ...engineView(), routineRunning: false })
    await settled()
    expect(seen.at(-1)).toBe('dismiss routine')
    expect(ended.map(({ outcome }) => outcome)).toEqual(['left'])
    expect(observed.filter(({ kind }) => kind === 'routine')).toHaveLength(1)
  })
})
