/** The figure's time, told frame by frame without a render; no frame is asked for while nothing moves or is seen. */
import type { FigureClock } from '#renderer/figure/index.ts'

export interface PlayerClock extends FigureClock {
  /** Shows another moment; `moving` while frames are wanted. */
  follow(timeAt: () => number, moving: boolean): void
  stop(): void
}

export function createPlayerClock(): PlayerClock {
  const listeners = new Set<(timeSec: number) => void>()
  let timeAt: () => number = () => 0
  let frame = 0
  let moving = false

  const tell = () => {
    const timeSec = timeAt()
    for (const listener of listeners) listener(timeSec)
  }
  const run = () => {
    tell()
    frame = requestAnimationFrame(run)
  }
  const stop = () => {
    cancelAnimationFrame(frame)
    frame = 0
  }
  return {
    now: () => timeAt(),
    set(timeSec) {
      timeAt = () => timeSec
      tell()
    },
    subscribe(listener) {
      listeners.add(listener)
      listener(timeAt())
      return () => void listeners.delete(listener)
    },
    follow(nextTimeAt, nextMoving) {
      timeAt = nextTimeAt
      moving = nextMoving
      stop()
      // A hidden window gets no frames; the browser gives the next one when it is seen again.
      if (moving) frame = requestAnimationFrame(run)
      else tell()
    },
    stop,
  }
}
