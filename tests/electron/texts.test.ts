import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { openTexts } from '#electron/texts.ts'

/** The app's folder, as far as its texts lie in it. */
function appFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sitwell-texts-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  mkdirSync(join(folder, 'dist/renderer'), { recursive: true })
  symlinkSync(
    fileURLToPath(new URL('../../shared/i18n/locales', import.meta.url)),
    join(folder, 'dist/renderer/locales'),
    'dir',
  )
  return folder
}

test('the language that was asked for last is spoken, however long each took to load', async () => {
  const texts = await openTexts(appFolder(), 'en')
  await Promise.all([texts.speak('de'), texts.speak('en')])
  expect(texts.current.language).toBe('en')
  await Promise.all([texts.speak('en'), texts.speak('de')])
  expect(texts.current.language).toBe('de')
  expect(texts.current.t('tray:menu.quit')).toBe('Sitwell beenden')
})

test('hands on texts as they lie on disk: those of the language, and English for what it lacks', async () => {
  const texts = await openTexts(appFolder(), 'de')
  const files = await texts.files(['app', 'prompt'])
  expect(Object.keys(files)).toEqual(['en', 'de'])
  for (const folder of ['en', 'de']) expect(Object.keys(files[folder] ?? {})).toEqual(['app', 'prompt'])
  expect(files['de']?.app?.['close']).toBe('Schließen')
  await texts.speak('en')
  expect(Object.keys(await texts.files(['app']))).toEqual(['en'])
})
