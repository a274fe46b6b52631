import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportRoutine, importRoutine, readKept, writeKept } from '#shared/content/own/file.ts'
import {
  addItem,
  copyOf,
  freeId,
  moveItem,
  OWN_LIMITS,
  planOwn,
  problemsOf,
  removeItem,
  rename,
  setSeconds,
  SIDES,
  sidesOffered,
  totalSec,
  usualSeconds,
  type OwnRoutine,
} from '#shared/content/own/model.ts'
import {
  exercises,
  filterRules,
  findRoutine,
  isOffered,
  routine,
  timeline,
  type MovementFilter,
} from '#shared/content/index.ts'

const empty: OwnRoutine = { name: 'After lunch', items: [] }
const own = addItem(addItem(empty, 'walk-easy', 60), 'cat-cow', 48)

const file = (changes: object) =>
  JSON.stringify({
    kind: 'sitwell-routine',
    version: 1,
    name: 'After lunch',
    items: [{ exercise: 'walk-easy', seconds: 60 }],
    ...changes,
  })

describe('an own routine', () => {
  it('is put together step by step, each step a new value', () => {
    expect(moveItem(own, 1, 0).items.map(item => item.exercise)).toEqual(['cat-cow', 'walk-easy'])
    expect(removeItem(own, 0).items).toEqual([{ exercise: 'cat-cow', seconds: 48 }])
    expect(setSeconds(own, 0, 90).items[0]).toEqual({ exercise: 'walk-easy', seconds: 90 })
    expect(rename(own, 'Later').name).toBe('Later')
    expect(moveItem(own, 0, 7)).toBe(own)
    expect(empty.items).toEqual([])
  })

  it('begins each exercise with its usual time', () => {
    for (const { id } of exercises) {
      const { items } = addItem(empty, id)
      expect(problemsOf({ name: 'x', items })).toEqual([])
    }
    expect(usualSeconds('cat-cow')).toBe(48)
  })

  it('says what is missing', () => {
    expect(problemsOf({ name: ' ', items: [] })).toEqual([{ problem: 'no-name' }, { problem: 'no-items' }])
    expect(problemsOf(setSeconds(own, 1, 4.5))).toEqual([{ problem: 'seconds', item: 1 }])
    expect(problemsOf(rename(own, 'x'.repeat(61)))).toEqual([{ problem: 'long-name' }])
  })

  it('begins as one of the library, and is apart from it afterwards', () => {
    const copy = copyOf('walk-five', 'My walk')
    expect(planOwn(copy).totalSec).toBe(routine('walk-five').totalSec)
    expect(planOwn(copy)).toMatchObject({ routineId: null, name: 'My walk' })
    expect(totalSec(copy)).toBe(routine('walk-five').totalSec)
    expect(() => copyOf('none', 'x')).toThrow(RangeError)
  })

  it('works the sides it is told to, where the exercise has them', () => {
    for (const { id } of exercises) {
      const offered = sidesOffered(id)
      for (const sides of SIDES) {
        const plan = planOwn({ name: 'x', items: [{ exercise: id, seconds: 60, sides }] })
        const worked = new Set(timeline(plan).map(({ side }) => side))
        if (!offered.includes(sides)) continue
        expect(timeline(plan)[0]?.side).toBe(sides.startsWith('left') ? 'left' : 'right')
        expect(worked.size).toBe(sides.endsWith('first') ? 2 : 1)
      }
    }
    expect(sidesOffered('walk-easy')).toEqual([])
  })

  it('has an id that can be typed, and that is free', () => {
    expect(freeId('After lunch', [])).toBe('own-after-lunch')
    expect(freeId('After lunch', ['own-after-lunch', 'own-after-lunch-2'])).toBe('own-after-lunch-3')
    expect(freeId('  ¡Élan! ', [])).toBe('own-elan')
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.array(fc.string()), (name, taken) => {
        const id = freeId(name, taken)
        expect(id).toMatch(/^own(?:-[a-z0-9]+)+$/)
        expect(id.length).toBeLessThanOrEqual(60)
        expect(taken).not.toContain(id)
        expect(findRoutine(id)).toBeUndefined()
      }),
    )
  })

  it('becomes a plan, in which filters hold too', () => {
    const plan = planOwn(own, { filters: ['kneeling'] })
    expect(plan).toMatchObject({ routineId: null, purpose: 'own', totalSec: 118 })
    expect(plan.items[1]).toMatchObject({ exerciseId: 'seated-cat-cow', substitutedFor: 'cat-cow' })
    expect(timeline(plan).at(-1)?.endSec).toBe(118)
  })
})

