/** Back and forth by one: a day, a week. */
import css from './Days.module.css'

interface StepsProps {
  readonly before: string
  readonly after: string
  readonly onBefore: () => void
  /** `null`: there is nothing after. */
  readonly onAfter: (() => void) | null
}

export function Steps({ before, after, onBefore, onAfter }: StepsProps) {
  return (
    <span className={css['pair']}>
      <button type="button" className={css['step']} aria-label={before} title={before} onClick={onBefore}>
        <Arrow />
      </button>
      <button
        type="button"
        className={css['step']}
        data-after
        aria-label={after}
        title={after}
        disabled={onAfter === null}
        onClick={onAfter ?? undefined}
      >
        <Arrow />
      </button>
    </span>
  )
}

const Arrow = () => (
  <svg viewBox="0 0 16 16" width="1em" height="1em" aria-hidden>
    <path d="M10 3 5 8l5 5" fill="none" stroke="currentcolor" strokeWidth="1.75" strokeLinecap="round" />
  </svg>
)
