import { useState, type FormEvent } from 'react'
import type { EpisodeView } from '#shared/history/index.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { request } from '#renderer/ui/bridge.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { useDiary } from '../use-diary.ts'
import { Scale } from './Scale.tsx'
import { useSaving } from './use-saving.ts'
import css from './Checkin.module.css'

const HALF_DAY_MS = 12 * 3_600_000

/** What was noted lately, so that nobody is asked twice a morning. */
function lately({ checkins, episode }: EpisodeView, now: number): number | null {
  const last = checkins.at(-1)
  if (last !== undefined) return now - last.at < HALF_DAY_MS ? last.pain : null
  return now - episode.at < HALF_DAY_MS ? episode.painNow : null
}

interface CheckinProps {
  readonly view: EpisodeView
  readonly now: number
}

/** How it is today: a number, a word if somebody has one, done. Asks for nothing else. */
export function Checkin({ view, now }: CheckinProps) {
  const { t, format } = useTexts()
  const [pain, setPain] = useState<number | null>(null)
  const [notes, setNotes] = useState('')
  const [again, setAgain] = useState(false)
  const { busy, failed, save } = useSaving()
  const noted = lately(view, now)

  const isEmpty = pain === null && notes.trim() === ''

  const keep = async () => {
    await request('episode:checkin', { episode: view.episode.id, pain, tense: null, notes: notes.trim() })
    setPain(null)
    setNotes('')
    setAgain(false)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isEmpty && !busy) save(keep)
  }
  if (noted !== null && !again && !busy && !failed)
    return (
      <div className={css['noted']}>
        <p role="status">{t('diaryEpisodes:checkin.noted', { pain: format.number(noted) })}</p>
        <Button onClick={() => setAgain(true)}>{t('diaryEpisodes:checkin.again')}</Button>
      </div>
    )
  return (
    <form className={css['checkin']} onSubmit={submit}>
      <Scale legend={t('diaryEpisodes:checkin.title')} value={pain} onChange={setPain} />
      <div className={css['words']}>
        <input
          aria-label={t('diaryEpisodes:checkin.words')}
          placeholder={t('diaryEpisodes:checkin.words')}
          value={notes}
          maxLength={4000}
          onChange={event => setNotes(event.currentTarget.value)}
        />
        <Button type="submit" look="main" disabled={busy || isEmpty}>
          {t('diaryEpisodes:checkin.save')}
        </Button>
      </div>
      {failed && <p role="alert">{t('diaryEpisodes:failed')}</p>}
    </form>
  )
}

/** The same wherever somebody may pass by while an episode is open; nothing while none is. */
export function CheckinIfOpen() {
  const { answer } = useDiary('episode:list', null)
  const open = answer?.episodes.findLast(({ isOpen }) => isOpen)
  if (!answer || !open) return null
  return (
    // A page's own keys are not for what is typed here.
    <div className={css['card']} onKeyDown={event => event.stopPropagation()} role="presentation">
      <Checkin view={open} now={answer.now} />
    </div>
  )
}
