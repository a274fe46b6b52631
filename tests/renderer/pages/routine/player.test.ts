import { describe, expect, test } from 'vitest'
import { planRoutine, withGentler } from '#shared/content/index.ts'
import {
  beginPlayer,
  INTRO_SEC,
  itemAt,
  itemSpan,
  player,
  positionAt,
  type Now,
  type PlayerAction,
  type PlayerState,
} from '#renderer/pages/routine/player.ts'

const plan = planRoutine('hourly-stretch-3')
const at = (sec: number, sleptSec = 0): Now => ({ mono: sec * 1000, wall: (sec + sleptSec) * 1000 })
const begin = () => beginPlayer(plan, at(0))
type Simple = Exclude<PlayerAction['type'], 'gentler'>
const act = (state: PlayerState, type: Simple, now: Now) => player(state, { type, now })
/** Ticks once a second, as the page does. */
const play = (state: PlayerState, fromSec: number, toSec: number) =>
  Array.from({ length: toSec - fromSec }, (_, second) => fromSec + second + 1).reduce(
    (now, second) => act(now, 'tick', at(second)),
    state,
  )
const startOf = (item: number) => itemSpan(begin().segments, item).startSec

describe('the clock', () => {
  test('reads the introduction first, then begins by itself', () => {
    expect(begin().positionSec).toBe(-INTRO_SEC)
    expect(play(begin(), 0, INTRO_SEC + 3).positionSec).toBeCloseTo(3)
  })

  test('ends at the same instant however seldom it ticks', () => {
    const seldom = [30, 31, 75, 140, INTRO_SEC + plan.totalSec].reduce(
      (state, second) => act(state, 'tick', at(second)),
      begin(),
    )
    expect(seldom.status).toBe('feeling')
    expect(seldom.positionSec).toBe(plan.totalSec)
    expect(seldom.doneSec).toBe(plan.totalSec)
  })

  test('is between two ticks where the clock says', () => {
    const state = act(begin(), 'tick', at(10))
    expect(positionAt(state, at(10.4))).toBeCloseTo(10.4 - INTRO_SEC)
  })

  test('stands still while paused, and goes on from there', () => {
    const paused = act(play(begin(), 0, 20), 'pause', at(20))
    const resumed = act(act(paused, 'tick', at(500)), 'go', at(600))
    expect(resumed.positionSec).toBeCloseTo(20 - INTRO_SEC)
    expect(play(resumed, 600, 605).positionSec).toBeCloseTo(25 - INTRO_SEC)
  })

  test('waits where it was when the machine slept', () => {
    const woken = act(play(begin(), 0, 20), 'tick', at(21, 3600))
    expect(woken.status).toBe('paused')
    expect(woken.positionSec).toBeCloseTo(20 - INTRO_SEC)
  })

  test('waits too where the steady clock went on in sleep', () => {
    const woken = act(play(begin(), 0, 20), 'tick', at(1820, 0))
    expect(woken.status).toBe('paused')
  })

  test('takes the slow ticks of a hidden window for what they are', () => {
    const hidden = act(play(begin(), 0, 20), 'tick', at(80))
    expect(hidden.status).toBe('running')
    expect(hidden.positionSec).toBeCloseTo(80 - INTRO_SEC)
  })

  test('minds no clock that is set back', () => {
    expect(act(play(begin(), 0, 20), 'tick', at(21, -7200)).status).toBe('running')
  })
})

describe('back and skip', () => {
  test('skips the introduction, then exercise by exercise', () => {
    const first = act(begin(), 'next', at(1))
    expect(first.positionSec).toBe(0)
    expect(itemAt(act(first, 'next', at(2)))).toBe(1)
  })

  test('goes to the start of what has run for a while, and to the one before from there', () => {
    const later = { ...begin(), positionSec: startOf(2) + 12, seen: at(30) }
    const start = act(later, 'back', at(30))
    expect(start.positionSec).toBe(startOf(2))
    expect(act(start, 'back', at(31)).positionSec).toBe(startOf(1))
  })

  test('does not count what was skipped', () => {
    const skipped = plan.items.reduce((state, _, index) => act(state, 'next', at(index + 1)), begin())
    const ended = act(skipped, 'next', at(plan.items.length + 1))
    expect(ended.status).toBe('feeling')
    expect(ended.doneSec).toBeLessThan(10)
  })

  test('stays paused for somebody who looks ahead', () => {
    const paused = act(play(begin(), 0, 10), 'pause', at(10))
    expect(act(paused, 'next', at(20)).status).toBe('paused')
  })
})

describe('"This hurts"', () => {
  const hurting = () => act(play(begin(), 0, startOf(1) + INTRO_SEC + 12), 'hurts', at(startOf(1) + 19))

  test('stops at once and remembers the exercise', () => {
    expect(hurting().status).toBe('hurt')
    expect(hurting().seen).toBeNull()
    expect(hurting().hurt).toEqual([plan.items[1]?.exerciseId])
  })

  test('goes on with the next exercise, never with the one that hurt', () => {
    expect(itemAt(act(hurting(), 'go', at(100)))).toBe(2)
  })

  test('begins the gentler one from its start, in the same time', () => {
    const state = hurting()
    const gentler = player(state, { type: 'gentler', plan: withGentler(plan, 1), now: at(100) })
    expect(gentler.status).toBe('running')
    expect(gentler.positionSec).toBe(startOf(1))
    expect(gentler.plan.items[1]?.exerciseId).not.toBe(plan.items[1]?.exerciseId)
    expect(gentler.plan.totalSec).toBe(plan.totalSec)
  })

  test('means nothing before the first exercise', () => {
    expect(act(begin(), 'hurts', at(1)).status).toBe('running')
  })
})
