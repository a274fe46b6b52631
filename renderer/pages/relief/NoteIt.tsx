import { useState } from 'react'
import { NoteButton } from '#renderer/pages/diary/episodes/NoteButton.tsx'
import { useTexts } from '#renderer/ui/app-context.tsx'
import css from './Help.module.css'

/** The way into the diary, without leaving what there is to read here. */
export function NoteIt() {
  const { t } = useTexts()
  const [saved, setSaved] = useState(false)
  return (
    <div className={css['note']}>
      <p role="status">
        {saved
          ? `${t('diaryEpisodes:saved.title')} ${t('diaryEpisodes:saved.line')}`
          : t('diaryEpisodes:noteItHint')}
      </p>
      <NoteButton hotkey="N" onSaved={() => setSaved(true)} />
    </div>
  )
}
