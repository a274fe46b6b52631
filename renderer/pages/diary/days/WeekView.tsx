/** A week against what somebody aims for. What is not there is not called missing: a day off is a day off. */
import { addDays, weekView, type Day, type WeekView as Week } from '#shared/history/index.ts'
import type { DiaryDays } from '#shared/ipc/diary.ts'
import type { Settings } from '#shared/settings/index.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { TableBehind } from '#renderer/ui/charts/TableBehind.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { useDates } from '../dates.ts'
import { Aims } from './Aims.tsx'
import { AimsForm } from './AimsForm.tsx'
import { Steps } from './Steps.tsx'
import { lookOf, stackOf } from './week.ts'
import days from './Days.module.css'
import css from './Week.module.css'

interface WeekViewProps {
  readonly answer: DiaryDays
  readonly week: readonly Day[]
  readonly day: Day
  readonly settings: Settings
  readonly onDay: (day: Day) => void
  readonly onChange: (changes: Partial<Settings>) => void
  readonly children?: React.ReactNode
}

export function WeekView({ answer, week, day, settings, onDay, onChange, children }: WeekViewProps) {
  const { t } = useTexts()
  const dates = useDates()
  const [first = day, last = day] = [week[0], week.at(-1)]
  const isThis = week.includes(answer.today)
  const view = weekView(answer.days, week, settings, answer.today)
  const later = addDays(day, 7)
  return (
    <section className={days['part']} aria-labelledby="week">
      <div className={days['line']}>
        <h2 id="week" className={days['title']}>
          {isThis ? t('diary:week.this') : dates.range(first, last)}
        </h2>
        {isThis && <p className={days['beside']}>{dates.range(first, last)}</p>}
        <div className={days['steps']}>
          <Steps
            before={t('diary:week.before')}
            after={t('diary:week.after')}
            onBefore={() => onDay(addDays(day, -7))}
            onAfter={isThis ? null : () => onDay(later > answer.today ? answer.today : later)}
          />
        </div>
      </div>
      <Stacks view={view} answer={answer} day={day} goalBreaks={settings.goalBreaks} onDay={onDay} />
      <Lead view={view} />
      <Aims view={view} />
      <WeekTable view={view} />
      <AimsForm settings={settings} onChange={onChange} />
      {children}
    </section>
  )
}

/** Said once in words, before the bars say it in lengths. */
function Lead({ view: { minutes, breakDays, total } }: { readonly view: Week }) {
  const { t, format } = useTexts()
  const active = total.moderateMin + total.vigorousMin + total.lightMin
  return (
    <p className={days['lead']}>
      {active === 0 ? t('diary:aim.none') : t('diary:week.active', { count: minutes.have })}{' '}
      {breakDays.goal > 0 &&
        t('diary:week.breakDays', { have: format.number(breakDays.have), count: breakDays.goal })}
    </p>
  )
}

interface StacksProps extends Pick<WeekViewProps, 'answer' | 'day' | 'onDay'> {
  readonly view: Week
  readonly goalBreaks: number
}

function Stacks({ view, answer: { today, firstDay }, day, goalBreaks, onDay }: StacksProps) {
  const { t, format } = useTexts()
  const dates = useDates()
  return (
    <ol className={css['stacks']}>
      {view.days.map(({ day: each, rollup }) => {
        const look = lookOf(each, rollup, today, firstDay)
        const active = rollup.moderateMin + rollup.vigorousMin + rollup.lightMin
        return (
          <li key={each}>
            <button
              type="button"
              className={css['stack']}
              data-look={look}
              aria-current={each === day ? 'date' : undefined}
              disabled={each > today}
              onClick={() => onDay(each)}
            >
              <span className="unseen">{dates.long(each, today)}</span>
              <span className={css['weekday']} aria-hidden>
                {dates.weekday(each)}
              </span>
              <Mark mark={stackOf(look, rollup.breaks, goalBreaks)} size="3rem" />
              <span className={css['count']}>
                {look === 'desk' && t('diary:day.breaks', { count: rollup.breaks })}
                {look === 'off' && <span className="unseen">{t('diary:week.off')}</span>}
              </span>
              <span className={css['active']}>{active > 0 ? format.minutes(active) : ''}</span>
              <span className={css['strong']}>{rollup.strength ? t('diary:week.strength') : ''}</span>
            </button>
          </li>
        )
      })}
    </ol>
  )
}

function WeekTable({ view }: { readonly view: Week }) {
  const { t, format } = useTexts()
  const dates = useDates()
  const rows = view.days.map(({ day, rollup }) => ({
    key: day,
    cells: [
      `${dates.weekday(day, 'long')}, ${dates.short(day)}`,
      format.duration(rollup.sittingSec + rollup.unknownSec),
      format.duration(rollup.standingSec),
      format.number(rollup.breaks),
      format.minutes(rollup.moderateMin),
      format.minutes(rollup.vigorousMin),
      format.minutes(rollup.lightMin),
      rollup.strength ? t('diary:yes') : '',
    ],
  }))
  const columns = [
    t('diary:column.day'),
    t('diary:what.sitting'),
    t('diary:what.standing'),
    t('diary:what.breaks'),
    t('diary:intensity.moderate'),
    t('diary:intensity.vigorous'),
    t('diary:intensity.light'),
    t('diary:column.strength'),
  ]
  return <TableBehind label={t('diary:table')} table={{ caption: t('diary:week.table'), columns, rows }} />
}
