import { useMemo } from 'react'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { ELSEWHERE, namedRegions, regionName } from './region.ts'
import css from './Signs.module.css'

interface RegionChoiceProps {
  readonly chosen: string
  readonly guessed: string | null
  readonly onChoose: (region: string) => void
}

/** The system's own list: it is the one people know by hand and by key. */
export function RegionChoice({ chosen, guessed, onChoose }: RegionChoiceProps) {
  const { t, language } = useTexts()
  const regions = useMemo(() => namedRegions(language), [language])
  const guess =
    guessed === null
      ? t('reliefPage:number.unknown')
      : t('reliefPage:number.guessed', { country: regionName(guessed, language) })
  return (
    <label className={css['region']}>
      <span>{t('reliefPage:number.region')}</span>
      <select value={chosen.toUpperCase()} onChange={event => onChoose(event.currentTarget.value)}>
        <option value="">{guess}</option>
        {regions.map(({ region, name }) => (
          <option key={region} value={region}>
            {name}
          </option>
        ))}
        <option value={ELSEWHERE}>{t('reliefPage:number.other')}</option>
      </select>
    </label>
  )
}
