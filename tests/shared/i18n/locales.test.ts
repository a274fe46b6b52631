import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { compareLanguage } from '#build/content/locales.ts'
import { LANGUAGES } from '#shared/i18n/languages.ts'

const translated = LANGUAGES.filter(language => language !== 'en')

test('every folder of texts is a language that can be chosen', () => {
  const folders = readdirSync(fileURLToPath(new URL('../../../shared/i18n/locales', import.meta.url)))
  expect(folders.toSorted()).toEqual([...LANGUAGES].toSorted())
})

test.each(translated)(
  '%s has no key, placeholder or plural form that English or the language lacks',
  language => {
    expect(compareLanguage(language).problems).toEqual([])
  },
)
