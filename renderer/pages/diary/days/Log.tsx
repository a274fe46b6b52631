/** Movement noted in two clicks, what, then how long; what was noted on the day, to change or to take back. */
import { useState } from 'react'
import { usualIntensity } from '#shared/cli/log.ts'
import {
  ACTIVITIES,
  INTENSITIES,
  type ActivityIntensity,
  type ActivityName,
  type FactId,
  type FactOf,
} from '#shared/history/index.ts'
import type { DiaryDay } from '#shared/ipc/diary.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { request, wordsOf } from '#renderer/ui/bridge.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Entry } from './Entry.tsx'
import css from './Log.module.css'

const MINUTES = [10, 15, 20, 30, 45, 60, 90] as const
const MINUTE_MS = 60_000
const NOON_MS = 12 * 3_600_000

export type Activity = FactOf<'activity'>
type Noted = Pick<Activity, 'activity' | 'minutes' | 'intensity' | 'strength' | 'notes'>

const notedOf = ({ activity, minutes, intensity, strength, notes }: Noted): Noted => ({
  activity,
  minutes,
  intensity,
  strength,
  notes,
})

/** What was done today ended just now; what is noted for another day was at its noon. */
export function beganAt({ day, today, now, offsetMin, ribbon }: DiaryDay, minutes: number): number {
  if (day === today) return Math.max(ribbon.from, now - minutes * MINUTE_MS)
  return Date.parse(`${day}T00:00:00Z`) + NOON_MS - offsetMin * MINUTE_MS
}

type Said =
  | { readonly said: 'noted'; readonly id: FactId; readonly words: string }
  | { readonly said: 'removed'; readonly entry: Activity; readonly words: string }
  | { readonly said: 'problem'; readonly words: string }

export function Log({ answer }: { readonly answer: DiaryDay }) {
  const { t, format } = useTexts()
  const [activity, setActivity] = useState<ActivityName | null>(null)
  // Where the keyboard goes on when the choice of minutes is gone again.
  const [last, setLast] = useState<ActivityName | null>(null)
  const [said, setSaid] = useState<Said | null>(null)
  const noted = answer.facts.filter(
    (fact): fact is Activity =>
      fact.kind === 'activity' && fact.at >= answer.ribbon.from && fact.at < answer.ribbon.to,
  )
  const trying = (doing: Promise<Said | null>) => {
    doing.then(setSaid, (error: unknown) => setSaid({ said: 'problem', words: wordsOf(error) }))
  }
  const wordsFor = ({ activity: name, minutes }: Noted) =>
    `${t(`diary:activity.${name}`)}, ${format.minutes(minutes)}`

  const keep = async (entry: Noted, at: number): Promise<Said> => {
    const id = await request('log:add', { at, entry: { kind: 'activity', ...entry } })
    return { said: 'noted', id, words: t('diary:log.noted', { what: wordsFor(entry) }) }
  }
  const remove = async (entry: Activity): Promise<Said> => {
    await request('log:remove', entry.id)
    return { said: 'removed', entry, words: t('diary:log.removed', { what: wordsFor(entry) }) }
  }
  const undo = async (): Promise<Said | null> => {
    if (said?.said === 'noted') await request('log:remove', said.id)
    if (said?.said === 'removed') await keep(notedOf(said.entry), said.entry.at)
    return null
  }
  const change = async (id: FactId, changes: Partial<Noted>): Promise<null> => {
    await request('log:change', { id, change: changes })
    return null
  }

  return (
    <div className={css['log']}>
      <h3>{t(answer.day === answer.today ? 'diary:log.titleToday' : 'diary:log.title')}</h3>
      {activity === null ? (
        <ul className={css['chips']}>
          {ACTIVITIES.map(each => (
            <li key={each}>
              <button
                type="button"
                className={css['chip']}
                // oxlint-disable-next-line jsx-a11y/no-autofocus
                autoFocus={each === last}
                onClick={() => {
                  setActivity(each)
                  setLast(each)
                }}
              >
                {t(`diary:activity.${each}`)}
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <HowLong
          key={activity}
          activity={activity}
          onBack={() => setActivity(null)}
          onKeep={entry => {
            setActivity(null)
            trying(keep(entry, beganAt(answer, entry.minutes)))
          }}
        />
      )}
      <p className={css['said']} role="status">
        {said && (
          <>
            {said.words}
            {said.said !== 'problem' && (
              <Button
                key={said.words}
                look="quiet"
                // What was removed had the keyboard; taking it back is next.
                // oxlint-disable-next-line jsx-a11y/no-autofocus
                autoFocus={said.said === 'removed'}
                onClick={() => trying(undo())}
              >
                {t('diary:log.undo')}
              </Button>
            )}
          </>
        )}
      </p>
      {noted.length > 0 && (
        <ul className={css['noted']} aria-label={t('diary:log.list')}>
          {noted.map(entry => (
            <Entry
              key={entry.id}
              entry={entry}
              offsetMin={entry.offsetMin}
              onChange={changes => trying(change(entry.id, changes))}
              onRemove={() => trying(remove(entry))}
            />
          ))}
        </ul>
      )}
    </div>
  )
}

interface HowLongProps {
  readonly activity: ActivityName
  readonly onBack: () => void
  readonly onKeep: (entry: Noted) => void
}

function HowLong({ activity, onBack, onKeep }: HowLongProps) {
  const { t, format } = useTexts()
  const [intensity, setIntensity] = useState<ActivityIntensity>(usualIntensity(activity))
  const [strength, setStrength] = useState(false)
  return (
    <fieldset
      className={css['howLong']}
      onKeyDown={event => {
        if (event.key === 'Escape') onBack()
      }}
    >
      <legend>{t('diary:log.howLong', { what: t(`diary:activity.${activity}`) })}</legend>
      <ul className={css['chips']}>
        {MINUTES.map((minutes, index) => (
          <li key={minutes}>
            <button
              type="button"
              className={css['chip']}
              // What was under the pointer is gone; the keyboard goes on where it was.
              // oxlint-disable-next-line jsx-a11y/no-autofocus
              autoFocus={index === 0}
              onClick={() => onKeep({ activity, minutes, intensity, strength, notes: '' })}
            >
              {format.minutes(minutes)}
            </button>
          </li>
        ))}
        <li>
          <Button look="quiet" onClick={onBack}>
            {t('diary:log.back')}
          </Button>
        </li>
      </ul>
      <div className={css['how']}>
        {INTENSITIES.map(each => (
          <label key={each} className={css['option']}>
            <input
              type="radio"
              name="intensity"
              checked={each === intensity}
              onChange={() => setIntensity(each)}
            />
            {t(`diary:intensity.${each}`)}
          </label>
        ))}
        <label className={css['option']}>
          <input type="checkbox" checked={strength} onChange={event => setStrength(event.target.checked)} />
          {t('diary:log.strength')}
        </label>
      </div>
      <p className={css['hint']}>{t(`diary:log.hint.${intensity}`)}</p>
    </fieldset>
  )
}
