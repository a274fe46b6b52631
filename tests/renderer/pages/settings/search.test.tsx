/** What people look for, in their own words, and what the search has to show them. */
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import english from '#shared/i18n/locales/en/settings.json' with { type: 'json' }
import { LANGUAGES } from '#shared/i18n/languages.ts'
import { settingNames } from '#shared/settings/index.ts'
import { findSettings, GROUPS, holds } from '#renderer/pages/settings/groups.ts'
import { usePlaces, type Place } from '#renderer/pages/settings/places.ts'
import { useSearchWords, type SearchWords } from '#renderer/pages/settings/search.ts'
import { AppProvider } from '#renderer/ui/app-context.tsx'
import { createTranslator } from '#tests/shared/i18n/translator.ts'
import { fakeBootstrap } from '#tests/renderer/fake-bootstrap.ts'

interface Page {
  readonly words: SearchWords
  readonly places: readonly Place[]
}

/** What the page knows in a language. */
async function pageIn(language: string): Promise<Page> {
  const translator = await createTranslator(language, ['app', 'settings', 'presets', 'exercises', 'diary'])
  let page: Page | undefined
  function Reader() {
    page = { words: useSearchWords(), places: usePlaces() }
    return null
  }
  renderToStaticMarkup(
    <AppProvider value={{ translator, bootstrap: fakeBootstrap('settings') }}>
      <Reader />
    </AppProvider>,
  )
  if (!page) throw new Error('The page was not drawn.')
  return page
}

function found(query: string, { words, places }: Page): readonly string[] {
  return [
    ...findSettings(query, words.ofSetting),
    ...places.filter(place => holds(words.ofPlace(place), query)).map(({ title }) => title),
  ]
}

describe('the search of the settings', async () => {
  const page = await pageIn('en')

  test.each([
    ['export', 'Diary: Export'],
    ['delete', 'Diary: Delete'],
    ['backup', 'Take the settings along'],
    ['autostart', 'startAtLogin'],
    ['boot', 'startAtLogin'],
    ['font', 'textPercent'],
    ['zoom', 'textPercent'],
    ['fullscreen', 'holdOnFullscreen'],
    ['hotkey', 'shortcutBreakNow'],
    ['weekend', 'hours'],
    ['lunch', 'hours'],
    ['german', 'language'],
    ['Deutsch', 'language'],
    ['script', 'hookBreakEnd'],
    ['stand', 'Sit-stand 20-8-2'],
    ['licence', 'Licence'],
  ])('finds by “%s” %s', (query, what) => {
    expect(found(query, page)).toContain(what)
  })

  test('finds by a word of one rhythm not all of them', () => {
    expect(found('Cornell stand', page)).toEqual([])
    expect(found('desk goes up', page)).toContain('Sit-stand 20-8-2')
    expect(found('desk goes up', page)).not.toContain('Hourly')
  })

  test('has other words only for what there is', () => {
    const { diary, ...others } = english.findBy
    const known = new Set<string>([
      ...settingNames,
      ...GROUPS,
      ...page.places.map(({ id }) => id),
      ...Object.keys(diary).map(id => `diary.${id}`),
      'hooks',
    ])
    expect(Object.keys(others).filter(name => !known.has(name))).toEqual([])
    expect(Object.keys(diary).map(id => `diary.${id}`)).toEqual(
      page.places.map(({ id }) => id).filter(id => id.startsWith('diary.')),
    )
  })

  test.each(LANGUAGES)('finds every place by its own name in %s, and by an English word', async language => {
    const theirs = await pageIn(language)
    for (const { title } of theirs.places) expect(found(title, theirs)).toContain(title)
    expect(found('backup', theirs).length).toBeGreaterThan(0)
  })
})
