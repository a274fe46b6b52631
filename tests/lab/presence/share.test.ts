/** A real shared screen: Mutter's own screen cast in a real PipeWire, with somebody who looks at it. */
import type { Message } from '@jellybrick/dbus-next'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { until } from '../until.ts'
import { call, openLab, startMutter, type Lab, type Probe } from './lab.ts'
import { startSound, type Sound } from './sound.ts'

const NAME = 'org.gnome.Mutter.ScreenCast'

let lab: Lab
let sound: Sound
let probe: Probe

beforeAll(async () => {
  lab = await openLab()
  sound = await startSound(lab.env)
  await startMutter(lab)
  probe = await lab.probe({ args: ['--ozone-platform=headless'] })
})
afterAll(async () => {
  await lab.close()
  await sound.stop()
})

/** Shares the monitor, and hands back the stream's node and how to end it. */
async function share(): Promise<{ readonly node: number; readonly stop: () => Promise<unknown> }> {
  const ask = (path: string, iface: string, member: string, signature = '', ...args: unknown[]) =>
    call(lab.bus, NAME, path, iface, member, signature, ...args)
  let node: number | undefined
  lab.bus.on('message', (message: Message) => {
    if (message.member === 'PipeWireStreamAdded') node = Number(message.body[0])
  })
  const rule = "type='signal',member='PipeWireStreamAdded'"
  const daemon = 'org.freedesktop.DBus'
  await call(lab.bus, daemon, '/org/freedesktop/DBus', daemon, 'AddMatch', 's', rule)
  const made = await ask('/org/gnome/Mutter/ScreenCast', NAME, 'CreateSession', 'a{sv}', {})
  const session = String(made[0])
  await ask(session, `${NAME}.Session`, 'RecordMonitor', 'sa{sv}', 'Meta-0', {})
  await ask(session, `${NAME}.Session`, 'Start')
  return { node: await until('the stream', () => node), stop: () => ask(session, `${NAME}.Session`, 'Stop') }
}

test('a screen is shared from when somebody looks at it until it ends', async () => {
  await until('PipeWire', () => probe.capability('share')?.value === 'off')
  const shared = await share()
  const viewer = lab.start('gst-launch-1.0', [
    'pipewiresrc',
    `path=${shared.node}`,
    '!',
    'videoconvert',
    '!',
    'fakesink',
  ])
  await until('the shared screen', () => probe.capability('share')?.value === 'on: mutter')
  expect(probe.events()).toContainEqual({ kind: 'hold', reason: 'share', on: true })
  await shared.stop()
  await until('its end', () => probe.capability('share')?.value === 'off')
  expect(probe.events().at(-1)).toEqual({ kind: 'hold', reason: 'share', on: false })
  await viewer.stop('SIGKILL')
})
