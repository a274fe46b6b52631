import type { Ref } from 'react'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import css from './Unsaved.module.css'

interface UnsavedProps {
  readonly ref: Ref<HTMLDialogElement>
  readonly onLeave: () => void
}

export function Unsaved({ ref, onLeave }: UnsavedProps) {
  const { t } = useTexts()
  return (
    <dialog ref={ref} className={css['unsaved']} aria-labelledby="unsaved-title">
      <h2 id="unsaved-title">{t('player:own.unsaved.title')}</h2>
      <p>{t('player:own.unsaved.line')}</p>
      <form method="dialog">
        <Button type="submit" look="main">
          {t('player:own.unsaved.stay')}
        </Button>
        <Button onClick={onLeave}>{t('player:own.unsaved.leave')}</Button>
      </form>
    </dialog>
  )
}
