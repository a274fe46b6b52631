/** A session bus with nobody on it, and no services that start by themselves. */
import { sessionBus, type MessageBus } from '@jellybrick/dbus-next'
import { once, type EventEmitter } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { start, type Environment, type Program } from './processes.ts'
import { until } from './until.ts'

export interface SessionBus {
  readonly address: string
  readonly daemon: Program
  connect(): Promise<MessageBus>
}

export async function startSessionBus(folder: string, env: Environment): Promise<SessionBus> {
  const config = join(folder, 'bus.conf')
  writeFileSync(
    config,
    `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
     "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
    <busconfig>
      <type>session</type>
      <listen>unix:path=${join(folder, 'bus')}</listen>
      <auth>EXTERNAL</auth>
      <policy context="default">
        <allow send_destination="*" eavesdrop="true"/>
        <allow eavesdrop="true"/>
        <allow own="*"/>
      </policy>
    </busconfig>`,
  )
  const args = [`--config-file=${config}`, '--nofork', '--nopidfile', '--print-address=1']
  const daemon = start('dbus-daemon', args, env)
  const address = await until('the session bus', () => /^unix:\S+/m.exec(daemon.output())?.[0])
  return { address, daemon, connect: () => connect(address) }
}

async function connect(address: string): Promise<MessageBus> {
  const bus = sessionBus({ busAddress: address })
  await once(bus as EventEmitter, 'connect')
  return bus
}
