import type { ReactNode } from 'react'
import { routine } from '#shared/content/index.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { ROUTINES } from './routines.ts'
import css from './StartBar.module.css'

interface StartBarProps {
  readonly onStart: (routineId: string) => void
  readonly children?: ReactNode
}

/** Always within reach: the two gentle routines. */
export function StartBar({ onStart, children }: StartBarProps) {
  const { t, format } = useTexts()
  return (
    <section className={css['bar']} aria-label={t('reliefPage:start.label')}>
      <div className={css['buttons']}>
        {ROUTINES.map(({ place, routineId, key }) => (
          <Button
            key={routineId}
            className={css['button']}
            hotkey={{ label: key, aria: key }}
            onClick={() => onStart(routineId)}
          >
            {t(`reliefPage:start.${place}`)}
            <span className={css['length']}> {format.duration(routine(routineId).totalSec)}</span>
          </Button>
        ))}
      </div>
      {children}
    </section>
  )
}