const someRoutine: fc.Arbitrary<OwnRoutine> = fc.record({
  name: fc
    .stringMatching(/^[\p{L}\p{N}][\p{L}\p{N} ,.'-]{0,50}[\p{L}\p{N}]$/u)
    .map(name => name.normalize('NFC'))
    .filter(name => name.length <= OWN_LIMITS.nameLength),
  items: fc.array(
    fc.record(
      {
        exercise: fc.constantFrom(...exercises.map(({ id }) => id)),
        seconds: fc.integer({ min: OWN_LIMITS.leastSec, max: OWN_LIMITS.mostSec }),
        sides: fc.constantFrom(...SIDES),
      },
      { requiredKeys: ['exercise', 'seconds'] },
    ),
    { minLength: 1, maxLength: OWN_LIMITS.items },
  ),
})

describe('whatever somebody makes', () => {
  const filters = fc.subarray(filterRules.map(({ id }) => id)) as fc.Arbitrary<readonly MovementFilter[]>

  it('has nothing in it that a filter hides, drops nothing, and says what was swapped', () => {
    fc.assert(
      fc.property(someRoutine, filters, fc.boolean(), (own, hidden, floor) => {
        const context = { filters: hidden, floor }
        const plan = planOwn(own, context)
        expect(plan.items).toHaveLength(own.items.length)
        for (const [index, { exerciseId, substitutedFor, substitutedBecause }] of plan.items.entries()) {
          expect(isOffered(exerciseId, context)).toBe(true)
          const wanted = own.items[index]?.exercise ?? ''
          expect(substitutedFor).toBe(exerciseId === wanted ? undefined : wanted)
          if (substitutedFor !== undefined) expect(substitutedBecause?.length).toBeGreaterThan(0)
        }
        const isFiltered = own.items.some(item => !isOffered(item.exercise, { filters: hidden }))
        expect(plan.why.some(({ because }) => because === 'filters')).toBe(isFiltered)
        expect(timeline(plan).at(-1)?.endSec).toBe(totalSec(own))
      }),
    )
  })
})

describe('a routine from a file', () => {
  it('comes back as it was shared', () => {
    fc.assert(
      fc.property(someRoutine, routine => {
        expect(importRoutine(exportRoutine(routine))).toEqual({ ok: true, routine })
      }),
    )
  })

  it.each([
    ['too-big', ' '.repeat(OWN_LIMITS.fileLength + 1)],
    ['not-json', '{'],
    ['not-json', ''],
    ['not-a-routine', 'null'],
    ['not-a-routine', '[]'],
    ['not-a-routine', file({ kind: 'playlist' })],
    ['not-a-routine', file({ items: 'all' })],
    ['not-a-routine', file({ script: 'alert(1)' })],
    ['not-a-routine', '{"kind":"sitwell-routine","version":1,"name":"x","items":[],"__proto__":{"a":1}}'],
    ['newer', file({ version: 2, more: true })],
    ['no-name', file({ name: '  ' })],
    ['long-name', file({ name: 'x'.repeat(61) })],
    ['markup', file({ name: '<b>Bold</b>' })],
    ['markup', file({ name: '{{min}}' })],
    ['markup', file({ name: 'a\u202egnp.exe' })],
    ['markup', file({ name: 'two\nlines' })],
    ['no-items', file({ items: [] })],
    [
      'many-items',
      file({ items: Array.from({ length: 31 }, () => ({ exercise: 'walk-easy', seconds: 10 })) }),
    ],
    ['unknown-exercise', file({ items: [{ exercise: 'constructor', seconds: 10 }] })],
    ['seconds', file({ items: [{ exercise: 'walk-easy', seconds: 1e9 }] })],
    ['seconds', file({ items: [{ exercise: 'walk-easy', seconds: 0.5 }] })],
  ])('is refused as %s', (problem, text) => {
    const read = importRoutine(text)
    expect(read.ok).toBe(false)
    if (!read.ok) expect(read.problems.map(found => found.problem)).toEqual([problem])
  })

  it('is whole or refused, however it was tampered with', () => {
    const anything = fc.oneof(fc.jsonValue(), fc.constantFrom('__proto__', Number.MAX_VALUE, '\u202e', -0))
    fc.assert(
      fc.property(
        someRoutine,
        fc.constantFrom('kind', 'version', 'name', 'items', 'exercise', 'seconds', 'sides', 'more'),
        anything,
        (routine, field, value) => {
          const honest = JSON.parse(exportRoutine(routine)) as { items: object[] }
          const inItem = ['exercise', 'seconds', 'sides'].includes(field)
          const items = honest.items.map((each, at) => (at === 0 ? { ...each, [field]: value } : each))
          const read = importRoutine(
            JSON.stringify(inItem ? { ...honest, items } : { ...honest, [field]: value }),
          )
          if (!read.ok) {
            expect(read.problems.length).toBeGreaterThan(0)
            return
          }
          expect(problemsOf(read.routine)).toEqual([])
          expect(Object.keys(read.routine).toSorted()).toEqual(['items', 'name'])
          expect(read.routine.name).not.toMatch(/[<>&{}`]/)
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('may begin with the mark that some editors put there', () => {
    expect(importRoutine(`\uFEFF${file({})}`).ok).toBe(true)
  })

  it('never makes the reader throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), text => {
        expect(importRoutine(text).ok).toBe(false)
      }),
    )
  })
})

describe('the file of all own routines', () => {
  it('comes back as it was written, and never throws', () => {
    const kept = fc.array(
      fc.tuple(someRoutine, fc.boolean()).map(([routine, pinned]) => ({ ...routine, pinned })),
    )
    fc.assert(
      fc.property(kept, several => {
        const routines = several.map(({ name, items, pinned }, at) => ({
          id: `own-${at}`,
          name,
          items,
          pinned,
        }))
        expect(readKept(writeKept(routines))).toEqual({ routines, whole: true })
      }),
    )
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), text => {
        expect(readKept(text).routines).toEqual([])
      }),
    )
  })
})
