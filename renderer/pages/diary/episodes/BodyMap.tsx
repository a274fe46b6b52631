import { useId, useRef, useState, type KeyboardEvent } from 'react'
import type { BodyZone } from '#shared/history/index.ts'
import { bodyMap, type BodyMap as Map, type MapView } from '#renderer/figure/bodyMap.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { isArrow, neighbour } from './map-keys.ts'
import css from './BodyMap.module.css'

const drawn: Partial<Record<MapView, Map>> = {}
/** Drawn once for as long as the window lives. */
const mapOf = (view: MapView): Map => (drawn[view] ??= bodyMap(view))

interface BodyMapProps {
  readonly view: MapView
  readonly places: readonly BodyZone[]
  readonly onToggle: (zone: BodyZone) => void
}

/** One side of the body, each zone a box to tick. Tab comes once; the arrow keys go from zone to zone. */
export function BodyMap({ view, places, onToggle }: BodyMapProps) {
  const { t } = useTexts()
  const { viewBox, body, ground, zones } = mapOf(view)
  const clip = `map${useId().replaceAll(/\W/g, '')}`
  const root = useRef<SVGSVGElement>(null)
  const [current, setCurrent] = useState<BodyZone | null>(null)
  const reachable = current ?? zones.find(({ zone }) => zone.includes('lower'))?.zone ?? zones[0]?.zone

  const onKey = (event: KeyboardEvent, zone: BodyZone) => {
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault()
      onToggle(zone)
    } else if (isArrow(event.key)) {
      event.preventDefault()
      const next = neighbour(zones, zone, event.key)
      setCurrent(next)
      root.current?.querySelector<SVGGElement>(`[data-zone="${next}"]`)?.focus()
    }
  }

  return (
    <figure className={css['map']}>
      <svg ref={root} viewBox={viewBox} role="group" aria-label={t(`diaryEpisodes:map.${view}`)}>
        <g aria-hidden className={css['body']}>
          {body.map(({ key, d, fill, stroke, width, hollow }) => (
            <path
              key={key}
              d={d}
              fill={fill === undefined ? 'none' : `var(--figure-${fill})`}
              stroke={stroke === undefined ? undefined : `var(--figure-${stroke})`}
              strokeWidth={width}
              fillRule={hollow ? 'evenodd' : undefined}
            />
          ))}
        </g>
        <clipPath id={clip}>
          <path d={ground} />
        </clipPath>
        {zones.map(({ zone, d }) => (
          <g
            key={zone}
            data-zone={zone}
            className={css['zone']}
            role="checkbox"
            aria-checked={places.includes(zone)}
            aria-label={t(`diaryEpisodes:place.${zone}`)}
            tabIndex={zone === reachable ? 0 : -1}
            onClick={() => onToggle(zone)}
            onFocus={() => setCurrent(zone)}
            onKeyDown={event => onKey(event, zone)}
          >
            <title>{t(`diaryEpisodes:place.${zone}`)}</title>
            {/* What can be hit reaches beyond the body: a hand that hurts need not aim. */}
            <path className={css['target']} d={d} />
            <path className={css['area']} d={d} clipPath={`url(#${clip})`} />
          </g>
        ))}
        {/* A mark besides the colour, for whoever does not see it. */}
        <g aria-hidden className={css['marks']}>
          {zones
            .filter(({ zone }) => places.includes(zone))
            .map(({ zone, middle }) => (
              <circle key={zone} cx={middle.x} cy={middle.y} r={1.7} />
            ))}
        </g>
      </svg>
      <figcaption aria-hidden>{t(`diaryEpisodes:map.${view}`)}</figcaption>
    </figure>
  )
}
