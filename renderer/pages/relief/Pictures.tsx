import { isOffered, type MovementFilter } from '#shared/content/index.ts'
import { exerciseText } from '#shared/i18n/index.ts'
import { Figure, FigureStills } from '#renderer/figure/index.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import css from './Pictures.module.css'

/** The first is the easiest to get into with a chair at hand. */
const POSITIONS = ['ninety-ninety-rest', 'side-lying-rest', 'supine-knees-supported'] as const
const MOVEMENTS = {
  floor: ['pelvic-tilt', 'knee-rolls', 'single-knee-to-chest'],
  chair: ['seated-pelvic-rock', 'seat-shift'],
} as const
const PLACES = ['floor', 'chair'] as const

interface FilteredProps {
  readonly filters: readonly MovementFilter[]
}

/** What the user's filters hide is not shown here either. */
const shownOf = (ids: readonly string[], filters: readonly MovementFilter[]) =>
  ids.filter(id => isOffered(id, { filters }))

export function PositionList({ filters }: FilteredProps) {
  const texts = useTexts()
  const shown = shownOf(POSITIONS, filters)
  if (shown.length === 0) return null
  return (
    <ul className={css['positions']}>
      {shown.map(id => {
        const { name, steps } = exerciseText(texts, id)
        return (
          <li key={id}>
            <Figure exerciseId={id} still={2} className={css['position']} label={steps.join(' ')} />
            <p>{name}</p>
          </li>
        )
      })}
    </ul>
  )
}

export function MovementList({ filters }: FilteredProps) {
  const texts = useTexts()
  return PLACES.map(place => {
    const shown = shownOf(MOVEMENTS[place], filters)
    if (shown.length === 0) return null
    return (
      <section key={place} className={css['place']}>
        <h4>{texts.t(`reliefPage:${place}`)}</h4>
        <ul className={css['movements']}>
          {shown.map(id => {
            const { name, steps } = exerciseText(texts, id)
            return (
              <li key={id}>
                <FigureStills exerciseId={id} className={css['stills']} label={name} />
                <h5>{name}</h5>
                <ol>
                  {steps.map(step => (
                    <li key={step}>{step} </li>
                  ))}
                </ol>
              </li>
            )
          })}
        </ul>
      </section>
    )
  })
}
