/** What settings are called on the page. */
import { useTexts } from '#renderer/ui/app-context.tsx'
import { settingNames, type SettingName } from '#shared/settings/index.ts'

/** A setting's label; a name that is no setting of this version stays as it is. */
export function useNameOf(): (name: string) => string {
  const { t } = useTexts()
  return name =>
    (settingNames as readonly string[]).includes(name)
      ? t(`settings:item.${name as SettingName}.label` as 'settings:item.voice.label')
      : name
}
