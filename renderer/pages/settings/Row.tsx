import { useId } from 'react'
import type { SettingsView } from '#shared/ipc/contract.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { definitions, type SettingName, type SettingProblem } from '#shared/settings/index.ts'
import { Control } from './controls/Control.tsx'
import css from './SettingsPage.module.css'

const canBeOff = (name: SettingName): boolean => 'orZero' in definitions[name]

interface RowProps {
  readonly name: SettingName
  readonly value: unknown
  readonly problem: SettingProblem | undefined
  readonly view: SettingsView
  readonly onChange: (value: unknown) => void
}

/** One setting: its name, one line of why, its control, and what does not fit, beside it. */
export function Row({ name, value, problem, view, onChange }: RowProps) {
  const { t } = useTexts()
  const { locked, administrator } = view.policy
  const isLocked = locked.includes(name)
  const isUnsure = name === 'startAtLogin' && view.startAtLogin === 'unknown'
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
        {isUnsure && <span className={css['why']}>{t('settings:autostart.unknown')}</span>}
        {isLocked && (
          <span className={css['locked']}>
            {administrator === null
              ? t('settings:policy.locked')
              : t('settings:policy.lockedBy', { name: administrator })}
          </span>
        )}
        {problem && (
          <span className={css['problem']} role="alert">
            {problem.problem === 'range'
              ? t(`settings:problem.${canBeOff(name) ? 'rangeOrOff' : 'range'}`, {
                  min: problem.min,
                  max: problem.max,
                })
              : t(`settings:problem.${problem.problem}`)}
          </span>
        )}
      </div>
      <fieldset disabled={isLocked} className={css['control']}>
        <Control name={name} labelledBy={label} describedBy={why} value={value} onChange={onChange} />
      </fieldset>
    </div>
  )
}
