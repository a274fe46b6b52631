import { useMemo, type ReactElement } from 'react'
import { Figure } from '#renderer/figure/Figure.tsx'
import type { Side } from '#renderer/figure/rig/pose.ts'
import { stageFor } from '#renderer/figure/stages.ts'
import { stillTimes } from '#renderer/figure/stills.ts'
import { silhouetteSvg, viewBoxOf } from '#renderer/figure/svg.ts'

export interface FigureStillsProps {
  readonly exerciseId: string
  readonly side?: Side | undefined
  readonly className?: string | undefined
  readonly label: string
}

/** The movement without motion: its start, the way with its arrow, and its end side by side, read as one picture. */
export function FigureStills({ exerciseId, side, className, label }: FigureStillsProps): ReactElement {
  return (
    <div
      className={className === undefined ? 'figure-stills' : `figure-stills ${className}`}
      role="img"
      aria-label={label}
    >
      {([0, 1, 2] as const).map(still => (
        <span key={still} aria-hidden="true">
          <Figure exerciseId={exerciseId} side={side} still={still} label="" />
        </span>
      ))}
    </div>
  )
}

export interface FigureSilhouetteProps {
  readonly exerciseId: string
  readonly side?: Side | undefined
  readonly className?: string | undefined
}

/** The end position in one colour, small, for what comes next; the words beside it name it. */
export function FigureSilhouette({ exerciseId, side, className }: FigureSilhouetteProps): ReactElement {
  const stage = useMemo(() => stageFor(exerciseId, side), [exerciseId, side])
  const inside = useMemo(() => silhouetteSvg(stage, stillTimes(stage.movement)[2]), [stage])
  return (
    <svg
      className={className === undefined ? 'figure-silhouette' : `figure-silhouette ${className}`}
      viewBox={viewBoxOf(stage)}
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: inside }}
    />
  )
}
