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

/** Names a program to run. Before such a change is in force the system itself asks the user. */
export const namesProgram = (name: string): boolean => name.startsWith('hook')
