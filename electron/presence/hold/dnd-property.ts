/** Do not disturb, where the notification server tells it as a D-Bus property: KDE's and dunst's. */
import type { Bus } from '../host/bus.ts'
import { asFinding, followReading, PROPERTIES, tellsOf } from '../host/service.ts'
import type { Say, SignalPort } from '../port.ts'

const NAME = 'org.freedesktop.Notifications'
const PATH = '/org/freedesktop/Notifications'

export const DND_PROPERTIES = {
  KDE: { interface: NAME, property: 'Inhibited' },
  dunst: { interface: 'org.dunstproject.cmd0', property: 'paused' },
} as const

export function dndProperty(bus: Bus, server: keyof typeof DND_PROPERTIES, say: Say): SignalPort {
  const { interface: iface, property } = DND_PROPERTIES[server]
  const following = followReading(bus, {
    name: NAME,
    changes: [{ sender: NAME, path: PATH, interface: PROPERTIES, member: 'PropertiesChanged', arg0: iface }],
    matters: args => tellsOf(args, property),
    read: async () => asFinding(await bus.get(NAME, PATH, iface, property)),
    tell: ({ value }) => say('dnd', value),
  })
  return { id: server, facts: ['dnd'], dispose: () => following.dispose() }
}
