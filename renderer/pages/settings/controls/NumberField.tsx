import { useState } from 'react'
import css from './controls.module.css'

interface NumberFieldProps {
  readonly labelledBy?: string
  readonly label?: string
  readonly describedBy?: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly disabled?: boolean
  readonly onChange: (value: number) => void
}

/**
 * A number to be typed. What fits counts at once; what does not, perhaps because it is half typed, is sent when the
 * field is left, so that the answer stands beside it. Esc brings the value back.
 */
export function NumberField({
  labelledBy,
  label,
  describedBy,
  value,
  min,
  max,
  disabled,
  onChange,
}: NumberFieldProps) {
  const [draft, setDraft] = useState<{ readonly text: string; readonly over: number } | null>(null)
  // The slider, a preset or the way back moved on: what was typed is past.
  const shown = draft && draft.over === value ? draft.text : null
  const fits = (text: string) => /^\d+$/.test(text) && Number(text) >= min && Number(text) <= max
  const leave = () => {
    if (shown === null) return
    if (fits(shown)) setDraft(null)
    else onChange(shown.trim() === '' ? Number.NaN : Number(shown))
  }
  return (
    <input
      type="number"
      inputMode="numeric"
      className={css['number']}
      aria-labelledby={labelledBy}
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={shown !== null && !fits(shown) ? true : undefined}
      min={min}
      max={max}
      disabled={disabled}
      value={shown ?? value}
      onChange={({ target: { value: text } }) => {
        setDraft({ text, over: fits(text) ? Number(text) : value })
        if (fits(text)) onChange(Number(text))
      }}
      onBlur={leave}
      onKeyDown={event => {
        if (event.key === 'Enter') leave()
        if (event.key !== 'Escape' || shown === null) return
        event.preventDefault()
        setDraft(null)
        onChange(value)
      }}
    />
  )
}
