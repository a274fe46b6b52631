import { describe, expect, test } from 'vitest'
import { minutesAsked, routineIdFor, routines } from '#shared/content/index.ts'

describe('a time that is asked for by an id', () => {
  test.each([1, 5, 15])('%i minutes there and back', min => {
    expect(minutesAsked(routineIdFor(min))).toBe(min)
  })

  test.each(['minutes-0', 'minutes-16', 'minutes-', 'minutes-1.5', 'hourly-stretch-3', ''])(
    '"%s" asks for none',
    id => {
      expect(minutesAsked(id)).toBeNull()
    },
  )

  test('is never the name of a routine', () => {
    expect(routines.filter(({ id }) => minutesAsked(id) !== null)).toEqual([])
  })
})
