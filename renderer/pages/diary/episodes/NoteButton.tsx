import { lazy, Suspense, useEffect, useEffectEvent, useState } from 'react'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import type { EpisodeDraft } from './draft.ts'

/** Drawn when it is first asked for: a page must not wait for a body map that it may never show. */
const NoteDialog = lazy(async () => {
  const { NoteDialog: Dialog } = await import('./NoteDialog.tsx')
  return { default: Dialog }
})

interface NoteButtonProps {
  readonly className?: string | undefined
  readonly look?: 'plain' | 'quiet'
  /** One letter that opens it too. */
  readonly hotkey?: string
  readonly begin?: Partial<EpisodeDraft>
  /** What it says, where the page has words of its own. */
  readonly label?: string
  readonly onSaved: () => void
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement

/** The way into the diary from wherever it began to hurt; what is on the page stays where it is. */
export function NoteButton({ className, look = 'plain', hotkey, begin, label, onSaved }: NoteButtonProps) {
  const { t } = useTexts()
  const [isOpen, setOpen] = useState(false)
  // A form that was only closed keeps what is in it; one that was kept begins anew.
  const [round, setRound] = useState(0)
  const [wanted, setWanted] = useState(false)
  const open = () => {
    setWanted(true)
    setOpen(true)
  }
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return
    if (event.key.toLowerCase() !== hotkey?.toLowerCase() || isTyping(event.target)) return
    event.preventDefault()
    open()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event)
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [])
  const keys = hotkey === undefined ? {} : { hotkey: { label: hotkey, aria: hotkey } }
  return (
    <>
      <Button className={className} look={look} {...keys} onClick={open}>
        {label ?? t('diaryEpisodes:noteIt')}
      </Button>
      {wanted && (
        <Suspense>
          <NoteDialog
            key={round}
            open={isOpen}
            {...(begin && { begin })}
            onClose={() => setOpen(false)}
            onSaved={() => {
              setOpen(false)
              setRound(before => before + 1)
              onSaved()
            }}
          />
        </Suspense>
      )}
    </>
  )
}
