import { useEffect, useRef } from 'react'
import type { PromptOffer } from '#shared/ipc/contract.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { snoozeAction } from './keys.ts'
import { useAnswers, type Answers } from './use-answers.ts'
import { useReady } from '#renderer/ui/use-ready.ts'
import { numbersOf, offerParts, promptSentence } from './wording.ts'
import css from './PromptCard.module.css'

export function PromptCard({ prompt }: { readonly prompt: PromptOffer }) {
  const translator = useTexts()
  const { t } = translator
  const answers = useAnswers(prompt)
  const ref = useReady<HTMLElement>(prompt.level !== 'overlay')
  const { standing } = prompt
  const { counted } = numbersOf(prompt, translator)

  return (
    <main
      ref={ref}
      className={css['card']}
      data-level={prompt.level === 'tray' ? 'toast' : prompt.level}
      data-kind={prompt.kind}
      aria-labelledby="prompt-says"
    >
      <div className={css['inner']}>
        <h1 id="prompt-says">
          {counted.length > 0 && (
            <>
              <span className={css['count']}>
                {counted.map(({ part, text }) => (
                  <span key={part} className={css[part]}>
                    {text}
                    {part === 'unit' && (
                      <>
                        {' '}
                        <span className={css['doing']}>
                          {t(standing ? 'prompt:standingLabel' : 'prompt:sittingLabel')}
                        </span>
                      </>
                    )}
                  </span>
                ))}
              </span>
              <span className="unseen">. </span>
            </>
          )}
          <span className={css['sentence']}>{promptSentence(prompt, translator)}</span>
        </h1>
        <div className={css['mark']}>
          <Mark mark={{ state: standing ? 'standing' : 'due' }} size="100%" />
        </div>
        <p className={css['offer']}>
          {offerParts(prompt, translator).map(part => (
            <span key={part}>{part}</span>
          ))}
        </p>
        <AnswerRow prompt={prompt} answers={answers} />
        {answers.failed && (
          <p className={css['failed']} role="alert">
            {t('prompt:notTaken')}
          </p>
        )}
      </div>
    </main>
  )
}

interface AnswerRowProps {
  readonly prompt: PromptOffer
  readonly answers: Answers
}

function AnswerRow({ prompt, answers }: AnswerRowProps) {
  const { t } = useTexts()
  const { act, answered, choosing } = answers
  return (
    <div className={css['answers']} role="group" aria-label={t('prompt:answers')}>
      <Button
        look="main"
        className={css['start']}
        disabled={answered}
        hotkey={{ label: t('app:key.enter'), aria: 'Enter' }}
        onClick={() => act({ action: 'start' })}
      >
        {t('prompt:start')}
      </Button>
      <div className={css['others']}>
        {choosing ? (
          <SnoozeChoice prompt={prompt} answers={answers} />
        ) : (
          <>
            <Button
              look="quiet"
              disabled={answered}
              hotkey={{ label: 'G', aria: 'G' }}
              onClick={() => act({ action: 'taking' })}
            >
              {t(prompt.standing ? 'prompt:takingStanding' : 'prompt:taking')}
            </Button>
            <SnoozeButton prompt={prompt} answers={answers} />
            {prompt.notNowAfterSec !== null && (
              <Button
                look="quiet"
                className={answers.canDismiss ? undefined : css['coming']}
                disabled={answered || !answers.canDismiss}
                hotkey={{ label: t('app:key.escape'), aria: 'Escape' }}
                onClick={() => act({ action: 'dismiss' })}
              >
                {t('prompt:notNow')}
              </Button>
            )}
          </>
        )}
      </div>
      <div className={css['foot']}>
        <p className={css['left']}>
          {prompt.snoozesLeft <= 0 && <span>{t('prompt:noneLeft')}</span>}
          {prompt.snoozesLeft > 0 && choosing && (
            <span>{`${t('prompt:snooze')}: ${t('prompt:left', { count: prompt.snoozesLeft })}`}</span>
          )}
          {prompt.notNowAfterSec === null && <span>{t('prompt:noneToday')}</span>}
        </p>
        {choosing && (
          <Button
            look="quiet"
            hotkey={{ label: t('app:key.escape'), aria: 'Escape' }}
            onClick={() => act({ action: 'back' })}
          >
            {t('prompt:back')}
          </Button>
        )}
      </div>
    </div>
  )
}

function SnoozeButton({ prompt, answers }: AnswerRowProps) {
  const { t } = useTexts()
  const action = snoozeAction(prompt)
  if (!action) return null
  return (
    <Button
      look="quiet"
      disabled={answers.answered}
      hotkey={{ label: 'S', aria: 'S' }}
      onClick={() => answers.act(action)}
    >
      {t('prompt:snooze')}
      <SnoozesLeft count={prompt.snoozesLeft} />
    </Button>
  )
}

/** Few enough to be seen at a glance are pips, more are a number. */
const MOST_PIPS = 4

function SnoozesLeft({ count }: { readonly count: number }) {
  const { t } = useTexts()
  const words = t('prompt:left', { count })
  if (count > MOST_PIPS) return <span className={css['left']}> {words}</span>
  return (
    <>
      <span className="unseen">, {words}</span>
      <span className={css['pips']} title={words} aria-hidden>
        {Array.from({ length: count }, (_, index) => (
          <i key={index} />
        ))}
      </span>
    </>
  )
}

function SnoozeChoice({ prompt, answers }: AnswerRowProps) {
  const { t, format } = useTexts()
  const first = useRef<HTMLDivElement>(null)
  // The button that opened this is gone; without a new place the focus would fall to the page's start.
  useEffect(() => first.current?.querySelector('button')?.focus(), [])
  return (
    <div ref={first} className={css['choice']} role="group" aria-label={t('prompt:snooze')}>
      {prompt.snoozeMin.map((min, index) => (
        <Button
          key={min}
          look="quiet"
          disabled={answers.answered}
          hotkey={{ label: String(index + 1), aria: String(index + 1) }}
          onClick={() => answers.act({ action: 'snooze', min })}
        >
          {format.minutes(min)}
        </Button>
      ))}
    </div>
  )
}
