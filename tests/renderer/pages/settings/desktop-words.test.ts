import { expect, test } from 'vitest'
import { sourceWords, valueWords } from '#renderer/pages/settings/desktop-words.ts'
import { createTranslator } from '#tests/shared/i18n/translator.ts'

const german = await createTranslator('de', ['settings'])

test.each([
  ['powerMonitor, logind', 'Das System und logind'],
  ['processes, X11', 'Laufende Programme und X11'],
  ['PipeWire', 'PipeWire'],
])('the source %s is called %s', (source, words) => {
  expect(sourceWords(source, german)).toBe(words)
})

test.each([
  ['off', 'Nein'],
  ['on', 'Ja'],
  ['on: Zoom', 'Ja: Zoom'],
  ['12 s', '12 Sek.'],
])('%s is said as %s', (value, words) => {
  expect(valueWords(value, german)).toBe(words)
})
