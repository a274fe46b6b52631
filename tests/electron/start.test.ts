import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createClock, keepTimeScale, REAL_TIME } from '#electron/clock.ts'
import { readDevOverrides } from '#electron/dev-overrides.ts'
import { peekSetting } from '#electron/storage/settings-peek.ts'
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

  test('goes on where it was when the app starts again', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sitwell-clock-'))
    const first = keepTimeScale(60, folder)
    expect(keepTimeScale(60, folder)).toEqual(first)
    expect(keepTimeScale(1, folder)).toEqual(REAL_TIME)
  })
})

test('one setting can be read before all else, whatever the file is like', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sitwell-peek-'))
  const written = (text: string) => {
    writeFileSync(join(folder, 'settings.json'), text)
    return peekSetting(folder, 'nativeWayland')
  }
  expect(peekSetting(folder, 'nativeWayland')).toBe(false)
  expect(written('{"nativeWayland":true}')).toBe(true)
  expect(written('{"nativeWayland":"yes"}')).toBe(false)
  expect(written('{"nativeWayland":tr')).toBe(false)
})

describe('the switches', () => {
  const applied = (
    env: Record<string, string>,
    given: Readonly<Record<string, string>> = {},
    { nativeWayland = false, language = 'system' } = {},
  ) => {
    const set: Record<string, string | undefined> = {}
    applySwitches(
      {
        hasSwitch: name => name in given,
        getSwitchValue: name => given[name] ?? '',
        appendSwitch: (name, value) => (set[name] = value),
      },
      { platform: 'linux', env, nativeWayland, language },
    )
    return set
  }
  const platformOf = (...given: Parameters<typeof applied>) => applied(...given)['ozone-platform']

  test('choose XWayland where it is there, for prompts need their place', () => {
    expect(platformOf({ WAYLAND_DISPLAY: 'wayland-0', DISPLAY: ':0' })).toBe('x11')
    expect(platformOf({ WAYLAND_DISPLAY: 'wayland-0' })).toBeUndefined()
    expect(platformOf({ DISPLAY: ':0' })).toBeUndefined()
  })

  test('choose Wayland itself for those who would rather have that', () => {
    const both = { WAYLAND_DISPLAY: 'wayland-0', DISPLAY: ':0' }
    expect(platformOf(both, {}, { nativeWayland: true })).toBe('wayland')
    expect(platformOf({ DISPLAY: ':0' }, {}, { nativeWayland: true })).toBeUndefined()
  })

  test('leave the platform to a user who named one', () => {
    const both = { WAYLAND_DISPLAY: 'wayland-0', DISPLAY: ':0' }
    expect(platformOf(both, { 'ozone-platform': 'wayland' })).toBeUndefined()
    expect(platformOf(both, { 'ozone-platform-hint': 'auto' })).toBeUndefined()
  })

  test('have Chromium speak the language that was chosen, unless the command line names one', () => {
    const polish = { language: 'pl' }
    expect(applied({}, {}, polish)['lang']).toBe('pl')
    expect(applied({}, { lang: 'fr' }, polish)['lang']).toBeUndefined()
    expect('lang' in applied({})).toBe(false)
  })

  test('take the network service into the main process, beside what the user asks for', () => {
    expect(applied({})['enable-features']).toBe('NetworkServiceInProcess2')
    expect(applied({}, { 'enable-features': 'Other' })['enable-features']).toBe(
      'Other,NetworkServiceInProcess2',
    )
  })
})

test('a desktop without a screen is said in a sentence', () => {
  expect(missingScreen('linux', {})).toContain('DISPLAY')
  expect(missingScreen('linux', { DISPLAY: ':0' })).toBeNull()
  expect(missingScreen('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBeNull()
  expect(missingScreen('darwin', {})).toBeNull()
})
