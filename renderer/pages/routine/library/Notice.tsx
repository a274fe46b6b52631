import { useEffect, useRef } from 'react'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { problemLines } from '../own-words.ts'
import type { OwnNotice } from './use-own.ts'
import css from './Notice.module.css'

interface NoticeProps {
  readonly notice: OwnNotice | null
  readonly onUndo: () => void
  readonly onClose: () => void
}

/** What became of the last thing somebody did; it stays until they did the next, or send it away. */
export function Notice({ notice, onUndo, onClose }: NoticeProps) {
  const translator = useTexts()
  const { t } = translator
  const root = useRef<HTMLDivElement>(null)
  // What had the focus is gone with a deletion: undoing it is the nearest thing to it.
  useEffect(() => {
    if (notice?.notice === 'deleted') root.current?.querySelector('button')?.focus()
  }, [notice])
  const lines =
    notice === null
      ? []
      : notice.notice === 'refused'
        ? [notice.sentence]
        : notice.notice === 'not-imported'
          ? [t('player:own.notImported'), ...problemLines(notice.problems, translator)]
          : [t(`player:own.${notice.notice}`, { name: notice.name })]
  return (
    <div ref={root} className={css['place']} role="status">
      {notice !== null && (
        <div className={css['notice']}>
          <div className={css['words']}>
            {lines.map(line => (
              <p key={line}>{line}</p>
            ))}
          </div>
          {notice.notice === 'deleted' && <Button onClick={onUndo}>{t('player:own.undo')}</Button>}
          <Button look="quiet" onClick={onClose}>
            {t('app:close')}
          </Button>
        </div>
      )}
    </div>
  )
}
