import { useTexts } from '#renderer/ui/app-context.tsx'
import { FigureSilhouette } from '#renderer/figure/index.ts'
import type { Place } from '#shared/content/index.ts'
import css from './Entry.module.css'

/** Pictures in a row of the list; the rest is said by a number. */
const MOST_PICTURES = 5

interface EntryProps {
  readonly name: string
  readonly note: string | null
  /** As they will be done. */
  readonly exercises: readonly string[]
  readonly swapped: number
  readonly totalSec: number
  readonly place: Place
  readonly onPick: () => void
}

/** A routine in the list: what it is, how it looks, how long it takes and where. */
export function Entry({ name, note, exercises, swapped, totalSec, place, onPick }: EntryProps) {
  const { t, format } = useTexts()
  const more = exercises.length - MOST_PICTURES
  return (
    <button type="button" className={css['entry']} onClick={onPick}>
      <span className={css['text']}>
        <strong>
          <bdi>{name}</bdi>
        </strong>
        <span>{note}</span>
        {swapped > 0 && (
          <span className={css['swapped']}>{t('player:library.swapped', { count: swapped })}</span>
        )}
      </span>
      <span className={css['pictures']} aria-hidden>
        {exercises.slice(0, MOST_PICTURES).map((id, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- an exercise may come twice
          <FigureSilhouette key={`${index}-${id}`} exerciseId={id} className={css['picture']} />
        ))}
        {more > 0 && <span className={css['more']}>+{format.number(more)}</span>}
      </span>
      <span className={css['facts']}>
        <span className={css['length']}>{format.duration(totalSec)}</span>
        <span>{t(`player:library.${place}`)}</span>
      </span>
    </button>
  )
}
