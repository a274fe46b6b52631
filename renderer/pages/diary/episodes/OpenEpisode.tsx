import type { EpisodeView } from '#shared/history/index.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { tell } from '#renderer/ui/bridge.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Checkin } from './Checkin.tsx'
import { Course } from './Course.tsx'
import { useMoments } from './moments.ts'
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
  const { episode, days } = view
  return (
    <section className={css['open']} aria-labelledby="open-episode">
      <div className={css['head']}>
        <h3 id="open-episode">{t('diaryEpisodes:open.title', { when: moments.dayAndTime(episode) })}</h3>
        <p>{t('diaryEpisodes:open.day', { count: days + 1 })}</p>
      </div>
      <div className={css['two']}>
        <Checkin view={view} now={now} />
        <Course view={view} />
      </div>
      <Summary view={view} />
      <div className={css['actions']}>
        <Button onClick={onChange}>{t('diaryEpisodes:open.edit')}</Button>
        <Button
          onClick={() =>
            tell('episode:change', { id: episode.id, change: { endedAt: Math.max(now, episode.at) } })
          }
        >
          {t('diaryEpisodes:open.over')}
        </Button>
      </div>
    </section>
  )
}
