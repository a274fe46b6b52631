/**
 * A day from left to right (or from right to left, where one reads so). Sitting is the ground; whatever gets somebody
 * up stands up from it. Lengths are shares of the width, so that it fits any window and any size of text.
 */
import type { ReactNode } from 'react'
import { Hours } from './Hours.tsx'
import css from './Ribbon.module.css'

export interface RibbonPart {
  readonly what: 'sitting' | 'standing' | 'unknown' | 'routine' | 'break' | 'away'
  readonly from: number
  readonly to: number
  /** Said where the pointer rests. */
  readonly words: string
}

export interface RibbonProps {
  readonly from: number
  readonly to: number
  readonly parts: readonly RibbonPart[]
  /** When a prompt was held back. */
  readonly held: readonly { readonly at: number; readonly words: string }[]
  readonly hours: readonly { readonly at: number; readonly label: string }[]
  readonly now: number | null
  /** What a screen reader says instead of the picture. */
  readonly label: string
}

/** From the top of the picture, and how high, in rem: the higher, the further from sitting. */
const SHAPES = {
  sitting: [3.5, 1],
  unknown: [3.5, 1],
  away: [4.25, 0.25],
  standing: [2.25, 2.25],
  break: [1, 3.5],
  routine: [1, 3.5],
} as const satisfies { readonly [What in RibbonPart['what']]: readonly [number, number] }

/** A minute in a day of twelve hours would be a hair: nothing that stands up is thinner than this. */
const LEAST_SHARE = 0.4

/** What stands up is drawn over the ends of the sitting beside it. */
const ORDER = ['away', 'sitting', 'unknown', 'standing', 'break', 'routine'] as const

export function Ribbon({ from, to, parts, held, hours, now, label }: RibbonProps): ReactNode {
  const share = (at: number) => ((Math.min(Math.max(at, from), to) - from) / (to - from)) * 100
  const inOrder = parts.toSorted((one, other) => ORDER.indexOf(one.what) - ORDER.indexOf(other.what))
  return (
    <div className={css['ribbon']}>
      <svg className={css['picture']} role="img" aria-label={label}>
        <pattern id="ribbon-unknown" width="6" height="6" patternUnits="userSpaceOnUse">
          <path className={css['hatch']} d="M0 6 6 0" />
        </pattern>
        <rect className={css['ground']} x="0" y="4.375rem" width="100%" height="0.125rem" rx="1" />
        {hours.map(({ at }) => (
          <rect key={at} className={css['tick']} x={`${share(at)}%`} y="1rem" width="1" height="3.5rem" />
        ))}
        {inOrder.map(part => (
          <Part key={`${part.what}${part.from}`} part={part} share={share} />
        ))}
        {held.map(({ at, words }) => (
          <circle key={at} className={css['held']} cx={`${share(at)}%`} cy="0.4rem" r="0.25rem">
            <title>{words}</title>
          </circle>
        ))}
        {now !== null && (
          <rect className={css['now']} x={`${share(now)}%`} y="0.5rem" width="2" height="4.25rem" rx="1" />
        )}
      </svg>
      <Hours hours={hours.map(({ at, label: hour }) => ({ share: share(at), label: hour }))} />
    </div>
  )
}

function Part({ part, share }: { readonly part: RibbonPart; readonly share: (at: number) => number }) {
  const { what, from, to, words } = part
  const [top, height] = SHAPES[what]
  const stands = top < 3
  const x = share(from)
  const width = Math.max(share(to) - x, stands ? LEAST_SHARE : 0)
  return (
    <rect
      className={css[what]}
      x={`${x}%`}
      y={`${top}rem`}
      width={`${width}%`}
      height={`${height}rem`}
      rx={stands ? 3 : 1}
    >
      <title>{words}</title>
    </rect>
  )
}
