import { describe, expect, test } from 'vitest'
import { exercises, isOffered } from '#shared/content/index.ts'
import { exerciseText } from '#shared/i18n/index.ts'
import { createTranslator } from '#tests/shared/i18n/translator.ts'
import {
  beginDraft,
  movedBy,
  placeAt,
  withAdded,
  withMoved,
  withRemoved,
} from '#renderer/pages/routine/editor/draft.ts'
import { findExercises, type Search } from '#renderer/pages/routine/editor/search.ts'
import { ownEntries } from '#renderer/pages/routine/library/shelf.ts'
import { problemLines } from '#renderer/pages/routine/own-words.ts'

const translator = await createTranslator('en', ['app', 'player', 'exercises', 'routines'])
const three = ['walk-easy', 'cat-cow', 'belly-breathing'].reduce(
  withAdded,
  beginDraft({ name: 'Mine', items: [] }),
)
const idsOf = (draft: typeof three) => draft.routine.items.map(({ exercise }) => exercise)

describe('a routine while it is made', () => {
  test('gives each place a key that goes with it', () => {
    const moved = withMoved(three, 2, 0)
    expect(idsOf(moved)).toEqual(['belly-breathing', 'walk-easy', 'cat-cow'])
    expect(moved.keys).toEqual([2, 0, 1])
    const removed = withRemoved(moved, 1)
    expect(removed.keys).toEqual([2, 1])
    expect(withAdded(removed, 'walk-easy').keys).toEqual([2, 1, 3])
    expect(withMoved(three, 0, 9)).toBe(three)
  })

  test('is moved by the arrow keys, and not over its ends', () => {
    expect(movedBy('ArrowUp', 1, 3)).toBe(0)
    expect(movedBy('ArrowUp', 0, 3)).toBeNull()
    expect(movedBy('ArrowDown', 2, 3)).toBeNull()
    expect(movedBy('Home', 2, 3)).toBe(0)
    expect(movedBy('End', 0, 3)).toBe(2)
    expect(movedBy('a', 1, 3)).toBeNull()
  })

  test('takes what is dragged where it is let go', () => {
    const middles = [50, 150, 250]
    expect(placeAt(40, middles, 2)).toBe(0)
    expect(placeAt(140, middles, 0)).toBe(0)
    expect(placeAt(160, middles, 0)).toBe(1)
    expect(placeAt(900, middles, 0)).toBe(2)
    expect(placeAt(-10, middles, 1)).toBe(0)
  })
})

describe('the search', () => {
  const words = (search: Partial<Search>, filters: Parameters<typeof findExercises>[1] = []) =>
    findExercises({ words: '', place: null, ...search }, filters, ({ id, areas }) =>
      [exerciseText(translator, id).name, ...areas].join(' '),
    )

  test('finds by name and by part of the body, whatever the case, the accents and the order', () => {
    expect(words({ words: 'COW  cat' }).shown.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['cat-cow', 'seated-cat-cow']),
    )
    expect(words({ words: 'côw' }).shown.length).toBeGreaterThan(0)
    const calves = exercises.filter(({ areas }) => areas.includes('calves'))
    expect(words({ words: 'calves' }).shown).toEqual(expect.arrayContaining(calves))
    expect(words({ words: 'nothing like that' }).shown).toEqual([])
    expect(words({}).shown).toHaveLength(exercises.length)
  })

  test('shows nothing that a filter hides, and says how much that is', () => {
    const { shown, hidden } = words({ place: 'floor' }, ['lying', 'kneeling'])
    expect(shown.every(({ id }) => isOffered(id, { filters: ['lying', 'kneeling'] }))).toBe(true)
    expect(hidden + shown.length).toBe(words({ place: 'floor' }).shown.length)
    expect(hidden).toBeGreaterThan(0)
  })
})

describe('own routines in the library', () => {
  const kept = { id: 'own-mine', pinned: false, ...three.routine }
  const any = { upToMin: null, place: null, officeClothes: false }

  test('stand where their exercises are done, and are found by time, place and clothes', () => {
    expect(ownEntries([kept], any, [])).toMatchObject([{ place: 'floor', swapped: 0 }])
    expect(ownEntries([kept], { ...any, place: 'seated' }, [])).toEqual([])
    expect(ownEntries([kept], { ...any, upToMin: 1 }, [])).toEqual([])
    expect(ownEntries([kept], { ...any, officeClothes: true }, [])).toEqual([])
  })

  test('show what will be done, where a filter swaps something', () => {
    const [entry] = ownEntries([kept], any, ['kneeling'])
    expect(entry?.swapped).toBe(1)
    expect(entry?.exercises).not.toContain('cat-cow')
  })

  test('are refused in the catalogue’s words, each once', () => {
    const lines = problemLines(
      [{ problem: 'markup' }, { problem: 'seconds', item: 2 }, { problem: 'markup' }],
      translator,
    )
    expect(lines).toEqual([
      'The name has signs that do not belong in a name.',
      'The time of exercise 3 is out of range.',
    ])
  })
})
