import { useId } from 'react'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { definitions, type SettingName, type SettingProblem } from '#shared/settings/index.ts'
import { Control } from './controls/Control.tsx'
import css from './SettingsPage.module.css'

interface RowProps {
  readonly name: SettingName
  readonly value: unknown
  readonly problem: SettingProblem | undefined
  readonly onChange: (value: unknown) => void
}

/** One setting: its name, one line of why, its control, and what does not fit, beside it. */
export function Row({ name, value, problem, onChange }: RowProps) {
  const { t } = useTexts()
  const label = useId()
  const why = useId()
  return (
    <div className={css['row']} data-kind={definitions[name].kind} data-setting={name}>
      <div className={css['words']}>
        <span id={label} className={css['label']}>
          {t(`settings:item.${name}.label` as 'settings:item.voice.label')}
        </span>
        <span id={why} className={css['why']}>
          {t(`settings:item.${name}.why` as 'settings:item.voice.why')}
        </span>
        {problem && (
          <span className={css['problem']} role="alert">
            {problem.problem === 'range'
              ? t('settings:problem.range', { min: problem.min, max: problem.max })
              : t(`settings:problem.${problem.problem}`)}
          </span>
        )}
      </div>
      <Control name={name} labelledBy={label} describedBy={why} value={value} onChange={onChange} />
    </div>
  )
}
