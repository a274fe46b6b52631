/** Settings that are text in the file, and something better on the page. */
import { useMemo } from 'react'
import { relief } from '#shared/content/index.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import type { ControlProps } from './kinds.ts'
import css from './controls.module.css'

/** Two letters nobody should have to know. */
export function Region({ labelledBy, describedBy, value, onChange }: ControlProps<string>) {
  const { t, language } = useTexts()
  const regions = useMemo(() => {
    const names = new Intl.DisplayNames([language, 'en'], { type: 'region' })
    return relief.numbers
      .filter(({ region }) => region.length === 2)
      .map(({ region }) => ({ region, name: names.of(region) ?? region }))
      .toSorted((one, other) => one.name.localeCompare(other.name, language))
  }, [language])
  return (
    <select
      className={css['menu']}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      value={value.toUpperCase()}
      onChange={event => onChange(event.target.value)}
    >
      <option value="">{t('settings:region.system')}</option>
      {regions.map(({ region, name }) => (
        <option key={region} value={region}>
          {name}
        </option>
      ))}
    </select>
  )
}

/** A day, or none; the system's own calendar. */
export function Day({ labelledBy, describedBy, value, onChange }: ControlProps<string>) {
  return (
    <DateField
      className={css['short']}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      value={value}
      isOptional
      onDay={onChange}
    />
  )
}
