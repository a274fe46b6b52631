import { useTexts } from '#renderer/ui/app-context.tsx'
import { SwitchRow } from '#renderer/ui/SwitchRow.tsx'
import css from './Help.module.css'

interface SoreDayProps {
  /** Epoch milliseconds; 0: prompts are as usual. */
  readonly since: number
  readonly onChange: (since: number) => void
}

/** The tray says it too, and offers the same end. */
export function SoreDay({ since, onChange }: SoreDayProps) {
  const { t, format } = useTexts()
  const on = since > 0
  return (
    <div className={css['sore']} data-on={on || undefined}>
      <SwitchRow
        on={on}
        label={t('reliefPage:soreDay.title')}
        hint={
          on
            ? t('reliefPage:soreDay.since', { day: format.day(since), time: format.time(since) })
            : t('reliefPage:soreDay.hint')
        }
        onChange={next => onChange(next ? Date.now() : 0)}
      />
    </div>
  )
}
