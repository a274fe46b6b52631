/** The gentle walking plan: from where somebody is, a little more each week. A week may be shorter; it goes on all the same. */
import { useId, useState } from 'react'
import { findSource } from '#shared/content/index.ts'
import { WALK_AIM_MIN, type Day, type WalkingWeek } from '#shared/history/index.ts'
import { definitions, type Settings } from '#shared/settings/index.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { tell } from '#renderer/ui/bridge.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Pieces } from '#renderer/ui/charts/Bars.tsx'
import css from './Week.module.css'

const SOURCE = 'walkback2024'

interface WalkingPlanProps {
  readonly settings: Settings
  /** `null` in weeks before the plan began. */
  readonly plan: WalkingWeek | null
  readonly walkedMin: number
  readonly today: Day
  readonly onChange: (changes: Partial<Settings>) => void
}

export function WalkingPlan({ settings, plan, walkedMin, today, onChange }: WalkingPlanProps) {
  const { t, format } = useTexts()
  if (settings.walkingSince === '') return <Offer settings={settings} today={today} onChange={onChange} />
  if (plan === null) return null
  const values = {
    count: plan.days,
    week: format.number(plan.week),
    minutes: format.minutes(plan.minutes, 'long'),
    each: format.minutes(plan.minutesADay, 'long'),
  }
  return (
    <div className={css['plan']}>
      <h3>{t('diary:walking.title')}</h3>
      <p>{t(plan.atAim ? 'diary:walking.atAim' : 'diary:walking.week', values)}</p>
      <div className={css['walked']}>
        <Pieces
          most={Math.max(plan.minutes, walkedMin)}
          parts={[{ key: 'walked', amount: walkedMin, tone: 'full', words: format.minutes(walkedMin) }]}
        />
        <span>
          {t('diary:aim.of', { have: format.number(walkedMin), goal: format.minutes(plan.minutes) })}
        </span>
      </div>
      <p>
        <Button look="quiet" className={css['flush']} onClick={() => onChange({ walkingSince: '' })}>
          {t('diary:walking.stop')}
        </Button>
      </p>
    </div>
  )
}

function Offer({ settings, today, onChange }: Pick<WalkingPlanProps, 'settings' | 'today' | 'onChange'>) {
  const { t, format } = useTexts()
  const id = useId()
  const [minutes, setMinutes] = useState(String(settings.walkingStartMin))
  const { min, max } = definitions.walkingStartMin
  const source = findSource(SOURCE)
  return (
    <details className={css['offer']}>
      <summary>{t('diary:walking.offer')}</summary>
      <p>{t('diary:walking.what', { aim: format.minutes(WALK_AIM_MIN, 'long') })}</p>
      <form
        className={css['start']}
        onSubmit={event => {
          event.preventDefault()
          onChange({ walkingSince: today, walkingStartMin: Math.round(Number(minutes)) })
        }}
      >
        <label htmlFor={id}>{t('diary:walking.from')}</label>
        <input
          id={id}
          type="number"
          min={min}
          max={max}
          required
          value={minutes}
          onChange={event => setMinutes(event.target.value)}
        />
        <Button look="main" type="submit">
          {t('diary:walking.start')}
        </Button>
      </form>
      {source && (
        <p className={css['soft']}>
          {t('diary:walking.source')}{' '}
          <button type="button" className={css['source']} onClick={() => tell('source:open', SOURCE)}>
            {source.by}, {source.year}
          </button>
        </p>
      )}
    </details>
  )
}
