import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createClock, keepTimeScale, REAL_TIME, zoneTeller } from '#electron/clock.ts'
import { readDevOverrides } from '#electron/dev-overrides.ts'
import { NO_POLICY, readPolicy } from '#shared/settings/policy.ts'
import { findSettings } from '#electron/storage/settings-found.ts'
import { platformToStartWith } from '#electron/platform.ts'
import { applySwitches } from '#electron/switches.ts'
import { missingScreen } from '#electron/troubles.ts'

describe('the environment', () => {
  const env = {
    SITWELL_DATA_DIR: '/somewhere',
    SITWELL_TIME_SCALE: '60',
    SITWELL_POLICY_FILE: '/policy.json',
  }

  test('is heeded by an unpackaged build alone', () => {
    expect(readDevOverrides(false, env)).toEqual({
      dataFolder: '/somewhere',
      timeScale: 60,
      policyFile: '/policy.json',
    })
    expect(readDevOverrides(true, env)).toEqual({ dataFolder: null, timeScale: 1, policyFile: null })
  })

  test.each(['', 'fast', '-1', '0', '1e9', 'NaN'])('with the scale "%s" leaves the clock as it is', scale => {
    expect(readDevOverrides(false, { SITWELL_TIME_SCALE: scale }).timeScale).toBe(1)
  })

  test('names a folder by its whole path or not at all', () => {
    expect(readDevOverrides(false, { SITWELL_DATA_DIR: 'here' }).dataFolder).toBeNull()
  })
})

describe('the clock', () => {
  const tick = (clock: ReturnType<typeof createClock>, aheadMs: number) =>
    new Promise<number>(resolve => {
      const { mono } = clock.now()
      clock.wakeAt(mono + aheadMs, () => resolve(clock.now().mono - mono))
    })

  test('wakes at the instant asked for, and runs faster where a test asks for it', async () => {
    expect(await tick(createClock(REAL_TIME), 20)).toBeGreaterThanOrEqual(19)
    expect(await tick(createClock({ scale: 1000, anchorAt: Date.now() }), 20_000)).toBeGreaterThanOrEqual(
      19_000,
    )
  })

  test('wakes once, for the last instant asked for, and not after it was cancelled', async () => {
    const clock = createClock(REAL_TIME)
    const woken: string[] = []
    clock.wakeAt(0, () => woken.push('first'))
    clock.wakeAt(0, () => woken.push('second'))
    await tick(createClock(REAL_TIME), 5)
    clock.wakeAt(0, () => woken.push('third'))
    clock.cancel()
    await tick(createClock(REAL_TIME), 5)
    expect(woken).toEqual(['second'])
  })

  test('does not fire at once for an instant beyond what a timer can hold', async () => {
    const clock = createClock(REAL_TIME)
    let fired = false
    clock.wakeAt(clock.now().mono + 2 ** 40, () => (fired = true))
    await tick(createClock(REAL_TIME), 10)
    clock.cancel()
    expect(fired).toBe(false)
  })

  test('asks for the name of its time zone anew only where local time is ahead by something else', () => {
    const before = process.env['TZ']
    const asked: string[] = []
    const zone = zoneTeller(() => {
      asked.push(process.env['TZ'] ?? '')
      return Intl.DateTimeFormat().resolvedOptions().timeZone
    })
    try {
      const told = ['Europe/Berlin', 'Europe/Berlin', 'Asia/Tokyo', 'Europe/Berlin'].map(name => {
        process.env['TZ'] = name
        return zone()
      })
      expect(told).toEqual(['Europe/Berlin', 'Europe/Berlin', 'Asia/Tokyo', 'Europe/Berlin'])
      expect(asked).toEqual(['Europe/Berlin', 'Asia/Tokyo', 'Europe/Berlin'])
    } finally {
      if (before === undefined) delete process.env['TZ']
      else process.env['TZ'] = before
    }
  })

  test('goes on where it was when the app starts again', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sitwell-clock-'))
    const first = keepTimeScale(60, folder)
    expect(keepTimeScale(60, folder)).toEqual(first)
    expect(keepTimeScale(1, folder)).toEqual(REAL_TIME)
  })
})

