import { useId, type ReactNode } from 'react'
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

/** One of a few, side by side on a line. Several below one another share the columns of what they stand in. */
export function Choice<Option extends string | number | null>({
  label,
  quiet = false,
  name,
  options,
  chosen,
  onChoose,
  words,
}: ChoiceProps<Option>) {
  const id = useId()
  return (
    <div role="radiogroup" className={css['choice']} aria-labelledby={id} data-quiet={quiet}>
      <span id={id} className={quiet ? 'unseen' : css['label']}>
        {label}
      </span>
      <div className={css['options']}>
        {options.map(option => (
          <label key={String(option)}>
            <input type="radio" name={name} checked={option === chosen} onChange={() => onChoose(option)} />
            <span>{words(option)}</span>
          </label>
        ))}
      </div>
    </div>
  )
}
