import { useState } from 'react'
import { PLACES, type Exercise } from '#shared/content/index.ts'
import { usualSeconds } from '#shared/content/own/model.ts'
import { contentText, exerciseText } from '#shared/i18n/index.ts'
import type { MovementFilter } from '#shared/settings/index.ts'
import { FigureSilhouette } from '#renderer/figure/index.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { Choice } from '../library/Choice.tsx'
import { findExercises, type Search } from './search.ts'
import css from './Picker.module.css'

interface PickerProps {
  readonly filters: readonly MovementFilter[]
  readonly onPick: (exerciseId: string) => void
}

/** Every exercise that the user's filters leave, to be found by name, by part of the body and by where one is. */
export function Picker({ filters, onPick }: PickerProps) {
  const translator = useTexts()
  const { t, format } = translator
  const [search, setSearch] = useState<Search>({ words: '', place: null })
  const word = (key: string) => contentText(translator, 'exercises', `words.${key}`) ?? ''
  const areasOf = ({ areas }: Exercise) => areas.map(area => word(`areas.${area}`))
  const { shown, hidden } = findExercises(search, filters, exercise =>
    [
      exerciseText(translator, exercise.id).name,
      word(`categories.${exercise.category}`),
      ...areasOf(exercise),
    ].join(' '),
  )
  return (
    <section className={css['picker']} data-scrolls aria-labelledby="picker-title">
      <div className={css['asked']}>
        <h2 id="picker-title">{t('player:own.pick')}</h2>
        <input
          type="search"
          className={css['search']}
          aria-label={t('player:own.search')}
          placeholder={t('player:own.search')}
          value={search.words}
          onChange={event => setSearch({ ...search, words: event.target.value })}
          onKeyDown={event => {
            // Esc empties the search before it leaves the page.
            if (event.key !== 'Escape' || search.words === '') return
            event.stopPropagation()
            event.preventDefault()
            setSearch({ ...search, words: '' })
          }}
        />
        <Choice
          label={t('player:library.place')}
          quiet
          name="picker-place"
          options={[null, ...PLACES]}
          chosen={search.place}
          onChoose={place => setSearch({ ...search, place })}
          words={place => t(place === null ? 'player:library.anyPlace' : `player:library.${place}`)}
        />
        <p className="unseen" role="status">
          {t('player:own.found', { count: shown.length })}
        </p>
      </div>
      {shown.length === 0 && <p className={css['none']}>{t('player:own.none')}</p>}
      <ul className={css['cards']}>
        {shown.map(exercise => {
          const { name } = exerciseText(translator, exercise.id)
          return (
            <li key={exercise.id}>
              <button type="button" className={css['card']} onClick={() => onPick(exercise.id)}>
                <FigureSilhouette exerciseId={exercise.id} className={css['picture']} />
                <span className={css['name']}>{name}</span>
                <span className={css['facts']}>
                  <span>{areasOf(exercise)[0]}</span>
                  <span>{format.duration(usualSeconds(exercise.id))}</span>
                </span>
              </button>
            </li>
          )
        })}
      </ul>
      {hidden > 0 && <p className={css['none']}>{t('player:own.hidden', { count: hidden })}</p>}
    </section>
  )
}
