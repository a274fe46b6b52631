/** What the sources need of the machine, gathered once, so that tests can put another in its place. */
import { existsSync } from 'node:fs'
import { createBus, type Bus } from './bus.ts'
import { createCommands, type Commands } from './command.ts'
import { connectDbus } from './dbus-next.ts'
import type { PowerMonitorLike } from './electron.ts'

export interface Desk {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly powerMonitor: PowerMonitorLike
  /** `null` where the desktop has none. */
  readonly sessionBus: Bus | null
  readonly systemBus: Bus | null
  readonly commands: Commands
}

const SYSTEM_BUS = '/var/run/dbus/system_bus_socket'

/** Where the session bus listens, `null` where there is none. */
export function sessionAddress(env: Desk['env']): string | null {
  const told = env.DBUS_SESSION_BUS_ADDRESS
  if (told !== undefined && told !== '') return told.startsWith('disabled:') ? null : told
  const socket = `${env.XDG_RUNTIME_DIR ?? '/nonexistent'}/bus`
  return existsSync(socket) ? `unix:path=${socket}` : null
}

function systemAddress(env: Desk['env']): string | null {
  if (env.DBUS_SYSTEM_BUS_ADDRESS) return env.DBUS_SYSTEM_BUS_ADDRESS
  return existsSync(SYSTEM_BUS) ? `unix:path=${SYSTEM_BUS}` : null
}

const busAt = (address: string | null): Bus | null =>
  address === null ? null : createBus(connectDbus, address)

/** The machine at hand. Connects to nothing yet: a bus is opened when a source first uses it. */
export function thisDesk(powerMonitor: PowerMonitorLike, platform: NodeJS.Platform, env: Desk['env']): Desk {
  const linux = platform === 'linux'
  return {
    platform,
    env,
    powerMonitor,
    sessionBus: linux ? busAt(sessionAddress(env)) : null,
    systemBus: linux ? busAt(systemAddress(env)) : null,
    commands: createCommands(env),
  }
}
