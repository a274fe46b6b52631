/** The runtime's clock on the real desk: one timer, capped, and scaled where a test asks for a rhythm of seconds. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from '#electron/runtime/ports.ts'

/** `setTimeout` overflows past 2^31 ms and fires at once; the runtime re-arms when called early. */
const LONGEST_TIMER_MS = 2 ** 31 - 1

/** How the app's time runs: `scale` times faster than the machine's since `anchorAt` (epoch ms). */
export interface TimeScale {
  readonly scale: number
  readonly anchorAt: number
}

export const REAL_TIME: TimeScale = { scale: 1, anchorAt: 0 }

/** The scale's anchor is kept in the data folder: a second start goes on where the first one was. */
export function keepTimeScale(scale: number, dataFolder: string): TimeScale {
  if (scale === 1) return REAL_TIME
  const file = join(dataFolder, 'time-anchor')
  try {
    const anchorAt = Number(readFileSync(file, 'utf8'))
    if (anchorAt > 0 && anchorAt <= Date.now()) return { scale, anchorAt }
  } catch {
    // The first start in this folder.
  }
  const anchorAt = Date.now()
  try {
    writeFileSync(file, String(anchorAt))
  } catch {
    // A folder that takes nothing: the next start begins anew.
  }
  return { scale, anchorAt }
}

/**
 * Local time zone, an IANA name. To make a format that tells it takes milliseconds, every minute: it is asked anew only
 * where local time is ahead by something else than before, now or at either end of the year's summer time.
 */
export function zoneTeller(
  name: () => string = () => Intl.DateTimeFormat().resolvedOptions().timeZone,
): () => string {
  let ahead = ''
  let zone = ''
  return () => {
    const today = new Date()
    const ends = [today, ...[0, 6].map(month => new Date(today.getFullYear(), month, 1))]
    const now = ends.map(date => date.getTimezoneOffset()).join()
    if (now !== ahead) zone = name()
    ahead = now
    return zone
  }
}

export function createClock({ scale, anchorAt }: TimeScale): Clock {
  let timer: NodeJS.Timeout | null = null
  const mono = () => performance.now() * scale
  const cancel = () => {
    if (timer) clearTimeout(timer)
    timer = null
  }
  return {
    now: () => ({ at: Math.round(anchorAt + (Date.now() - anchorAt) * scale), mono: Math.floor(mono()) }),
    zone: zoneTeller(),
    wakeAt(wakeMono, callback) {
      cancel()
      const delayMs = Math.ceil((wakeMono - mono()) / scale)
      timer = setTimeout(callback, Math.min(Math.max(delayMs, 0), LONGEST_TIMER_MS))
    },
    cancel,
  }
}
