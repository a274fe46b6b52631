import { useState } from 'react'
import type { EpisodeView, FactOf } from '#shared/history/index.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { tell } from '#renderer/ui/bridge.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { useDiary } from '../use-diary.ts'
import { AdviceCards } from './AdviceCards.tsx'
import { NoteDialog } from './NoteDialog.tsx'
import { OpenEpisode } from './OpenEpisode.tsx'
import { PastEpisode } from './PastEpisode.tsx'
import { Soreness, SorenessDialog } from './Soreness.tsx'
import css from './Episodes.module.css'

type Asked =
  { readonly what: 'none' | 'soreness' } | { readonly what: 'episode'; readonly kept?: FactOf<'episode'> }

/** "Your back": what is going on, what the usual advice is, and what was before. */
export default function Episodes() {
  const { t } = useTexts()
  const { answer, problem } = useDiary('episode:list', null)
  const [asked, setAsked] = useState<Asked>({ what: 'none' })
  // A form that was kept, or is for another note, begins anew; one that was only closed keeps what is in it.
  const [round, setRound] = useState(0)
  const close = () => setAsked({ what: 'none' })
  const saved = () => {
    close()
    setRound(before => before + 1)
  }
  if (problem !== null) return <p role="alert">{problem}</p>
  if (answer === null) return null

  const { episodes, cards, soreness, now } = answer
  const newestFirst = episodes.toReversed()
  // Two at once are rare, and both are shown; the cards are for the one that began last.
  const going = newestFirst.filter(({ isOpen }) => isOpen)
  const past = newestFirst.filter(({ isOpen }) => !isOpen)
  const [open] = going
  const change = (view: EpisodeView) => setAsked({ what: 'episode', kept: view.episode })
  const kept = asked.what === 'episode' ? asked.kept : undefined
  return (
    <div className={css['episodes']}>
      <header className={css['head']}>
        <div>
          <h2>{t('diaryEpisodes:title')}</h2>
          <p className={css['soft']}>{t('diaryEpisodes:lead')}</p>
        </div>
        <div className={css['actions']}>
          <Button look={open ? 'plain' : 'main'} onClick={() => setAsked({ what: 'episode' })}>
            {t('diaryEpisodes:note')}
          </Button>
          <Button onClick={() => setAsked({ what: 'soreness' })}>{t('diaryEpisodes:noteSoreness')}</Button>
          <Button look="quiet" onClick={() => tell('window:open', { window: 'relief' })}>
            {t('diaryEpisodes:form.signsOpen')}
          </Button>
        </div>
      </header>
      {going.map(view => (
        <OpenEpisode key={view.episode.id} view={view} now={now} onChange={() => change(view)} />
      ))}
      {open && cards.length > 0 && <AdviceCards cards={cards} episode={open.episode} />}
      {episodes.length === 0 && soreness.length === 0 && (
        <section className={css['empty']}>
          <h3>{t('diaryEpisodes:empty.title')}</h3>
          <p>{t('diaryEpisodes:empty.line')}</p>
        </section>
      )}
      {past.length > 0 && (
        <section className={css['past']}>
          <h3>{t('diaryEpisodes:past.title')}</h3>
          <ul>
            {past.map(view => (
              <PastEpisode key={view.episode.id} view={view} onChange={() => change(view)} />
            ))}
          </ul>
        </section>
      )}
      {soreness.length > 0 && <Soreness soreness={soreness} />}
      {kept === undefined && (
        <NoteDialog key={`new-${round}`} open={asked.what === 'episode'} onClose={close} onSaved={saved} />
      )}
      {kept !== undefined && <NoteDialog key={kept.id} open kept={kept} onClose={close} onSaved={saved} />}
      <SorenessDialog
        key={`soreness-${round}`}
        open={asked.what === 'soreness'}
        onClose={close}
        onSaved={saved}
      />
    </div>
  )
}
