import { useId } from 'react'
import css from './SwitchRow.module.css'

interface SwitchRowProps {
  readonly on: boolean
  readonly label: string
  readonly hint?: string
  readonly onChange: (on: boolean) => void
}

/** A switch whose whole row can be hit. */
export function SwitchRow({ on, label, hint, onChange }: SwitchRowProps) {
  const id = useId()
  return (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      aria-labelledby={`${id}label`}
      aria-describedby={hint === undefined ? undefined : `${id}hint`}
      className={css['row']}
      onClick={() => onChange(!on)}
    >
      <span className={css['words']}>
        <span id={`${id}label`} className={css['label']}>
          {label}
        </span>
        {hint !== undefined && (
          <span id={`${id}hint`} className={css['hint']}>
            {hint}
          </span>
        )}
      </span>
      <span className={css['switch']} aria-hidden>
        <span className={css['knob']} />
      </span>
    </button>
  )
}
