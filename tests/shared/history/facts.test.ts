import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  correctable,
  deletionsOf,
  factText,
  isEntry,
  partsOf,
  readFact,
  resolve,
  type Fact,
} from '#shared/history/index.ts'
import { DAY, hurt, made, moved, NOON, sat } from './make.ts'

const correction = (target: string, change: Readonly<Record<string, unknown>>, keptAt: number): Fact =>
  made<'correction'>({ kind: 'correction', at: NOON, offsetMin: 0, target, change }, { keptAt })

describe('reading', () => {
  test('takes what was written, and leaves out fields it does not know', () => {
    const fact = hurt(NOON)
    expect(readFact({ ...(JSON.parse(factText(fact)) as object), colour: 'red' })).toEqual({ fact })
  })

  test('never throws and never takes what does not fit', () => {
    fc.assert(
      fc.property(fc.anything(), value => {
        const reading = readFact(value)
        expect(reading === null || 'later' in reading).toBe(true)
      }),
    )
    const fact = JSON.parse(factText(sat(NOON, 50))) as Record<string, unknown>
    fc.assert(
      fc.property(
        fc.constantFrom('id', 'at', 'offsetMin', 'keptAt', 'endedAt', 'sittingSec', 'endedBy', 'known', 'v'),
        fc.anything(),
        (name, value) => {
          const reading = readFact({ ...fact, [name]: value })
          if (reading !== null && 'fact' in reading)
            // As JSON: a minus zero is written as zero.
            expect(readFact(JSON.parse(factText(reading.fact)))).toEqual(JSON.parse(JSON.stringify(reading)))
        },
      ),
    )
  })

  test('says of a later version that it is one, and of a kind that is not known', () => {
    const later = { ...(JSON.parse(factText(sat(NOON, 5))) as object), v: 2 }
    expect(readFact(later)).toHaveProperty('later')
    expect(readFact({ ...later, v: 1, kind: 'dream' })).toHaveProperty('later')
    expect(readFact({ ...later, v: 1, kind: 'toString' })).toHaveProperty('later')
  })

  test('a deletion is no entry that somebody may hand in', () => {
    expect(isEntry({ kind: 'removal', at: NOON, offsetMin: 0, target: 'desk0000-202611-1' })).toBe(false)
  })

  test('only known fields with fitting values can be set right', () => {
    expect(correctable('episode', { painNow: 3, endedAt: null, at: NOON })).toBe(true)
    expect(correctable('episode', { painNow: '3' })).toBe(false)
    expect(correctable('episode', { hasOwnProperty: 'x', id: 'desk0000-202611-9' })).toBe(false)
    expect(correctable('bout', { sittingSec: 1 })).toBe(false)
  })
})

describe('what holds', () => {
  test('does not depend on the order of reading, nor on reading twice', () => {
    const pain = hurt(NOON)
    const facts = [
      pain,
      correction(pain.id, { painNow: 2 }, NOON + 1),
      correction(pain.id, { painNow: 7 }, NOON + 2),
      sat(NOON, 5),
      moved(NOON - DAY, 5, 'light'),
    ]
    const expected = resolve(facts)
    fc.assert(
      fc.property(fc.shuffledSubarray([...facts, ...facts], { minLength: 10 }), shuffled => {
        expect(resolve(shuffled)).toEqual(expected)
      }),
    )
    expect(expected.find(({ kind }) => kind === 'episode')).toMatchObject({ painNow: 7 })
  })

  test('a bout written twice around a crash counts once, as far as it reached', () => {
    const [first, second] = [sat(NOON, 20), sat(NOON, 25)]
    expect(resolve([first, second])).toEqual([second])
  })

  test('a correction that does not fit changes nothing', () => {
    const pain = hurt(NOON)
    expect(
      resolve([
        pain,
        correction(pain.id, { painNow: 99 }, NOON),
        correction(pain.id, { kind: 'bout' }, NOON),
      ]),
    ).toEqual([pain])
  })

  test('what was deleted is gone, with its corrections; what was written later is not', () => {
    const pain = hurt(NOON)
    const later = sat(NOON, 10)
    const erasure = {
      ...made<'correction'>({ kind: 'correction', at: NOON, offsetMin: 0, target: pain.id, change: {} }),
      kind: 'erasure',
      id: 'desk0000-erased-1',
      from: NOON - DAY,
      to: NOON + DAY,
      upTo: { 'desk0000-202611': partsOf(pain.id).counter },
    } as unknown as Fact
    const facts = [pain, correction(pain.id, { painNow: 1 }, NOON), later]
    expect(resolve(facts, deletionsOf([erasure])).map(({ id }) => id)).toContain(later.id)
    expect(resolve([pain], deletionsOf([erasure]))).toEqual([])
  })
})
