/** What a setting is found by: its name, its reason, its group, and the names of its choices. */
import { useTexts } from '#renderer/ui/app-context.tsx'
import { definitions, type SettingName } from '#shared/settings/index.ts'

export function useSearchWords(): (name: SettingName) => string {
  const { t, i18n, language } = useTexts()
  const choicesOf = (name: SettingName): readonly string[] => {
    const found: unknown =
      i18n.getResource(language, 'settings', `choice.${name}`) ??
      i18n.getResource('en', 'settings', `choice.${name}`)
    return typeof found === 'object' && found !== null ? Object.values(found).map(String) : []
  }
  return name =>
    [
      t(`settings:item.${name}.label` as 'settings:item.voice.label'),
      t(`settings:item.${name}.why` as 'settings:item.voice.why'),
      t(`settings:group.${definitions[name].group}.title`),
      ...choicesOf(name),
    ].join(' ')
}
