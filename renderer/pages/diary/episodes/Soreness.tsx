import { useState } from 'react'
import type { BodyZone, FactOf } from '#shared/history/index.ts'
import { placeWords } from '#shared/report/words.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { request } from '#renderer/ui/bridge.ts'
import { AskDelete } from './AskDelete.tsx'
import { useMoments } from './moments.ts'
import { Scale } from './Scale.tsx'
import { Sheet } from './Sheet.tsx'
import { useAct } from './use-act.ts'
import { useSaving } from './use-saving.ts'
import { Where } from './Where.tsx'
import css from './Soreness.module.css'

/** Sore after exercise that was new: beside the episodes, and never one of them. */
export function Soreness({ soreness }: { readonly soreness: readonly FactOf<'soreness'>[] }) {
  const { t, format } = useTexts()
  const moments = useMoments()
  const { act, failed } = useAct()
  return (
    <section className={css['soreness']}>
      <h3>{t('diaryEpisodes:soreness.title')}</h3>
      <p className={css['soft']}>{t('diaryEpisodes:soreness.hint')}</p>
      <ul>
        {soreness.toReversed().map(fact => (
          <li key={fact.id}>
            <span className={css['when']}>{moments.day(fact)}</span>
            <span className={css['what']}>
              {[
                t('diaryEpisodes:soreness.row', { level: format.number(fact.level) }),
                placeWords(fact.places, { t, format }),
                fact.after === '' ? '' : t('diaryEpisodes:soreness.rowAfter', { after: fact.after }),
                fact.notes,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            <AskDelete
              question={t('diaryEpisodes:delete.askSmall')}
              onDelete={() => act('log:remove', fact.id)}
            />
          </li>
        ))}
      </ul>
      {failed && <p role="alert">{t('diaryEpisodes:failedAct')}</p>}
    </section>
  )
}

interface SorenessDialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly onSaved: () => void
}

export function SorenessDialog({ open, onClose, onSaved }: SorenessDialogProps) {
  const { t } = useTexts()
  const [places, setPlaces] = useState<readonly BodyZone[]>([])
  const [level, setLevel] = useState<number | null>(null)
  const [after, setAfter] = useState('')
  const { busy, failed, save } = useSaving()
  const keep = async () => {
    if (level === null) return
    await request('log:add', {
      at: null,
      entry: { kind: 'soreness', places, level, after: after.trim(), notes: '' },
    })
    onSaved()
  }
  return (
    <Sheet
      open={open}
      narrow
      title={t('diaryEpisodes:soreness.formTitle')}
      save={t('diaryEpisodes:form.save')}
      busy={busy || level === null}
      trouble={failed}
      onSave={() => save(keep)}
      onClose={onClose}
    >
      <div className={css['form']}>
        <p className={css['soft']}>{t('diaryEpisodes:soreness.hint')}</p>
        <Scale legend={t('diaryEpisodes:soreness.level')} value={level} onChange={setLevel} />
        <label className={css['line']}>
          <span>{t('diaryEpisodes:soreness.after')}</span>
          <input value={after} maxLength={200} onChange={event => setAfter(event.currentTarget.value)} />
        </label>
        <Where places={places} onPlaces={setPlaces} />
      </div>
    </Sheet>
  )
}
