import { useMemo } from 'react'
import { useTexts } from '#renderer/ui/app-context.tsx'
import type { Settings } from '#shared/settings/index.ts'
import { previewDay, type Span } from './preview.ts'
import css from './DayPreview.module.css'

const HOUR = 3_600_000
const FIRST = 9
const LAST = 17
const WIDTH = 640
const HEIGHT = 44

const xOf = (at: number): number => ((at / HOUR - FIRST) / (LAST - FIRST)) * WIDTH

/** A day with this rhythm, as the engine would live it: bars of sitting, gaps of breaks, a tick for each nudge. */
export function DayPreview({ settings }: { readonly settings: Settings }) {
  const { t, format } = useTexts()
  const day = useMemo(() => previewDay(settings), [settings])
  const sentence = t('settings:preview.sentence', {
    breaks: t('settings:preview.breaks', { count: day.breaks }),
    length: format.duration(settings.stretchSec),
    nudges: day.nudges.length > 0 ? t('settings:preview.nudges', { count: day.nudges.length }) : '',
    longest: format.minutes(day.longestMs / 60_000),
  })
  return (
    <figure className={css['preview']}>
      <figcaption className={css['title']}>{t('settings:preview.label')}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + 18}`} role="img" aria-label={sentence}>
        {day.spans.map(span => (
          <rect key={span.from} className={css[span.what]} {...box(span)} rx={3} />
        ))}
        {day.nudges.map(at => (
          <rect
            key={at}
            className={css['nudge']}
            x={xOf(at) - 1}
            y={4}
            width={2}
            height={HEIGHT - 8}
            rx={1}
          />
        ))}
        {Array.from({ length: LAST - FIRST + 1 }, (_, index) => (
          <text
            key={index}
            className={css['hour']}
            x={(index / (LAST - FIRST)) * WIDTH}
            y={HEIGHT + 15}
            textAnchor={index === 0 ? 'start' : index === LAST - FIRST ? 'end' : 'middle'}
          >
            {format.hour(FIRST + index)}
          </text>
        ))}
      </svg>
      <p className={css['sentence']}>{sentence}</p>
    </figure>
  )
}

function box({ what, from, to }: Span) {
  const inset = what === 'sitting' ? 0 : HEIGHT / 2 - 2
  return { x: xOf(from), y: inset, width: Math.max(1.5, xOf(to) - xOf(from) - 1), height: HEIGHT - 2 * inset }
}
