import { useId, useState } from 'react'
import { definitions, readSetting, type Settings } from '#shared/settings/index.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import css from './Week.module.css'

const AIMS = ['goalMinutes', 'goalStrengthDays', 'goalBreaks'] as const
type Aim = (typeof AIMS)[number]

interface AimsFormProps {
  readonly settings: Settings
  readonly onChange: (changes: Partial<Settings>) => void
}

/** What one aims for, set where it is looked at. A number is taken as soon as it is one. */
export function AimsForm({ settings, onChange }: AimsFormProps) {
  const { t } = useTexts()
  return (
    <details className={css['offer']}>
      <summary>{t('diary:week.change')}</summary>
      <div className={css['fields']}>
        {AIMS.map(aim => (
          <Field key={aim} aim={aim} value={settings[aim]} onChange={value => onChange({ [aim]: value })} />
        ))}
      </div>
      <p className={css['soft']}>{t('diary:goal.why')}</p>
    </details>
  )
}

interface FieldProps {
  readonly aim: Aim
  readonly value: number
  readonly onChange: (value: number) => void
}

function Field({ aim, value, onChange }: FieldProps) {
  const { t } = useTexts()
  const id = useId()
  const [text, setText] = useState<string | null>(null)
  const shown = text ?? String(value)
  const isTaken = isAim(aim, shown)
  return (
    <>
      <label htmlFor={id}>{t(`diary:goal.${aim}`)}</label>
      <input
        id={id}
        type="number"
        min={0}
        max={definitions[aim].max}
        value={shown}
        aria-invalid={!isTaken}
        onChange={event => {
          setText(event.target.value)
          if (isAim(aim, event.target.value)) onChange(Number(event.target.value))
        }}
        // What is no number of this kind gives way to the one in force.
        onBlur={() => setText(null)}
      />
    </>
  )
}

const isAim = (aim: Aim, text: string): boolean => text !== '' && 'value' in readSetting(aim, Number(text))
