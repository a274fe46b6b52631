import { describe, expect, test } from 'vitest'
import { reasonText } from '#shared/i18n/index.ts'
import { LANGUAGES } from '#shared/i18n/languages.ts'
import { createTranslator } from './translator.ts'

describe('why a routine was chosen', () => {
  test.each([
    [1, 'It fits the minute you have.'],
    [5, 'It fits the 5 minutes you have.'],
  ])('%i minutes are said as one says them', async (min, words) => {
    const english = await createTranslator('en', ['routines'])
    expect(reasonText(english, { because: 'time-asked', min })).toBe(words)
  })

  test('has its minutes in the form that each language gives their number', async () => {
    const polish = await createTranslator('pl', ['routines'])
    expect([1, 3, 22].map(min => reasonText(polish, { because: 'seated', min }))).toEqual([
      'Siedzisz od 1 minuty.',
      'Siedzisz od 3 minut.',
      'Siedzisz od 22 minut.',
    ])
  })

  test.each(LANGUAGES)('is a sentence in %s, with minutes and without', async language => {
    const translator = await createTranslator(language, ['routines'])
    const reasons = [
      { because: 'rotation' },
      ...['seated', 'time-asked'].flatMap(because => [0, 1, 2, 5, 15].map(min => ({ because, min }))),
    ]
    for (const reason of reasons) expect(reasonText(translator, reason)).not.toMatch(/words\.|\{|^$/)
  })
})
