import { useId } from 'react'
import type { Day } from '#shared/history/index.ts'
import type { ReportWish } from '#shared/ipc/diary.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { SwitchRow } from '#renderer/ui/SwitchRow.tsx'
import { Choices } from '../episodes/Choices.tsx'
import { PERIODS, type Period, type Span } from './period.ts'
import css from './ReportView.module.css'

type Options = Pick<ReportWish, 'name' | 'ownWords' | 'desk'>

interface WishesProps {
  readonly period: Period
  readonly span: Span
  readonly options: Options
  readonly latest: Day
  readonly onPeriod: (period: Period) => void
  readonly onSpan: (span: Span) => void
  readonly onOptions: (changed: Partial<Options>) => void
}

export function Wishes({ period, span, options, latest, onPeriod, onSpan, onOptions }: WishesProps) {
  const { t } = useTexts()
  const name = useId()
  return (
    <>
      <Choices
        legend={t('report:period')}
        options={PERIODS.map(value => ({ value, label: t(`report:periods.${value}`) }))}
        chosen={[period]}
        name="period"
        onChange={([chosen = '90']) => onPeriod(chosen)}
      />
      {period === 'own' && (
        <div className={css['days']}>
          <DayField
            label={t('report:from')}
            day={span.from}
            latest={latest}
            onDay={from => onSpan({ ...span, from })}
          />
          <DayField
            label={t('report:to')}
            day={span.to}
            latest={latest}
            onDay={to => onSpan({ ...span, to })}
          />
        </div>
      )}
      <label className={css['field']}>
        <span id={name}>{t('report:name')}</span>
        <input
          aria-labelledby={name}
          aria-describedby={`${name}hint`}
          value={options.name}
          maxLength={120}
          autoComplete="off"
          onChange={event => onOptions({ name: event.currentTarget.value })}
        />
        <span id={`${name}hint`} className={css['lead']}>
          {t('report:nameHint')}
        </span>
      </label>
      <div className={css['switches']}>
        <SwitchRow
          on={options.desk}
          label={t('report:desk')}
          hint={t('report:deskHint')}
          onChange={desk => onOptions({ desk })}
        />
        <SwitchRow
          on={options.ownWords}
          label={t('report:ownWords')}
          hint={t('report:ownWordsHint')}
          onChange={ownWords => onOptions({ ownWords })}
        />
      </div>
    </>
  )
}

interface DayFieldProps {
  readonly label: string
  readonly day: Day
  readonly latest: Day
  readonly onDay: (day: Day) => void
}

function DayField({ label, day, latest, onDay }: DayFieldProps) {
  return (
    <label className={css['field']}>
      <span>{label}</span>
      <DateField value={day} max={latest} onDay={onDay} />
    </label>
  )
}
