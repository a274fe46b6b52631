/**
 * What a setting, or a place on the pages, is found by: its name, its reason, its group, the names of its choices, and
 * the other words that people have for it (`findBy` among the texts), in their language and in English.
 */
import { LANGUAGES } from '#shared/i18n/languages.ts'
import { definitions, type SettingName } from '#shared/settings/index.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { namesProgram } from './names.ts'
import type { Place } from './places.ts'

export interface SearchWords {
  readonly ofSetting: (name: SettingName) => string
  readonly ofPlace: (place: Place) => string
}

/** Three settings for one thing: a program of one's own. */
const alsoKnownAs = (name: SettingName): string => (namesProgram(name) ? 'hooks' : name)

export function useSearchWords(): SearchWords {
  const { t, i18n, language } = useTexts()
  const textsAt = (key: string): readonly string[] =>
    [...new Set([language, 'en'])].flatMap(each => {
      const found: unknown = i18n.getResource(each, 'settings', key)
      if (typeof found === 'string') return [found]
      return typeof found === 'object' && found !== null ? Object.values(found).map(String) : []
    })
  const languageNames = (): readonly string[] =>
    LANGUAGES.flatMap(each =>
      [each, language, 'en'].map(
        inLanguage => new Intl.DisplayNames([inLanguage], { type: 'language' }).of(each) ?? each,
      ),
    )
  const groupWords = (group: Place['group']) => [
    t(`settings:group.${group}.title`),
    ...textsAt(`findBy.${group}`),
  ]
  return {
    ofSetting: name =>
      [
        t(`settings:item.${name}.label` as 'settings:item.voice.label'),
        t(`settings:item.${name}.why` as 'settings:item.voice.why'),
        ...groupWords(definitions[name].group),
        ...textsAt(`choice.${name}`),
        ...textsAt(`findBy.${alsoKnownAs(name)}`),
        ...(name === 'language' ? languageNames() : []),
      ].join(' '),
    ofPlace: ({ id, group, title, line }) =>
      [title, line, ...groupWords(group), ...textsAt(`findBy.${id}`)].join(' '),
  }
}
