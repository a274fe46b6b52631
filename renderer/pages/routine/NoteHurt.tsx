import { useState } from 'react'
import { NoteButton } from '#renderer/pages/diary/episodes/NoteButton.tsx'
import { useDiary } from '#renderer/pages/diary/use-diary.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { request } from '#renderer/ui/bridge.ts'
import { Button } from '#renderer/ui/Button.tsx'
import css from './Asking.module.css'

/** Of what hurt: while an episode is open it goes to that one in one press, else a new one can be noted. */
export function NoteHurt({ name }: { readonly name: string }) {
  const { t } = useTexts()
  const { answer } = useDiary('episode:list', null)
  const [noted, setNoted] = useState<'noted' | 'notNoted' | null>(null)
  const open = answer?.episodes.findLast(({ isOpen }) => isOpen)
  const notes = t('player:hurt.diary', { name })
  const note = () => {
    if (!open) return
    request('episode:checkin', { episode: open.episode.id, pain: null, tense: null, notes }).then(
      () => setNoted('noted'),
      () => setNoted('notNoted'),
    )
  }
  return (
    <div className={css['note']}>
      <p role="status">{noted !== null && t(`player:hurt.${noted}`)}</p>
      {noted !== 'noted' &&
        (open ? (
          <Button look="quiet" onClick={note}>
            {t('player:hurt.note')}
          </Button>
        ) : (
          <NoteButton
            look="quiet"
            label={t('player:hurt.note')}
            begin={{ notes }}
            onSaved={() => setNoted('noted')}
          />
        ))}
    </div>
  )
}
