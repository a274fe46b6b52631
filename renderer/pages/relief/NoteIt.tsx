import { lazy, Suspense, useEffect, useState } from 'react'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import css from './Help.module.css'

/** Drawn when it is first asked for: the page itself must not wait for a body map. */
const NoteDialog = lazy(async () => {
  const { NoteDialog: Dialog } = await import('#renderer/pages/diary/episodes/NoteDialog.tsx')
  return { default: Dialog }
})

const KEY = 'n'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLSelectElement

/** The way into the diary, without leaving what there is to read here. */
export function NoteIt() {
  const { t } = useTexts()
  const [state, setState] = useState<'closed' | 'open' | 'saved'>('closed')
  const [round, setRound] = useState(0)
  const [wanted, setWanted] = useState(false)
  const open = () => {
    setWanted(true)
    setState('open')
  }
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return
      if (event.key.toLowerCase() === KEY && !isTyping(event.target)) {
        event.preventDefault()
        open()
      }
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])

  return (
    <div className={css['note']}>
      <p role="status">
        {state === 'saved'
          ? `${t('diaryEpisodes:saved.title')} ${t('diaryEpisodes:saved.line')}`
          : t('diaryEpisodes:noteItHint')}
      </p>
      <Button hotkey={{ label: KEY.toUpperCase(), aria: KEY.toUpperCase() }} onClick={open}>
        {t('diaryEpisodes:noteIt')}
      </Button>
      {wanted && (
        <Suspense>
          <NoteDialog
            key={round}
            open={state === 'open'}
            onClose={() => setState(before => (before === 'open' ? 'closed' : before))}
            onSaved={() => {
              setState('saved')
              setRound(before => before + 1)
            }}
          />
        </Suspense>
      )}
    </div>
  )
}
