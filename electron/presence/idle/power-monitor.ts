/** Idle time as Electron knows it: right on X11, Windows and macOS, always 0 on Wayland. */
import type { IdlePort } from '../port.ts'
import type { PowerMonitorLike } from '../host/electron.ts'

export function powerMonitorIdle(powerMonitor: PowerMonitorLike): IdlePort {
  return {
    id: 'powerMonitor',
    hasEvents: false,
    ready: true,
    sample() {
      try {
        const idleSec = powerMonitor.getSystemIdleTime()
        return Number.isFinite(idleSec) && idleSec >= 0 ? idleSec : null
      } catch {
        return null
      }
    },
    dispose() {},
  }
}
