/** The machine sleeps at the worst moment, travels, or is told another year: durations stay right, and nothing is lost. */
import { Message, type MessageBus } from '@jellybrick/dbus-next'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isDone, statusOf, statusWhen } from '#tests/lab/ask.ts'
import { openDesktop, type Desktop } from '#tests/lab/desktop.ts'
import type { Doing } from '#tests/lab/input.ts'
import { INSPECTED, inMain } from '#tests/lab/inspector.ts'
import { startSessionBus } from '#tests/lab/session-bus.ts'
import { until } from '#tests/lab/until.ts'
import { seenWindows } from '#tests/lab/windows.ts'
import { startSitwell, type Sitwell } from './sitwell.ts'

let desktop: Desktop
let working: Doing
beforeEach(async () => {
  desktop = await openDesktop()
  working = desktop.input.work()
})
afterEach(async () => {
  await working.stop()
  await desktop.close()
})

const LOGIND = 'org.freedesktop.login1'
const long = { stretchEveryMin: 110, ceilingMin: 110, breakResetMin: 15 } as const
const sits = (dataFolder: string, than = 0) =>
  statusWhen(dataFolder, 'sitting', ({ sittingSec }) => sittingSec > than)
const onScreen = async () => (await seenWindows(desktop.env)).length

describe('sleep', () => {
  let logind: MessageBus
  let close: () => Promise<void>
  let sitwell: Sitwell

  /** A logind that knows nothing but how to say that the machine sleeps and wakes. */
  beforeEach(async () => {
    const bus = await startSessionBus(desktop.folder('system'), desktop.env)
    logind = await bus.connect()
    logind.addMethodHandler(message => {
      if (!message.interface.startsWith(LOGIND)) return false
      logind.send(Message.newError(message, 'org.freedesktop.DBus.Error.UnknownMethod', 'Not in this lab.'))
      return true
    })
    await logind.requestName(LOGIND)
    close = async () => {
      logind.disconnect()
      await bus.daemon.stop()
    }
    sitwell = await startSitwell(desktop, {
      settings: { ...long, ceilingMin: 20, insistence: 'firm' },
      env: { DBUS_SYSTEM_BUS_ADDRESS: bus.address, SITWELL_TIME_SCALE: '120' },
    })
    await sits(sitwell.dataFolder)
  })
  afterEach(() => close())

  async function sleepAndWake(): Promise<void> {
    const say = (asleep: boolean) =>
      logind.send(
        Message.newSignal('/org/freedesktop/login1', `${LOGIND}.Manager`, 'PrepareForSleep', 'b', [asleep]),
      )
    // Two sleeps within a few seconds are one that was told twice: it is said until it is taken for another.
    await until('sleep', async () => {
      say(true)
      return (await statusOf(sitwell.dataFolder))?.presence === 'asleep'
    })
    say(false)
    await statusWhen(sitwell.dataFolder, 'awake', ({ presence }) => presence === 'present')
  }

  /** It comes back after a sleep a moment after it was seen: an answer before that is refused. */
  const answered = () =>
    until('it to be answered', async () => {
      await isDone(sitwell.dataFolder, { do: 'snooze', min: 5 })
      return (await onScreen()) === 0
    })

  test('in a prompt and in an overlay: it is still there; in a routine: that is left, and the count goes on', async () => {
    const { dataFolder, app } = sitwell
    await isDone(dataFolder, { do: 'break' })
    await until('the prompt', async () => (await onScreen()) > 0)
    await sleepAndWake()
    await until('the prompt still', async () => (await onScreen()) > 0, 30_000)
    await answered()

    await sits(dataFolder, 20 * 60)
    await isDone(dataFolder, { do: 'break' })
    await until('the overlay', async () => (await seenWindows(desktop.env))[0]?.width === 1280)
    await sleepAndWake()
    await until('the overlay still', async () => (await seenWindows(desktop.env))[0]?.width === 1280)
    await answered()

    expect(await isDone(dataFolder, { do: 'routine', id: 'hourly-stretch-3' })).toBe(true)
    await statusWhen(dataFolder, 'the routine', ({ routineRunning }) => routineRunning)
    await until('the player', async () => (await onScreen()) > 0)
    await sleepAndWake()
    await statusWhen(dataFolder, 'no routine', ({ routineRunning }) => !routineRunning)
    expect(app.program.output()).not.toContain('It met a problem')
  })
})

test('a clock that is set back a year, and a machine that travels to the other side of the date line', async () => {
  const { app, dataFolder } = await startSitwell(desktop, {
    settings: long,
    args: [INSPECTED],
    env: { TZ: 'Pacific/Pago_Pago' },
  })
  const { sittingSec } = await sits(dataFolder)
  const day = (await dayOf(dataFolder)) ?? ''
  await inMain(app, "process.env.TZ = 'Pacific/Kiritimati'; 0")
  await until('the next day', async () => ((await dayOf(dataFolder)) ?? '') > day)
  const travelled = await sits(dataFolder, sittingSec)

  const yearMs = 365 * 86_400_000
  await inMain(app, `{ const now = Date.now; Date.now = () => now() - ${yearMs} / 60; 0 }`)
  const later = await sits(dataFolder, travelled.sittingSec)
  expect(later.sittingSec - travelled.sittingSec).toBeLessThan(600)
  const entry = { activity: 'walk', minutes: 9, intensity: 'light', strength: false } as const
  expect(await isDone(dataFolder, { do: 'log', entry })).toBe(true)
  await isDone(dataFolder, { do: 'break' })
  await until('a prompt', async () => (await onScreen()) > 0)
  expect(app.program.output()).not.toContain('It met a problem')
})

async function dayOf(dataFolder: string): Promise<string | undefined> {
  const status = (await statusOf(dataFolder)) as unknown as {
    readonly today: { readonly day: string }
  } | null
  return status?.today.day
}