describe('settings that are needed before all else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sitwell-early-'))
  const found = (text: string, policy = NO_POLICY) => {
    writeFileSync(join(folder, 'settings.json'), text)
    return findSettings(folder, policy).settings
  }

  test('are read whatever the file is like', () => {
    expect(findSettings(join(folder, 'none'), NO_POLICY).settings.nativeWayland).toBe(false)
    expect(found('{"nativeWayland":true}').nativeWayland).toBe(true)
    expect(found('{"nativeWayland":"yes"}').nativeWayland).toBe(false)
    expect(found('{"nativeWayland":tr').nativeWayland).toBe(false)
  })

  test('are those of the policy, where it has some', () => {
    const policy = readPolicy('{"defaults":{"nativeWayland":true},"locked":{"language":"de"}}')
    expect(found('{"language":"fr"}', policy)).toMatchObject({ language: 'de', nativeWayland: true })
    expect(found('{"nativeWayland":false}', policy).nativeWayland).toBe(false)
  })
})

describe('the switches', () => {
  const applied = (given: Readonly<Record<string, string>> = {}, { language = 'system' } = {}) => {
    const set: Record<string, string | undefined> = {}
    applySwitches(
      {
        hasSwitch: name => name in given,
        getSwitchValue: name => given[name] ?? '',
        appendSwitch: (name, value) => (set[name] = value),
      },
      language,
    )
    return set
  }

  test('have Chromium speak the language that was chosen, unless the command line names one', () => {
    const polish = { language: 'pl' }
    expect(applied({}, polish)['lang']).toBe('pl')
    expect(applied({ lang: 'fr' }, polish)['lang']).toBeUndefined()
    expect('lang' in applied()).toBe(false)
  })

  test('set features of Chromium beside those that the command line names, and leave these as they are named', () => {
    const ours = 'NetworkServiceInProcess2,PartitionAllocMemoryReclaimer:interval/30s'
    expect(applied()['enable-features']).toBe(ours)
    expect(applied({ 'enable-features': 'Other' })['enable-features']).toBe(`Other,${ours}`)
    const asked = { 'enable-features': 'PartitionAllocMemoryReclaimer:interval/1s' }
    expect(applied(asked)['enable-features']).toBe(`${asked['enable-features']},NetworkServiceInProcess2`)
  })
})

describe('the platform to start anew with', () => {
  const both = { WAYLAND_DISPLAY: 'wayland-0', DISPLAY: ':0' }
  const platformOf = (
    env: Readonly<Record<string, string>>,
    { chosen = '', argv = [] as readonly string[], nativeWayland = false } = {},
  ) =>
    platformToStartWith(
      { getSwitchValue: name => (name === 'ozone-platform' ? chosen : '') },
      { platform: 'linux', env, argv: ['sitwell', ...argv], nativeWayland },
    )

  test('is XWayland where Chromium chose Wayland, for prompts need their place', () => {
    expect(platformOf(both, { chosen: 'wayland' })).toBe('x11')
    expect(platformOf(both, { chosen: 'x11' })).toBeNull()
    expect(platformOf(both)).toBeNull()
    expect(platformOf({ DISPLAY: ':0' }, { chosen: 'x11' })).toBeNull()
  })

  test('is Wayland itself for those who would rather have that, and where there is nothing else', () => {
    expect(platformOf(both, { nativeWayland: true })).toBe('wayland')
    expect(platformOf(both, { nativeWayland: true, chosen: 'wayland' })).toBeNull()
    expect(platformOf({ WAYLAND_DISPLAY: 'wayland-0' })).toBe('wayland')
    expect(platformOf({ DISPLAY: ':0' }, { nativeWayland: true })).toBeNull()
  })

  test('is none where a word names one, so that it starts anew once at most', () => {
    for (const word of ['--ozone-platform=wayland', '--ozone-platform=x11', '--ozone-platform-hint=auto'])
      expect(platformOf(both, { chosen: 'wayland', argv: ['--hidden', word] })).toBeNull()
  })

  test('is none in a Flatpak, which ends with its first process', () => {
    expect(platformOf({ ...both, FLATPAK_ID: 'app.sitwell.Sitwell' }, { chosen: 'wayland' })).toBeNull()
  })
})

test('a desktop without a screen is said in a sentence', () => {
  expect(missingScreen('linux', {})).toContain('DISPLAY')
  expect(missingScreen('linux', { DISPLAY: ':0' })).toBeNull()
  expect(missingScreen('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBeNull()
  expect(missingScreen('darwin', {})).toBeNull()
})
