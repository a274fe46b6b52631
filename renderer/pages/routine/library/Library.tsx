import { useMemo, useState } from 'react'
import { PLACES } from '#shared/content/index.ts'
import { contentText, routineText } from '#shared/i18n/index.ts'
import type { KeptRoutine } from '#shared/content/own/model.ts'
import type { Settings } from '#shared/settings/index.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Choice } from './Choice.tsx'
import { Entry } from './Entry.tsx'
import { Notice } from './Notice.tsx'
import { OwnShelf } from './OwnShelf.tsx'
import { builtFor, ownEntries, shelves, shownExercises, TIMES, type Wish } from './shelf.ts'
import type { Own } from './use-own.ts'
import css from './Library.module.css'

interface LibraryProps {
  readonly settings: Settings
  readonly own: Own
  readonly onPick: (routineId: string) => void
  /** `null`: a new one. */
  readonly onEdit: (routine: KeptRoutine | null) => void
  /** The one that was edited just now: the list begins there. */
  readonly edited: string | null
}

/** Every routine there is, to be picked by what it is for, how long it takes and where one is. */
export function Library({ settings, own, onPick, onEdit, edited }: LibraryProps) {
  const translator = useTexts()
  const { t, format } = translator
  const [wish, setWish] = useState<Wish>({ upToMin: null, place: null, officeClothes: false })
  const found = shelves(wish, settings.movementFilters)
  const mine = ownEntries(own.view.routines, wish, settings.movementFilters)
  const built = useMemo(() => builtFor(wish, settings), [wish, settings])
  const count = found.reduce((sum, { entries }) => sum + entries.length, mine.length)

  return (
    <main className={css['library']}>
      <header>
        <div>
          <h1>{t('player:library.title')}</h1>
          <p className={css['lead']}>{t('player:library.lead')}</p>
        </div>
        <div className={css['make']}>
          <Button onClick={() => onEdit(null)}>{t('player:own.make')}</Button>
          <Button look="quiet" onClick={own.importFile}>
            {t('player:own.import')}
          </Button>
        </div>
      </header>
      <div className={css['wish']}>
        <Choice
          label={t('player:library.time')}
          name="time"
          options={[null, ...TIMES]}
          chosen={wish.upToMin}
          onChoose={upToMin => setWish({ ...wish, upToMin })}
          words={min => (min === null ? t('player:library.anyTime') : format.minutes(min))}
        />
        <Choice
          label={t('player:library.place')}
          name="place"
          options={[null, ...PLACES]}
          chosen={wish.place}
          onChoose={place => setWish({ ...wish, place })}
          words={place => t(place === null ? 'player:library.anyPlace' : `player:library.${place}`)}
        />
        <label className={css['clothes']}>
          <input
            type="checkbox"
            checked={wish.officeClothes}
            onChange={event => setWish({ ...wish, officeClothes: event.target.checked })}
          />
          {t('player:library.clothes')}
        </label>
      </div>
      <p className="unseen" role="status">
        {t('player:library.count', { count })}
      </p>
      {own.view.trouble !== null && <p className={css['aside']}>{t('player:own.aside')}</p>}
      {count === 0 && built === null && <p className={css['none']}>{t('player:library.none')}</p>}
      {wish.upToMin !== null && built !== null && (
        <button type="button" className={css['built']} onClick={() => onPick(built)}>
          <strong>{t('player:library.built', { time: format.minutes(wish.upToMin, 'long') })}</strong>
          <span>{t('player:library.builtLine')}</span>
        </button>
      )}
      {mine.length > 0 && (
        <section className={css['shelf']} aria-labelledby="shelf-own">
          <h2 id="shelf-own">{t('player:own.shelf')}</h2>
          <OwnShelf entries={mine} own={own} edited={edited} onPick={onPick} onEdit={onEdit} />
        </section>
      )}
      {found.map(({ shelf, entries }) => (
        <section key={shelf} className={css['shelf']} aria-labelledby={`shelf-${shelf}`}>
          <h2 id={`shelf-${shelf}`}>{t(`player:library.shelf.${shelf}`)}</h2>
          <ul>
            {entries.map(({ routine, place, swapped }) => (
              <li key={routine.id}>
                <Entry
                  name={routineText(translator, routine.id) ?? routine.id}
                  note={contentText(translator, 'routines', `${routine.id}.note`)}
                  exercises={shownExercises(routine, settings.movementFilters)}
                  swapped={swapped}
                  totalSec={routine.totalSec}
                  place={place}
                  onPick={() => onPick(routine.id)}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <Notice notice={own.notice} onUndo={own.undo} onClose={own.dismiss} />
    </main>
  )
}
