/** What the page has to say about itself: what went wrong, who settled something, and the way back. */
import { useTexts } from '#renderer/ui/app-context.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { useNameOf } from './names.ts'
import type { Changes } from './use-changes.ts'
import css from './SettingsPage.module.css'

interface ChangesProps {
  readonly changes: Changes
}

/** What was found wrong with the files at the start, and what could not be done just now. */
export function Notices({ changes: { view, failure } }: ChangesProps) {
  const { t } = useTexts()
  const trouble = view?.policy.trouble ?? null
  const words = [
    failure,
    view?.notice ? t(`settings:notice.${view.notice}`) : null,
    trouble === null ? null : t(`settings:policy.${trouble}`),
  ].filter(each => each !== null)
  return words.map(each => (
    <p key={each} className={css['notice']} role="alert">
      {each}
    </p>
  ))
}

/** The last change, and one press to take it back; afterwards, that it was. */
export function Undo({ changes: { before, undone, undo } }: ChangesProps) {
  const { t } = useTexts()
  const nameOf = useNameOf()
  const names = Object.keys(before ?? {})
  const [name] = names
  const words =
    names.length === 1 && name !== undefined
      ? t('settings:changed', { name: nameOf(name) })
      : t('settings:changedMany', { count: names.length })
  return (
    <div className={css['undo']} role="status">
      {before ? (
        <>
          <span>{words}</span>
          <Button look="quiet" onClick={undo}>
            {t('settings:undo')}
          </Button>
        </>
      ) : (
        undone && <span>{t('settings:undone')}</span>
      )}
    </div>
  )
}
