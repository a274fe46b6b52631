/** A year at a glance: each day a square, in the depth of its sitting or of its moving. Any day leads to its page. */
import { useState } from 'react'
import { HEAT_STEPS, heatOf, type Day, type HeatMeasure } from '#shared/history/index.ts'
import type { DiaryDays } from '#shared/ipc/diary.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { HeatMap, HeatScale } from '#renderer/ui/charts/HeatMap.tsx'
import { TableBehind } from '#renderer/ui/charts/TableBehind.tsx'
import { useDates } from '../dates.ts'
import { columnsOf, LAST_YEAR, monthsOf, sumsByMonth, yearsOf, type Period, type Span } from './year.ts'
import days from './Days.module.css'
import css from './Year.module.css'

const DAY_PLACE = '<day>'
const AMOUNT_PLACE = '<amount>'
const MEASURES = ['sitting', 'moving'] as const satisfies readonly HeatMeasure[]

interface YearViewProps {
  readonly answer: DiaryDays
  readonly span: Span
  readonly period: Period
  readonly today: Day
  readonly firstDay: Day | null
  readonly chosen: Day
  readonly onDay: (day: Day) => void
  readonly onPeriod: (period: Period) => void
}

export function YearView(props: YearViewProps) {
  const { answer, span, period, today, firstDay, chosen, onDay, onPeriod } = props
  const { t, format } = useTexts()
  const dates = useDates()
  const [measure, setMeasure] = useState<HeatMeasure>('sitting')
  const columns = columnsOf(span, today, dates.firstWeekday)
  const wanted = columns.flat().filter(day => day !== null)
  const heat = new Map(heatOf(answer.days, wanted, measure).map(each => [each.day, each]))
  const amount = (minutes: number) =>
    measure === 'sitting' ? format.duration(minutes * 60) : format.minutes(minutes)
  // Read once and filled in for each square: hundreds of look-ups would be felt.
  const sentence = t(`diary:year.cell.${measure}`, { day: DAY_PLACE, amount: AMOUNT_PLACE })
  const wordsOf = (day: Day): string => {
    const { minutes = 0 } = heat.get(day) ?? {}
    const date = dates.long(day, today)
    return minutes === 0 ? date : sentence.replace(DAY_PLACE, date).replace(AMOUNT_PLACE, amount(minutes))
  }
  const sums = sumsByMonth(answer.days, wanted)
  const cellOf = (day: Day | null) =>
    day === null ? null : { key: day, level: heat.get(day)?.level ?? 0, words: wordsOf(day) }

  return (
    <section className={days['part']} aria-labelledby="year">
      <div className={days['line']}>
        <h2 id="year" className={days['title']}>
          {t('diary:year.title')}
        </h2>
        <div className={days['steps']}>
          <div className={css['measures']} role="group" aria-label={t('diary:year.measure')}>
            {MEASURES.map(each => (
              <button
                key={each}
                type="button"
                className={css['measure']}
                aria-pressed={each === measure}
                onClick={() => setMeasure(each)}
              >
                {t(`diary:year.${each}`)}
              </button>
            ))}
          </div>
          <select
            className={css['period']}
            aria-label={t('diary:year.period')}
            value={period}
            onChange={event => onPeriod(event.target.value)}
          >
            <option value={LAST_YEAR}>{t('diary:year.last')}</option>
            {yearsOf(firstDay, today).map(year => (
              <option key={year} value={year}>
                {dates.year(`${year}-06-01`)}
              </option>
            ))}
          </select>
        </div>
      </div>
      <HeatMap
        label={t(`diary:year.label.${measure}`)}
        look={measure}
        chosen={chosen}
        onChoose={onDay}
        weekdays={(columns[1] ?? []).map(day => (day === null ? '' : dates.weekday(day)))}
        months={monthsOf(columns).map(({ column, day }) => ({ column, name: dates.month(day) }))}
        weeks={columns.map(week => week.map(cellOf))}
      />
      <div className={css['foot']}>
        <p className={css['soft']}>
          {t(`diary:year.steps.${measure}`, {
            steps: format.list(
              HEAT_STEPS[measure].map(step =>
                measure === 'sitting' ? format.duration(step * 60) : format.minutes(step),
              ),
            ),
          })}
        </p>
        <HeatScale look={measure} less={t('diary:year.less')} more={t('diary:year.more')} />
      </div>
      {sums.length === 0 && <p className={css['soft']}>{t('diary:year.none')}</p>}
      {sums.length > 0 && (
        <TableBehind
          label={t('diary:year.table')}
          table={{
            caption: t('diary:year.table'),
            columns: [
              t('diary:column.month'),
              t('diary:column.daysAtDesk'),
              t('diary:column.sittingADay'),
              t('diary:column.breaksADay'),
              t('diary:column.active'),
              t('diary:column.strengthDays'),
            ],
            rows: sums.map(({ month, deskDays, sittingSecADay, breaksADay, countedMin, strengthDays }) => ({
              key: month,
              cells: [
                dates.monthOfYear(`${month}-01`),
                format.number(deskDays),
                format.duration(sittingSecADay),
                format.number(breaksADay),
                format.minutes(countedMin),
                format.number(strengthDays),
              ],
            })),
          }}
        />
      )}
    </section>
  )
}
