/** A day, typed or picked from the system's own calendar. */
import { useState, type AriaAttributes } from 'react'
import type { Day } from '#shared/history/index.ts'

/** A year that is half typed is one of the first thousand, which nobody means. */
const EARLIEST = '1900-01-01'
const LATEST = '9999-12-31'

interface DateFieldProps extends Pick<AriaAttributes, 'aria-label' | 'aria-labelledby' | 'aria-describedby'> {
  /** The day that holds; empty: none. */
  readonly value: Day
  readonly min?: Day | undefined
  readonly max?: Day | undefined
  /** It may be emptied, once somebody leaves it so: a day that is half typed looks empty too. */
  readonly isOptional?: boolean
  readonly className?: string | undefined
  readonly onDay: (day: Day) => void
}

/**
 * While somebody types, the field is theirs: written to, it would begin again with its first part. Each day that can
 * be chosen is taken as soon as it stands there; at Enter or on leaving, anything else gives way to the day that holds.
 */
export function DateField(props: DateFieldProps) {
  const { value, min = EARLIEST, max = LATEST, isOptional = false, onDay, ...rest } = props
  const [typed, setTyped] = useState<string | null>(null)
  const isDay = (text: string) => text !== '' && text >= min && text <= max
  const end = (field: HTMLInputElement) => {
    setTyped(null)
    // Half a day is an empty value too: beside none, React sees nothing to write.
    if (field.validity.badInput) field.value = value
    else if (isOptional && typed === '') onDay('')
  }
  return (
    <input
      {...rest}
      type="date"
      required={!isOptional}
      aria-invalid={typed !== null && typed !== '' && !isDay(typed)}
      min={min}
      max={max}
      value={typed ?? value}
      onChange={event => {
        setTyped(event.target.value)
        if (isDay(event.target.value)) onDay(event.target.value)
      }}
      onKeyDown={event => {
        if (event.key === 'Enter') end(event.currentTarget)
      }}
      onBlur={event => end(event.currentTarget)}
    />
  )
}
