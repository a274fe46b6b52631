import { useTexts } from '#renderer/ui/app-context.tsx'
import { itemSpan, type PlayerState } from './player.ts'
import css from './Progress.module.css'

/** A line as long as the routine: a piece an exercise, filled as far as it has come. */
export function Progress({ state }: { readonly state: PlayerState }) {
  const { t, format } = useTexts()
  const { plan, segments, positionSec } = state
  const leftSec = plan.totalSec - Math.max(0, positionSec)
  return (
    <div
      className={css['progress']}
      role="img"
      aria-label={t('player:secondsLeft', { time: format.duration(leftSec, 'long') })}
    >
      {plan.items.map(({ exerciseId }, item) => {
        const { startSec, endSec } = itemSpan(segments, item)
        const part = Math.min(1, Math.max(0, (positionSec - startSec) / (endSec - startSec)))
        return (
          // oxlint-disable-next-line react/no-array-index-key -- an exercise may come twice; its place is what it is
          <i key={`${item}-${exerciseId}`} style={{ flexGrow: endSec - startSec }}>
            <b style={{ inlineSize: `${part * 100}%` }} />
          </i>
        )
      })}
    </div>
  )
}
