/** Do not disturb on XFCE, from its settings service. A property that was never set is off. */
import type { Bus } from '../host/bus.ts'
import { asFinding, followReading } from '../host/service.ts'
import type { Say, SignalPort } from '../port.ts'

const NAME = 'org.xfce.Xfconf'
const PLACE = { path: '/org/xfce/Xfconf', interface: NAME } as const
const CHANNEL = 'xfce4-notifyd'
const PROPERTY = '/do-not-disturb'

export function dndXfce(bus: Bus, say: Say): SignalPort {
  const ask = async (member: string): Promise<unknown> => {
    const args = [CHANNEL, PROPERTY]
    return (await bus.call({ destination: NAME, ...PLACE, member, signature: 'ss', args }))[0]
  }
  const following = followReading(bus, {
    name: NAME,
    changes: [{ sender: NAME, ...PLACE, member: 'PropertyChanged', arg0: CHANNEL }],
    matters: args => args[1] === PROPERTY,
    async read() {
      const exists = await ask('PropertyExists')
      return asFinding(exists === true ? await ask('GetProperty') : exists)
    },
    tell: ({ value }) => say('dnd', value),
  })
  return { id: 'XFCE', facts: ['dnd'], dispose: () => following.dispose() }
}
