/** Settings of every version that was released: released/ is never changed, a file is added with each release. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { defaultSettings, definitions, readSettings, settingNames } from '#shared/settings/index.ts'
import { migrate, SETTINGS_VERSION, type Migration } from '#shared/settings/migrate.ts'

const folder = join(import.meta.dirname, 'released')
const released = readdirSync(folder).map(file => ({
  file,
  kept: JSON.parse(readFileSync(join(folder, file), 'utf8')) as Readonly<Record<string, unknown>>,
}))

describe('settings of', () => {
  test.each(released)('$file are read in full, each as it was', ({ kept }) => {
    const { kept: migrated, isNewer } = migrate(kept)
    const { settings, problems } = readSettings(migrated)
    expect({ isNewer, problems }).toEqual({ isNewer: false, problems: [] })
    const { version: _, ...values } = kept
    const lost = Object.keys(values).filter(
      name =>
        name in definitions &&
        JSON.stringify(settings[name as keyof typeof settings]) !== JSON.stringify(values[name]),
    )
    expect(lost).toEqual([])
  })

  test('0.1.0 stand in the fixture, none of them at its default', () => {
    const kept = released.find(({ file }) => file === '0.1.0.json')?.kept ?? {}
    const { settings } = readSettings(migrate(kept).kept)
    const asTheyCome = settingNames.filter(
      name => name in kept && JSON.stringify(settings[name]) === JSON.stringify(defaultSettings[name]),
    )
    expect(asTheyCome).toEqual([])
    expect(Object.keys(kept).length).toBeGreaterThan(60)
  })
})

describe('a file', () => {
  /** Minutes became seconds, then the name changed. */
  const steps: readonly Migration[] = [
    ({ pauseMin, ...rest }) => ({ ...rest, pauseSec: Number(pauseMin) * 60 }),
    ({ pauseSec, ...rest }) => ({ ...rest, restSec: pauseSec }),
  ]

  test('is taken through every step from its own version on, and no other', () => {
    expect(migrate({ pauseMin: 3 }, steps).kept).toEqual({ restSec: 180 })
    expect(migrate({ version: 2, pauseSec: 180 }, steps).kept).toEqual({ version: 2, restSec: 180 })
    expect(migrate({ version: 3, restSec: 180 }, steps).kept).toEqual({ version: 3, restSec: 180 })
  })

  test('of a later version is left as it is, and known as such', () => {
    expect(migrate({ version: 4, other: 1 }, steps)).toEqual({
      kept: { version: 4, other: 1 },
      isNewer: true,
    })
    expect(migrate({ version: SETTINGS_VERSION }).isNewer).toBe(false)
  })

  test.each([undefined, null, 'x', -3, 1.5, 0])('with the version %j counts as one of the first', version => {
    expect(migrate({ version, pauseMin: 1 }, steps).kept).toMatchObject({ restSec: 60 })
  })
})
