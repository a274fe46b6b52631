import { useState, type ReactNode } from 'react'
import { routineIdFor } from '#shared/content/index.ts'
import { contentText, routineText } from '#shared/i18n/index.ts'
import type { Settings } from '#shared/settings/index.ts'
import { FigureSilhouette } from '#renderer/figure/index.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { PLACES, shelves, shownExercises, TIMES, type ShelfEntry, type Wish } from './shelf.ts'
import css from './Library.module.css'

/** Pictures in a row of the list; the rest is said by a number. */
const MOST_PICTURES = 5

interface LibraryProps {
  readonly settings: Settings
  readonly onPick: (routineId: string) => void
}

/** Every routine there is, to be picked by what it is for, how long it takes and where one is. */
export default function Library({ settings, onPick }: LibraryProps) {
  const { t, format } = useTexts()
  const [wish, setWish] = useState<Wish>({ upToMin: null, place: null, officeClothes: false })
  const found = shelves(wish, settings.movementFilters)
  const count = found.reduce((sum, { entries }) => sum + entries.length, 0)

  return (
    <main className={css['library']}>
      <header>
        <h1>{t('player:library.title')}</h1>
        <p className={css['lead']}>{t('player:library.lead')}</p>
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
      {count === 0 && wish.upToMin === null && <p className={css['none']}>{t('player:library.none')}</p>}
      {wish.upToMin !== null && (
        <button
          type="button"
          className={css['built']}
          onClick={() => onPick(routineIdFor(wish.upToMin ?? 0))}
        >
          <strong>{t('player:library.built', { time: format.minutes(wish.upToMin, 'long') })}</strong>
          <span>{t('player:library.builtLine')}</span>
        </button>
      )}
      {found.map(({ shelf, entries }) => (
        <section key={shelf} className={css['shelf']} aria-labelledby={`shelf-${shelf}`}>
          <h2 id={`shelf-${shelf}`}>{t(`player:library.shelf.${shelf}`)}</h2>
          <ul>
            {entries.map(entry => (
              <Entry
                key={entry.routine.id}
                entry={entry}
                exercises={shownExercises(entry.routine, settings.movementFilters)}
                onPick={() => onPick(entry.routine.id)}
              />
            ))}
          </ul>
        </section>
      ))}
    </main>
  )
}

interface EntryProps {
  readonly entry: ShelfEntry
  readonly exercises: readonly string[]
  readonly onPick: () => void
}

function Entry({ entry: { routine, place, swapped }, exercises, onPick }: EntryProps) {
  const translator = useTexts()
  const { t, format } = translator
  const more = exercises.length - MOST_PICTURES
  return (
    <li>
      <button type="button" className={css['entry']} onClick={onPick}>
        <span className={css['text']}>
          <strong>{routineText(translator, routine.id)}</strong>
          <span>{contentText(translator, 'routines', `${routine.id}.note`)}</span>
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
          <span className={css['length']}>{format.duration(routine.totalSec)}</span>
          <span>{t(`player:library.${place}`)}</span>
        </span>
      </button>
    </li>
  )
}

interface ChoiceProps<Option> {
  readonly label: string
  readonly name: string
  readonly options: readonly Option[]
  readonly chosen: Option
  readonly onChoose: (option: Option) => void
  readonly words: (option: Option) => ReactNode
}

function Choice<Option extends string | number | null>({
  label,
  name,
  options,
  chosen,
  onChoose,
  words,
}: ChoiceProps<Option>) {
  return (
    <fieldset className={css['choice']}>
      <legend>{label}</legend>
      {options.map(option => (
        <label key={String(option)}>
          <input type="radio" name={name} checked={option === chosen} onChange={() => onChoose(option)} />
          <span>{words(option)}</span>
        </label>
      ))}
    </fieldset>
  )
}
