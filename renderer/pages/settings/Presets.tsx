import { useId } from 'react'
import { contentText } from '#shared/i18n/index.ts'
import { presets, findSource, type Preset } from '#shared/content/index.ts'
import type { Settings } from '#shared/settings/index.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { tell } from '#renderer/ui/bridge.ts'
import type { Patch } from './use-changes.ts'
import css from './Presets.module.css'

const isInUse = ({ settings: preset }: Preset, settings: Settings): boolean =>
  Object.entries(preset).every(([name, value]) => settings[name as keyof Settings] === value)

interface PresetsProps {
  readonly settings: Settings
  readonly onChange: (patch: Patch) => void
}

/** Rhythms to start from, each with the reason for it and where that is from. */
export function Presets({ settings, onChange }: PresetsProps) {
  const texts = useTexts()
  const { t } = texts
  const group = useId()
  const shown = presets.filter(({ addOn }) => !addOn)
  const chosen = shown.find(preset => isInUse(preset, settings))
  return (
    <fieldset className={css['presets']}>
      <legend>{t('settings:rhythm.presets')}</legend>
      <div className={css['list']}>
        {shown.map(preset => (
          <label key={preset.id} className={css['preset']}>
            <input
              type="radio"
              name={group}
              checked={preset === chosen}
              onChange={() => onChange(preset.settings)}
            />
            <span className={css['name']}>{contentText(texts, 'presets', `${preset.id}.name`)}</span>
          </label>
        ))}
      </div>
      {chosen ? (
        <div className={css['reason']}>
          <p>{contentText(texts, 'presets', `${chosen.id}.summary`)}</p>
          <p className={css['soft']}>{contentText(texts, 'presets', `${chosen.id}.reason`)}</p>
          <p className={css['sources']}>
            {t('settings:rhythm.sources')}
            {chosen.sources.map(key => (
              <Source key={key} id={key} />
            ))}
          </p>
        </div>
      ) : (
        <p className={css['reason']}>{t('settings:rhythm.ownLine')}</p>
      )}
    </fieldset>
  )
}

export function Source({ id }: { readonly id: string }) {
  const source = findSource(id)
  if (!source) return null
  const named = source.title
  return source.url === null ? (
    <span className={css['source']}>{named}</span>
  ) : (
    <button type="button" className={css['source']} onClick={() => tell('source:open', id)}>
      {named}
    </button>
  )
}
