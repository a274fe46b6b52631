/** The tray's states, as a panel reads them over D-Bus: the very picture that is drawn for each, and its words. */
import { sessionBus } from '@jellybrick/dbus-next'
import { once, type EventEmitter } from 'node:events'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { drawTray } from '#electron/surface/tray/mark.ts'
import type { Picture } from '#electron/surface/tray/raster.ts'
import type { TrayState } from '#electron/surface/tray/state.ts'
import type { Settings } from '#shared/settings/index.ts'
import { isDone } from '#tests/lab/ask.ts'
import { openDesktop, type Desktop } from '#tests/lab/desktop.ts'
import { startIdleMonitor } from '#tests/lab/idle-monitor.ts'
import type { Doing } from '#tests/lab/input.ts'
import { startOtherApp } from '#tests/lab/other-app.ts'
import type { Environment } from '#tests/lab/processes.ts'
import { until } from '#tests/lab/until.ts'
import { startSitwell, type Sitwell } from './sitwell.ts'

let desktop: Desktop
let working: Doing
let sitwell: Sitwell
beforeAll(async () => {
  desktop = await openDesktop()
  working = desktop.input.work()
})
afterEach(async () => {
  await sitwell.app.stop()
  await desktop.tray.empty()
})
afterAll(async () => {
  await working.stop()
  await desktop.close()
})

const begin = async (settings: Partial<Settings>, env: Environment = {}) => {
  sitwell = await startSitwell(desktop, { settings, env })
}

const FILLED = [0, 1, 2, 3, 4, 5] as const
const NAMED = ['nearly', 'due', 'held', 'paused', 'standing', 'unknown'] as const
const STATES: readonly TrayState[] = [
  ...FILLED.map(filled => ({ state: 'counting' as const, filled })),
  ...NAMED.map(state => ({ state })),
]

/** As StatusNotifierItem has it: alpha first, and colours as they are. */
const argbOf = ({ pixels }: Picture): Buffer => {
  const argb = Buffer.alloc(pixels.length)
  for (let at = 0; at < pixels.length; at += 4) {
    argb.set([pixels[at + 3] ?? 0, pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0], at)
  }
  return argb
}

/** How far two pictures are apart, at the worst pixel; rounding of alpha costs a step or two. */
const apart = (one: Buffer, other: Buffer): number =>
  one.length === other.length
    ? one.reduce((most, byte, at) => {
        const alphaAt = at - (at % 4)
        // What cannot be seen has no colour.
        if ((one[alphaAt] ?? 0) < 8 && (other[alphaAt] ?? 0) < 8) return most
        return Math.max(most, Math.abs(byte - (other[at] ?? 0)))
      }, 0)
    : Infinity

/** The state whose picture the panel shows; `null` where it is none of them. */
async function shownState(minutes: number | null = null): Promise<string | null> {
  const { width, argb } = await sitwell.icon.picture()
  const found = STATES.map(state => ({
    name: state.state === 'counting' ? `counting ${state.filled}` : state.state,
    by: apart(argb, argbOf(drawTray(state, width, 'dark', minutes))),
  })).toSorted((a, b) => a.by - b.by)
  return found[0] && found[0].by <= 16 ? found[0].name : null
}

const shows = (state: string | RegExp) => {
  let last: string | null = ''
  return until(
    `the picture ${String(state)}`,
    async () => {
      last = await shownState()
      return typeof state === 'string' ? last === state : last !== null && state.test(last)
    },
    40_000,
  ).catch((error: unknown) => {
    throw new Error(`${String(error)} It was ${last}.`)
  })
}

test('counting fills, nearly due is half there, and due is full; paused and standing have their own', async () => {
  await begin({ stretchEveryMin: 20, graceSec: 0, insistence: 'gentle' })
  await shows('counting 0')
  await shows('counting 2')
  await shows('nearly')
  await shows('due')
  expect(await sitwell.icon.tooltip()).toMatch(/a stretch is due/)
  await sitwell.icon.choose('Pause', /Until I resume/)
  await shows('paused')
  await sitwell.icon.choose('Resume')
  await isDone(sitwell.dataFolder, { do: 'stand' })
  await shows('standing')
})

test('held has its dot, and says by what', async () => {
  const film = await startOtherApp(desktop, 'the screen')
  await begin({ stretchEveryMin: 15, graceSec: 0 })
  await shows('held')
  expect(await sitwell.icon.tooltip()).toMatch(/Held back: something fills the screen/)
  await film.program.stop()
})

test('without an idle source it is dashed and says so; with one that comes it counts', async () => {
  // A Wayland desktop whose compositor does not answer: nobody tells there who is at the desk.
  await begin({}, { WAYLAND_DISPLAY: 'wayland-none' })
  await shows('unknown')
  expect(await sitwell.icon.tooltip()).toMatch(/Cannot tell here whether you are at the desk/)
  const bus = sessionBus({ busAddress: desktop.env['DBUS_SESSION_BUS_ADDRESS'] ?? '' })
  await once(bus as EventEmitter, 'connect')
  await startIdleMonitor(bus)
  await shows(/^counting/)
  expect(await sitwell.icon.tooltip()).not.toMatch(/Cannot tell/)
  bus.disconnect()
  await shows('unknown')
})

test('minutes stand in the icon where they are wanted', async () => {
  await begin({ stretchEveryMin: 110, ceilingMin: 110, trayMinutes: true })
  const words = await sitwell.tooltip(/^1\d min sitting/)
  const minutes = Number(/^\d+/.exec(words)?.[0])
  const near = [minutes, minutes + 1, minutes + 2, minutes + 3]
  await until('the figures', async () => {
    const shown = await Promise.all(near.map(each => shownState(each)))
    return shown.some(each => each?.startsWith('counting'))
  })
})
