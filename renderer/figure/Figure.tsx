import { useId, useLayoutEffect, useMemo, useRef, type ReactElement } from 'react'
import { viewBoxOf } from '#renderer/figure/svg.ts'
import { painterFor, type Painter } from '#renderer/figure/painter.ts'
import type { Side } from '#renderer/figure/rig/pose.ts'
import { stageFor } from '#renderer/figure/stages.ts'
import { stillTimes } from '#renderer/figure/stills.ts'
import type { FigureClock } from '#renderer/figure/useFigureClock.ts'
// oxlint-disable-next-line import/no-unassigned-import -- a style sheet has nothing to assign
import '#renderer/figure/figure.css'

/** Names for gradients may not hold the colons React puts in ids. */
function useScope(): string {
  return `figure${useId().replaceAll(/\W/g, '')}`
}

export interface FigureProps {
  readonly exerciseId: string
  /** Without a side the movement is shown as its text tells it. */
  readonly side?: Side | undefined
  /** The seconds of the movement; or a clock that tells them without a render. */
  readonly timeSec?: number | undefined
  readonly clock?: FigureClock | undefined
  /** One still moment instead: 0 the start, 1 on the way, 2 the end position. */
  readonly still?: 0 | 1 | 2 | undefined
  readonly className?: string | undefined
  readonly label: string
}

/** The figure at a moment of an exercise. */
export function Figure({
  exerciseId,
  side,
  timeSec = 0,
  clock,
  still,
  className,
  label,
}: FigureProps): ReactElement {
  const svg = useRef<SVGSVGElement>(null)
  const painter = useRef<Painter>(undefined)
  const scope = useScope()
  const stage = useMemo(() => stageFor(exerciseId, side), [exerciseId, side])
  const shownSec = still === undefined ? timeSec : stillTimes(stage.movement)[still]

  const running = still === undefined ? clock : undefined
  useLayoutEffect(() => {
    if (svg.current === null) return undefined
    const made = painterFor(svg.current, stage, scope)
    painter.current = made
    return running?.subscribe(now => made.paint(now))
  }, [stage, scope, running])
  // After every render: the painter itself leaves alone what has not changed.
  useLayoutEffect(() => {
    if (running === undefined) painter.current?.paint(shownSec)
  })

  return (
    <svg
      ref={svg}
      className={className === undefined ? 'figure' : `figure ${className}`}
      viewBox={viewBoxOf(stage)}
      role="img"
      aria-label={label}
    />
  )
}
