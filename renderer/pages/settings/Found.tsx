import type { SettingName } from '#shared/settings/index.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { settingsOf, type Group } from './groups.ts'
import type { Place } from './places.ts'
import { Rows } from './Rows.tsx'
import type { Changes } from './use-changes.ts'
import css from './SettingsPage.module.css'

interface FoundProps {
  readonly group: Group
  readonly names: readonly SettingName[]
  readonly places: readonly Place[]
  readonly changes: Changes
  readonly onGo: (group: Group, anchor?: string) => void
}

/** What of a group was found, under its name, which leads there: settings to be changed here, and ways to the rest. */
export function Found({ group, names, places, changes, onGo }: FoundProps) {
  const { t } = useTexts()
  const settings = settingsOf(group).filter(name => names.includes(name))
  const ways = places.filter(place => place.group === group)
  if (settings.length === 0 && ways.length === 0) return null
  return (
    <section className={css['found']}>
      <h3>
        <button type="button" onClick={() => onGo(group)}>
          {t(`settings:group.${group}.title`)}
        </button>
      </h3>
      <Rows names={settings} changes={changes} />
      {ways.length > 0 && (
        <ul className={css['ways']}>
          {ways.map(({ title, line, anchor }) => (
            <li key={title}>
              <button type="button" onClick={() => onGo(group, anchor)}>
                <span className={css['label']}>{title}</span>
                <span className={css['why']}>{line}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
