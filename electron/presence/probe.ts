/** Which sources this desktop has a use for, best first. docs/presence.md has the same as a table. */
import type { IdleFactory } from './idle/chooser.ts'
import { mutterIdle } from './idle/mutter.ts'
import { powerMonitorIdle } from './idle/power-monitor.ts'
import { powerMonitorSignals } from './lock/power-monitor.ts'
import type { Desk } from './host/desk.ts'
import type { Say, SignalPort } from './port.ts'

/** Builds a source that speaks under its own id. */
export type SignalFactory = (say: Say) => SignalPort

export const isWayland = (env: Desk['env']): boolean =>
  env.XDG_SESSION_TYPE === 'wayland' || (env.WAYLAND_DISPLAY ?? '') !== ''

export function idleFactories(desk: Desk, limitSec: number): readonly IdleFactory[] {
  const { platform, env, powerMonitor, sessionBus } = desk
  const byElectron: IdleFactory = () => powerMonitorIdle(powerMonitor)
  if (platform !== 'linux') return [byElectron]
  const factories: IdleFactory[] = []
  if (sessionBus !== null) factories.push(events => mutterIdle(sessionBus, limitSec, events))
  // On Wayland powerMonitor stays at 0, and under XWayland it counts only what reaches X windows.
  if (!isWayland(env)) factories.push(byElectron)
  return factories
}

export function signalFactories(desk: Desk): readonly SignalFactory[] {
  const { platform, powerMonitor } = desk
  const facts = platform === 'linux' ? (['sleep'] as const) : (['sleep', 'lock'] as const)
  return [say => powerMonitorSignals(powerMonitor, facts, say)]
}
