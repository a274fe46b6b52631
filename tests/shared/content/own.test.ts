import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportRoutine, importRoutine } from '#shared/content/own/file.ts'
import {
  addItem,
  moveItem,
  OWN_LIMITS,
  planOwn,
  problemsOf,
  removeItem,
  rename,
  setSeconds,
  usualSeconds,
  type OwnRoutine,
} from '#shared/content/own/model.ts'
import { exercises, timeline } from '#shared/content/index.ts'

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

  it('becomes a plan, in which filters hold too', () => {
    const plan = planOwn(own, { filters: ['kneeling'] })
    expect(plan).toMatchObject({ routineId: null, purpose: 'own', totalSec: 118 })
    expect(plan.items[1]).toMatchObject({ exerciseId: 'seated-cat-cow', substitutedFor: 'cat-cow' })
    expect(timeline(plan).at(-1)?.endSec).toBe(118)
  })
})

describe('a routine from a file', () => {
  it('comes back as it was shared', () => {
    const routines = fc.record({
      name: fc
        .stringMatching(/^[\p{L}\p{N}][\p{L}\p{N} ,.'-]{0,50}[\p{L}\p{N}]$/u)
        .map(name => name.normalize('NFC')),
      items: fc.array(
        fc.record({
          exercise: fc.constantFrom(...exercises.map(({ id }) => id)),
          seconds: fc.integer({ min: OWN_LIMITS.leastSec, max: OWN_LIMITS.mostSec }),
        }),
        { minLength: 1, maxLength: OWN_LIMITS.items },
      ),
    })
    fc.assert(
      fc.property(routines, routine => {
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

  it('never makes the reader throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), text => {
        expect(importRoutine(text).ok).toBe(false)
      }),
    )
  })
})
