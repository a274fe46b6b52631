import { useEffect, useRef, useState } from 'react'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import css from './AskDelete.module.css'

interface AskDeleteProps {
  readonly question: string
  readonly onDelete: () => void
}

/** Asks in the place where it was pressed, with "keep" under the finger. */
export function AskDelete({ question, onDelete }: AskDeleteProps) {
  const { t } = useTexts()
  const [isAsking, setAsking] = useState(false)
  const keep = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    if (isAsking) keep.current?.querySelector('button')?.focus()
  }, [isAsking])
  if (!isAsking)
    return (
      <Button look="quiet" onClick={() => setAsking(true)}>
        {t('diaryEpisodes:delete.action')}
      </Button>
    )
  return (
    <div className={css['ask']} role="alertdialog" aria-label={question}>
      <p>{question}</p>
      <span ref={keep}>
        <Button onClick={() => setAsking(false)}>{t('diaryEpisodes:delete.no')}</Button>
      </span>
      <Button look="hurt" onClick={onDelete}>
        {t('diaryEpisodes:delete.yes')}
      </Button>
    </div>
  )
}
