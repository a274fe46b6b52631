/** What an id that asks for a time is answered with. */
import { describe, expect, test } from 'vitest'
import { exercise, placeFor } from '#shared/content/index.ts'
import { defaultSettings } from '#shared/settings/index.ts'
import { offersWithoutPast } from './offers-kit.ts'

const offers = offersWithoutPast()
const idsOf = (routineId: string, settings = defaultSettings) =>
  (offers.named(routineId, settings)?.items ?? []).map(({ exerciseId }) => exerciseId)

describe('a time that is asked for', () => {
  test.each([
    ['minutes-5-seated', 'seated'],
    ['minutes-5-standing', 'standing'],
    ['minutes-8-floor', 'floor'],
  ] as const)('%s is spent there', (id, place) => {
    // An office without room on the floor: whoever asks for it has found some.
    expect(placeFor(idsOf(id, { ...defaultSettings, floorSpace: false }))).toBe(place)
  })

  test('is for the clothes it names', () => {
    const ids = idsOf('minutes-15-clothes', { ...defaultSettings, floorSpace: true })
    expect(ids.filter(id => !exercise(id).officeClothes)).toEqual([])
  })

  test('is exactly that long, with or without a place', () => {
    expect(offers.named('minutes-3', defaultSettings)?.totalSec).toBe(180)
    expect(offers.named('minutes-3-seated', defaultSettings)?.totalSec).toBe(180)
  })
})
