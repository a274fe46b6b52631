import { describe, expect, test } from 'vitest'
import { offersWithoutPast } from './offers-kit.ts'
import { exercise } from '#shared/content/index.ts'
import { settingsInForce } from '#shared/content/sore-day.ts'
import type { EngineView } from '#shared/engine/types.ts'
import { defaultSettings, engineSettingsOf, readSetting } from '#shared/settings/index.ts'

const sore = { ...defaultSettings, stretchEveryMin: 90, soreDaySince: Date.UTC(2026, 2, 2) }

describe('a sore day', () => {
  test('keeps the rhythm of sore days, and leaves everything else as it is set', () => {
    const { stretchEveryMin, postureEveryMin, ...rest } = settingsInForce({ ...sore, maxSnoozes: 7 })
    expect([stretchEveryMin, postureEveryMin]).toEqual([30, 15])
    expect(rest.maxSnoozes).toBe(7)
  })

  test('is over when it is switched off', () => {
    expect(settingsInForce({ ...sore, soreDaySince: 0 }).stretchEveryMin).toBe(90)
  })

  test('offers only what suits it', () => {
    const offers = offersWithoutPast()
    const view = { posture: 'sitting', sittingSec: 3100, standingSec: 0 } as EngineView
    for (let seed = 0; seed < 40; seed++) {
      const plan = offers.forPrompt('stretch', view, settingsInForce(sore), seed)
      for (const { exerciseId } of plan.items) {
        expect(exercise(exerciseId).intensity).toBe(1)
        expect(exercise(exerciseId).spasm).not.toBe('no')
      }
    }
  })

  test('is offered the routine made for it, within the length of its own breaks', () => {
    const offers = offersWithoutPast()
    const view = { posture: 'sitting', sittingSec: 1800, standingSec: 0 } as EngineView
    const settings = settingsInForce(sore)
    const plans = Array.from({ length: 60 }, (_, seed) => offers.forPrompt('stretch', view, settings, seed))
    expect(plans.filter(({ routineId }) => routineId === 'sore-day-3').length).toBeGreaterThan(10)
    expect(Math.max(...plans.map(({ totalSec }) => totalSec))).toBeLessThanOrEqual(settings.stretchSec)
  })

  test('is a moment or none', () => {
    expect(readSetting('soreDaySince', Date.now())).toHaveProperty('value')
    for (const wrong of [-1, 0.5, '0', 9e15]) {
      expect(readSetting('soreDaySince', wrong)).toHaveProperty('problem')
    }
  })

  test('is not told to what keeps a trace', () => {
    expect(Object.keys(engineSettingsOf(sore))).not.toContain('soreDaySince')
    expect(Object.keys(engineSettingsOf(sore))).not.toContain('movementFilters')
  })
})
