import type { Preset } from '#shared/content/index.ts'
import { contentText } from '#shared/i18n/index.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { firstRhythms, momentsOf, SHOWN_MIN } from './rhythm.ts'
import css from './RhythmChoice.module.css'

interface RhythmChoiceProps {
  readonly chosen: string
  readonly onChoose: (id: string) => void
}

export function RhythmChoice({ chosen, onChoose }: RhythmChoiceProps) {
  const texts = useTexts()
  const { t, format } = texts
  const textOf = (key: string) => contentText(texts, 'presets', key)
  return (
    <>
      <p>{t('welcome:rhythm.line')}</p>
      <p className={css['key']} aria-hidden>
        <span data-kind="shift">{t('welcome:rhythm.shift')}</span>
        <span data-kind="move">{t('welcome:rhythm.move')}</span>
        <span>{t('welcome:rhythm.span', { time: format.duration(SHOWN_MIN * 60, 'long') })}</span>
      </p>
      <div className={css['choices']} role="radiogroup" aria-label={t('welcome:rhythm.title')}>
        {firstRhythms.map(preset => (
          <label key={preset.id} className={css['choice']}>
            <input
              type="radio"
              name="rhythm"
              checked={chosen === preset.id}
              onChange={() => onChoose(preset.id)}
            />
            <span className={css['name']}>{textOf(`${preset.id}.name`)}</span>
            <Ribbon preset={preset} />
            <span className={css['summary']}>{textOf(`${preset.id}.summary`)}</span>
            {chosen === preset.id && <span className={css['reason']}>{textOf(`${preset.id}.reason`)}</span>}
          </label>
        ))}
      </div>
    </>
  )
}

/** Two hours of it; the summary says the same in words. */
function Ribbon({ preset }: { readonly preset: Preset }) {
  return (
    <svg className={css['ribbon']} viewBox={`0 0 ${SHOWN_MIN} 8`} preserveAspectRatio="none" aria-hidden>
      <rect className={css['track']} x={0} y={3} width={SHOWN_MIN} height={2} />
      {momentsOf(preset).map(({ kind, atMin, lengthMin }) => (
        <rect
          key={`${kind}${atMin}`}
          className={css[kind]}
          x={atMin}
          y={kind === 'move' ? 0 : 1}
          width={Math.max(lengthMin, 1)}
          height={kind === 'move' ? 8 : 6}
        />
      ))}
    </svg>
  )
}
