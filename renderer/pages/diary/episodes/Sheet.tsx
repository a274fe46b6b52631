import { useEffect, useId, useRef, type FormEvent, type ReactNode } from 'react'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import css from './Sheet.module.css'

interface SheetProps {
  readonly open: boolean
  readonly title: string
  readonly save: string
  readonly busy: boolean
  readonly trouble: boolean
  readonly narrow?: boolean
  readonly onSave: () => void
  readonly onClose: () => void
  /** Beside the buttons. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** Something to fill in, over the page. What is in it stays when it is closed, until it is kept. */
export function Sheet({
  open,
  title,
  save,
  busy,
  trouble,
  narrow = false,
  onSave,
  onClose,
  aside,
  children,
}: SheetProps) {
  const { t } = useTexts()
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const shown = dialog.current
    if (open && shown?.open === false) {
      shown.showModal()
      // Else the part that scrolls would have the focus.
      shown.querySelector<HTMLElement>('input, [tabindex="0"]')?.focus()
    } else if (!open) shown?.close()
  }, [open])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!busy) onSave()
  }
  return (
    <dialog
      ref={dialog}
      className={css['sheet']}
      data-narrow={narrow || undefined}
      aria-labelledby={id}
      onClose={onClose}
      // The page behind has keys of its own; what is typed here is not for them.
      onKeyDown={event => event.stopPropagation()}
    >
      <form className={css['form']} onSubmit={submit} noValidate>
        <h2 id={id}>{title}</h2>
        <div className={css['body']}>{children}</div>
        <div className={css['foot']}>
          {trouble && (
            <p role="alert" className={css['trouble']}>
              {t('diaryEpisodes:failed')}
            </p>
          )}
          {aside}
          <Button className={css['button']} onClick={onClose}>
            {t('diaryEpisodes:form.cancel')}
          </Button>
          <Button className={css['button']} look="main" type="submit" disabled={busy}>
            {save}
          </Button>
        </div>
      </form>
    </dialog>
  )
}
