import type { EpisodeView } from '#shared/history/index.ts'
import { placeWords } from '#shared/report/words.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { AskDelete } from './AskDelete.tsx'
import { Checkins } from './Checkins.tsx'
import { Course } from './Course.tsx'
import { useMoments } from './moments.ts'
import { useAct } from './use-act.ts'
import { Summary } from './Summary.tsx'
import css from './PastEpisode.module.css'

interface PastEpisodeProps {
  readonly view: EpisodeView
  readonly onChange: () => void
}

/** One line of the list; opened, all that was noted. */
export function PastEpisode({ view, onChange }: PastEpisodeProps) {
  const { t, format } = useTexts()
  const moments = useMoments()
  const { act, failed } = useAct()
  const { episode, checkins, worst, days, gapDays } = view
  const facts = [
    worst === null ? null : t('diaryEpisodes:past.worst', { pain: format.number(worst) }),
    days === 0 ? t('diaryEpisodes:past.underDay') : t('diaryEpisodes:past.lasted', { count: days }),
    gapDays === null ? null : t('diaryEpisodes:past.gap', { count: gapDays }),
  ].filter(each => each !== null)
  return (
    <li>
      <details className={css['past']}>
        <summary>
          <span className={css['when']}>{moments.day(episode)}</span>
          <span className={css['where']}>
            {placeWords(episode.places, { t, format }) || t('diaryEpisodes:past.noPlace')}
          </span>
          <span className={css['facts']}>{facts.join(' · ')}</span>
        </summary>
        <div className={css['body']}>
          <Course view={view} />
          <Summary view={view} />
          <Checkins checkins={checkins} />
          <div className={css['actions']}>
            <Button onClick={onChange}>{t('diaryEpisodes:past.edit')}</Button>
            <Button onClick={() => act('episode:change', { id: episode.id, change: { endedAt: null } })}>
              {t('diaryEpisodes:past.reopen')}
            </Button>
            <AskDelete
              question={t('diaryEpisodes:delete.ask')}
              onDelete={() => act('log:remove', episode.id)}
            />
          </div>
          {failed && <p role="alert">{t('diaryEpisodes:failedAct')}</p>}
        </div>
      </details>
    </li>
  )
}
