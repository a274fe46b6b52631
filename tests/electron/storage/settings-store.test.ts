import fc from 'fast-check'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { openSettings, type SettingsFile } from '#electron/storage/settings-store.ts'
import { openPolicy } from '#electron/storage/policy-file.ts'
import { defaultSettings, readSettings } from '#shared/settings/index.ts'
import { SETTINGS_VERSION } from '#shared/settings/migrate.ts'
import { readPolicy } from '#shared/settings/policy.ts'

let folder: string
let written: Record<string, unknown>[]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitwell-settings-'))
  written = []
})
const file = (): Promise<SettingsFile> => Promise.resolve({ set: values => void written.push(values) })
const open = (text?: string, onChange: () => void = () => undefined) => {
  if (text !== undefined) writeFileSync(join(folder, 'settings.json'), text)
  return openSettings({ folder, file, onChange })
}
const aside = () => readdirSync(folder).filter(name => name.includes('broken'))

describe('the settings on disk', () => {
  test('are the defaults where there is no file, and nothing is kept aside', () => {
    const settings = open()
    expect(settings.current).toEqual(defaultSettings)
    expect(settings.trouble).toBeNull()
    expect(aside()).toEqual([])
  })

  test('are taken value by value: one that does not fit falls back alone, and the old file is kept', () => {
    const text = JSON.stringify({ stretchEveryMin: 40, postureEveryMin: 5, theme: 'dark', unknown: 1 })
    const settings = open(text)
    expect(settings.current.stretchEveryMin).toBe(40)
    expect(settings.current.theme).toBe('dark')
    expect(settings.current.postureEveryMin).toBe(defaultSettings.postureEveryMin)
    const [kept] = aside()
    expect(settings.trouble).toEqual({ trouble: 'file-kept-aside', file: kept })
    expect(readFileSync(join(folder, kept ?? ''), 'utf8')).toBe(text)
  })

  test('of a newer version are read as far as they go, and the file is kept', () => {
    const settings = open(JSON.stringify({ version: 99, stretchEveryMin: 40 }))
    expect(settings.current.stretchEveryMin).toBe(40)
    expect(aside()).toHaveLength(1)
  })

  test('that could not be read in full are kept aside once, not at every start', () => {
    const text = JSON.stringify({ version: 99, stretchEveryMin: 40, postureEveryMin: 5, mood: 'new' })
    open(text)
    const again = open()
    expect(again.current.stretchEveryMin).toBe(40)
    expect(again.trouble).toBeNull()
    expect(aside()).toHaveLength(1)
    expect(readFileSync(join(folder, aside()[0] ?? ''), 'utf8')).toBe(text)
  })

  test('are kept where somebody who was told of a change could not follow it', async () => {
    const settings = open(undefined, () => {
      throw new Error('a folder that cannot be removed')
    })
    await expect(settings.change({ keepTrace: false })).rejects.toThrow(/cannot be removed/)
    expect(written).toEqual([{ keepTrace: false, version: SETTINGS_VERSION }])
  })

  test('that are no file, or hold what is no text, are no first start', () => {
    mkdirSync(join(folder, 'settings.json'))
    expect(open()).toMatchObject({ isNew: false, current: defaultSettings })
    rmSync(join(folder, 'settings.json'), { recursive: true })
    const latin1 = Buffer.from(JSON.stringify({ stretchEveryMin: 40, holdApps: ['Café'] }), 'latin1')
    writeFileSync(join(folder, 'settings.json'), latin1)
    const settings = open()
    expect(settings.current.stretchEveryMin).toBe(40)
    expect(settings.trouble?.trouble).toBe('file-kept-aside')
    expect(readFileSync(join(folder, aside()[0] ?? '')).equals(latin1)).toBe(true)
  })

  test.skipIf(process.platform === 'win32')(
    'that are a pipe hold up nobody, and are left as they are',
    async () => {
      const path = join(folder, 'settings.json')
      execFileSync('mkfifo', [path])
      const settings = open()
      expect(settings).toMatchObject({ isNew: false, current: defaultSettings, trouble: null })
      expect(await settings.change({ stretchEveryMin: 40 })).toEqual([])
      expect(settings.current.stretchEveryMin).toBe(40)
      expect(settings.trouble).toEqual({ trouble: 'unwritable' })
      expect(written).toEqual([])
      expect(statSync(path).isFIFO()).toBe(true)
    },
  )

  test('start from anything at all', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc
            .dictionary(fc.constantFrom(...Object.keys(defaultSettings)), fc.anything())
            .map(value => JSON.stringify(value) ?? ''),
        ),
        text => {
          const { current } = open(text)
          expect(readSettings(current).problems).toEqual([])
        },
      ),
      { numRuns: 500 },
    )
  })

  test('give way to what a policy has settled, and to its defaults where the user said nothing', async () => {
    writeFileSync(join(folder, 'settings.json'), JSON.stringify({ theme: 'dark', ceilingMin: 70 }))
    const policy = readPolicy(
      JSON.stringify({ defaults: { stretchEveryMin: 40, ceilingMin: 50 }, locked: { theme: 'light' } }),
    )
    const settings = openSettings({ folder, file, onChange: () => undefined, policy })
    expect(settings.current).toMatchObject({ theme: 'light', stretchEveryMin: 40, ceilingMin: 70 })
    expect(settings.defaults).toMatchObject({ theme: 'light', stretchEveryMin: 40, ceilingMin: 50 })
    expect(await settings.change({ theme: 'system', ceilingMin: 80 })).toEqual([])
    expect(settings.current).toMatchObject({ theme: 'light', ceilingMin: 80 })
    expect(written).toEqual([{ ceilingMin: 80, version: SETTINGS_VERSION }])
  })

  test('start under any policy file, and say where it was broken', () => {
    const path = join(folder, 'policy.json')
    expect(openPolicy(path).trouble).toBeNull()
    writeFileSync(path, '{"locked":')
    expect(openPolicy(path).trouble).toBe('unreadable')
    writeFileSync(path, `{"administrator":"${'x'.repeat(100_000)}"}`)
    expect(openPolicy(path).trouble).toBe('unreadable')
    expect(openPolicy(folder).trouble).toBe('unreadable')
  })

  test('change all together or not at all', async () => {
    const settings = open()
    const problems = await settings.change({ stretchEveryMin: 45, ceilingMin: 5 })
    expect(problems.map(({ name }) => name)).toEqual(['ceilingMin'])
    expect(settings.current.stretchEveryMin).toBe(defaultSettings.stretchEveryMin)
    expect(written).toEqual([])
    expect(await settings.change({ stretchEveryMin: 45, ceilingMin: 50 })).toEqual([])
    expect(settings.current).toMatchObject({ stretchEveryMin: 45, ceilingMin: 50 })
    expect(written[0]).toMatchObject({ stretchEveryMin: 45, ceilingMin: 50 })
  })

  test('take effect where they cannot be written, and say so', async () => {
    const settings = openSettings({
      folder,
      file: () => Promise.reject(new Error('read-only')),
      onChange: () => undefined,
    })
    expect(await settings.change({ theme: 'dark' })).toEqual([])
    expect(settings.current.theme).toBe('dark')
    expect(settings.trouble).toEqual({ trouble: 'unwritable' })
  })
})
