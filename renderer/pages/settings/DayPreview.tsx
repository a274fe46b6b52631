import { useMemo } from 'react'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { Hours } from '#renderer/ui/charts/Hours.tsx'
import type { Settings } from '#shared/settings/index.ts'
import { previewDay, type Span } from './preview.ts'
import css from './DayPreview.module.css'

const HOUR = 3_600_000
const FIRST = 9
const LAST = 17
const HOURS_APART = 2
/** In rem: where the line of sitting lies, and how thick it is. */
const GROUND = 2.125
const THICK = 0.375
/** A break of two minutes in a day would be a hair: it is drawn wide enough to be seen. In percent of the width. */
const LEAST_BREAK = 0.8

/** In percent of the width. */
const shareOf = (at: number): number => ((at / HOUR - FIRST) / (LAST - FIRST)) * 100

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
      <svg className={css['day']} role="img" aria-label={sentence}>
        {day.spans.toSorted(breaksLast).map(span => (
          <rect key={span.from} className={css[span.what]} {...box(span)} />
        ))}
        {day.nudges.map(at => (
          <circle key={at} className={css['nudge']} cx={`${shareOf(at)}%`} cy="1.5rem" r="0.15rem" />
        ))}
      </svg>
      <Hours
        hours={Array.from({ length: (LAST - FIRST) / HOURS_APART + 1 }, (_, index) => ({
          share: shareOf((FIRST + index * HOURS_APART) * HOUR),
          label: format.hour(FIRST + index * HOURS_APART),
        }))}
      />
      <p className={css['sentence']}>{sentence}</p>
    </figure>
  )
}

function box({ what, from, to }: Span) {
  const x = shareOf(from)
  const width = shareOf(to) - x
  if (what !== 'break') return { x: `${x}%`, y: `${GROUND}rem`, width: `${width}%`, height: `${THICK}rem` }
  const seen = Math.max(LEAST_BREAK, width)
  const height = `${GROUND + THICK}rem`
  return { x: `${x + (width - seen) / 2}%`, y: 0, width: `${seen}%`, height, rx: 2.5 }
}
