import { expect, test } from 'vitest'
import { createTranslatorFrom, type Namespace } from '#shared/i18n/index.ts'

test('a text that was asked for before it was loaded is there afterwards', async () => {
  const texts: Partial<Record<Namespace, Record<string, string>>> = {
    app: { close: 'Close' },
    prompt: { start: 'Start' },
  }
  const translator = await createTranslatorFrom(
    (_folder, namespace) => Promise.resolve(texts[namespace] ?? {}),
    'en',
    ['app'],
  )
  expect(translator.t('app:close')).toBe('Close')
  expect(translator.t('prompt:start')).toBe('start')
  await translator.load('prompt')
  expect(translator.t('prompt:start')).toBe('Start')
})
