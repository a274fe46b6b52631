import { useEffect, useRef } from 'react'
import { gentlerThan, type PlanContext } from '#shared/content/index.ts'
import { exerciseText } from '#shared/i18n/index.ts'
import { FigureSilhouette } from '#renderer/figure/index.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { NoteHurt } from './NoteHurt.tsx'
import { itemAt } from './player.ts'
import type { RunningPlayer } from './use-player.ts'
import css from './Asking.module.css'

interface AskingProps {
  readonly running: RunningPlayer
  readonly context: PlanContext
  readonly onLeave: () => void
}

/** What is asked in place of the words: what now after "this hurts", or whether to leave. */
export function Asking({ running, context, onLeave }: AskingProps) {
  const translator = useTexts()
  const { t } = translator
  const { state, act, gentler } = running
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => root.current?.querySelector('button')?.focus(), [])

  if (state.status === 'leaving') {
    return (
      <div ref={root} className={css['asking']}>
        <h1>{t('player:leaving.title')}</h1>
        <p>{t('player:leaving.line')}</p>
        <Button look="main" onClick={() => act('go')}>
          {t('player:leaving.stay')}
        </Button>
        <Button hotkey={{ label: t('app:key.escape'), aria: 'Escape' }} onClick={onLeave}>
          {t('player:leaving.leave')}
        </Button>
      </div>
    )
  }
  const exerciseId = state.plan.items[itemAt(state)]?.exerciseId
  const instead = exerciseId === undefined ? null : gentlerThan(exerciseId, { ...context, hurt: state.hurt })
  return (
    <div ref={root} className={css['asking']} data-hurt>
      <h1>{t('player:hurt.title')}</h1>
      <p>{t('player:hurt.line')}</p>
      {instead !== null && (
        <>
          <div className={css['instead']}>
            <FigureSilhouette exerciseId={instead} className={css['silhouette']} />
            <p>{exerciseText(translator, instead).name}</p>
          </div>
          <Button look="main" onClick={gentler}>
            {t('player:hurt.gentler')}
          </Button>
        </>
      )}
      <Button onClick={() => act('go')}>{t('player:hurt.next')}</Button>
      <Button onClick={onLeave}>{t('player:hurt.stop')}</Button>
      {exerciseId !== undefined && <NoteHurt name={exerciseText(translator, exerciseId).name} />}
    </div>
  )
}
