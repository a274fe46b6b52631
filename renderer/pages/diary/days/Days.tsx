/** Reads like a page: the day and what it means, its week, the weeks before, the year. One day is looked at in all. */
import { useCallback, useState } from 'react'
import { addDays, daysBetween, weekOf, type Day } from '#shared/history/index.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { useSettingsView } from '#renderer/ui/use-settings-view.ts'
import { useDates } from '../dates.ts'
import { useDiary } from '../use-diary.ts'
import { DayView } from './DayView.tsx'
import { Log } from './Log.tsx'
import { planOf } from './week.ts'
import { WalkingPlan } from './WalkingPlan.tsx'
import { WeekView } from './WeekView.tsx'
import { Weeks } from './Weeks.tsx'
import { YearView } from './YearView.tsx'
import css from './Days.module.css'

const WEEKS_SHOWN = 4

export default function Days() {
  const { t } = useTexts()
  const dates = useDates()
  const { view, change } = useSettingsView()
  // Today stays today over midnight; any other day is the one that was chosen.
  const [chosen, setChosen] = useState<Day | null>(null)
  const shown = useDiary('diary:day', chosen, true)
  const { answer: dayAnswer } = shown
  const day = dayAnswer?.day
  const week = day === undefined ? [] : weekOf(day, dates.firstWeekday)
  const [first, last] = [week[0], week.at(-1)]
  const from = first === undefined ? undefined : addDays(first, -7 * (WEEKS_SHOWN - 1))
  const weeks = useDiary(
    'diary:days',
    from === undefined || last === undefined ? undefined : { from, to: last },
    true,
  )
  const today = dayAnswer?.today
  const choose = useCallback((next: Day) => setChosen(next === today ? null : next), [today])
  const visit = useCallback(
    (next: Day) => {
      choose(next)
      document.querySelector('#day')?.scrollIntoView({ block: 'center' })
    },
    [choose],
  )

  const problem = shown.problem ?? weeks.problem
  const { answer } = weeks
  const settings = view?.settings
  if (problem !== null && (!dayAnswer || !answer)) return <p role="alert">{problem}</p>
  if (!dayAnswer || !answer || !settings || from === undefined || last === undefined) return null
  const isNew =
    answer.firstDay === null && dayAnswer.facts.length === 0 && dayAnswer.ribbon.segments.length === 0
  const walkedMin = week.reduce((sum, each) => sum + (answer.days[each]?.walkMin ?? 0), 0)
  return (
    <div className={css['days']}>
      {problem !== null && <p role="alert">{problem}</p>}
      {isNew && <p className={css['new']}>{t('diary:new')}</p>}
      <DayView answer={dayAnswer} firstDay={answer.firstDay} onDay={choose}>
        <Log answer={dayAnswer} />
      </DayView>
      <WeekView
        answer={answer}
        week={week}
        day={dayAnswer.day}
        settings={settings}
        onDay={choose}
        onChange={changes => void change(changes)}
      >
        <WalkingPlan
          settings={settings}
          plan={planOf(settings, week, dates.firstWeekday)}
          walkedMin={walkedMin}
          today={dayAnswer.today}
          onChange={changes => void change(changes)}
        />
      </WeekView>
      <Weeks answer={answer} period={daysBetween(from, last)} settings={settings} onDay={visit} />
      <YearView today={dayAnswer.today} firstDay={answer.firstDay} chosen={dayAnswer.day} onDay={visit} />
    </div>
  )
}
