import { useEffect, useMemo, useReducer, useRef } from 'react'
import { withGentler, type PlanContext, type RoutinePlan } from '#shared/content/index.ts'
import { cycleSec } from '#renderer/figure/index.ts'
import { figureSec, partnerOf } from './dial.ts'
import { createPlayerClock, type PlayerClock } from './player-clock.ts'
import {
  beginPlayer,
  itemAt,
  player,
  positionAt,
  segmentAt,
  type Now,
  type PlayerAction,
  type PlayerState,
} from './player.ts'

export const readNow = (): Now => ({ mono: performance.now(), wall: Date.now() })

export type SimpleAction = Exclude<PlayerAction['type'], 'gentler' | 'tick'>

export interface RunningPlayer {
  readonly state: PlayerState
  readonly clock: PlayerClock
  /** The moment in seconds, for what is painted frame by frame. */
  readonly position: () => number
  readonly act: (type: SimpleAction) => void
  readonly gentler: () => void
}

export function usePlayer(plan: RoutinePlan, context: PlanContext): RunningPlayer {
  const [state, dispatch] = useReducer(player, plan, given => beginPlayer(given, readNow()))
  const clock = useMemo(() => createPlayerClock(), [])
  const latest = useRef(state)

  // One render a second: what moves in between is painted by the clock.
  useEffect(() => {
    latest.current = state
    if (state.status !== 'running') return undefined
    const fraction = state.positionSec - Math.floor(state.positionSec)
    const timer = setTimeout(() => dispatch({ type: 'tick', now: readNow() }), 1000 * (1 - fraction) + 4)
    return () => clearTimeout(timer)
  }, [state])

  // A machine that wakes up, or a window that is seen again, looks at the clock at once.
  useEffect(() => {
    const look = () => dispatch({ type: 'tick', now: readNow() })
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [])

  const segment = segmentAt(state.segments, state.positionSec)
  useEffect(() => {
    const item = segment && state.plan.items[segment.item]
    if (!item) return undefined
    const cycle = {
      cycleSec: cycleSec(segment.exerciseId),
      item,
      partner: partnerOf(state.segments, segment),
    }
    clock.follow(
      () => figureSec(segment, Math.min(segment.endSec, positionAt(latest.current, readNow())), cycle),
      state.status === 'running',
    )
    return () => clock.stop()
  }, [clock, segment, state.plan, state.segments, state.status])

  return {
    state,
    clock,
    position: () => positionAt(latest.current, readNow()),
    act: type => dispatch({ type, now: readNow() }),
    gentler: () =>
      dispatch({
        type: 'gentler',
        plan: withGentler(state.plan, itemAt(state), { ...context, hurt: state.hurt }),
        now: readNow(),
      }),
  }
}
