import { useState } from 'react'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { Choices } from './Choices.tsx'
import { fromLocalInput, toLocalInput } from './draft.ts'
import css from './NoteForm.module.css'

const HOUR_MS = 3_600_000

interface WhenProps {
  /** Epoch ms; `null`: just now. */
  readonly at: number | null
  readonly isKept: boolean
  readonly onAt: (at: number | null) => void
}

export function When({ at, isKept, onAt }: WhenProps) {
  const { t } = useTexts()
  const field = <Moment label={t('diaryEpisodes:form.whenAt')} at={at} onAt={onAt} />
  if (isKept) return field
  return (
    <Choices
      legend={t('diaryEpisodes:form.when')}
      options={[
        { value: 'now', label: t('diaryEpisodes:form.now') },
        { value: 'earlier', label: t('diaryEpisodes:form.earlier') },
      ]}
      chosen={[at === null ? 'now' : 'earlier']}
      name="when"
      onChange={([chosen]) => onAt(chosen === 'earlier' ? Date.now() - HOUR_MS : null)}
    >
      {at !== null && field}
    </Choices>
  )
}

interface MomentProps {
  readonly label: string
  readonly at: number | null
  readonly onAt: (at: number) => void
}

/** A day and a time; while it is being typed and is none yet, the last one holds. */
export function Moment({ label, at, onAt }: MomentProps) {
  const [text, setText] = useState(() => toLocalInput(at ?? Date.now()))
  const [latest] = useState(() => toLocalInput(Date.now()))
  return (
    <label className={css['line']}>
      <span>{label}</span>
      <input
        type="datetime-local"
        value={text}
        max={latest}
        onChange={event => {
          setText(event.currentTarget.value)
          const chosen = fromLocalInput(event.currentTarget.value, Date.now())
          if (chosen !== null) onAt(chosen)
        }}
      />
    </label>
  )
}
