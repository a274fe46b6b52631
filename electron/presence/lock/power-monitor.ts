/**
 * Sleep and lock as Electron tells them. On Linux it tells only of sleep, each time twice; the lock comes
 * from lock/logind.ts and lock/screensaver.ts there.
 */
import type { PowerEvent, PowerMonitorLike } from '../host/electron.ts'
import type { Fact, Say, SignalPort } from '../port.ts'

const MEANING: readonly { readonly event: PowerEvent; readonly fact: Fact; readonly on: boolean }[] = [
  { event: 'suspend', fact: 'sleep', on: true },
  { event: 'resume', fact: 'sleep', on: false },
  { event: 'lock-screen', fact: 'lock', on: true },
  { event: 'unlock-screen', fact: 'lock', on: false },
]

/** `facts`: what the platform tells this way; a lock that is never told would be shown as "works". */
export function powerMonitorSignals(
  powerMonitor: PowerMonitorLike,
  facts: readonly ('sleep' | 'lock')[],
  say: Say,
): SignalPort {
  const wanted = MEANING.filter(({ fact }) => facts.some(each => each === fact))
  const listeners = wanted.map(({ event, fact, on }) => {
    const listener = () => say(fact, on)
    powerMonitor.on(event, listener)
    return () => void powerMonitor.removeListener(event, listener)
  })
  for (const fact of facts) say(fact, false)
  return {
    id: 'powerMonitor',
    facts,
    dispose: () => {
      for (const remove of listeners) remove()
    },
  }
}
