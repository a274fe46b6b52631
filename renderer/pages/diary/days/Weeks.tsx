/** Four weeks up to the one shown: the longest sits, what was asked and answered, what had to wait. */
import { MINUTE_MS, weekView, type Day, type DayRollup, type Sit } from '#shared/history/index.ts'
import type { DiaryDays } from '#shared/ipc/diary.ts'
import type { Settings } from '#shared/settings/index.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { Bars, Legend } from '#renderer/ui/charts/Bars.tsx'
import { TableBehind } from '#renderer/ui/charts/TableBehind.tsx'
import { useDates } from '../dates.ts'
import { ANSWERS, answersOf, heldOf, OUTCOMES, sitsIn } from './answers.ts'
import days from './Days.module.css'
import css from './Weeks.module.css'

interface WeeksProps {
  readonly answer: DiaryDays
  readonly period: readonly Day[]
  readonly settings: Settings
  readonly onDay: (day: Day) => void
}

export function Weeks({ answer, period, settings, onDay }: WeeksProps) {
  const { t } = useTexts()
  const dates = useDates()
  const { total } = weekView(answer.days, period, settings)
  const [first, last] = [period[0], period.at(-1)]
  return (
    <section className={days['part']} aria-labelledby="weeks">
      <div className={days['line']}>
        <h2 id="weeks" className={days['title']}>
          {t('diary:weeks.title')}
        </h2>
        {first !== undefined && last !== undefined && (
          <p className={days['beside']}>{dates.range(first, last < answer.today ? last : answer.today)}</p>
        )}
      </div>
      <Sits answer={answer} onDay={onDay} />
      <Answers total={total} />
      <Held total={total} />
    </section>
  )
}

/** Short absences end no sit and are not counted as sitting; without them its length looks like a wrong sum. */
const awayMin = ({ startedAt, endedAt, sittingSec }: Sit): number =>
  Math.floor((endedAt - startedAt) / MINUTE_MS - sittingSec / 60)

function Sits({ answer, onDay }: Pick<WeeksProps, 'answer' | 'onDay'>) {
  const { t, format } = useTexts()
  const dates = useDates()
  const sits = sitsIn(answer)
  return (
    <div className={css['chart']}>
      <h3>{t('diary:sits.title')}</h3>
      {sits.length === 0 ? (
        <p className={css['soft']}>{t('diary:sits.none')}</p>
      ) : (
        <Bars
          label={t('diary:sits.title')}
          most={sits[0]?.sittingSec ?? 1}
          rows={sits.map(sit => {
            const { startedAt, endedAt, offsetMin, sittingSec, day } = sit
            const away = awayMin(sit)
            return {
              key: `${startedAt}`,
              name: (
                <button type="button" className={css['go']} onClick={() => onDay(day)}>
                  {dates.weekday(day)} {dates.short(day)},{' '}
                  {t('diary:sits.when', {
                    from: dates.time(startedAt, offsetMin),
                    to: dates.time(endedAt, offsetMin),
                  })}{' '}
                  {away > 0 && t('diary:sits.away', { length: format.minutes(away) })}
                </button>
              ),
              value: format.duration(sittingSec),
              parts: [{ key: 'sat', amount: sittingSec, tone: 'ground', words: format.duration(sittingSec) }],
            }
          })}
        />
      )}
    </div>
  )
}

function Answers({ total }: { readonly total: DayRollup }) {
  const { t, format } = useTexts()
  const kinds = answersOf(total)
  const most = Math.max(1, ...kinds.map(({ count }) => count))
  return (
    <div className={css['chart']}>
      <h3>{t('diary:answers.title')}</h3>
      {kinds.length === 0 ? (
        <p className={css['soft']}>{t('diary:answers.none')}</p>
      ) : (
        <>
          <Bars
            label={t('diary:answers.title')}
            most={most}
            rows={kinds.map(({ kind, count, groups }) => ({
              key: kind,
              name: t(`diary:prompt.${kind}`),
              value: format.number(count),
              parts: ANSWERS.map(({ answer, tone }) => ({
                key: answer,
                tone,
                amount: groups[answer],
                words: `${t(`diary:answer.${answer}`)}: ${format.number(groups[answer])}`,
              })),
            }))}
          />
          <Legend
            items={ANSWERS.map(({ answer, tone }) => ({
              tone,
              name: t(`diary:answer.${answer}`),
              value: format.number(kinds.reduce((sum, { groups }) => sum + groups[answer], 0)),
            }))}
          />
          <TableBehind
            label={t('diary:table')}
            table={{
              caption: t('diary:answers.title'),
              columns: [t('diary:column.prompt'), ...OUTCOMES.map(outcome => t(`diary:outcome.${outcome}`))],
              rows: kinds.map(({ kind, outcomes }) => ({
                key: kind,
                cells: [
                  t(`diary:prompt.${kind}`),
                  ...OUTCOMES.map(outcome => format.number(outcomes[outcome] ?? 0)),
                ],
              })),
            }}
          />
        </>
      )}
    </div>
  )
}

function Held({ total }: { readonly total: DayRollup }) {
  const { t, format } = useTexts()
  const held = heldOf(total)
  return (
    <div className={css['chart']}>
      <h3>{t('diary:held.title')}</h3>
      {held.length === 0 ? (
        <p className={css['soft']}>{t('diary:held.none')}</p>
      ) : (
        <Bars
          label={t('diary:held.title')}
          most={held[0]?.count ?? 1}
          rows={held.map(({ reason, count }) => ({
            key: reason,
            name: t(`diary:hold.${reason}`),
            value: format.number(count),
            parts: [{ key: reason, amount: count, tone: 'ground', words: format.number(count) }],
          }))}
        />
      )}
    </div>
  )
}
