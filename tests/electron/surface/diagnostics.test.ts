import { expect, test } from 'vitest'
import { diagnosticsText } from '#electron/surface/diagnostics.ts'
import { readSettings } from '#shared/settings/index.ts'

const around = {
  version: '1.2.3',
  electron: '45.0.0',
  chromium: '146',
  system: 'linux 6.1 x64',
  desktop: 'GNOME, wayland',
  packaged: true,
}
const textFor = (values: Readonly<Record<string, unknown>>) =>
  diagnosticsText(
    {
      settings: readSettings(values).settings,
      capabilities: [{ id: 'idle', state: 'works', source: 'mutter', value: '3 s' }],
    },
    around,
    ['2026-01-01T00:00:00.000Z It began.'],
  )

test('says what a report needs: versions, desktop, changed settings, the log', () => {
  const text = textFor({ stretchEveryMin: 40 })
  expect(text).toContain('Sitwell 1.2.3\nElectron 45.0.0, Chromium 146\nlinux 6.1 x64, GNOME, wayland')
  expect(text).toContain('  idle: works (mutter)')
  expect(text).toContain('  stretchEveryMin: 40')
  expect(text).toContain('  2026-01-01T00:00:00.000Z It began.')
})

test('tells neither programs nor paths nor how the back is', () => {
  const text = textFor({
    holdApps: ['secret-project'],
    journalFolder: '/home/somebody/diary',
    onPrompt: '/home/somebody/bin/lamp on',
    soreDaySince: 1_767_225_600_000,
    conditions: ['sciatica'],
  })
  for (const word of ['secret-project', 'somebody', 'lamp', '1767225600000', 'sciatica']) {
    expect(text).not.toContain(word)
  }
  expect(text).toContain('  holdApps: changed')
})
