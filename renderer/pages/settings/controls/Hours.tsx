import { useTexts } from '#renderer/ui/app-context.tsx'
import { WEEKDAYS, type HourRange, type Weekday, type WorkingHours } from '#shared/settings/index.ts'
import type { ControlProps } from './kinds.ts'
import css from './controls.module.css'

const OFFICE: WorkingHours = Object.fromEntries(
  WEEKDAYS.slice(0, 5).map(day => [day, [['09:00', '17:00']]]),
) as WorkingHours

export function Hours({ labelledBy, describedBy, value, onChange }: ControlProps<WorkingHours | null>) {
  const { format } = useTexts()
  const setDay = (day: Weekday, ranges: readonly HourRange[]) => {
    const { [day]: _, ...others } = value ?? {}
    onChange(ranges.length > 0 ? { ...others, [day]: ranges } : others)
  }
  return (
    <span className={css['hours']}>
      <input
        type="checkbox"
        role="switch"
        className={css['switch']}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        checked={value !== null}
        onChange={event => onChange(event.target.checked ? OFFICE : null)}
      />
      {value !== null && (
        <span className={css['week']}>
          {WEEKDAYS.map((day, index) => (
            <Day
              key={day}
              name={format.weekday(index, 'long')}
              ranges={value[day] ?? []}
              onChange={ranges => setDay(day, ranges)}
            />
          ))}
        </span>
      )}
    </span>
  )
}

function Day({
  name,
  ranges,
  onChange: change,
}: {
  readonly name: string
  readonly ranges: readonly HourRange[]
  readonly onChange: (ranges: readonly HourRange[]) => void
}) {
  const { t } = useTexts()
  const replace = (at: number, range: HourRange) =>
    change(ranges.map((each, index) => (index === at ? range : each)))
  return (
    <span className={css['day']}>
      <span>{name}</span>
      <span className={css['ranges']}>
        {ranges.map(([from, to], index) => (
          // oxlint-disable-next-line react/no-array-index-key
          <span key={index} className={css['entry']}>
            <input
              type="time"
              aria-label={t('settings:hours.from', { day: name })}
              value={from}
              onChange={event => event.target.value && replace(index, [event.target.value, to])}
            />
            –
            <input
              type="time"
              aria-label={t('settings:hours.to', { day: name })}
              value={to}
              onChange={event => event.target.value && replace(index, [from, event.target.value])}
            />
            <button
              type="button"
              className={css['small']}
              aria-label={t('settings:hours.removeRange', { from, to, day: name })}
              onClick={() => change(ranges.filter((_, at) => at !== index))}
            >
              ×
            </button>
          </span>
        ))}
        <button
          type="button"
          className={css['small']}
          aria-label={t('settings:hours.addRange', { day: name })}
          onClick={() => change([...ranges, ['09:00', '17:00']])}
        >
          {t('settings:add')}
        </button>
      </span>
    </span>
  )
}
