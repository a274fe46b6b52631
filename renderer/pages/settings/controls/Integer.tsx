import { useTexts } from '#renderer/ui/app-context.tsx'
import type { Formats } from '#shared/i18n/index.ts'
import type { ControlProps } from './kinds.ts'
import type { Integer as Table } from './kinds.ts'
import { NumberField } from './NumberField.tsx'
import css from './controls.module.css'

interface IntegerProps extends ControlProps<number> {
  readonly definition: Table
}

/** A value with its unit, as people say it. */
export function amount(format: Formats, unit: Table['unit'], value: number): string {
  switch (unit) {
    case 'min':
      return format.minutes(value)
    case 'sec':
      return format.duration(value)
    case 'hour':
      return format.hour(value)
    case 'percent':
      return format.percent(value)
    case 'day':
    case 'week':
      return format.days(value, unit)
    case 'count':
      return format.number(value)
  }
}

/** Long ranges of seconds in fives; a value between them, from a file, keeps its second. */
const stepOf = ({ unit, min, max }: Table, value: number): number =>
  unit === 'sec' && max - min > 100 && value % 5 === 0 ? 5 : 1

/** What stands beside the typed number; an hour of the day and a mere count say it all in the number. */
function unitOf(format: Formats, unit: Table['unit'], value: number): string | null {
  switch (unit) {
    case 'min':
      return format.unitName(value, 'minute')
    case 'sec':
      return format.unitName(value, 'second')
    case 'day':
    case 'week':
      return format.unitName(value, unit)
    case 'percent':
      return '%'
    case 'hour':
    case 'count':
      return null
  }
}

/** A slider for the feel of it and a field for the number; both are the one setting. */
export function Integer({ labelledBy, describedBy, value, onChange, definition }: IntegerProps) {
  const { t, format } = useTexts()
  const { min, max, unit, orZero } = definition
  const isOff = orZero === true && value === 0
  const said = isOff ? t('settings:off') : amount(format, unit, value)
  // Many seconds are easier to grasp as minutes, and the hour as the clock has it.
  const alsoSaid = (unit === 'sec' && value >= 60) || unit === 'hour' ? said : null
  const shown = isOff ? min : value
  return (
    <span className={css['integer']}>
      <input
        type="range"
        className={css['range']}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        aria-valuetext={said}
        min={min}
        max={max}
        step={stepOf(definition, value)}
        value={shown}
        disabled={isOff}
        onChange={event => onChange(Number(event.target.value))}
      />
      <span className={css['typed']}>
        <NumberField
          labelledBy={labelledBy}
          describedBy={describedBy}
          value={shown}
          min={min}
          max={max}
          disabled={isOff}
          onChange={onChange}
        />
        <span className={css['unit']}>{unitOf(format, unit, shown)}</span>
      </span>
      {alsoSaid !== null && <output className={css['amount']}>{alsoSaid}</output>}
      {orZero && (
        <label className={css['off']}>
          <input
            type="checkbox"
            checked={isOff}
            onChange={event => onChange(event.target.checked ? 0 : definition.default || min)}
          />
          {t('settings:off')}
        </label>
      )}
    </span>
  )
}
