/**
 * Do not disturb on GNOME and Cinnamon: a setting. dconf tells on the bus that it changed; its value is then
 * read with `gsettings`, so a process is started at each change of it and at no other time.
 */
import type { Bus } from '../host/bus.ts'
import type { Commands } from '../host/command.ts'
import { followReading } from '../host/service.ts'
import type { Say, SignalPort } from '../port.ts'

interface GSetting {
  /** The desktop's own name on the bus: the setting means something only where it runs. */
  readonly service: string
  readonly schema: string
  /** True while banners are shown. */
  readonly key: string
  readonly folder: string
}

export const DND_SETTINGS: Readonly<Record<'GNOME' | 'Cinnamon', GSetting>> = {
  GNOME: {
    service: 'org.gnome.Shell',
    schema: 'org.gnome.desktop.notifications',
    key: 'show-banners',
    folder: '/org/gnome/desktop/notifications/',
  },
  Cinnamon: {
    service: 'org.Cinnamon',
    schema: 'org.cinnamon.desktop.notifications',
    key: 'display-notifications',
    folder: '/org/cinnamon/desktop/notifications/',
  },
}

/** Whether a change that dconf tells of may have touched the key: a path with the rest, or a whole folder. */
export function touches(args: readonly unknown[], path: string): boolean {
  const [prefix, changes] = args
  if (typeof prefix !== 'string' || !Array.isArray(changes)) return false
  return changes.some(each => typeof each === 'string' && path.startsWith(prefix + each))
}

export function dndGSettings(
  bus: Bus,
  commands: Commands,
  desktop: keyof typeof DND_SETTINGS,
  say: Say,
): SignalPort {
  const { service: name, schema, key, folder } = DND_SETTINGS[desktop]
  const following = followReading(bus, {
    name,
    changes: [{ path: '/ca/desrt/dconf/Writer/user', interface: 'ca.desrt.dconf.Writer', member: 'Notify' }],
    matters: args => touches(args, folder + key),
    async read() {
      const shown = (await commands.run('gsettings', ['get', schema, key])).trim()
      return { value: shown === 'true' ? false : shown === 'false' ? true : null }
    },
    tell: ({ value }) => say('dnd', value),
  })
  return { id: desktop, facts: ['dnd'], dispose: () => following.dispose() }
}
