/** Programs that keep the screen on, from KDE's power management: told by its events. */
import type { Bus } from '../host/bus.ts'
import { asFinding, followReading } from '../host/service.ts'
import type { Say, SignalPort } from '../port.ts'

const NAME = 'org.kde.Solid.PowerManagement.PolicyAgent'
const PATH = '/org/kde/Solid/PowerManagement/PolicyAgent'
/** PowerDevil's "may not change the screen's settings": what video players ask for. */
const CHANGE_SCREEN_SETTINGS = 4

export function kdeInhibitions(bus: Bus, say: Say): SignalPort {
  const place = { path: PATH, interface: NAME }
  const ask = { destination: NAME, ...place, member: 'HasInhibition', signature: 'u' }
  const following = followReading(bus, {
    name: NAME,
    changes: [{ sender: NAME, ...place, member: 'InhibitionsChanged' }],
    read: async () => asFinding((await bus.call({ ...ask, args: [CHANGE_SCREEN_SETTINGS] }))[0]),
    tell: ({ value }) => say('inhibited', value),
  })
  return { id: 'KDE power management', facts: ['inhibited'], dispose: () => following.dispose() }
}
