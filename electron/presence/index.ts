/** All that can be known of the desk, from the system itself: what the composition root uses. */
import type { Capability } from '#shared/ipc/contract.ts'
import { createBoard } from './board.ts'
import { thisDesk, type Desk } from './host/desk.ts'
import type { PowerMonitorLike } from './host/electron.ts'
import { createIdleChooser } from './idle/chooser.ts'
import { idleFactories, signalFactories } from './probe.ts'
import type { Listener, Presence, PresenceSettings } from './port.ts'

export type * from './port.ts'
export type { PowerMonitorLike } from './host/electron.ts'

export interface PresenceOptions {
  /** Electron's. */
  readonly powerMonitor: PowerMonitorLike
  /** The settings in force; read whenever they matter. */
  readonly settings: () => PresenceSettings
  readonly platform?: NodeJS.Platform
  readonly env?: Readonly<Record<string, string | undefined>>
  /** A whole desk in place of this one, for tests. */
  readonly desk?: Desk
}

/** Starts to watch the desk and tells the listener of changes, from the next turn of the event loop on. */
export function createPresence(options: PresenceOptions, listener: Listener): Presence {
  const { settings, powerMonitor, platform = process.platform, env = process.env } = options
  const desk = options.desk ?? thisDesk(powerMonitor, platform, env)
  const limitSec = () => settings().awayAfterMin * 60
  let disposed = false
  let begun = false
  const pending: Parameters<Listener>[0][] = []

  const tell: Listener = event => {
    if (disposed) return
    if (!begun) {
      pending.push(event)
      return
    }
    if (event.kind === 'lock' || event.kind === 'unlock') idle.locked(event.kind === 'lock')
    listener(event)
  }
  const board = createBoard(settings, tell)
  const idle = createIdleChooser(idleFactories(desk, limitSec()), tell)
  const sources = signalFactories(desk).map(make => {
    let id = ''
    const early: (() => void)[] = []
    const source = make((fact, value, detail) => {
      const say = () => board.say(id, fact, value, detail)
      if (id === '') early.push(say)
      else if (!disposed) say()
    })
    id = source.id
    board.register(id, source.facts)
    for (const say of early) say()
    return source
  })
  // The caller wires the listener to things that exist only after this returns.
  setImmediate(() => {
    begun = true
    for (const event of pending.splice(0)) tell(event)
  })

  function idleCapability(): Capability {
    const { id, lastSec, known } = idle.current()
    if (!known) return { id: 'idle', state: 'not here', source: null, value: null }
    const state = id === null || lastSec === null ? 'unknown' : 'works'
    return { id: 'idle', state, source: id, value: lastSec === null ? null : `${Math.floor(lastSec)} s` }
  }

  return {
    sampleIdle: () => idle.sample(),
    async refreshHolds() {
      await Promise.all(sources.map(async source => source.refresh?.()))
    },
    capabilities: () => [idleCapability(), ...board.capabilities()],
    settingsChanged() {
      idle.setLimit(limitSec())
      board.settingsChanged()
    },
    dispose() {
      disposed = true
      idle.dispose()
      for (const source of sources) source.dispose()
      desk.sessionBus?.dispose()
      desk.systemBus?.dispose()
    },
  }
}
