import { useEffect, useEffectEvent, useRef } from 'react'
import type { Requests } from '#shared/ipc/contract.ts'
import { tell } from '#renderer/ui/bridge.ts'
import { atLast } from '#renderer/ui/last-word.ts'
import type { PlayerState } from './player.ts'

type End = Requests['routine:end']['request']

/** Tells main once how the routine ended; a window that is closed without a word ends it too. */
export function useEnd(state: PlayerState): (outcome: End['outcome'], feeling: End['feeling']) => void {
  const told = useRef(false)
  const end = (outcome: End['outcome'], feeling: End['feeling']) => {
    if (told.current) return
    told.current = true
    tell('routine:end', { outcome, feeling, doneSec: Math.round(state.doneSec), hurt: state.hurt })
  }
  const onClosed = useEffectEvent(() => end(state.status === 'feeling' ? 'finished' : 'left', null))
  useEffect(() => atLast(() => onClosed()), [])
  return end
}
