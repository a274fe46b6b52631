import { useTexts } from '#renderer/ui/app-context.tsx'
import type { ControlProps } from './kinds.ts'
import type { Integers as Table } from './kinds.ts'
import { NumberField } from './NumberField.tsx'
import css from './controls.module.css'

interface IntegersProps extends ControlProps<readonly number[]> {
  readonly definition: Table
}

export function Integers({ labelledBy, describedBy, value, onChange, definition }: IntegersProps) {
  const { t, format } = useTexts()
  const { min, max, least, most } = definition
  const replace = (index: number, next: number) =>
    onChange(value.map((each, at) => (at === index ? next : each)))
  return (
    <span
      role="group"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      className={css['integers']}
    >
      {value.map((each, index) => (
        // Two may be the same number; what tells them apart is their place.
        // oxlint-disable-next-line react/no-array-index-key
        <span key={index} className={css['entry']}>
          <NumberField
            label={format.minutes(each, 'long')}
            min={min}
            max={max}
            value={each}
            onChange={next => replace(index, next)}
          />
          <span className={css['unit']}>{format.unitName(each, 'minute')}</span>
          {value.length > least && (
            <button
              type="button"
              className={css['small']}
              aria-label={t('settings:remove', { name: format.minutes(each, 'long') })}
              onClick={() => onChange(value.filter((_, at) => at !== index))}
            >
              ×
            </button>
          )}
        </span>
      ))}
      {value.length < most && (
        <button
          type="button"
          className={css['small']}
          onClick={() => onChange([...value, Math.min(max, (value.at(-1) ?? 0) + 5)])}
        >
          {t('settings:add')}
        </button>
      )}
    </span>
  )
}
