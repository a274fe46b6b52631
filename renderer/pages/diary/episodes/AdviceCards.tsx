import { findSource } from '#shared/content/index.ts'
import type { Card, FactOf } from '#shared/history/index.ts'
import type { Translator } from '#shared/i18n/index.ts'
import { signWords } from '#shared/report/words.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { tell } from '#renderer/ui/bridge.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { useSettingsView } from '#renderer/ui/use-settings-view.ts'
import css from './AdviceCards.module.css'

interface AdviceCardsProps {
  readonly cards: readonly Card[]
  readonly episode: FactOf<'episode'>
}

/** The usual advice as general statements, each with the note it stands beside and where it is from. Never a verdict. */
export function AdviceCards({ cards, episode }: AdviceCardsProps) {
  const texts = useTexts()
  const { t } = texts
  const { view } = useSettingsView()
  return (
    <section className={css['advice']} aria-labelledby="advice">
      <div>
        <h3 id="advice">{t('diaryEpisodes:cards.title')}</h3>
        <p className={css['soft']}>{t('diaryEpisodes:cards.hint')}</p>
      </div>
      <ul>
        {cards.map(card => (
          <li key={card.card} className={css['card']}>
            <h4>{t(`diaryEpisodes:cards.${card.card}.title`)}</h4>
            <p>{t(`diaryEpisodes:cards.${card.card}.line`)}</p>
            <p className={css['noted']}>
              <span>{t('diaryEpisodes:cards.noted')}</span>{' '}
              {notedOf(card, episode, view?.settings.cardEpisodeDays ?? 90, texts)}
            </p>
            <p className={css['sources']}>
              {t('diaryEpisodes:cards.source')}{' '}
              {card.sources.map(key => (
                <Source key={key} id={key} />
              ))}
            </p>
          </li>
        ))}
      </ul>
      <div className={css['actions']}>
        <Button onClick={() => tell('window:open', { window: 'relief' })}>
          {t('diaryEpisodes:cards.signs')}
        </Button>
        <Button look="quiet" onClick={() => tell('window:open', { window: 'settings' })}>
          {t('diaryEpisodes:cards.settings')}
        </Button>
      </div>
    </section>
  )
}

function notedOf(
  { card, noted }: Card,
  episode: FactOf<'episode'>,
  days: number,
  { t, format }: Translator,
): string {
  switch (card) {
    case 'nerve-signs':
      return signWords(episode, { t, format })
    case 'returning':
      return t('diaryEpisodes:cards.returning.noted', { count: noted, days: format.number(days) })
    case 'intense':
      return t('diaryEpisodes:cards.intense.noted', { count: noted })
    case 'not-easing':
    case 'still-open':
    case 'long':
    case 'very-long':
      return t(`diaryEpisodes:cards.${card}.noted`, { count: noted })
  }
}

/** Opens in the user's own browser; one that has no page is only named. */
function Source({ id }: { readonly id: string }) {
  const source = findSource(id)
  if (source === undefined) return null
  const name = [source.by, source.title, source.year].filter(Boolean).join(', ')
  if (source.url === null) return <span>{name}</span>
  return (
    <button type="button" className={css['source']} onClick={() => tell('source:open', id)}>
      {name}
    </button>
  )
}
