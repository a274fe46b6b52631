/** Programs that keep the session from idling, from systemd-logind. */
import type { Bus } from '../host/bus.ts'
import { followReading, foundWho, PROPERTIES, tellsOf, UNKNOWN, type Finding } from '../host/service.ts'
import type { Say, SignalPort } from '../port.ts'
import { isWatching } from './keeps-awake.ts'

const NAME = 'org.freedesktop.login1'
const PATH = '/org/freedesktop/login1'
const MANAGER = `${NAME}.Manager`

/** Who blocks idling, from the answer of ListInhibitors: what, who, why, mode, user, process each. */
export function whoInhibitsIdle(inhibitors: unknown, ownPid: number): Finding {
  if (!Array.isArray(inhibitors)) return UNKNOWN
  for (const each of inhibitors) {
    if (!Array.isArray(each)) continue
    const [what, who, , mode, , pid]: readonly unknown[] = each
    if (typeof what !== 'string' || typeof who !== 'string' || pid === ownPid) continue
    if (mode === 'block' && what.split(':').includes('idle') && isWatching(who)) return foundWho(who)
  }
  return foundWho(undefined)
}

export function logindInhibitors(bus: Bus, say: Say): SignalPort {
  const list = { destination: NAME, path: PATH, interface: MANAGER, member: 'ListInhibitors' }
  const following = followReading(bus, {
    name: NAME,
    changes: [
      { sender: NAME, path: PATH, interface: PROPERTIES, member: 'PropertiesChanged', arg0: MANAGER },
    ],
    matters: args => tellsOf(args, 'BlockInhibited'),
    read: async () => whoInhibitsIdle((await bus.call(list))[0], process.pid),
    tell: ({ value, detail }) => say('inhibited', value, detail),
  })
  return { id: 'logind', facts: ['inhibited'], dispose: () => following.dispose() }
}
