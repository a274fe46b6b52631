import { useId } from 'react'
import { useTexts } from '#renderer/ui/app-context.tsx'
import type { SettingName } from '#shared/settings/index.ts'
import type { ControlProps } from './kinds.ts'
import css from './controls.module.css'

interface ChoicesProps<Value> extends ControlProps<Value> {
  readonly choices: readonly string[]
}

/** The choices' names are keys made of the table's own words; a test holds the catalogue to it. */
function useChoiceName(name: SettingName): (choice: string) => string {
  const { t } = useTexts()
  return choice => t(`settings:choice.${name}.${choice}` as 'settings:choice.theme.light')
}

export function Choice({ name, labelledBy, describedBy, value, onChange, choices }: ChoicesProps<string>) {
  const nameOf = useChoiceName(name)
  const group = useId()
  return (
    <span
      role="radiogroup"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      className={css['segments']}
    >
      {choices.map(choice => (
        <label key={choice} className={css['segment']}>
          <input type="radio" name={group} checked={choice === value} onChange={() => onChange(choice)} />
          <span>{nameOf(choice)}</span>
        </label>
      ))}
    </span>
  )
}

export function Several({ name, labelledBy, value, onChange, choices }: ChoicesProps<readonly string[]>) {
  const nameOf = useChoiceName(name)
  const toggle = (choice: string, on: boolean) =>
    onChange(choices.filter(each => (each === choice ? on : value.includes(each))))
  return (
    <span role="group" aria-labelledby={labelledBy} className={css['several']}>
      {choices.map(choice => (
        <label key={choice}>
          <input
            type="checkbox"
            checked={value.includes(choice)}
            onChange={event => toggle(choice, event.target.checked)}
          />
          {nameOf(choice)}
        </label>
      ))}
    </span>
  )
}
