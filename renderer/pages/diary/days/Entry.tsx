import { useId, useState } from 'react'
import { INTENSITIES, type FactOf } from '#shared/history/index.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { useDates } from '../dates.ts'
import css from './Log.module.css'

type Activity = FactOf<'activity'>
type Changes = Partial<Pick<Activity, 'minutes' | 'intensity' | 'strength' | 'notes'>>

interface EntryProps {
  readonly entry: Activity
  readonly offsetMin: number
  readonly onChange: (changes: Changes) => void
  readonly onRemove: () => void
}

const MOST_MINUTES = 1440
const MOST_NOTES = 2000

/** Something noted; what is not right is set right in place. */
export function Entry({ entry, offsetMin, onChange, onRemove }: EntryProps) {
  const { t, format } = useTexts()
  const dates = useDates()
  const [open, setOpen] = useState(false)
  const id = useId()
  const close = () => {
    setOpen(false)
    document.getElementById(id)?.focus()
  }
  const name = t(`diary:activity.${entry.activity}`)
  const words = [
    format.minutes(entry.minutes),
    t(`diary:intensity.${entry.intensity}`),
    ...(entry.strength ? [t('diary:log.strength')] : []),
  ]
  return (
    <li className={css['entry']}>
      <span className={css['at']}>{dates.time(entry.at, offsetMin)}</span>
      <span className={css['what']}>
        <b>{name}</b> {format.join(words)}
        {entry.notes !== '' && <span className={css['notes']}>{entry.notes}</span>}
      </span>
      <span className={css['do']}>
        <Button
          id={id}
          look="quiet"
          aria-expanded={open}
          aria-label={t('diary:log.changeOf', { what: name })}
          onClick={() => setOpen(!open)}
        >
          {t('diary:log.change')}
        </Button>
        <Button look="quiet" aria-label={t('diary:log.removeOf', { what: name })} onClick={onRemove}>
          {t('diary:log.remove')}
        </Button>
      </span>
      {open && (
        <Form
          entry={entry}
          onKeep={changes => {
            onChange(changes)
            close()
          }}
          onCancel={close}
        />
      )}
    </li>
  )
}

interface FormProps {
  readonly entry: Activity
  readonly onKeep: (changes: Changes) => void
  readonly onCancel: () => void
}

function Form({ entry, onKeep, onCancel }: FormProps) {
  const { t } = useTexts()
  const [minutes, setMinutes] = useState(String(entry.minutes))
  const [intensity, setIntensity] = useState(entry.intensity)
  const [strength, setStrength] = useState(entry.strength)
  const [notes, setNotes] = useState(entry.notes)
  return (
    <form
      className={css['form']}
      onSubmit={event => {
        event.preventDefault()
        onKeep({ minutes: Math.min(MOST_MINUTES, Math.round(Number(minutes))), intensity, strength, notes })
      }}
      onKeyDown={event => {
        if (event.key === 'Escape') onCancel()
      }}
    >
      <label>
        {t('diary:log.minutes')}
        <input
          type="number"
          min={1}
          max={MOST_MINUTES}
          required
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- asked for just now
          autoFocus
          value={minutes}
          onChange={event => setMinutes(event.target.value)}
        />
      </label>
      <label>
        {t('diary:log.intensity')}
        <select
          value={intensity}
          onChange={event => setIntensity(INTENSITIES.find(each => each === event.target.value) ?? intensity)}
        >
          {INTENSITIES.map(each => (
            <option key={each} value={each}>
              {t(`diary:intensity.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <label className={css['wide']}>
        {t('diary:log.note')}
        <input
          type="text"
          maxLength={MOST_NOTES}
          value={notes}
          onChange={event => setNotes(event.target.value)}
        />
      </label>
      <label className={css['option']}>
        <input type="checkbox" checked={strength} onChange={event => setStrength(event.target.checked)} />
        {t('diary:log.strength')}
      </label>
      <span className={css['do']}>
        <Button look="main" type="submit">
          {t('diary:log.keep')}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {t('app:cancel')}
        </Button>
      </span>
    </form>
  )
}
