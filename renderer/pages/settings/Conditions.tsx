import { useId, useState } from 'react'
import { conditions, filtersFor, type ConditionId } from '#shared/content/index.ts'
import { contentText } from '#shared/i18n/index.ts'
import type { Settings } from '#shared/settings/index.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import type { Patch } from './use-changes.ts'
import css from './SettingsPage.module.css'

/** Those that tick anything at all. */
const named = conditions.filter(({ filters }) => filters.length > 0)

interface ConditionsProps {
  readonly settings: Settings
  readonly onChange: (patch: Patch) => void
}

/** A condition is a quick way to tick some filters. Which one it was is kept nowhere, and each tick can be taken away. */
export function Conditions({ settings, onChange }: ConditionsProps) {
  const texts = useTexts()
  const { t } = texts
  const id = useId()
  const [picked, setPicked] = useState<ConditionId | ''>('')
  const [told, setTold] = useState<string | null>(null)
  const word = (key: string) => contentText(texts, 'exercises', `words.${key}`)
  const tick = () => {
    if (picked === '') return
    const ticked = filtersFor([picked])
    const fresh = ticked.filter(filter => !settings.movementFilters.includes(filter))
    if (fresh.length > 0) onChange({ movementFilters: [...settings.movementFilters, ...fresh] })
    const names = texts.format.join(ticked.map(filter => word(`filters.${filter}.name`) ?? filter))
    setTold(t('settings:movement.ticked', { names }))
  }
  return (
    <section className={css['conditions']} aria-labelledby={id}>
      <h3 id={id}>{t('settings:movement.condition')}</h3>
      <p className={css['why']}>{word('conditionHint')}</p>
      <p className={css['pick']}>
        <select
          aria-label={t('settings:movement.conditionPick')}
          value={picked}
          onChange={event => {
            setPicked(event.target.value as ConditionId | '')
            setTold(null)
          }}
        >
          <option value="">{t('settings:movement.conditionPick')}</option>
          {named.map(({ id: condition }) => (
            <option key={condition} value={condition}>
              {word(`conditions.${condition}.name`)}
            </option>
          ))}
        </select>
        <Button onClick={tick} disabled={picked === ''}>
          {t('settings:movement.tick')}
        </Button>
      </p>
      <p role="status" className={css['why']}>
        {told}
      </p>
    </section>
  )
}
