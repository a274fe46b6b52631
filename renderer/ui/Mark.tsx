import { drawMark, type MarkBar, type MarkState } from '#shared/mark.ts'
import css from './Mark.module.css'

const STROKE = 1.1

function Bar({ bar }: { readonly bar: MarkBar }) {
  const lined = bar.look === 'hollow' || bar.look === 'dashed'
  // A line is drawn inside the bar's edge, so that hollow and full bars are of one size.
  const inset = lined ? STROKE / 2 : 0
  return (
    <rect
      className={css[bar.look]}
      x={bar.x + inset}
      y={bar.y + inset}
      width={bar.width - 2 * inset}
      height={bar.height - 2 * inset}
      rx={Math.min(bar.width, bar.height) / 2 - inset}
      transform={`rotate(${bar.turn} ${bar.x + bar.width / 2} ${bar.y + bar.height / 2})`}
    />
  )
}

interface MarkProps {
  readonly mark: MarkState
  /** Any CSS length; the mark is square. */
  readonly size: string
  /** What a screen reader says; without it the mark is decoration. */
  readonly label?: string
}

export function Mark({ mark, size, label }: MarkProps) {
  const { bars, dot } = drawMark(mark)
  const named = label === undefined ? { 'aria-hidden': true as const } : { role: 'img', 'aria-label': label }
  return (
    <svg
      className={css['mark']}
      data-state={mark.state}
      viewBox="0 0 24 24"
      width={size}
      height={size}
      {...named}
    >
      {bars.map((bar, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the bars are a fixed stack
        <Bar key={index} bar={bar} />
      ))}
      {dot && <circle cx={dot.x} cy={dot.y} r={dot.radius} className={css['full']} />}
    </svg>
  )
}
