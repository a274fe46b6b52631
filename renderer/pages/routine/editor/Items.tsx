import { useState } from 'react'
import {
  areSeconds,
  OWN_LIMITS,
  planOwn,
  setSeconds,
  setSides,
  sidesOffered,
  type OwnItem,
  type Sides,
} from '#shared/content/own/model.ts'
import { exerciseText } from '#shared/i18n/index.ts'
import type { MovementFilter } from '#shared/settings/index.ts'
import { FigureSilhouette } from '#renderer/figure/index.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { withMoved, withRemoved, type Draft } from './draft.ts'
import { useReorder } from './use-reorder.ts'
import css from './Items.module.css'

interface ItemsProps {
  readonly draft: Draft
  readonly filters: readonly MovementFilter[]
  /** `words`: what a screen reader is told of it. */
  readonly onChange: (draft: Draft, words?: string) => void
}

/** What is in the routine, in order: each with its time and its sides, to be moved and taken out. */
export function Items({ draft, filters, onChange }: ItemsProps) {
  const translator = useTexts()
  const { t, format } = translator
  const { routine, keys } = draft
  const planned = planOwn(routine, { filters }).items
  const nameOf = (index: number) => exerciseText(translator, routine.items[index]?.exercise ?? '').name
  const { list, dragged, grip } = useReorder(routine.items.length, (from, to) => {
    const number = format.number(to + 1)
    const count = format.number(routine.items.length)
    onChange(withMoved(draft, from, to), t('player:own.moved', { name: nameOf(from), number, count }))
  })
  const remove = (index: number) => {
    onChange(withRemoved(draft, index), t('player:own.removed', { name: nameOf(index) }))
    // The button is gone; the next one, or the one before, is where the hand is.
    const at = Math.min(index, routine.items.length - 2)
    requestAnimationFrame(() =>
      list.current?.children[at]?.querySelector<HTMLElement>('[data-remove]')?.focus(),
    )
  }
  return (
    <>
      <p id="move-hint" hidden>
        {t('player:own.moveHint')}
      </p>
      <ol ref={list} className={css['items']}>
        {routine.items.map((item, index) => {
          const { name } = exerciseText(translator, item.exercise)
          const swapped = planned[index]?.substitutedFor === undefined ? null : planned[index].exerciseId
          return (
            <li key={keys[index]} className={css['item']} data-dragged={dragged === index}>
              <button
                type="button"
                className={css['grip']}
                aria-label={t('player:own.move', { name })}
                aria-describedby="move-hint"
                {...grip(index)}
              >
                <Grip />
              </button>
              <FigureSilhouette exerciseId={swapped ?? item.exercise} className={css['picture']} />
              <div className={css['what']}>
                <span>{name}</span>
                {swapped !== null && (
                  <span className={css['swap']}>
                    {t('player:own.swap', { name: exerciseText(translator, swapped).name })}
                  </span>
                )}
                {!areSeconds(item.seconds) && (
                  <span id={`range-${keys[index]}`} className={css['range']} role="alert">
                    {t('player:own.range', {
                      min: format.number(OWN_LIMITS.leastSec),
                      max: format.number(OWN_LIMITS.mostSec),
                    })}
                  </span>
                )}
                <SidesChoice
                  item={item}
                  name={name}
                  onChoose={sides => onChange({ ...draft, routine: setSides(routine, index, sides) })}
                />
              </div>
              <Seconds
                key={keys[index]}
                name={name}
                told={`range-${keys[index]}`}
                seconds={item.seconds}
                onChange={seconds => onChange({ ...draft, routine: setSeconds(routine, index, seconds) })}
              />
              <button
                type="button"
                className={css['remove']}
                data-remove
                aria-label={t('player:own.remove', { name })}
                onClick={() => remove(index)}
              >
                <Cross />
              </button>
            </li>
          )
        })}
      </ol>
    </>
  )
}

interface SecondsProps {
  readonly name: string
  /** The id of what is said beside it where the time does not fit. */
  readonly told: string
  readonly seconds: number
  readonly onChange: (seconds: number) => void
}

/** Keeps what is typed, also while it is no number yet. */
function Seconds({ name, told, seconds, onChange }: SecondsProps) {
  const { t, format } = useTexts()
  const [typed, setTyped] = useState(String(seconds))
  const { leastSec, mostSec } = OWN_LIMITS
  const fits = areSeconds(seconds)
  return (
    <label className={css['seconds']}>
      <input
        type="number"
        inputMode="numeric"
        min={leastSec}
        max={mostSec}
        step={1}
        aria-label={t('player:own.seconds', { name })}
        aria-invalid={!fits}
        aria-describedby={fits ? undefined : told}
        value={typed}
        onChange={event => {
          setTyped(event.target.value)
          onChange(event.target.value === '' ? Number.NaN : Number(event.target.value))
        }}
      />
      <span aria-hidden>{format.unitName(fits ? seconds : mostSec, 'second')}</span>
    </label>
  )
}

interface SidesChoiceProps {
  readonly item: OwnItem
  readonly name: string
  readonly onChoose: (sides: Sides) => void
}

function SidesChoice({ item, name, onChoose }: SidesChoiceProps) {
  const { t } = useTexts()
  const offered = sidesOffered(item.exercise)
  if (offered.length === 0) return null
  return (
    <select
      className={css['sides']}
      aria-label={t('player:own.sides', { name })}
      value={item.sides ?? 'left-first'}
      onChange={event => {
        const chosen = offered.find(sides => sides === event.target.value)
        if (chosen) onChoose(chosen)
      }}
    >
      {offered.map(sides => (
        <option key={sides} value={sides}>
          {t(`player:own.side.${sides}`)}
        </option>
      ))}
    </select>
  )
}

const Grip = () => (
  <svg viewBox="0 0 12 20" aria-hidden>
    {[4, 10, 16].flatMap(y => [2.5, 9.5].map(x => <circle key={`${x} ${y}`} cx={x} cy={y} r={1.6} />))}
  </svg>
)
const Cross = () => (
  <svg viewBox="0 0 12 12" aria-hidden>
    <path d="M2 2 10 10M10 2 2 10" />
  </svg>
)
