import { useEffect, useState } from 'react'

/** The seconds a movement has run, told to whoever draws it without a render in between. */
export interface FigureClock {
  now(): number
  /** Calls `listener` with the time at once and whenever it changes; returns what ends it. */
  subscribe(listener: (timeSec: number) => void): () => void
  /** Goes on from another moment. */
  set(timeSec: number): void
}

type Listener = (timeSec: number) => void

function makeClock(startSec: number): FigureClock & { advance(bySec: number): void } {
  const listeners = new Set<Listener>()
  let timeSec = startSec
  const tell = (): void => {
    for (const listener of listeners) listener(timeSec)
  }
  return {
    now: () => timeSec,
    subscribe(listener) {
      listeners.add(listener)
      listener(timeSec)
      return () => listeners.delete(listener)
    },
    set(to) {
      timeSec = to
      tell()
    },
    advance(bySec) {
      timeSec += bySec
      tell()
    },
  }
}

/** Longer gaps are pauses of the machine, not of the movement. */
const longestFrameSec = 0.1

/** A clock that runs by the screen's frames, and only while playing and visible: otherwise it asks for none. */
export function useFigureClock({
  playing,
  startSec = 0,
}: {
  readonly playing: boolean
  readonly startSec?: number
}): FigureClock {
  const [clock] = useState(() => makeClock(startSec))
  useEffect(() => {
    if (!playing) return undefined
    let request = 0
    let lastMs: number | undefined
    const tick = (atMs: number): void => {
      if (lastMs !== undefined) clock.advance(Math.min(longestFrameSec, (atMs - lastMs) / 1000))
      lastMs = atMs
      request = requestAnimationFrame(tick)
    }
    const follow = (): void => {
      cancelAnimationFrame(request)
      lastMs = undefined
      if (document.visibilityState === 'visible') request = requestAnimationFrame(tick)
    }
    follow()
    document.addEventListener('visibilitychange', follow)
    return () => {
      cancelAnimationFrame(request)
      document.removeEventListener('visibilitychange', follow)
    }
  }, [clock, playing])
  return clock
}
