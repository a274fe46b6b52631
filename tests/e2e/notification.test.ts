/** Toasts as the desktop's own notifications, answered by their buttons, on a real bus. */
import { sessionBus, type MessageBus } from '@jellybrick/dbus-next'
import { once, type EventEmitter } from 'node:events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright'
import type { Settings } from '#shared/settings/index.ts'
import { statusWhen } from '#tests/lab/ask.ts'
import { openDesktop, type Desktop } from '#tests/lab/desktop.ts'
import type { Doing } from '#tests/lab/input.ts'
import { startNotificationServer, type NotificationServer } from '#tests/lab/notification-server.ts'
import { until } from '#tests/lab/until.ts'
import { clickToClose, linesOf, startSitwell, type Sitwell } from './sitwell.ts'

let desktop: Desktop
let bus: MessageBus
let server: NotificationServer
let sitwell: Sitwell
let working: Doing
const settings: Partial<Settings> = {
  toastAs: 'notification',
  insistence: 'gentle',
  graceSec: 0,
  ceilingMin: 110,
  maxSnoozes: 10,
}
beforeAll(async () => {
  desktop = await openDesktop()
  await startServer()
  sitwell = await startSitwell(desktop, { settings })
  // Somebody who never pauses: prompts come all the same.
  working = desktop.input.work()
})
afterAll(async () => {
  await working.stop()
  bus.disconnect()
  await desktop.close()
})

async function startServer(): Promise<void> {
  bus = sessionBus({ busAddress: desktop.env['DBUS_SESSION_BUS_ADDRESS'] ?? '' })
  await once(bus as EventEmitter, 'connect')
  server = await startNotificationServer(bus)
}

const notification = () => until('the notification', () => server.shown[0], 40_000)
const isGone = () => until('it to go', () => server.shown.length === 0)

async function snoozeIn(window: Page): Promise<void> {
  await window.getByRole('button', { name: /^Snooze/ }).click()
  await clickToClose(window.getByRole('button', { name: /^2 min/ }))
  await until('the window to go', async () => !(await sitwell.app.windows()).includes('prompt'))
}

test('a toast is a notification with the four answers, no renderer, and nothing private', async () => {
  const { title, body, actions, hints } = await notification()
  expect(title).toBe('Time to move')
  expect(body).toMatch(/^A \w+ · \d+ \w+$/)
  expect(Object.keys(actions)).toEqual(['default', 'start', 'taking', 'snooze', 'dismiss'])
  expect(hints).toMatchObject({ transient: true })
  expect(sitwell.app.renderers()).toBe(0)
})

test('its snooze button snoozes', async () => {
  server.press((await notification()).id, 'snooze')
  await isGone()
  await sitwell.tooltip(/Snoozed/)
})

test('“I’m getting up” waits for that, and asks again who types on', async () => {
  server.press((await notification()).id, 'taking')
  await isGone()
  await sitwell.tooltip(/Waiting for you to get up/)
})

test('a press on it opens the window with all the answers', async () => {
  server.press((await notification()).id, 'default')
  await isGone()
  const window = await sitwell.app.window('prompt')
  await until('it to have the keyboard', async () =>
    (await desktop.input.focused()).startsWith('Time to move'),
  )
  await snoozeIn(window)
})

test('a server that is restarted while one is up leaves a window in its place, and shows the next', async () => {
  await notification()
  bus.disconnect()
  await startServer()
  const window = await sitwell.app.window('prompt')
  expect(server.shown).toEqual([])
  expect(await sitwell.app.windows()).toEqual(['prompt'])
  await snoozeIn(window)
  await notification()
  expect(await sitwell.app.windows()).toEqual([])
})

test('its “Not now” is an answer for this time', async () => {
  server.press((await notification()).id, 'dismiss')
  await isGone()
  await statusWhen(sitwell.dataFolder, 'no prompt', ({ prompt }) => prompt === null)
  await until('the diary to know', () =>
    linesOf(sitwell.dataFolder, 'prompt').some(({ outcome }) => outcome === 'dismissed'),
  )
})

test('its start button opens the routine', async () => {
  server.press((await notification()).id, 'start')
  await isGone()
  await sitwell.app.window('routine')
  await sitwell.tooltip(/Stretching/)
})

test('without a server the toast is a window again', async () => {
  await server.stop()
  const other = await startSitwell(desktop, { settings })
  await other.app.window('prompt', 40_000)
})
