import { useId } from 'react'
import { useTexts } from '#renderer/ui/app-context.tsx'
import css from './Scale.module.css'

const STEPS = Array.from({ length: 11 }, (_, step) => step)

interface ScaleProps {
  readonly legend: string
  readonly hint?: string
  /** The words above are said by something else on the page. */
  readonly quiet?: boolean
  readonly value: number | null
  readonly onChange: (value: number | null) => void
}

/** From 0 to 10, one tap. What was tapped by mistake is taken back by a second tap, or by Delete. */
export function Scale({ legend, hint, quiet = false, value, onChange }: ScaleProps) {
  const { format } = useTexts()
  const name = useId()
  return (
    <fieldset className={css['scale']} aria-describedby={hint === undefined ? undefined : `${name}hint`}>
      <legend className={quiet ? 'unseen' : undefined}>{legend}</legend>
      {hint !== undefined && (
        <p id={`${name}hint`} className={css['hint']}>
          {hint}
        </p>
      )}
      <div className={css['steps']}>
        {STEPS.map(step => (
          <label
            key={step}
            className={css['step']}
            data-checked={step === value || undefined}
            data-below={(value !== null && step < value) || undefined}
          >
            <input
              type="radio"
              name={name}
              checked={step === value}
              onChange={() => onChange(step)}
              onClick={() => step === value && onChange(null)}
              onKeyDown={event => {
                if (event.key === 'Delete' || event.key === 'Backspace') onChange(null)
              }}
            />
            <span>{format.number(step)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
