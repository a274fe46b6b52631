import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { READY_SEC, routines } from '#shared/content/index.ts'
import {
  copyOf,
  problemsOf,
  rename,
  totalSec,
  type KeptRoutine,
  type OwnProblem,
  type OwnRoutine,
} from '#shared/content/own/model.ts'
import { exerciseText, routineText } from '#shared/i18n/index.ts'
import type { OwnAnswer } from '#shared/ipc/own.ts'
import type { MovementFilter } from '#shared/settings/index.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { wordsOf } from '#renderer/ui/bridge.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { problemLines } from '../own-words.ts'
import { beginDraft, withAdded, type Draft } from './draft.ts'
import { Items } from './Items.tsx'
import { Picker } from './Picker.tsx'
import { Unsaved } from './Unsaved.tsx'
import css from './Editor.module.css'

interface EditorProps {
  /** `null`: a new one. */
  readonly kept: KeptRoutine | null
  readonly filters: readonly MovementFilter[]
  readonly onSave: (routine: OwnRoutine) => Promise<OwnAnswer>
  readonly onLeave: () => void
}

const EMPTY: OwnRoutine = { name: '', items: [] }

/** The page on which somebody makes a routine: what is in it on one side, what there is to pick from on the other. */
export default function Editor({ kept, filters, onSave, onLeave }: EditorProps) {
  const translator = useTexts()
  const { t, format } = translator
  const [first] = useState<OwnRoutine>(() => (kept ? { name: kept.name, items: kept.items } : EMPTY))
  const [draft, setDraft] = useState<Draft>(() => beginDraft(first))
  const [said, setSaid] = useState('')
  const [wrong, setWrong] = useState<readonly string[]>([])
  const unsaved = useRef<HTMLDialogElement>(null)
  const { routine } = draft

  const change = (next: Draft, words = '') => {
    setDraft(next)
    setSaid(words)
    setWrong([])
  }
  const refuse = (problems: readonly OwnProblem[]) => setWrong(problemLines(problems, translator))
  const save = async () => {
    const problems = problemsOf(routine)
    if (problems.length > 0) return refuse(problems)
    try {
      const answer = await onSave(routine)
      if (!answer.ok) refuse(answer.problems)
    } catch (error) {
      setWrong([wordsOf(error)])
    }
  }
  const leave = () => {
    if (JSON.stringify(routine) === JSON.stringify(first)) onLeave()
    else unsaved.current?.showModal()
  }

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (unsaved.current?.open === true) return
    const isSave = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's'
    if (!isSave && event.key !== 'Escape') return
    event.preventDefault()
    if (isSave) void save()
    else leave()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])

  return (
    <main className={css['editor']}>
      <header className={css['head']}>
        <h1>{t(kept ? 'player:own.titleEdit' : 'player:own.titleNew')}</h1>
        <p className={css['total']} title={t('player:own.ready', { seconds: format.number(READY_SEC) })}>
          {t('player:own.total', { time: format.clock(totalSec(routine)) })}
        </p>
        <div className={css['buttons']}>
          <Button look="quiet" hotkey={{ label: t('app:key.escape'), aria: 'Escape' }} onClick={leave}>
            {t('app:cancel')}
          </Button>
          <Button look="main" onClick={() => void save()}>
            {t('player:own.save')}
          </Button>
        </div>
        {wrong.length > 0 && (
          <div className={css['wrong']} role="alert">
            {wrong.map(line => (
              <p key={line}>{line}</p>
            ))}
          </div>
        )}
      </header>
      <section className={css['made']} data-scrolls aria-label={t('player:own.items')}>
        <label className={css['name']}>
          <span>{t('player:own.name')}</span>
          <input
            type="text"
            dir="auto"
            autoFocus
            value={routine.name}
            onChange={event => change({ ...draft, routine: rename(routine, event.target.value) })}
          />
        </label>
        {routine.items.length === 0 && (
          <>
            <p className={css['empty']}>{t('player:own.empty')}</p>
            <label className={css['start']}>
              <span>{t('player:own.start')}</span>
              <select
                value=""
                onChange={event => {
                  const id = event.target.value
                  const name = routine.name || (routineText(translator, id) ?? '')
                  change(beginDraft(copyOf(id, name)))
                }}
              >
                <option value="" disabled>
                  {t('player:own.startEmpty')}
                </option>
                {routines.map(({ id }) => (
                  <option key={id} value={id}>
                    {routineText(translator, id)}
                  </option>
                ))}
              </select>
            </label>
          </>
        )}
        <Items draft={draft} filters={filters} onChange={change} />
        {routine.items.length > 0 && (
          <p className={css['ready']}>{t('player:own.ready', { seconds: format.number(READY_SEC) })}</p>
        )}
      </section>
      <Picker
        filters={filters}
        onPick={id => {
          const { name } = exerciseText(translator, id)
          const number = format.number(routine.items.length + 1)
          change(withAdded(draft, id), t('player:own.added', { name, number }))
        }}
      />
      <p className="unseen" role="status">
        {said}
      </p>
      <Unsaved ref={unsaved} onLeave={onLeave} />
    </main>
  )
}
