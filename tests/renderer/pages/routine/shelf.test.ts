import { describe, expect, test } from 'vitest'
import { PLACES, routines } from '#shared/content/index.ts'
import { defaultSettings } from '#shared/settings/index.ts'
import { builtFor, shelves, shownExercises, type Wish } from '#renderer/pages/routine/library/shelf.ts'

const anything: Wish = { upToMin: null, place: null, officeClothes: false }
const found = (wish: Partial<Wish>, filters: Parameters<typeof shelves>[1] = []) =>
  shelves({ ...anything, ...wish }, filters).flatMap(({ entries }) => entries)

describe('the library', () => {
  test('holds every routine once', () => {
    expect(
      found({})
        .map(({ routine }) => routine.id)
        .toSorted(),
    ).toEqual(routines.map(({ id }) => id).toSorted())
  })

  test.each(PLACES)('has something for the place %s', place => {
    expect(found({ place })).not.toEqual([])
  })

  test('offers nothing that is a minute longer than asked for', () => {
    const short = found({ upToMin: 3 })
    expect(short).not.toEqual([])
    expect(short.every(({ routine }) => routine.totalSec < 240)).toBe(true)
  })

  test('names what the filters swap, and hides no routine for it', () => {
    const swapped = found({}, ['back-bending', 'twisting'])
    expect(swapped).toHaveLength(routines.length)
    expect(swapped.some(entry => entry.swapped > 0)).toBe(true)
    expect(found({}).every(entry => entry.swapped === 0)).toBe(true)
  })

  test('shows the moves as they will be done', () => {
    for (const { routine, swapped } of found({}, ['twisting'])) {
      const shown = shownExercises(routine, ['twisting'])
      const kept = routine.items.filter(({ exercise }, index) => shown[index] === exercise)
      expect(kept).toHaveLength(routine.items.length - swapped)
    }
  })
})

describe('a routine put together for the wish', () => {
  const built = (wish: Partial<Wish>) => builtFor({ ...anything, ...wish }, defaultSettings)

  test('is asked for with the place and the clothes that were chosen', () => {
    expect(built({ upToMin: 5 })).toBe('minutes-5')
    expect(built({ upToMin: 5, place: 'seated', officeClothes: true })).toBe('minutes-5-seated-clothes')
  })

  test('is not spoken of without a time, nor where nothing fills it', () => {
    expect(built({ place: 'seated' })).toBeNull()
    expect(built({ upToMin: 8, place: 'floor', officeClothes: true })).toBeNull()
  })
})
