import { useEffect, useRef } from 'react'
import type { KeptRoutine } from '#shared/content/own/model.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { Entry } from './Entry.tsx'
import type { OwnEntry } from './shelf.ts'
import type { Own } from './use-own.ts'
import css from './OwnShelf.module.css'

interface OwnShelfProps {
  readonly entries: readonly OwnEntry[]
  readonly own: Own
  readonly edited: string | null
  readonly onPick: (routineId: string) => void
  readonly onEdit: (routine: KeptRoutine) => void
}

/** The user's own routines, each with what can be done to it. */
export function OwnShelf({ entries, own, edited, onPick, onEdit }: OwnShelfProps) {
  const { t } = useTexts()
  const list = useRef<HTMLUListElement>(null)
  // Whoever comes back from editing goes on where they were.
  useEffect(() => {
    if (edited !== null) list.current?.querySelector<HTMLElement>(`[data-id="${edited}"] button`)?.focus()
  }, [edited])
  return (
    <ul ref={list}>
      {entries.map(({ routine, exercises, swapped, totalSec, place }) => {
        const { id, name, pinned } = routine
        const action = (words: string, run: () => void, pressed?: boolean) => (
          <button
            type="button"
            className={css['action']}
            aria-label={`${words}: ${name}`}
            aria-pressed={pressed}
            onClick={run}
          >
            {words}
          </button>
        )
        return (
          <li key={id} data-id={id} className={css['own']}>
            <Entry
              name={name}
              note={t('player:own.note', { count: routine.items.length })}
              exercises={exercises}
              swapped={swapped}
              totalSec={totalSec}
              place={place}
              onPick={() => onPick(id)}
            />
            <div className={css['actions']}>
              {action(t('player:own.edit'), () => onEdit(routine))}
              {action(t('player:own.pin'), () => own.pin(id, !pinned), pinned)}
              {action(t('player:own.share'), () => own.share(id))}
              {action(t('player:own.delete'), () => own.remove(id))}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
