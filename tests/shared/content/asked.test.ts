import { describe, expect, test } from 'vitest'
import {
  canFill,
  chooseRoutine,
  contextAsked,
  placeFor,
  PLACES,
  routineIdFor,
  routines,
  timeAsked,
  type TimeAsked,
} from '#shared/content/index.ts'
import { defaultSettings } from '#shared/settings/index.ts'

const asked = (min: number, wish: Partial<TimeAsked> = {}): TimeAsked => ({
  min,
  place: null,
  officeClothes: false,
  ...wish,
})

describe('a time that is asked for by an id', () => {
  test.each([
    asked(1),
    asked(5),
    asked(15),
    asked(5, { officeClothes: true }),
    ...PLACES.flatMap(place => [asked(8, { place }), asked(8, { place, officeClothes: true })]),
  ])('$min minutes, $place, in office clothes: $officeClothes, there and back', wish => {
    expect(timeAsked(routineIdFor(wish))).toEqual(wish)
  })

  test('is typed as its minutes alone', () => {
    expect(timeAsked('minutes-5')).toEqual(asked(5))
  })

  test.each([
    'minutes-0',
    'minutes-16',
    'minutes-',
    'minutes-1.5',
    'minutes-5-',
    'minutes-5-moon',
    'minutes-5-clothes-seated',
    'hourly-stretch-3',
    '',
  ])('"%s" asks for none', id => {
    expect(timeAsked(id)).toBeNull()
  })

  test('is never the name of a routine', () => {
    expect(routines.filter(({ id }) => timeAsked(id) !== null)).toEqual([])
  })
})

describe.each(PLACES)('a time asked for at the place %s', place => {
  test.each([1, 2, 3, 5, 8, 10, 15].filter(min => place !== 'floor' || min > 1))(
    '%i minutes are spent there, whatever is drawn',
    min => {
      const wish = asked(min, { place })
      const context = contextAsked(wish, defaultSettings)
      expect(canFill(wish, context)).toBe(true)
      for (let seed = 0; seed < 200; seed++) {
        const plan = chooseRoutine({
          ...context,
          where: place,
          kind: 'stretch',
          seatedMin: 0,
          requestedMin: min,
          completed: seed,
          seed,
        })
        expect(plan.totalSec).toBe(min * 60)
        expect(placeFor(plan.items.map(({ exerciseId }) => exerciseId))).toBe(place)
      }
    },
  )
})

describe('what cannot be filled is not offered', () => {
  test('nothing on the floor is for office clothes', () => {
    const wish = asked(8, { place: 'floor', officeClothes: true })
    expect(canFill(wish, contextAsked(wish, defaultSettings))).toBe(false)
  })

  test('nobody lies down for a minute', () => {
    const wish = asked(1, { place: 'floor' })
    expect(canFill(wish, contextAsked(wish, defaultSettings))).toBe(false)
  })

  test('whoever asks for the floor has room for it, and is not asked twice what they wear', () => {
    const settings = { ...defaultSettings, floorSpace: false, officeClothes: true }
    const wish = asked(8, { place: 'floor' })
    expect(canFill(wish, contextAsked(wish, settings))).toBe(true)
  })

  test('nor is a place that the filters leave too little of', () => {
    const settings = { ...defaultSettings, movementFilters: ['lying', 'kneeling'] as const }
    const wish = asked(15, { place: 'floor' })
    expect(canFill(wish, contextAsked(wish, settings))).toBe(false)
  })
})
