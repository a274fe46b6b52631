import { describe, expect, it } from 'vitest'
import { defaultSettings, readSetting, readSettings } from '#shared/settings/index.ts'

describe('a setting that is a list of texts', () => {
  it('is trimmed, without empty entries and repetitions', () => {
    expect(readSetting('holdApps', [' zoom ', 'zoom', '', '  ', 'obs'])).toEqual({ value: ['zoom', 'obs'] })
  })

  it('takes fifty entries and no more', () => {
    const names = Array.from({ length: 51 }, (_, index) => `app-${index}`)
    expect(readSetting('holdApps', names.slice(0, 50))).toEqual({ value: names.slice(0, 50) })
    expect(readSetting('holdApps', names)).toEqual({ problem: { name: 'holdApps', problem: 'count' } })
  })

  it('takes entries of a hundred characters and no longer ones', () => {
    expect(readSetting('holdApps', ['x'.repeat(100)])).toEqual({ value: ['x'.repeat(100)] })
    expect(readSetting('holdApps', ['x'.repeat(101)])).toEqual({
      problem: { name: 'holdApps', problem: 'range', min: 1, max: 100 },
    })
  })

  it.each([['zoom'], [7], [null], [{}], [['zoom', 7]], [[null]], [[['zoom']]]])(
    'refuses %j as of the wrong type',
    value => {
      expect(readSetting('holdApps', value)).toEqual({ problem: { name: 'holdApps', problem: 'type' } })
    },
  )

  it('falls back to the empty list, and keeps the other values', () => {
    const { settings, problems } = readSettings({ holdApps: 'zoom', holdOnCall: false })
    expect(settings).toEqual({ ...defaultSettings, holdOnCall: false })
    expect(problems).toEqual([{ name: 'holdApps', problem: 'type' }])
  })
})

describe('the holds', () => {
  it('are all on at first, with no programs named', () => {
    const { holdOnCall, holdOnShare, holdOnFullscreen, holdOnDnd, holdApps } = defaultSettings
    expect([holdOnCall, holdOnShare, holdOnFullscreen, holdOnDnd]).toEqual([true, true, true, true])
    expect(holdApps).toEqual([])
  })
})
