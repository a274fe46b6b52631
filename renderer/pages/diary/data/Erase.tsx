import { useRef, useState } from 'react'
import { DAY } from '#shared/history/index.ts'
import type { SpanToErase } from '#shared/ipc/diary.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { request, wordsOf } from '#renderer/ui/bridge.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { useDates } from '../dates.ts'
import { DataRow } from './DataRow.tsx'
import css from './Data.module.css'

/** Deleted is gone: asked once, plainly, and the answer nearest to hand keeps it. */
export function Erase({ isShared }: { readonly isShared: boolean }) {
  const { t } = useTexts()
  const dates = useDates()
  const dialog = useRef<HTMLDialogElement>(null)
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const [asked, setAsked] = useState<SpanToErase>('everything')
  const [said, setSaid] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const isSpan = DAY.test(from) && DAY.test(to) && from <= to

  const ask = (span: SpanToErase) => {
    setAsked(span)
    setSaid(null)
    dialog.current?.showModal()
  }
  const erase = async () => {
    setBusy(true)
    try {
      const { lines } = await request('diary:erase', asked)
      setSaid(t('diary:data.erased', { count: lines }))
    } catch (error) {
      setSaid(wordsOf(error))
    } finally {
      setBusy(false)
      dialog.current?.close()
    }
  }
  const question =
    asked === 'everything'
      ? t('diary:data.askAll')
      : t('diary:data.askSpan', { span: dates.range(asked.from, asked.to) })

  return (
    <>
      <DataRow
        title={t('diary:data.erase')}
        said={said}
        actions={
          <>
            <form
              className={css['span']}
              onSubmit={event => {
                event.preventDefault()
                if (isSpan) ask({ from, to })
              }}
            >
              <label>
                {t('diary:data.from')}
                <input type="date" required value={from} onChange={event => setFrom(event.target.value)} />
              </label>
              <label>
                {t('diary:data.to')}
                <input
                  type="date"
                  required
                  min={from}
                  value={to}
                  onChange={event => setTo(event.target.value)}
                />
              </label>
              <Button type="submit" disabled={!isSpan}>
                {t('diary:data.eraseSpan')}
              </Button>
            </form>
            <Button onClick={() => ask('everything')}>{t('diary:data.eraseAll')}</Button>
          </>
        }
      >
        <p className={css['soft']}>{t('diary:data.eraseWhy')}</p>
      </DataRow>
      <dialog ref={dialog} className={css['dialog']} aria-labelledby="erase-question">
        <h3 id="erase-question">{question}</h3>
        <p>{t('diary:data.gone')}</p>
        {isShared && <p>{t('diary:data.goneElsewhere')}</p>}
        <div className={css['answers']}>
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the answer nearest to hand keeps what is there */}
          <Button look="main" autoFocus disabled={busy} onClick={() => dialog.current?.close()}>
            {t('diary:data.keep')}
          </Button>
          <Button disabled={busy} onClick={() => void erase()}>
            {t('diary:data.delete')}
          </Button>
        </div>
      </dialog>
    </>
  )
}
