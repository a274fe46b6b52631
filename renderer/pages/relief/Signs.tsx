import { emergencyNumber, relief as content } from '#shared/content/index.ts'
import { useApp } from '#renderer/ui/app-context.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { RegionChoice } from './RegionChoice.tsx'
import { guessRegion } from './region.ts'
import { useRelief } from './texts.ts'
import css from './Signs.module.css'

const SPEEDS = ['same-day', 'days', 'book'] as const

interface SignsProps {
  /** The user's choice; empty: none, so it is guessed. */
  readonly emergencyRegion: string
  readonly onRegion: (region: string) => void
}

/** A static list to be read: it asks nothing, and nothing follows from it. */
export function Signs({ emergencyRegion, onRegion }: SignsProps) {
  const { bootstrap, translator } = useApp()
  const relief = useRelief()
  const guessed = guessRegion(bootstrap.region)
  const number = emergencyNumber(emergencyRegion || guessed)
  const [beforeNumber = '', afterNumber = ''] = relief('emergency.intro').split('{{number}}')

  return (
    <div className={css['signs']}>
      <section className={css['emergency']} aria-labelledby="emergency">
        <h2 id="emergency">{relief('emergency.title')}</h2>
        <div className={css['call']}>
          <p className={css['number']}>
            <span>{beforeNumber}</span>
            <bdi dir="ltr">{number.emergency}</bdi>
            <span>{afterNumber}</span>
          </p>
          <div className={css['where']}>
            <RegionChoice chosen={emergencyRegion} guessed={guessed} onChoose={onRegion} />
            <p>{relief(number.known ? 'number.check' : 'number.unknown')}</p>
          </div>
        </div>
        <ul>
          {content.emergency.map(({ id }) => (
            <li key={id}>{relief(`emergency.signs.${id}`)}</li>
          ))}
        </ul>
      </section>
      <Button
        className={css['onward']}
        onClick={() => {
          const help = document.querySelector<HTMLElement>('#help')
          help?.scrollIntoView({ block: 'start' })
          help?.focus({ preventScroll: true })
        }}
      >
        {translator.t('reliefPage:onward')}
      </Button>
      <section className={css['doctor']} aria-labelledby="doctor">
        <h2 id="doctor">{relief('doctor.title')}</h2>
        {SPEEDS.map(speed => (
          <div key={speed} className={css['speed']}>
            <h3>{relief(`doctor.speed.${speed}`)}</h3>
            <ul>
              {content.doctor
                .filter(sign => sign.speed === speed)
                .map(({ id }) => (
                  <li key={id}>{relief(`doctor.signs.${id}`)}</li>
                ))}
            </ul>
          </div>
        ))}
        {number.advice !== null && (
          <p className={css['advice']}>
            {relief('doctor.advice', { number: `\u2068${number.advice}\u2069` })}
          </p>
        )}
      </section>
    </div>
  )
}
