import { useEffect, useEffectEvent, useState } from 'react'
import type { Requests } from '#shared/ipc/contract.ts'
import { FigureSilhouette } from '#renderer/figure/index.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { tell } from '#renderer/ui/bridge.ts'
import { Button } from '#renderer/ui/Button.tsx'
import type { PlayerState } from './player.ts'
import css from './Feeling.module.css'

type FeelingAnswer = Requests['routine:end']['request']['feeling']

const ANSWERS = ['better', 'same', 'worse'] as const
/** Long enough to read four words. */
const THANKS_MS = 1600
/** Somebody who walked away need not answer. */
const ANSWER_WITHIN_MS = 60_000

/** Somebody who skipped through it is not told so. */
const WORTH_SAYING_SEC = 20

interface FeelingProps {
  readonly state: PlayerState
  readonly onFeel: (feeling: FeelingAnswer) => void
}

/** The last page of a routine: one tap, or none. */
export function Feeling({ state, onFeel }: FeelingProps) {
  const { t, format } = useTexts()
  const [answer, setAnswer] = useState<FeelingAnswer | 'none'>(null)

  const feel = (given: FeelingAnswer) => {
    if (answer !== null) return
    setAnswer(given ?? 'none')
    onFeel(given)
    setTimeout(() => tell('window:close', null), THANKS_MS)
  }
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const numbered = ANSWERS[Number(event.key) - 1]
    if (numbered) feel(numbered)
    else if (event.key === 'Escape') feel(null)
  })
  const onTimeout = useEffectEvent(() => feel(null))
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listener)
    const timer = setTimeout(() => onTimeout(), ANSWER_WITHIN_MS)
    return () => {
      window.removeEventListener('keydown', listener)
      clearTimeout(timer)
    }
  }, [])

  return (
    <main className={css['feeling']}>
      <ul className={css['row']} aria-hidden>
        {state.plan.items.map(({ exerciseId }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- an exercise may come twice
          <li key={`${index}-${exerciseId}`}>
            <FigureSilhouette exerciseId={exerciseId} className={css['silhouette']} />
          </li>
        ))}
      </ul>
      {answer === null ? (
        <>
          {state.doneSec >= WORTH_SAYING_SEC && (
            <p className={css['done']}>
              {t('player:feeling.done', { time: format.duration(state.doneSec, 'long') })}
            </p>
          )}
          <h1>{t('player:feeling.title')}</h1>
          <div className={css['answers']} role="group" aria-label={t('player:feeling.title')}>
            {ANSWERS.map((each, index) => (
              <Button
                key={each}
                autoFocus={index === 0}
                hotkey={{ label: String(index + 1), aria: String(index + 1) }}
                onClick={() => feel(each)}
              >
                {t(`player:feeling.${each}`)}
              </Button>
            ))}
          </div>
          <Button
            look="quiet"
            hotkey={{ label: t('app:key.escape'), aria: 'Escape' }}
            onClick={() => feel(null)}
          >
            {t('player:feeling.skip')}
          </Button>
        </>
      ) : (
        <p className={css['thanks']} role="status">
          {t(`player:feeling.thanks.${answer}`)}
        </p>
      )}
    </main>
  )
}
