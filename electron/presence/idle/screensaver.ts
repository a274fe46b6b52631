/**
 * Idle time from the desktop's screen saver service. Some answer in seconds, as the name suggests, KDE's in
 * milliseconds: the unit is found by watching how fast the number grows, and until then it is unknown.
 */
import type { Bus } from '../host/bus.ts'
import type { IdleEvents, IdlePort } from '../port.ts'

const NAME = 'org.freedesktop.ScreenSaver'
const CALL = {
  destination: NAME,
  path: '/org/freedesktop/ScreenSaver',
  interface: NAME,
  member: 'GetSessionIdleTime',
} as const
/** The first readings are this far apart; typing in between asks for another. */
const CALIBRATE_MS = 2000
const MOST_READINGS = 30

/** Units in a second, told by two readings; `null` where there was input between them. */
export function unitsPerSec(grown: number, elapsedMs: number): 1 | 1000 | null {
  const rate = (grown / elapsedMs) * 1000
  if (rate > 0.4 && rate < 2.5) return 1
  if (rate > 400 && rate < 2500) return 1000
  return null
}

export function screenSaverIdle(bus: Bus, events: IdleEvents): IdlePort {
  let here = false
  let unit: 1 | 1000 | null = null
  let timer: NodeJS.Timeout | undefined

  async function read(): Promise<number | null> {
    try {
      const [value] = await bus.call(CALL)
      return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null
    } catch {
      return null
    }
  }

  async function calibrate(readings: number, before: number | null, beforeAt: number): Promise<void> {
    const value = await read()
    const at = performance.now()
    if (!here || value === null || unit !== null) return
    unit = before === null ? null : unitsPerSec(value - before, at - beforeAt)
    if (unit !== null) events.changed()
    else if (readings < MOST_READINGS)
      timer = setTimeout(() => void calibrate(readings + 1, value, at), CALIBRATE_MS)
  }

  const service = bus.onService(NAME, isHere => {
    here = isHere
    clearTimeout(timer)
    unit = null
    if (isHere) void calibrate(0, null, 0)
    else events.changed()
  })
  return {
    id: NAME,
    hasEvents: false,
    get ready() {
      return here && unit !== null
    },
    async sample() {
      const value = await read()
      return value === null || unit === null ? null : value / unit
    },
    dispose() {
      clearTimeout(timer)
      service.dispose()
    },
  }
}
