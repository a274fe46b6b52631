import { useMemo } from 'react'
import { useTexts } from '#renderer/ui/app-context.tsx'
import type { Settings } from '#shared/settings/index.ts'
import { previewDay, type Span } from './preview.ts'
import css from './DayPreview.module.css'

const HOUR = 3_600_000
const FIRST = 9
const LAST = 17
const WIDTH = 640
const HEIGHT = 40
/** Where the line of sitting lies, and how thick it is. */
const GROUND = 34
const THICK = 6
const LEAST_BREAK = 5

const xOf = (at: number): number => ((at / HOUR - FIRST) / (LAST - FIRST)) * WIDTH

/** Breaks are drawn over the ends of the sitting beside them. */
const breaksLast = (one: Span, other: Span): number =>
  Number(one.what === 'break') - Number(other.what === 'break')

/** A day with this rhythm, as the engine would live it: sitting is the ground, each break stands up from it. */
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
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + 20}`} role="img" aria-label={sentence}>
        {day.spans.toSorted(breaksLast).map(span => (
          <rect key={span.from} className={css[span.what]} {...box(span)} />
        ))}
        {day.nudges.map(at => (
          <circle key={at} className={css['nudge']} cx={xOf(at)} cy={GROUND - 9} r={2.5} />
        ))}
        {Array.from({ length: LAST - FIRST + 1 }, (_, index) => (
          <text
            key={index}
            className={css['hour']}
            x={(index / (LAST - FIRST)) * WIDTH}
            y={HEIGHT + 17}
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
  const width = xOf(to) - xOf(from)
  // A break of two minutes in a day would be a hair: it is drawn wide enough to be seen, around its own middle.
  if (what === 'break') {
    const seen = Math.max(LEAST_BREAK, width)
    return { x: xOf(from) + (width - seen) / 2, y: 0, width: seen, height: GROUND + THICK, rx: 2.5 }
  }
  return { x: xOf(from), y: GROUND, width: Math.max(1, width), height: THICK, rx: 0 }
}
