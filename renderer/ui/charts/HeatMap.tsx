/** Weeks as columns, days as rows, each day a square in one of five depths that can be chosen. */
import { useRef, type KeyboardEvent } from 'react'
import css from './HeatMap.module.css'

export interface HeatCell {
  readonly key: string
  readonly level: 0 | 1 | 2 | 3 | 4
  readonly words: string
}

interface HeatMapProps {
  /** Each a week from its first day; a day outside of the period is `null`. */
  readonly weeks: readonly (readonly (HeatCell | null)[])[]
  readonly weekdays: readonly string[]
  /** Where a month begins: the column, from 0, and its name. */
  readonly months: readonly { readonly column: number; readonly name: string }[]
  readonly look: 'sitting' | 'moving'
  readonly chosen: string | null
  readonly label: string
  readonly onChoose: (key: string) => void
}

const WEEK = 7

export function HeatMap({ weeks, weekdays, months, look, chosen, label, onChoose }: HeatMapProps) {
  const grid = useRef<HTMLDivElement>(null)
  const days = weeks.flat().filter(cell => cell !== null)
  const stop = days.find(({ key }) => key === chosen) ?? days.at(-1)

  /** One stop for the Tab key; arrows go from day to day, and sideways by a week. */
  const walk = (event: KeyboardEvent<HTMLDivElement>) => {
    const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1
    const steps: Readonly<Partial<Record<string, number>>> = {
      ArrowUp: -1,
      ArrowDown: 1,
      ArrowLeft: -WEEK * forward,
      ArrowRight: WEEK * forward,
    }
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    const buttons = [...(grid.current?.querySelectorAll('button') ?? [])]
    const at = buttons.findIndex(button => button === document.activeElement)
    buttons[Math.min(Math.max(at + step, 0), buttons.length - 1)]?.focus()
  }

  return (
    <div className={css['heat']} style={{ ['--weeks' as string]: weeks.length }}>
      <div className={css['months']} aria-hidden>
        {months.map(({ column, name }) => (
          <span key={column} style={{ gridColumnStart: column + 1 }}>
            {name}
          </span>
        ))}
      </div>
      <div className={css['weekdays']} aria-hidden>
        {weekdays.map((weekday, index) => (
          <span key={weekday}>{index % 2 === 0 ? weekday : ''}</span>
        ))}
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the arrows move among its buttons */}
      <div
        ref={grid}
        role="group"
        aria-label={label}
        className={css['grid']}
        data-look={look}
        onKeyDown={walk}
      >
        {weeks.flatMap((week, column) =>
          week.map((cell, row) =>
            cell === null ? (
              // oxlint-disable-next-line react/no-array-index-key -- a hole has no name but its place
              <span key={`${column}-${row}`} />
            ) : (
              <button
                key={cell.key}
                type="button"
                className={css['day']}
                data-level={cell.level}
                aria-label={cell.words}
                aria-current={cell.key === chosen ? 'date' : undefined}
                title={cell.words}
                tabIndex={cell === stop ? 0 : -1}
                onClick={() => onChoose(cell.key)}
              />
            ),
          ),
        )}
      </div>
    </div>
  )
}

/** From less to more. */
export function HeatScale({
  look,
  less,
  more,
}: Pick<HeatMapProps, 'look'> & Record<'less' | 'more', string>) {
  return (
    <p className={css['scale']} data-look={look} aria-hidden>
      {less}
      {[0, 1, 2, 3, 4].map(level => (
        <span key={level} className={css['day']} data-level={level} />
      ))}
      {more}
    </p>
  )
}
