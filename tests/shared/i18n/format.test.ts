import { describe, expect, test } from 'vitest'
import { chooseLanguage, createFormats, directionOf } from '#shared/i18n/index.ts'
import { createTranslator } from '#tests/shared/i18n/translator.ts'

describe('formats', () => {
  const english = createFormats('en')

  test('say minutes short and long, and round down what is not a whole minute', () => {
    expect(english.minutes(52.9)).toBe('52 min')
    expect(english.minutes(1, 'long')).toBe('1 minute')
    expect(english.minutes(52, 'long')).toBe('52 minutes')
  })

  test('say a length in the unit a person would use', () => {
    expect(english.duration(30)).toBe('30 sec')
    expect(english.duration(90)).toBe('90 sec')
    expect(english.duration(120)).toBe('2 min')
    expect(english.duration(210)).toBe('4 min')
    expect(english.duration(3600)).toBe('1 hr')
    expect(english.duration(4800)).toBe('1 hr 20 min')
  })

  test('count down to zero, never below', () => {
    expect(english.clock(185)).toBe('3:05')
    expect(english.clock(0.2)).toBe('0:01')
    expect(english.clock(-3)).toBe('0:00')
  })

  test('write what other languages write', () => {
    expect(createFormats('de').minutes(52, 'long')).toBe('52 Minuten')
    expect(createFormats('ar-EG').clock(65)).toBe('١:٠٥')
    expect(createFormats('ja').minutes(5)).toBe('5分')
    expect(createFormats('ja').duration(11_220)).toBe('3時間7分')
    expect(createFormats('de').unitName(7, 'day')).toBe('Tage')
    expect(createFormats('fr').list(['a', 'b', 'c'])).toBe('a, b et c')
  })

  test('begin the week on Monday', () => {
    expect(english.weekday(0, 'long')).toBe('Monday')
    expect(english.weekday(6)).toBe('Sun')
  })
})

describe('languages', () => {
  test('are chosen by the first that is known, by its base if need be', () => {
    expect(chooseLanguage(['xx', 'en-GB'])).toBe('en')
    expect(chooseLanguage([])).toBe('en')
    expect(chooseLanguage(['C'])).toBe('en')
    expect(chooseLanguage(['de_AT.UTF-8', 'en'])).toBe('en')
    expect(chooseLanguage(['de_AT', 'en'])).toBe('de')
  })

  test('join with the marks of the language', () => {
    expect(createFormats('en').join(['a', 'b'])).toBe('a, b')
    expect(createFormats('de').join(['a', 'b'], 'semicolon')).toBe('a; b')
    expect(createFormats('ja').join(['a', 'b'])).toBe('a、b')
    expect(createFormats('zh-Hans').join(['a', 'b'], 'semicolon')).toBe('a；b')
    expect(createFormats('ar').join(['a', 'b'])).toBe('a، b')
  })

  test('know their direction', () => {
    expect(directionOf('ar-EG')).toBe('rtl')
    expect(directionOf('en')).toBe('ltr')
  })
})

describe('a translator', () => {
  test('has its namespaces, and loads others when asked', async () => {
    const translator = await createTranslator('en', ['app'])
    expect(translator.t('app:close')).toBe('Close')
    expect(translator.i18n.hasResourceBundle('en', 'prompt')).toBe(false)
    await translator.load('prompt')
    expect(translator.i18n.hasResourceBundle('en', 'prompt')).toBe(true)
  })

  test('shows untranslated texts up in a pseudo-language, and keeps placeholders', async () => {
    const translator = await createTranslator('en-XA', ['app'])
    expect(translator.t('app:close')).toMatch(/^\[Çļóšé|^\[Cļóšé/)
    expect(translator.t('app:mark.counting', { filled: 3 })).toContain('3')
  })
})
