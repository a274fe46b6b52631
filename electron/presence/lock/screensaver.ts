/**
 * Lock as the desktop's screen saver tells it: GNOME, KDE (under the freedesktop name), Cinnamon, MATE and
 * XFCE share one interface, `GetActive` and `ActiveChanged`, each under its own name.
 */
import type { Bus } from '../host/bus.ts'
import { asFinding, followReading } from '../host/service.ts'
import type { Say, SignalPort } from '../port.ts'

export const SCREEN_SAVERS = ['gnome', 'freedesktop', 'cinnamon', 'mate', 'xfce'] as const
export type ScreenSaver = (typeof SCREEN_SAVERS)[number]

export function screenSaverLock(bus: Bus, family: ScreenSaver, say: Say): SignalPort {
  const name = `org.${family}.ScreenSaver`
  const place = { path: `/org/${family}/ScreenSaver`, interface: name }
  const following = followReading(bus, {
    name,
    changes: [{ sender: name, ...place, member: 'ActiveChanged' }],
    read: async () => asFinding((await bus.call({ destination: name, ...place, member: 'GetActive' }))[0]),
    tell: ({ value }) => say('lock', value),
  })
  return { id: name, facts: ['lock'], dispose: () => following.dispose() }
}
