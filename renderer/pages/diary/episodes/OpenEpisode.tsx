import { useId } from 'react'
import type { EpisodeView } from '#shared/history/index.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { AskDelete } from './AskDelete.tsx'
import { Checkin } from './Checkin.tsx'
import { Checkins } from './Checkins.tsx'
import { Course } from './Course.tsx'
import { useMoments } from './moments.ts'
import { useAct } from './use-act.ts'
import { Summary } from './Summary.tsx'
import css from './OpenEpisode.module.css'

interface OpenEpisodeProps {
  readonly view: EpisodeView
  readonly now: number
  readonly onChange: () => void
}

/** The one that is going on: how it is today comes first, what is known of it after. */
export function OpenEpisode({ view, now, onChange }: OpenEpisodeProps) {
  const { t } = useTexts()
  const moments = useMoments()
  const { act, failed } = useAct()
  const id = useId()
  const { episode, checkins, days } = view
  return (
    <section className={css['open']} aria-labelledby={id}>
      <div className={css['head']}>
        <h3 id={id}>{t('diaryEpisodes:open.title', { when: moments.dayAndTime(episode) })}</h3>
        <p>{t('diaryEpisodes:open.day', { count: days + 1 })}</p>
      </div>
      <div className={css['two']}>
        <Checkin view={view} now={now} />
        <Course view={view} />
      </div>
      <Summary view={view} />
      <Checkins checkins={checkins} />
      <div className={css['actions']}>
        <Button onClick={onChange}>{t('diaryEpisodes:open.edit')}</Button>
        <Button
          onClick={() =>
            act('episode:change', { id: episode.id, change: { endedAt: Math.max(now, episode.at) } })
          }
        >
          {t('diaryEpisodes:open.over')}
        </Button>
        <AskDelete question={t('diaryEpisodes:delete.ask')} onDelete={() => act('log:remove', episode.id)} />
      </div>
      {failed && <p role="alert">{t('diaryEpisodes:failedAct')}</p>}
    </section>
  )
}
