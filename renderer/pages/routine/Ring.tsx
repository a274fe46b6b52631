import { useEffect, useRef } from 'react'
import type { Segment } from '#shared/content/index.ts'
import { quietFrame } from '#renderer/figure/index.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { dialAt } from './dial.ts'
import type { RunningPlayer } from './use-player.ts'
import css from './Ring.module.css'

const RADIUS = 46
/** Half a pixel each: a long stretch of time moves the arc only now and then. */
const arcSteps = 800

interface RingProps {
  readonly running: RunningPlayer
  readonly segment: Segment
}

/** The ring around the seconds or the repetitions. Its arc is painted with the figure's frames, not rendered. */
export function Ring({ running, segment }: RingProps) {
  const { t, format } = useTexts()
  const arc = useRef<SVGCircleElement>(null)
  const { clock, state, position } = running
  const intro = state.positionSec < 0

  useEffect(
    () => {
      let paintedFrame: number | undefined
      let painted: number | undefined
      return clock.subscribe(timeSec => {
        // The figure's quiet frames are the arc's: between them nothing on the page changes, and nothing is painted.
        const frame = quietFrame(segment.phase === 'ready' ? position() : timeSec)
        if (frame === paintedFrame) return
        paintedFrame = frame
        const filled = intro ? 0 : Math.round(dialAt(segment, position()).filled * arcSteps) / arcSteps
        if (filled === painted) return
        painted = filled
        arc.current?.style.setProperty('stroke-dashoffset', String(1 - filled))
      })
    },
    // oxlint-disable-next-line react/exhaustive-deps -- `position` reads the latest state through a ref
    [clock, segment, intro],
  )

  const { figure } = dialAt(segment, state.positionSec)
  const seconds = intro ? Math.ceil(-state.positionSec) : figure.shows === 'seconds' ? figure.sec : null
  return (
    <div className={css['ring']} data-phase={intro ? 'ready' : segment.phase}>
      <svg viewBox="0 0 100 100" aria-hidden>
        <circle className={css['track']} cx="50" cy="50" r={RADIUS} pathLength={1} />
        <circle ref={arc} className={css['arc']} cx="50" cy="50" r={RADIUS} pathLength={1} />
      </svg>
      <p className={css['value']} role="timer">
        {seconds !== null && seconds < 60 && (
          <span className={css['number']}>{format.number(Math.max(0, seconds))}</span>
        )}
        {seconds !== null && seconds >= 60 && (
          <span className={css['number']} data-long>
            {format.clock(seconds)}
          </span>
        )}
        {seconds === null && figure.shows === 'reps' && (
          <>
            <span className={css['number']}>{format.number(figure.rep)}</span>
            <span className={css['of']}>{t('player:of', { count: figure.reps })}</span>
          </>
        )}
      </p>
    </div>
  )
}
