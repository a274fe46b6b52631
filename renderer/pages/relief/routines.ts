import { useEffect, useRef } from 'react'
import { request } from '#renderer/ui/bridge.ts'

export const ROUTINES = [
  { place: 'floor', routineId: 'spasm-relief-floor-8', key: 'F' },
  { place: 'chair', routineId: 'spasm-relief-chair-4', key: 'C' },
] as const

/** Resolves to whether the routine's window opened. */
export async function tryRoutine(routineId: string): Promise<boolean> {
  try {
    await request('window:open', { window: 'routine', routineId })
    return true
  } catch (error) {
    console.error(error)
    return false
  }
}

/** One letter starts a routine, but not while a list is being searched by typing. */
export function useRoutineKeys(start: (routineId: string) => void): void {
  const latest = useRef(start)
  useEffect(() => {
    latest.current = start
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return
      if (event.target instanceof HTMLSelectElement) return
      const routine = ROUTINES.find(({ key }) => key === event.key.toUpperCase())
      if (routine) latest.current(routine.routineId)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
