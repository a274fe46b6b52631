import type { ReactNode } from 'react'
import css from './Choice.module.css'

interface ChoiceProps<Option> {
  readonly label: string
  /** The label is only told to screen readers: the options speak for themselves. */
  readonly quiet?: boolean
  readonly name: string
  readonly options: readonly Option[]
  readonly chosen: Option
  readonly onChoose: (option: Option) => void
  readonly words: (option: Option) => ReactNode
}

/** One of a few, side by side on a line. */
export function Choice<Option extends string | number | null>({
  label,
  quiet = false,
  name,
  options,
  chosen,
  onChoose,
  words,
}: ChoiceProps<Option>) {
  return (
    <fieldset className={css['choice']} data-quiet={quiet}>
      <legend className={quiet ? 'unseen' : undefined}>{label}</legend>
      {options.map(option => (
        <label key={String(option)}>
          <input type="radio" name={name} checked={option === chosen} onChange={() => onChoose(option)} />
          <span>{words(option)}</span>
        </label>
      ))}
    </fieldset>
  )
}
