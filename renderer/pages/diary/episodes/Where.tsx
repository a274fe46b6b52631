import { LEG_SPREADS, type BodyZone } from '#shared/history/index.ts'
import { placeWords } from '#shared/report/words.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { BodyMap } from './BodyMap.tsx'
import { Choices } from './Choices.tsx'
import { LOWER_BACK, toggled } from './draft.ts'
import css from './Where.module.css'

interface WhereProps {
  readonly places: readonly BodyZone[]
  readonly onPlaces: (places: readonly BodyZone[]) => void
}

/** The commonest places as buttons, everything else on the map, and all of it in words. */
export function Where({ places, onPlaces }: WhereProps) {
  const { t, format } = useTexts()
  const toggle = (zone: BodyZone) => onPlaces(toggled(places, zone))
  const often = LOWER_BACK.map(([zone, side]) => ({
    value: zone,
    label: t(`diaryEpisodes:form.${side}`),
    name: t(`diaryEpisodes:place.${zone}`),
  }))
  return (
    <section className={css['where']} aria-label={t('diaryEpisodes:form.where')}>
      <h3>{t('diaryEpisodes:form.where')}</h3>
      <Choices
        legend={<span className={css['often']}>{t('diaryEpisodes:form.often')}</span>}
        options={often}
        chosen={often.map(({ value }) => value).filter(zone => places.includes(zone))}
        several
        hurt
        name="often"
        onChange={chosen =>
          onPlaces([
            ...places.filter(
              zone => !often.some(({ value }) => value === zone) || chosen.some(each => each === zone),
            ),
            ...chosen.filter(zone => !places.includes(zone)),
          ])
        }
      />
      <p className={css['marked']} aria-live="polite">
        {places.length === 0
          ? t('diaryEpisodes:map.none')
          : t('diaryEpisodes:map.chosen', { places: placeWords(places, { t, format }) })}{' '}
        <span>{t('diaryEpisodes:map.side')}</span>
      </p>
      <div className={css['maps']}>
        <BodyMap view="back" places={places} onToggle={toggle} />
        <BodyMap view="front" places={places} onToggle={toggle} />
      </div>
    </section>
  )
}

type Spread = (typeof LEG_SPREADS)[number]

export function SpreadDownLeg({
  spread,
  onSpread,
}: {
  readonly spread: Spread
  readonly onSpread: (spread: Spread) => void
}) {
  const { t } = useTexts()
  return (
    <Choices
      legend={t('diaryEpisodes:form.spread')}
      options={LEG_SPREADS.map(value => ({ value, label: t(`diaryEpisodes:spread.${value}`) }))}
      chosen={[spread]}
      name="spread"
      onChange={([chosen = 'none']) => onSpread(chosen)}
    />
  )
}
