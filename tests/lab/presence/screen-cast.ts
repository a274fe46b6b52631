/** What lies on Mutter's monitor: its own screen cast in a real PipeWire, shared, or looked at for one frame. */
import type { Message } from '@jellybrick/dbus-next'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { until } from '../until.ts'
import { call, type Lab, type Mutter } from './lab.ts'

const NAME = 'org.gnome.Mutter.ScreenCast'
const BUS = 'org.freedesktop.DBus'
/** Of the monitor that lab.ts gives to Mutter. */
const WIDTH = 1280
const HEIGHT = 800
const BYTES_A_PIXEL = 3

export interface ScreenCast {
  readonly node: number
  readonly stop: () => Promise<unknown>
}

/** Shares the monitor, and hands back the stream's node and how to end it. */
export async function castScreen(lab: Lab): Promise<ScreenCast> {
  const ask = (path: string, iface: string, member: string, signature = '', ...args: unknown[]) =>
    call(lab.bus, NAME, path, iface, member, signature, ...args)
  let node: number | undefined
  const listener = (message: Message) => {
    if (message.member === 'PipeWireStreamAdded') node = Number(message.body[0])
  }
  lab.bus.on('message', listener)
  const rule = "type='signal',member='PipeWireStreamAdded'"
  await call(lab.bus, BUS, '/org/freedesktop/DBus', BUS, 'AddMatch', 's', rule)
  const made = await ask('/org/gnome/Mutter/ScreenCast', NAME, 'CreateSession', 'a{sv}', {})
  const session = String(made[0])
  await ask(session, `${NAME}.Session`, 'RecordMonitor', 'sa{sv}', 'Meta-0', {})
  await ask(session, `${NAME}.Session`, 'Start')
  const added = await until('the stream', () => node)
  lab.bus.off('message', listener)
  return { node: added, stop: () => ask(session, `${NAME}.Session`, 'Stop') }
}

export interface Photograph {
  /** The colour of a point, as `#rrggbb`. */
  colourAt(x: number, y: number): string
  /** How many points have it. */
  count(colour: string): number
}

/** One frame of the monitor as it is now. */
export async function photograph(lab: Lab, mutter: Mutter): Promise<Photograph> {
  const cast = await castScreen(lab)
  const file = join(lab.home, 'frame')
  const sink = ['!', 'videoconvert', '!', 'video/x-raw,format=RGB', '!', 'filesink', `location=${file}`]
  const source = ['-q', 'pipewiresrc', `path=${cast.node}`, 'num-buffers=1']
  const viewer = lab.start('gst-launch-1.0', [...source, ...sink])
  await until('a frame', async () => {
    // Mutter sends one when something changes.
    await mutter.touch()
    return !viewer.isRunning()
  })
  await cast.stop()
  const pixels = readFileSync(file)
  rmSync(file)
  if (pixels.length !== WIDTH * HEIGHT * BYTES_A_PIXEL) throw new Error(`No frame.\n${viewer.output()}`)
  const colourFrom = (at: number) => `#${pixels.subarray(at, at + BYTES_A_PIXEL).toString('hex')}`
  return {
    colourAt: (x, y) => colourFrom((y * WIDTH + x) * BYTES_A_PIXEL),
    count(colour) {
      let found = 0
      for (let at = 0; at < pixels.length; at += BYTES_A_PIXEL) if (colourFrom(at) === colour) found += 1
      return found
    },
  }
}
