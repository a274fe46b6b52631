import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { previewDay } from '#renderer/pages/settings/preview.ts'
import { presets } from '#shared/content/index.ts'
import { defaultSettings } from '#shared/settings/index.ts'

const MIN = 60_000

describe('a day with a rhythm', () => {
  test('has a break after each fifty minutes, nudges between, and lunch', () => {
    const day = previewDay(defaultSettings)
    expect(day.breaks).toBe(6)
    expect(day.longestMs).toBeLessThanOrEqual(51 * MIN)
    expect(day.nudges.length).toBeGreaterThanOrEqual(6)
    expect(day.spans.filter(({ what }) => what === 'lunch')).toHaveLength(1)
  })

  test('has no nudges where they are off', () => {
    expect(previewDay({ ...defaultSettings, postureEveryMin: 0 }).nudges).toEqual([])
  })

  test('is the same length whatever the rhythm, without gaps or overlaps', () => {
    const rhythm = fc.record({
      postureEveryMin: fc.oneof(fc.constant(0), fc.integer({ min: 10, max: 120 })),
      stretchEveryMin: fc.integer({ min: 15, max: 110 }),
      stretchSec: fc.integer({ min: 30, max: 1200 }),
      breakResetMin: fc.integer({ min: 1, max: 15 }),
      awayAfterMin: fc.integer({ min: 1, max: 10 }),
      timeoutSec: fc.integer({ min: 20, max: 600 }),
    })
    fc.assert(
      fc.property(rhythm, changes => {
        const { spans, longestMs } = previewDay({ ...defaultSettings, ...changes })
        for (const [index, span] of spans.entries()) {
          expect(span.to).toBeGreaterThan(span.from)
          if (index > 0) expect(span.from).toBe(spans[index - 1]?.to)
        }
        expect(spans.at(0)?.from).toBe(9 * 60 * MIN)
        expect(spans.at(-1)?.to).toBe(17 * 60 * MIN)
        expect(longestMs).toBeLessThanOrEqual((changes.stretchEveryMin + 3) * MIN)
      }),
      { numRuns: 100 },
    )
  })

  test('can be shown for every preset', () => {
    for (const { settings } of presets)
      expect(previewDay(Object.assign({}, defaultSettings, settings)).spans.length).toBeGreaterThan(2)
  })
})
