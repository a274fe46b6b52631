/**
 * Sleep and lock from systemd-logind. `LockedHint` is the session's own word; `Lock` is only a request to
 * lock, which some lockers (swaylock) obey without ever saying so: unless `LockedHint` follows it is taken
 * back, because nothing would ever tell of the end.
 */
import type { Bus } from '../host/bus.ts'
import { changedProperties, followService, PROPERTIES } from '../host/service.ts'
import type { Disposable, Say, SignalPort } from '../port.ts'

const NAME = 'org.freedesktop.login1'
const MANAGER = { destination: NAME, path: '/org/freedesktop/login1', interface: `${NAME}.Manager` } as const
const SESSION = `${NAME}.Session`
const CONFIRM_MS = 10_000

const isPath = (value: unknown): value is string => typeof value === 'string' && value.startsWith('/')

/** The object path of the user's session: the named one, else the one on screen, else the process's own. */
async function findSession(bus: Bus, sessionId: string | undefined): Promise<string | null> {
  const asked = async (member: string, signature: string, arg: string | number) =>
    (await bus.call({ ...MANAGER, member, signature, args: [arg] }))[0]
  const ways: readonly (() => Promise<unknown>)[] = [
    async () => (sessionId ? asked('GetSession', 's', sessionId) : null),
    async () => {
      const display = await bus.get(NAME, `${MANAGER.path}/user/self`, `${NAME}.User`, 'Display')
      return Array.isArray(display) ? display[1] : null
    },
    async () => asked('GetSessionByPID', 'u', process.pid),
  ]
  for (const way of ways) {
    const path = await way().catch(() => null)
    // logind answers "/" where a user has no session on screen.
    if (isPath(path) && path !== '/') return path
  }
  return null
}

export function logindSignals(bus: Bus, sessionId: string | undefined, say: Say): SignalPort {
  let inSession: readonly Disposable[] = []
  let confirmation: NodeJS.Timeout | undefined
  /** Looks for the session again, while none has been found that tells of its lock. */
  let findLater: (() => void) | null = null
  let sessionsBegun = 0

  const leaveSession = () => {
    clearTimeout(confirmation)
    for (const each of inSession) each.dispose()
    inSession = []
  }

  /** Tells what the session says of itself; whether it says anything. */
  async function readHint(path: string, isCurrent: () => boolean): Promise<boolean> {
    const hint = await bus.get(NAME, path, SESSION, 'LockedHint').catch(() => null)
    if (isCurrent()) say('lock', typeof hint === 'boolean' ? hint : null)
    return typeof hint === 'boolean'
  }

  function listen(path: string, isCurrent: () => boolean): void {
    const on = (iface: string, member: string, handler: (args: readonly unknown[]) => void) =>
      bus.onSignal({ sender: NAME, path, interface: iface, member }, signal => handler(signal.args))
    inSession = [
      on(SESSION, 'Lock', () => {
        say('lock', true)
        clearTimeout(confirmation)
        confirmation = setTimeout(() => void readHint(path, isCurrent), CONFIRM_MS)
      }),
      on(SESSION, 'Unlock', () => {
        clearTimeout(confirmation)
        say('lock', false)
      }),
      on(PROPERTIES, 'PropertiesChanged', args => {
        const hint = changedProperties(args).LockedHint
        if (typeof hint !== 'boolean') return
        clearTimeout(confirmation)
        say('lock', hint)
      }),
    ]
  }

  async function follow(isCurrent: () => boolean): Promise<void> {
    say('sleep', false)
    findLater = null
    const begunBefore = sessionsBegun
    const path = await findSession(bus, sessionId)
    if (!isCurrent()) return
    leaveSession()
    if (path !== null) listen(path, isCurrent)
    else say('lock', null)
    const isKnown = path !== null && (await readHint(path, isCurrent))
    if (isKnown || !isCurrent()) return
    if (sessionsBegun > begunBefore) return follow(isCurrent)
    findLater = () => void follow(isCurrent)
  }

  const sleeps = bus.onSignal({ sender: NAME, ...onManager('PrepareForSleep') }, ({ args }) => {
    if (typeof args[0] === 'boolean') say('sleep', args[0])
  })
  // Started with the session, the app may be there before logind has heard of it.
  const sessions = bus.onSignal({ sender: NAME, ...onManager('SessionNew') }, () => {
    sessionsBegun += 1
    findLater?.()
  })
  const service = followService(bus, NAME, follow, () => {
    findLater = null
    leaveSession()
    say('lock', null)
  })
  return {
    id: 'logind',
    facts: ['lock', 'sleep'],
    dispose() {
      service.dispose()
      sleeps.dispose()
      sessions.dispose()
      leaveSession()
    },
  }
}

const onManager = (member: string) => ({ path: MANAGER.path, interface: MANAGER.interface, member })
