import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exercises, planRoutine, READY_SEC, routines, timeline, withGentler } from '#shared/content/index.ts'
import { sidesOf } from '#shared/content/choice/plan.ts'

const item = fc
  .record({
    exercise: fc.constantFrom(...exercises),
    seconds: fc.integer({ min: 5, max: 900 }),
    first: fc.constantFrom('left', 'right'),
  })
  .map(({ exercise: { id }, seconds, first }) => ({ exerciseId: id, seconds, sides: sidesOf(id, first) }))
const items = fc.array(item, { minLength: 1, maxLength: 15 })

const sidesIn = (exerciseId: string, seconds: number) =>
  timeline({ items: [{ exerciseId, seconds, sides: ['left', 'right'] }] })
    .filter(({ phase }) => phase === 'hold' || phase === 'rep')
    .map(({ side, rep, reps }) => `${side} ${rep}/${reps}`)
describe('a timeline', () => {
  it('adds up exactly: no gap, no overlap, whole seconds, from 0 to the end', () => {
    fc.assert(
      fc.property(items, planned => {
        const segments = timeline({ items: planned })
        let atSec = 0
        for (const { startSec, endSec } of segments) {
          expect(startSec).toBe(atSec)
          expect(Number.isInteger(endSec)).toBe(true)
          expect(endSec).toBeGreaterThan(startSec)
          atSec = endSec
        }
        expect(atSec).toBe(planned.reduce((sum, { seconds }) => sum + READY_SEC + seconds, 0))
      }),
    )
  })

  it('gives each side half of the time', () => {
    fc.assert(
      fc.property(item, planned => {
        const spent = (side: string) =>
          timeline({ items: [planned] })
            .filter(segment => segment.phase !== 'ready' && segment.side === side)
            .reduce((sum, { startSec, endSec }) => sum + endSec - startSec, 0)
        if (planned.sides.length === 1) expect(spent('both')).toBe(planned.seconds)
        else expect(Math.abs(spent('left') - spent('right'))).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('begins every exercise with five seconds to get ready', () => {
    for (const { id, totalSec } of routines) {
      const plan = planRoutine(id)
      const ready = timeline(plan).filter(({ phase }) => phase === 'ready')
      expect(ready).toHaveLength(plan.items.length)
      expect(ready.every(({ startSec, endSec }) => endSec - startSec === READY_SEC)).toBe(true)
      expect(plan.totalSec).toBe(totalSec)
    }
  })

  it('works one side after the other, or in turn, as the exercise asks', () => {
    expect(sidesIn('clamshell', 24)).toEqual([
      'left 1/3',
      'left 2/3',
      'left 3/3',
      'right 1/3',
      'right 2/3',
      'right 3/3',
    ])
    expect(sidesIn('knee-rolls', 20)).toEqual(['left 1/2', 'right 1/2', 'left 2/2', 'right 2/2'])
  })

  it('holds, and eases out of each hold', () => {
    const segments = timeline({
      items: [{ exerciseId: 'seated-hamstring', seconds: 46, sides: ['right', 'left'] }],
    })
    expect(segments.map(({ phase, side, startSec, endSec }) => [phase, side, startSec, endSec])).toEqual([
      ['ready', 'right', 0, 5],
      ['hold', 'right', 5, 25],
      ['ease', 'right', 25, 28],
      ['hold', 'left', 28, 48],
      ['ease', 'left', 48, 51],
    ])
  })

  it('stays as long when something gentler takes a place', () => {
    const plan = planRoutine('strength-desk-5')
    const gentler = withGentler(plan, 2)
    expect(gentler.items[2]).toMatchObject({
      substitutedFor: 'standing-hip-abduction',
      substitutedBecause: [{ because: 'hurt' }],
    })
    expect(timeline(gentler).at(-1)?.endSec).toBe(plan.totalSec)
    expect(() => withGentler(plan, 99)).toThrow(RangeError)
  })
})
