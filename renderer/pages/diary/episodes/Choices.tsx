import { useId, type ReactNode } from 'react'
import css from './Choices.module.css'

interface ChoicesProps<Value extends string> {
  readonly legend: ReactNode
  readonly hint?: ReactNode
  readonly options: readonly { readonly value: Value; readonly label: string; readonly name?: string }[]
  readonly chosen: readonly Value[]
  /** Several at once; else one. */
  readonly several?: boolean
  /** What is chosen is what hurts. */
  readonly hurt?: boolean
  readonly name: string
  readonly onChange: (chosen: readonly Value[]) => void
  readonly children?: ReactNode
}

/** A question with answers to tap: the system's own radio buttons or boxes, each as large as its words. */
export function Choices<Value extends string>({
  legend,
  hint,
  options,
  chosen,
  several = false,
  hurt = false,
  name,
  onChange,
  children,
}: ChoicesProps<Value>) {
  const hinted = useId()
  return (
    <fieldset
      className={css['choices']}
      data-hurt={hurt || undefined}
      aria-describedby={hint === undefined ? undefined : hinted}
    >
      <legend>{legend}</legend>
      {hint !== undefined && (
        <p id={hinted} className={css['hint']}>
          {hint}
        </p>
      )}
      <div className={css['row']}>
        {options.map(option => {
          const checked = chosen.includes(option.value)
          return (
            <label key={option.value} className={css['choice']} data-checked={checked || undefined}>
              <input
                type={several ? 'checkbox' : 'radio'}
                name={name}
                checked={checked}
                aria-label={option.name}
                onChange={() =>
                  onChange(
                    several
                      ? options
                          .map(({ value }) => value)
                          .filter(value => (value === option.value ? !checked : chosen.includes(value)))
                      : [option.value],
                  )
                }
              />
              <span>{option.label}</span>
            </label>
          )
        })}
      </div>
      {children}
    </fieldset>
  )
}
