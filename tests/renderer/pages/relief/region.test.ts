import { describe, expect, test } from 'vitest'
import { guessRegion, namedRegions } from '#renderer/pages/relief/region.ts'
import { emergencyNumber } from '#shared/content/index.ts'

describe('whose emergency number is shown', () => {
  test('is that of the system’s region where the clock fits it', () => {
    expect(guessRegion('DE', 'Europe/Berlin')).toBe('DE')
    expect(guessRegion('US', 'America/Chicago')).toBe('US')
  })

  test('is that of the clock where the system’s region lies elsewhere, or is not known', () => {
    expect(guessRegion('US', 'Europe/Berlin')).toBe('DE')
    expect(guessRegion(null, 'Asia/Tokyo')).toBe('JP')
  })

  test('stays with the system’s region where the clock tells nothing', () => {
    expect(guessRegion('GB', 'UTC')).toBe('GB')
    expect(guessRegion(null, 'UTC')).toBeNull()
  })

  test('can be chosen by name, in the language’s own order, and each has a number of its own', () => {
    const regions = namedRegions('de')
    expect(regions.map(({ name }) => name)).toContain('Deutschland')
    expect(regions.findIndex(({ region }) => region === 'AT')).toBeLessThan(
      regions.findIndex(({ region }) => region === 'US'),
    )
    expect(regions.every(({ region }) => emergencyNumber(region).known)).toBe(true)
  })
})
