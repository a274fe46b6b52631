import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultSettings, localSettingNames, readSettings, settingNames } from '#shared/settings/index.ts'
import { exportSettings, readTransfer, TRANSFER_MOST_BYTES } from '#shared/settings/transfer.ts'

const mine = {
  ...defaultSettings,
  stretchEveryMin: 40,
  holdApps: ['zoom'],
  hookPrompt: '/usr/bin/lamp',
  journalFolder: '/home/anna/diary',
  soreDaySince: 5,
  welcomed: true,
}
const file = (settings: unknown, more: object = {}) =>
  JSON.stringify({ kind: 'sitwell-settings', version: 1, settings, ...more })

describe('the settings as a file', () => {
  test('hold every setting but those that belong to this computer', () => {
    const text = exportSettings(mine)
    for (const secret of ['lamp', 'anna', ...localSettingNames]) expect(text).not.toContain(secret)
    const reading = readTransfer(text, [])
    if (!reading.ok) throw new Error(reading.because)
    expect(Object.keys(reading.values).toSorted()).toEqual(
      settingNames.filter(name => !localSettingNames.includes(name)).toSorted(),
    )
    expect(reading.left).toEqual([])
    expect(reading.values).toMatchObject({ stretchEveryMin: 40, holdApps: ['zoom'] })
  })

  test('are taken in value by value, and what is left out is named with its reason', () => {
    const given = {
      theme: 'dark',
      stretchEveryMin: 9000,
      hookPrompt: 'rm -rf ~',
      journalFolder: '/tmp',
      startAtLogin: true,
      colour: 'red',
      hours: 'always',
    }
    expect(readTransfer(file(given), ['startAtLogin'])).toEqual({
      ok: true,
      isNewer: false,
      values: { theme: 'dark' },
      left: [
        { name: 'stretchEveryMin', because: 'range' },
        { name: 'hookPrompt', because: 'local' },
        { name: 'journalFolder', because: 'local' },
        { name: 'startAtLogin', because: 'locked' },
        { name: 'colour', because: 'unknown' },
        { name: 'hours', because: 'hours' },
      ],
    })
  })

  test('of a later Sitwell are taken as far as they are understood', () => {
    expect(readTransfer(file({ theme: 'dark', mood: 1 }, { version: 99 }), [])).toMatchObject({
      ok: true,
      isNewer: true,
      values: { theme: 'dark' },
    })
  })

  test.each([
    ['', 'not-settings'],
    ['[]', 'not-settings'],
    ['{"kind":"sitwell-settings"}', 'not-settings'],
    ['{"kind":"sitwell-settings","settings":[]}', 'not-settings'],
    ['{"kind":"sitwell-routine","settings":{}}', 'not-settings'],
    [`"${'x'.repeat(TRANSFER_MOST_BYTES)}"`, 'too-big'],
  ])('are not just any file: %.40s', (text, because) => {
    expect(readTransfer(text, [])).toEqual({ ok: false, because })
  })

  test('never set a program, a place or a state, whatever stands in them', () => {
    const names = fc.constantFrom(...settingNames, '__proto__', 'constructor', 'anything')
    const wild = fc.dictionary(names, fc.oneof(fc.anything(), fc.constantFrom('rm -rf ~', true, 7)))
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          wild.map(file),
          wild.map(given => JSON.stringify(given)),
        ),
        text => {
          const reading = readTransfer(text ?? '', [])
          if (!reading.ok) return
          for (const name of localSettingNames) expect(Object.keys(reading.values)).not.toContain(name)
          expect(readSettings(reading.values).problems).toEqual([])
        },
      ),
      { numRuns: 2000 },
    )
  })
})
