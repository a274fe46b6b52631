/** Bars that lie, each in pieces: a name, the bar, what it comes to. To a screen reader it is the table it says. */
import type { ReactNode } from 'react'
import css from './charts.module.css'

/** How a piece looks; each differs by more than its colour. */
export type Tone = 'full' | 'half' | 'ground' | 'faint' | 'sky' | 'hollow' | 'ring'

export interface BarPart {
  readonly key: string
  readonly amount: number
  readonly tone: Tone
  readonly words: string
}

export interface BarRow {
  readonly key: string
  readonly name: ReactNode
  readonly parts: readonly BarPart[]
  readonly value: string
}

export interface BarsProps {
  readonly rows: readonly BarRow[]
  /** What the whole width stands for. */
  readonly most: number
  readonly label: string
}

export function Bars({ rows, most, label }: BarsProps) {
  return (
    // Laid out as a grid, it would lose what it is without saying so.
    <table role="table" className={css['bars']}>
      <caption className="unseen">{label}</caption>
      <tbody role="rowgroup">
        {rows.map(({ key, name, parts, value }) => (
          <tr key={key} role="row" className={css['bar']}>
            <th role="rowheader" scope="row">
              {name}
            </th>
            <td role="presentation" className={css['length']}>
              <Pieces parts={parts} most={most} />
            </td>
            <td role="cell" className={css['value']}>
              {value}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** One bar alone, `most` wide; the numbers stand beside it in words. */
export function Pieces({ parts, most }: Pick<BarsProps, 'most'> & Pick<BarRow, 'parts'>) {
  const shown = parts.filter(({ amount }) => amount > 0)
  const whole = Math.max(most, 1)
  const begins = shown.map((_, index) => shown.slice(0, index).reduce((sum, { amount }) => sum + amount, 0))
  return (
    <svg className={css['pieces']} aria-hidden>
      <rect className={css['track']} width="100%" height="100%" rx="3" />
      {shown.map(({ key, amount, tone, words }, index) => (
        <rect
          key={key}
          className={css[tone]}
          x={`${((begins[index] ?? 0) / whole) * 100}%`}
          width={`${(amount / whole) * 100}%`}
          y="0"
          height="100%"
          rx="3"
        >
          <title>{words}</title>
        </rect>
      ))}
    </svg>
  )
}

/** Which look stands for what. */
export function Legend({
  items,
}: {
  readonly items: readonly { readonly tone: Tone; readonly name: string; readonly value?: string }[]
}) {
  return (
    <ul className={css['legend']}>
      {items.map(({ tone, name, value }) => (
        <li key={name}>
          <svg className={css['swatch']} aria-hidden>
            <rect className={css[tone]} width="100%" height="100%" rx={tone === 'ring' ? '50%' : '2'} />
          </svg>
          {name}
          {value !== undefined && <b>{value}</b>}
        </li>
      ))}
    </ul>
  )
}
