/** All that can be known of the desk, from the system itself: what the composition root uses. */
import type { Capability } from '#shared/ipc/contract.ts'
import { createAsker } from './asker.ts'
import { createBoard } from './board.ts'
import { thisDesk, type Desk } from './host/desk.ts'
import type { PowerMonitorLike } from './host/electron.ts'
import { createIdleChooser, earlyLimit } from './idle/chooser.ts'
import { idleFactories, signalFactories } from './probe.ts'
import { createMeeting } from './meeting.ts'
import type { Listener, Presence, PresenceSettings } from './port.ts'

export type * from './port.ts'

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

/** While the user merely works, no child process is started more often than this. */
const WATCHING_EVERY_MS = 60_000

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
  const idle = createIdleChooser(
    {
      factories: idleFactories(desk, earlyLimit(limitSec())),
      limitSec: limitSec(),
      nearlyAway: () => {
        if (settings().countWatching) void asker.ask(WATCHING_EVERY_MS)
      },
    },
    tell,
  )
  const probe = { apps: () => settings().holdApps, knownBesides: board.knownBesides }
  const sources = signalFactories(desk, probe).map(make => {
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
  const asker = createAsker(sources, source => board.says(source.id, source.facts))
  const meeting = createMeeting(on => board.say('you', 'meeting', on))
  board.register('you', ['meeting'])
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
    refreshHolds: () => asker.ask(),
    meet: meeting.begin,
    meetingUntil: meeting.until,
    processesStarted: () => desk.commands.started,
    capabilities: () => [idleCapability(), ...board.capabilities()],
    settingsChanged() {
      idle.setLimit(limitSec())
      board.settingsChanged()
      // A program named just now may be running already.
      if (settings().holdApps.length > 0) void asker.ask()
    },
    dispose() {
      disposed = true
      asker.dispose()
      meeting.dispose()
      idle.dispose()
      for (const source of sources) source.dispose()
      desk.sessionBus?.dispose()
      desk.systemBus?.dispose()
    },
  }
}
