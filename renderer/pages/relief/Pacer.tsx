import { useEffect, useState } from 'react'
import { useApp } from '#renderer/ui/app-context.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { firstBreath, lengthOf, nextBreath, type Breath } from './pacer.ts'
import css from './Pacer.module.css'

/** A circle to breathe with. It keeps still until it is asked to move, and where motion is unwanted it only fades. */
export function Pacer() {
  const { bootstrap, translator } = useApp()
  const { t, format } = translator
  const [breath, setBreath] = useState<Breath | null>(null)
  const running = breath !== null
  useEffect(() => {
    if (!running) return undefined
    const timer = setInterval(() => setBreath(now => now && nextBreath(now)), 1000)
    return () => clearInterval(timer)
  }, [running])

  return (
    <div className={css['pacer']}>
      <div className={css['ground']} aria-hidden>
        <div
          className={css['circle']}
          data-phase={breath?.phase ?? 'rest'}
          data-still={bootstrap.reducedMotion || undefined}
          style={breath ? { transitionDuration: `${lengthOf(breath.phase)}s` } : undefined}
        />
        {breath && (
          <p className={css['words']}>
            <span>{t(`reliefPage:breathing.${breath.phase}`)}</span>
            <span>{format.number(breath.count)}</span>
          </p>
        )}
      </div>
      <div className={css['side']}>
        <p>{t('reliefPage:breathing.pace')}</p>
        <p className="unseen" aria-live="polite">
          {breath && t(`reliefPage:breathing.${breath.phase}`)}
        </p>
        <Button className={css['button']} onClick={() => setBreath(running ? null : firstBreath)}>
          {t(running ? 'reliefPage:breathing.stop' : 'reliefPage:breathing.start')}
        </Button>
      </div>
    </div>
  )
}
