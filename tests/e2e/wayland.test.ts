/**
 * GNOME's own compositor: who is seen to be there, and its prompts under XWayland, which is the rule, at every level;
 * and on Wayland itself on wish.
 */
import { mkdirSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Settings } from '#shared/settings/index.ts'
import { launchApp, type App } from '#tests/lab/app.ts'
import { isDone, statusOf, statusWhen } from '#tests/lab/ask.ts'
import { clone, electronUnderTest } from '#tests/lab/desktop.ts'
import { call, openLab, startMutter, type Lab, type Mutter } from '#tests/lab/presence/lab.ts'
import { photograph, type Photograph } from '#tests/lab/presence/screen-cast.ts'
import { startSound, type Sound } from '#tests/lab/presence/sound.ts'
import type { Environment } from '#tests/lab/processes.ts'
import { until } from '#tests/lab/until.ts'
import { seenWindows } from '#tests/lab/windows.ts'
import { environmentFor, prepare } from './sitwell.ts'

const PAPER = '#f7f2e8'
const START_BUTTON = '#1f6e4e'
const [WIDTH, HEIGHT, MARGIN] = [1280, 800, 16]

let lab: Lab
let sound: Sound
let mutter: Mutter
let env: Environment
let working: NodeJS.Timeout
beforeAll(async () => {
  lab = await openLab()
  sound = await startSound(lab.env)
  mutter = await startMutter(lab)
  env = { ...lab.env, ...mutter.env }
  working = setInterval(() => void mutter.touch().catch(() => {}), 200)
})
afterAll(async () => {
  clearInterval(working)
  await lab.close()
  await sound.stop()
})

const folder = (name: string) => {
  const path = join(lab.home, name)
  mkdirSync(path)
  return path
}

interface Running {
  readonly app: App
  readonly dataFolder: string
}

async function launch(settings: Partial<Settings>, more: Environment = {}): Promise<Running> {
  const rhythm = { theme: 'light', stretchEveryMin: 110, ceilingMin: 110, holdOnShare: false } as const
  const dataFolder = prepare({ folder }, { settings: { welcomed: true, ...rhythm, ...settings } })
  const app = launchApp({
    executable: electronUnderTest(),
    // Nothing opens because there is no tray.
    args: [clone, '--hidden'],
    env: { ...env, ...environmentFor(dataFolder), ...more },
    watched: false,
  })
  await statusWhen(dataFolder, 'somebody there', ({ sittingSec }) => sittingSec > 0, 30_000)
  return { app, dataFolder }
}

/** What is on the monitor once a prompt with its answers is, and its ground: a compositor may be shown them one by one. */
async function prompted({ dataFolder }: Running): Promise<Photograph> {
  await until('the break', () => isDone(dataFolder, { do: 'break' }))
  return until('the prompt on the monitor', async () => {
    const seen = await photograph(lab, mutter)
    return seen.count(START_BUTTON) > 2000 && seen.count(PAPER) > 20_000 && seen
  })
}

test('who unlocks the screen and works on is there again', async () => {
  const name = 'org.gnome.ScreenSaver'
  const template = ['-m', 'dbusmock', '--session', '--template', 'gnome_screensaver']
  const screenSaver = lab.start('/usr/bin/python3', template)
  const { app, dataFolder } = await launch({})
  const lock = (on: boolean) => call(lab.bus, name, '/org/gnome/ScreenSaver', name, 'SetActive', 'b', on)
  await until('the lock to be seen', async () => {
    await lock(true)
    return (await statusOf(dataFolder))?.presence === 'locked'
  })
  await lock(false)
  // Not only after what would have been a break, when the engine looks once more in any case.
  await statusWhen(dataFolder, 'somebody there again', ({ presence }) => presence === 'present', 4000)
  await app.stop()
  await screenSaver.stop()
})

/** The process that took over from the first, which has made way. */
async function successorOf({ app, dataFolder }: Running): Promise<number> {
  expect(await app.program.ended).toBe(0)
  const pid = Number(/\d+$/.exec(readlinkSync(join(dataFolder, 'SingletonLock')))?.[0])
  expect(pid).not.toBe(app.program.pid)
  return pid
}

async function end(pid: number): Promise<void> {
  process.kill(pid, 'SIGTERM')
  await until('it to end', () => {
    try {
      return !process.kill(pid, 0)
    } catch {
      return true
    }
  })
}

async function liesInTheCorner(seen: Photograph): Promise<void> {
  const [toast, ...others] = await seenWindows(env)
  expect(others).toEqual([])
  expect(toast && [toast.x + toast.width, toast.y]).toEqual([WIDTH - MARGIN, MARGIN])
  expect(seen.colourAt(WIDTH - MARGIN - 10, MARGIN + 10)).toBe(PAPER)
  expect(seen.colourAt(40, HEIGHT - 40)).not.toBe(PAPER)
}

test('a toast lies in its corner', async () => {
  const running = await launch({ insistence: 'gentle' })
  await liesInTheCorner(await prompted(running))
  await running.app.stop()
})

test('it does so too where Chromium chose Wayland by itself: it starts anew under XWayland', async () => {
  // What Electron does from 38 on in a Wayland session, and before when it is asked to.
  const running = await launch({ insistence: 'gentle' }, { ELECTRON_OZONE_PLATFORM_HINT: 'auto' })
  const pid = await successorOf(running)
  await liesInTheCorner(await prompted(running))
  await end(pid)
})

test('a window lies in the middle, and an overlay covers all of the display', async () => {
  const running = await launch({ insistence: 'firm', ceilingMin: 20 })
  await prompted(running)
  const [window] = await seenWindows(env)
  expect(window && Math.abs(window.x + window.width / 2 - WIDTH / 2)).toBeLessThanOrEqual(1)
  expect(await isDone(running.dataFolder, { do: 'snooze', min: 60 })).toBe(true)

  await statusWhen(running.dataFolder, 'past the ceiling', status => status.sittingSec > 20 * 60, 40_000)
  const seen = await prompted(running)
  for (const x of [0, WIDTH / 2, WIDTH - 1])
    for (const y of [0, HEIGHT - 1]) expect(seen.colourAt(x, y), `at ${x},${y}`).toBe(PAPER)
  await running.app.stop()
})

test('on wish it starts anew on Wayland itself, and what it shows is drawn there', async () => {
  const running = await launch({ insistence: 'firm', nativeWayland: true })
  const pid = await successorOf(running)
  const seen = await prompted(running)
  expect(seen.count(PAPER)).toBeGreaterThan(50_000)
  expect(await seenWindows(env)).toEqual([])
  await end(pid)
})
