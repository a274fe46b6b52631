import type { SettingName } from '#shared/settings/index.ts'
import { useApp } from '#renderer/ui/app-context.tsx'
import { isHere } from './groups.ts'
import { Row } from './Row.tsx'
import type { Changes } from './use-changes.ts'
import css from './SettingsPage.module.css'

interface RowsProps {
  readonly names: readonly SettingName[]
  readonly changes: Changes
}

/** Those of the named settings that mean anything on this system. */
export function Rows({ names, changes }: RowsProps) {
  const { settings, view, problems, change } = changes
  const { platform } = useApp().bootstrap
  if (!settings || !view) return null
  const here = names.filter(name => isHere(name, platform))
  if (here.length === 0) return null
  return (
    <div className={css['rows']}>
      {here.map(name => (
        <Row
          key={name}
          name={name}
          value={settings[name]}
          problem={problems[name]}
          view={view}
          onChange={value => change({ [name]: value })}
        />
      ))}
    </div>
  )
}
