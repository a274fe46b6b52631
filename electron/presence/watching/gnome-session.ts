/** Programs that keep the session from idling, from GNOME's session manager: told by its events. */
import type { Bus } from '../host/bus.ts'
import { followReading, foundWho, UNKNOWN, type Finding } from '../host/service.ts'
import type { Say, SignalPort } from '../port.ts'
import { isWatching } from './keeps-awake.ts'

const NAME = 'org.gnome.SessionManager'
const PATH = '/org/gnome/SessionManager'
/** https://gitlab.gnome.org/GNOME/gnome-session/-/blob/main/gnome-session/org.gnome.SessionManager.xml */
const IDLE = 8
const MOST_INHIBITORS = 50

export function gnomeInhibitors(bus: Bus, say: Say): SignalPort {
  const ask = async (path: string, iface: string, member: string) =>
    (await bus.call({ destination: NAME, path, interface: iface, member }))[0]

  /** The program behind one inhibitor, where it blocks idling. */
  async function idleBlocker(path: string): Promise<string | null> {
    const iface = `${NAME}.Inhibitor`
    const [flags, app] = await Promise.all([ask(path, iface, 'GetFlags'), ask(path, iface, 'GetAppId')])
    return typeof flags === 'number' && (flags & IDLE) !== 0 && typeof app === 'string' ? app : null
  }

  async function read(): Promise<Finding> {
    const paths = await ask(PATH, NAME, 'GetInhibitors')
    if (!Array.isArray(paths)) return UNKNOWN
    const names = paths.filter(path => typeof path === 'string').slice(0, MOST_INHIBITORS)
    // One that ended while it was looked at is no blocker.
    const apps = await Promise.all(names.map(path => idleBlocker(path).catch(() => null)))
    return foundWho(apps.find(app => app !== null && isWatching(app)) ?? undefined)
  }

  const following = followReading(bus, {
    name: NAME,
    changes: ['InhibitorAdded', 'InhibitorRemoved'].map(member => ({
      sender: NAME,
      path: PATH,
      interface: NAME,
      member,
    })),
    read,
    tell: ({ value, detail }) => say('inhibited', value, detail),
  })
  return { id: 'GNOME session', facts: ['inhibited'], dispose: () => following.dispose() }
}
