import { describe, expect, test } from 'vitest'
import texts from '#shared/i18n/locales/en/settings.json' with { type: 'json' }
import exercises from '#shared/i18n/locales/en/exercises.json' with { type: 'json' }
import { createFormats } from '#shared/i18n/index.ts'
import { presets } from '#shared/content/index.ts'
import { definitions, settingNames, stateNames } from '#shared/settings/index.ts'
import { amount } from '#renderer/pages/settings/controls/Integer.tsx'
import { findSettings, GROUPS, settingsOf } from '#renderer/pages/settings/groups.ts'

const items: Readonly<Partial<Record<string, { readonly label: string; readonly why: string }>>> = texts.item
const choices: Readonly<Partial<Record<string, Readonly<Partial<Record<string, string>>>>>> = texts.choice
const shown = GROUPS.filter(group => group !== 'about').flatMap(settingsOf)

describe('the settings page', () => {
  test('shows every setting once; none is only in the file', () => {
    expect(shown.toSorted()).toEqual(settingNames.filter(name => !stateNames.includes(name)).toSorted())
  })

  test.each(shown)('says what %s is, and in one line why', name => {
    expect(items[name]?.label).toBeTruthy()
    expect(items[name]?.why).toMatch(/\.$/)
  })

  // Filters have their words with the exercises, languages their own names.
  const namedHere = shown.filter(
    name => 'choices' in definitions[name] && name !== 'movementFilters' && name !== 'language',
  )
  test.each(namedHere)('names each choice of %s', name => {
    const definition = definitions[name]
    const named = Object.keys(choices[name] ?? {})
    if ('choices' in definition) expect(named).toEqual(expect.arrayContaining([...definition.choices]))
  })

  test('names every movement filter, and says what it hides', () => {
    const filters: Readonly<Partial<Record<string, { readonly name: string; readonly hint: string }>>> =
      exercises.words.filters
    for (const filter of definitions.movementFilters.choices) {
      expect(filters[filter]?.name).toBeTruthy()
      expect(filters[filter]?.hint).toMatch(/\.$/)
    }
  })

  test('says amounts with their unit', () => {
    const format = createFormats('en')
    expect(amount(format, 'percent', 50)).toBe('50%')
    expect(amount(format, 'day', 7)).toBe('7 days')
    expect(amount(format, 'week', 1)).toBe('1 week')
    expect(amount(format, 'sec', 300)).toBe('5 min')
  })

  test('has no words for a setting that is gone', () => {
    expect(
      Object.keys(texts.item).filter(name => !(settingNames as readonly string[]).includes(name)),
    ).toEqual([])
  })

  test('finds settings by what they say, whatever the case', () => {
    const wordsOf = (name: string) => `${items[name]?.label} ${items[name]?.why}`
    expect(findSettings('FULL screen', wordsOf)).toContain('holdOnFullscreen')
    expect(findSettings('no such thing', wordsOf)).toEqual([])
  })

  test('offers only rhythms that change what it shows', () => {
    for (const { settings } of presets) expect(shown).toEqual(expect.arrayContaining(Object.keys(settings)))
  })
})
