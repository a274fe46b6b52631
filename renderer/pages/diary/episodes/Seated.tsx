import { useId } from 'react'
import { useTexts } from '#renderer/ui/app-context.tsx'
import css from './NoteForm.module.css'

interface SeatedProps {
  readonly minutes: number | null
  readonly onMinutes: (minutes: number | null) => void
}

/** Filled in before anybody is asked: nobody knows it as well as the count. */
export function Seated({ minutes, onMinutes }: SeatedProps) {
  const { t } = useTexts()
  const id = useId()
  return (
    <label className={css['line']}>
      <span id={`${id}name`}>{t('diaryEpisodes:form.seated')}</span>
      <input
        type="number"
        inputMode="numeric"
        min={0}
        max={1440}
        step={1}
        value={minutes ?? ''}
        aria-labelledby={`${id}name`}
        aria-describedby={`${id}hint`}
        onChange={event => {
          const { value, valueAsNumber } = event.currentTarget
          onMinutes(value === '' ? null : Math.min(1440, Math.max(0, Math.round(valueAsNumber))))
        }}
      />
      <span id={`${id}hint`} className={css['hint']}>
        {t(minutes === null ? 'diaryEpisodes:form.seatedNone' : 'diaryEpisodes:form.seatedHint')}
      </span>
    </label>
  )
}
