import type { EpisodeView } from '#shared/history/index.ts'
import { placeWords, signWords, stepOf, triedWords } from '#shared/report/words.ts'
import type { Translator } from '#shared/i18n/index.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import css from './Summary.module.css'

/** What was noted of an episode, as a list of what is there; what was not noted is not mentioned. */
export function Summary({ view }: { readonly view: EpisodeView }) {
  const texts = useTexts()
  return (
    <dl className={css['summary']}>
      {rowsOf(view, texts).map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function rowsOf({ episode }: EpisodeView, { t, format }: Translator): readonly (readonly [string, string])[] {
  const amount = (value: number | null) => (value === null ? '' : t(`diaryEpisodes:amount.${stepOf(value)}`))
  const rows: readonly (readonly [string, string])[] = [
    [t('report:document.where'), placeWords(episode.places, { t, format })],
    [
      t('report:document.feel'),
      format.list(episode.sensations.map(each => t(`diaryEpisodes:sensation.${each}`))),
    ],
    [
      t('report:document.spread'),
      episode.spreadDownLeg === 'none' ? '' : t(`diaryEpisodes:spread.${episode.spreadDownLeg}`),
    ],
    [t('report:document.signs'), signWords(episode, { t, format })],
    [
      t('report:document.onset'),
      episode.onset === 'unknown' ? '' : t(`diaryEpisodes:onset.${episode.onset}`),
    ],
    [
      t('report:document.trigger'),
      episode.trigger === 'unknown' ? '' : t(`diaryEpisodes:trigger.${episode.trigger}`),
    ],
    [
      t('report:document.seated'),
      episode.seatedBeforeMin === null ? '' : format.duration(episode.seatedBeforeMin * 60),
    ],
    [t('report:document.tried'), triedWords(episode, { t, format })],
    [t('report:document.worsenedBy'), episode.worsenedBy],
    [t('report:document.medicines'), episode.medicines],
    [t('diaryEpisodes:past.work'), amount(episode.workAffected)],
    [t('diaryEpisodes:past.walking'), amount(episode.walkingAffected)],
    [t('report:document.other'), episode.otherSymptoms],
    [t('report:document.notes'), episode.notes],
  ]
  return rows.filter(([, value]) => value !== '')
}
