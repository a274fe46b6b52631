import { useId } from 'react'
import { contentText } from '#shared/i18n/index.ts'
import { presets, findSource, type Preset } from '#shared/content/index.ts'
import { defaultSettings, type Settings } from '#shared/settings/index.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { tell } from '#renderer/ui/bridge.ts'
import { SwitchRow } from '#renderer/ui/SwitchRow.tsx'
import type { Patch } from './use-changes.ts'
import css from './Presets.module.css'

type Rhythm = Preset['settings']

const isInUse = (preset: Rhythm, settings: Settings): boolean =>
  Object.entries(preset).every(([name, value]) => settings[name as keyof Settings] === value)

const rhythms = presets.filter(({ addOn }) => !addOn)
const addOns = presets.filter(({ addOn }) => addOn)

/** The ready-made rhythm these settings are, whatever is added on top of it. */
function rhythmOf(settings: Settings): Preset | undefined {
  const added = new Set(
    addOns.filter(each => isInUse(each.settings, settings)).flatMap(each => Object.keys(each.settings)),
  )
  const without = (preset: Rhythm) =>
    Object.fromEntries(Object.entries(preset).filter(([name]) => !added.has(name)))
  return (
    rhythms.find(each => isInUse(each.settings, settings)) ??
    rhythms.find(each => isInUse(without(each.settings), settings))
  )
}

interface PresetsProps {
  readonly settings: Settings
  readonly onChange: (patch: Patch) => void
}

/** Rhythms to start from, each with the reason for it and where that is from. */
export function Presets({ settings, onChange }: PresetsProps) {
  const texts = useTexts()
  const { t } = texts
  const group = useId()
  const chosen = rhythmOf(settings)
  return (
    <fieldset className={css['presets']}>
      <legend>{t('settings:rhythm.presets')}</legend>
      <div className={css['list']}>
        {rhythms.map(preset => (
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
      {addOns.map(addOn => (
        <AddOn key={addOn.id} addOn={addOn} rhythm={chosen} settings={settings} onChange={onChange} />
      ))}
    </fieldset>
  )
}

interface AddOnProps extends PresetsProps {
  readonly addOn: Preset
  readonly rhythm: Preset | undefined
}

function AddOn({ addOn, rhythm, settings, onChange }: AddOnProps) {
  const texts = useTexts()
  const names = Object.keys(addOn.settings)
  // Taken off, it gives back what the rhythm below it has.
  const below: Readonly<Record<string, unknown>> = { ...defaultSettings, ...rhythm?.settings }
  return (
    <div className={css['addOn']}>
      <SwitchRow
        on={isInUse(addOn.settings, settings)}
        label={contentText(texts, 'presets', `${addOn.id}.name`) ?? addOn.id}
        hint={contentText(texts, 'presets', `${addOn.id}.summary`) ?? ''}
        onChange={on =>
          onChange(on ? addOn.settings : Object.fromEntries(names.map(name => [name, below[name]])))
        }
      />
    </div>
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
