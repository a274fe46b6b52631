/** One day: its ribbon, a sentence that says what it means, and the same as a table. */
import type { ReactNode } from 'react'
import { addDays, type Day } from '#shared/history/index.ts'
import type { DiaryDay } from '#shared/ipc/diary.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Legend } from '#renderer/ui/charts/Bars.tsx'
import { Ribbon } from '#renderer/ui/charts/Ribbon.tsx'
import { TableBehind } from '#renderer/ui/charts/TableBehind.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { useDates } from '../dates.ts'
import { useDayTable } from './day-table.ts'
import { Steps } from './Steps.tsx'
import { hoursOf, storyOf, type DayStory } from './story.ts'
import css from './Days.module.css'

interface DayViewProps {
  readonly answer: DiaryDay
  readonly firstDay: Day | null
  readonly onDay: (day: Day) => void
  readonly children?: ReactNode
}

export function DayView({ answer, firstDay, onDay, children }: DayViewProps) {
  const { t } = useTexts()
  const dates = useDates()
  const { day, today } = answer
  const story = storyOf(answer)
  const table = useDayTable(answer, story)
  const date = dates.long(day, today)
  return (
    <section className={css['part']} aria-labelledby="day">
      <div className={css['line']}>
        <h2 id="day" className={css['title']}>
          {day === today ? t('diary:day.today') : date}
        </h2>
        {day === today && <p className={css['beside']}>{date}</p>}
        <div className={css['steps']}>
          {day !== today && (
            <Button look="quiet" onClick={() => onDay(today)}>
              {t('diary:day.today')}
            </Button>
          )}
          <DateField
            className={css['date']}
            aria-label={t('diary:day.choose')}
            value={day}
            min={firstDay ?? undefined}
            max={today}
            onDay={onDay}
          />
          <Steps
            before={t('diary:day.before')}
            after={t('diary:day.after')}
            onBefore={() => onDay(addDays(day, -1))}
            onAfter={day < today ? () => onDay(addDays(day, 1)) : null}
          />
        </div>
      </div>
      <Picture answer={answer} story={story} />
      <Meaning answer={answer} story={story} />
      {table.rows.length > 0 && <TableBehind label={t('diary:table')} table={table} />}
      {children}
    </section>
  )
}

function Picture({ answer, story }: { readonly answer: DiaryDay; readonly story: DayStory }) {
  const { t, format } = useTexts()
  const dates = useDates()
  const { span, segments, held, offsetMin } = story
  const { rollup, day, today, now } = answer
  if (span === null) return <div className={css['blank']} />
  const time = (at: number) => dates.time(at, offsetMin)
  const sitting = rollup.sittingSec + rollup.unknownSec
  const legend = [
    { tone: 'ground', name: t('diary:what.sitting'), value: format.duration(sitting) },
    ...(rollup.standingSec > 0
      ? [{ tone: 'sky', name: t('diary:what.standing'), value: format.duration(rollup.standingSec) } as const]
      : []),
    { tone: 'half', name: t('diary:what.breaks'), value: format.number(rollup.breaks) },
    ...(rollup.routines > 0
      ? [{ tone: 'full', name: t('diary:what.routines'), value: format.number(rollup.routines) } as const]
      : []),
    ...(held.length > 0
      ? [{ tone: 'ring', name: t('diary:what.held'), value: format.number(held.length) } as const]
      : []),
  ] as const
  return (
    <>
      <Ribbon
        {...span}
        label={t('diary:ribbon.label')}
        now={day === today ? now : null}
        hours={hoursOf(span).map(at => ({ at, label: dates.hour(at, offsetMin) }))}
        parts={segments.map(({ what, from, to }) => ({
          what,
          from,
          to,
          words: t('diary:ribbon.part', {
            from: time(from),
            to: time(to),
            what: t(`diary:segment.${what}`),
            length: format.duration((to - from) / 1000),
          }),
        }))}
        held={held.map(({ at, heldBy }) => ({
          at,
          words: t('diary:ribbon.held', {
            time: time(at),
            reasons: format.list(heldBy.map(reason => t(`diary:reason.${reason}`))),
          }),
        }))}
      />
      <Legend items={legend} />
    </>
  )
}

function Meaning({ answer, story }: { readonly answer: DiaryDay; readonly story: DayStory }) {
  const { t, format } = useTexts()
  const dates = useDates()
  const { rollup, day, today } = answer
  const { breaks, held, heldBy, offsetMin, span } = story
  const isToday = day === today
  const values = {
    sitting: format.duration(rollup.sittingSec + rollup.unknownSec, 'long'),
    longest: format.duration(rollup.longestSec, 'long'),
  }
  if (span === null)
    return <p className={css['lead']}>{t(isToday ? 'diary:day.nothingYet' : 'diary:day.off')}</p>
  const last = breaks.at(-1)
  return (
    <div className={css['meaning']} aria-live="off">
      <p className={css['lead']}>
        {t(isToday ? 'diary:day.soFar' : 'diary:day.was', { ...values, count: rollup.breaks })}
      </p>
      <p>
        {last &&
          t(`diary:day.counted.${last.what}`, {
            length: format.duration(last.lengthSec, 'long'),
            time: dates.time(last.at, offsetMin),
          })}{' '}
        {held.length > 0 &&
          t('diary:day.waited', {
            count: held.length,
            reasons: format.list(heldBy.map(reason => t(`diary:reason.${reason}`))),
          })}{' '}
        {rollup.unknownSec > 0 &&
          t('diary:day.unknown', { length: format.duration(rollup.unknownSec, 'long') })}
      </p>
    </div>
  )
}
