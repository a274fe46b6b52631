import type { ControlProps } from './kinds.ts'
import css from './controls.module.css'

export function Switch({ labelledBy, describedBy, value, onChange }: ControlProps<boolean>) {
  return (
    <input
      type="checkbox"
      role="switch"
      className={css['switch']}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      checked={value}
      onChange={event => onChange(event.target.checked)}
    />
  )
}
