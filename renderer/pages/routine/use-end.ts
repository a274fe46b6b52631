import { useEffect, useEffectEvent, useRef } from 'react'
import type { Requests } from '#shared/ipc/contract.ts'
import { tell } from '#renderer/ui/bridge.ts'
import type { PlayerState } from './player.ts'

type End = Requests['routine:end']['request']

/** Tells main once how the routine ended; a window that is closed without a word ends it too. */
export function useEnd(state: PlayerState): (outcome: End['outcome'], feeling: End['feeling']) => void {
  const told = useRef(false)
  const end = useEffectEvent((outcome: End['outcome'], feeling: End['feeling']) => {
    if (told.current) return
    told.current = true
    tell('routine:end', { outcome, feeling, doneSec: Math.round(state.doneSec), hurt: state.hurt })
  })
  useEffect(() => {
    const closed = () => end(state.status === 'feeling' ? 'finished' : 'left', null)
    window.addEventListener('pagehide', closed)
    return () => window.removeEventListener('pagehide', closed)
  }, [state.status])
  return (outcome, feeling) => {
    if (told.current) return
    told.current = true
    tell('routine:end', { outcome, feeling, doneSec: Math.round(state.doneSec), hurt: state.hurt })
  }
}
