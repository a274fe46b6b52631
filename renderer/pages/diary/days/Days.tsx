/** Reads like a page: the day and what it means, its week, the weeks before, the year. One day is looked at in all. */
import { useCallback, useState } from 'react'
import { addDays, daysBetween, weekOf, type Day } from '#shared/history/index.ts'
import type { DiaryDay, DiaryDays } from '#shared/ipc/diary.ts'
import type { Settings } from '#shared/settings/index.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { useSettingsView } from '#renderer/ui/use-settings-view.ts'
import { useDates } from '../dates.ts'
import { useDiary } from '../use-diary.ts'
import { DayView } from './DayView.tsx'
import { Log } from './Log.tsx'
import { planOf } from './week.ts'
import { LAST_YEAR, periodOf, type Period, type Span } from './year.ts'
import { WalkingPlan } from './WalkingPlan.tsx'
import { WeekView } from './WeekView.tsx'
import { Weeks } from './Weeks.tsx'
import { YearView } from './YearView.tsx'
import css from './Days.module.css'

const WEEKS_SHOWN = 4

/** The weeks up to that of the day, and the year that was chosen. */
function spansOf({ day, today }: DiaryDay, period: Period, firstWeekday: number) {
  const week = weekOf(day, firstWeekday)
  const [first = day, last = day] = [week[0], week.at(-1)]
  return {
    weeks: { from: addDays(first, -7 * (WEEKS_SHOWN - 1)), to: last },
    year: periodOf(period, today, firstWeekday),
  }
}

export default function Days() {
  const { t } = useTexts()
  const dates = useDates()
  const { view, change } = useSettingsView()
  // Today stays today over midnight; any other day is the one that was chosen.
  const [chosen, setChosen] = useState<Day | null>(null)
  const shown = useDiary('diary:day', chosen, true)
  const { answer: dayAnswer } = shown
  const [period, setPeriod] = useState<Period>(LAST_YEAR)
  const spans = dayAnswer === null ? null : spansOf(dayAnswer, period, dates.firstWeekday)
  const weeks = useDiary('diary:days', spans?.weeks, true)
  // Asked for beside the weeks, before its part is drawn.
  const year = useDiary('diary:days', spans?.year)
  const today = dayAnswer?.today
  const choose = useCallback((next: Day) => setChosen(next === today ? null : next), [today])
  const visit = useCallback(
    (next: Day) => {
      choose(next)
      document.querySelector('#day')?.scrollIntoView({ block: 'center' })
    },
    [choose],
  )

  const problem = shown.problem ?? weeks.problem ?? year.problem
  const settings = view?.settings
  if (!dayAnswer || !spans) return problem === null ? null : <p role="alert">{problem}</p>
  const firstDay = weeks.answer?.firstDay ?? null
  return (
    <div className={css['days']}>
      {problem !== null && <p role="alert">{problem}</p>}
      {weeks.answer && isNew(weeks.answer, dayAnswer) && <p className={css['new']}>{t('diary:new')}</p>}
      <DayView answer={dayAnswer} firstDay={firstDay} onDay={choose}>
        {/* What was begun or said there is of that day. */}
        <Log key={dayAnswer.day} answer={dayAnswer} />
      </DayView>
      {/* What takes longer to come, and hundreds of squares to draw, keeps nobody from the day. */}
      {weeks.answer && weeks.asked && settings && (
        <WeeksOf
          answer={weeks.answer}
          span={weeks.asked}
          day={dayAnswer.day}
          settings={settings}
          onDay={choose}
          onVisit={visit}
          onChange={changes => void change(changes)}
        />
      )}
      {weeks.answer && year.answer && (
        <YearView
          answer={year.answer}
          span={year.asked ?? spans.year}
          period={period}
          today={dayAnswer.today}
          firstDay={firstDay}
          chosen={dayAnswer.day}
          onDay={visit}
          onPeriod={setPeriod}
        />
      )}
    </div>
  )
}

/** Nothing was ever written, and nothing is going on. */
const isNew = ({ firstDay }: DiaryDays, { facts, ribbon }: DiaryDay): boolean =>
  firstDay === null && facts.length === 0 && ribbon.segments.length === 0

interface WeeksOfProps {
  readonly answer: DiaryDays
  readonly span: Span
  readonly day: Day
  readonly settings: Settings
  readonly onDay: (day: Day) => void
  readonly onVisit: (day: Day) => void
  readonly onChange: (changes: Partial<Settings>) => void
}

function WeeksOf({ answer, span, day, settings, onDay, onVisit, onChange }: WeeksOfProps) {
  const { firstWeekday } = useDates()
  const week = weekOf(span.to, firstWeekday)
  return (
    <>
      <WeekView {...{ answer, week, day, settings, onDay, onChange }}>
        <WalkingPlan
          settings={settings}
          plan={planOf(settings, week, firstWeekday)}
          walkedMin={week.reduce((sum, each) => sum + (answer.days[each]?.walkMin ?? 0), 0)}
          today={answer.today}
          onChange={onChange}
        />
      </WeekView>
      <Weeks answer={answer} period={daysBetween(span.from, span.to)} settings={settings} onDay={onVisit} />
    </>
  )
}
