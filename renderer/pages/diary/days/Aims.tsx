import { VIGOROUS_COUNTS, type WeekView } from '#shared/history/index.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { Bars, type BarRow } from '#renderer/ui/charts/Bars.tsx'
import css from './Week.module.css'

/** What the week has of what was aimed for. Aims that are off are not spoken of. */
export function Aims({ view }: { readonly view: WeekView }) {
  const { t, format } = useTexts()
  const { minutes, strengthDays, breakDays, total } = view
  const of = (have: number, goal: number) =>
    t('diary:aim.of', { have: format.number(have), goal: format.number(goal) })
  // Each aim is as wide as the others: what counts is how much of its own is there.
  const share = (amount: number, goal: number) => amount / Math.max(goal, 1)
  const rows: BarRow[] = []
  if (minutes.goal > 0) {
    const whole = Math.max(minutes.goal, minutes.have)
    const vigorous = total.vigorousMin * VIGOROUS_COUNTS
    rows.push({
      key: 'minutes',
      name: t('diary:aim.minutes'),
      value: of(minutes.have, minutes.goal),
      parts: [
        {
          key: 'moderate',
          amount: share(total.moderateMin, whole),
          tone: 'full',
          words: t('diary:aim.moderate', { length: format.minutes(total.moderateMin) }),
        },
        {
          key: 'vigorous',
          amount: share(vigorous, whole),
          tone: 'half',
          words: t('diary:aim.vigorous', { length: format.minutes(total.vigorousMin) }),
        },
      ],
    })
  }
  const plain = (key: 'strength' | 'breaks', { have, goal }: WeekView['minutes']) => {
    const parts = [
      { key, amount: share(have, Math.max(have, goal)), tone: 'full', words: of(have, goal) } as const,
    ]
    rows.push({ key, name: t(`diary:aim.${key}`), value: of(have, goal), parts })
  }
  if (strengthDays.goal > 0) plain('strength', strengthDays)
  if (breakDays.goal > 0) plain('breaks', breakDays)
  return (
    <div className={css['aims']}>
      {rows.length > 0 && <Bars rows={rows} most={1} label={t('diary:aim.label')} />}
      <p className={css['soft']}>
        {minutes.goal > 0 && minutes.reached && t('diary:aim.reached', { goal: format.number(minutes.goal) })}{' '}
        {total.vigorousMin > 0 &&
          minutes.goal > 0 &&
          t('diary:aim.twice', { length: format.minutes(total.vigorousMin, 'long') })}{' '}
        {total.lightMin > 0 && t('diary:aim.light', { length: format.minutes(total.lightMin, 'long') })}
      </p>
    </div>
  )
}
