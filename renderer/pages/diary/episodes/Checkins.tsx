import type { FactOf } from '#shared/history/index.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { AskDelete } from './AskDelete.tsx'
import { useMoments } from './moments.ts'
import { useAct } from './use-act.ts'
import css from './Checkins.module.css'

/** What was noted while it lasted, one by one; a number tapped by mistake can go. */
export function Checkins({ checkins }: { readonly checkins: readonly FactOf<'checkin'>[] }) {
  const { t, format } = useTexts()
  const moments = useMoments()
  const { act, failed } = useAct()
  if (checkins.length === 0) return null
  return (
    <details className={css['checkins']}>
      <summary>
        {t('diaryEpisodes:past.checkins')} ({format.number(checkins.length)})
      </summary>
      <ul>
        {checkins.toReversed().map(({ id, pain, notes, ...when }) => (
          <li key={id}>
            <span className={css['when']}>{moments.dayAndTime(when)}</span>
            <span className={css['what']}>
              {pain !== null && (
                <strong>{t('diaryEpisodes:past.ofTen', { pain: format.number(pain) })}</strong>
              )}{' '}
              <bdi>{notes}</bdi>
            </span>
            <AskDelete question={t('diaryEpisodes:delete.askSmall')} onDelete={() => act('log:remove', id)} />
          </li>
        ))}
      </ul>
      {failed && <p role="alert">{t('diaryEpisodes:failedAct')}</p>}
    </details>
  )
}
