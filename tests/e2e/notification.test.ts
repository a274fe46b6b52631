/** Toasts as the desktop's own notifications, answered by their buttons, on a real bus. */
import { sessionBus, type MessageBus } from '@jellybrick/dbus-next'
import { once, type EventEmitter } from 'node:events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Settings } from '#shared/settings/index.ts'
import { openDesktop, type Desktop } from '#tests/lab/desktop.ts'
import type { Doing } from '#tests/lab/input.ts'
import { startNotificationServer, type NotificationServer } from '#tests/lab/notification-server.ts'
import { until } from '#tests/lab/until.ts'
import { startSitwell, type Sitwell } from './sitwell.ts'

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
}
beforeAll(async () => {
  desktop = await openDesktop()
  bus = sessionBus({ busAddress: desktop.env['DBUS_SESSION_BUS_ADDRESS'] ?? '' })
  await once(bus as EventEmitter, 'connect')
  server = await startNotificationServer(bus)
  sitwell = await startSitwell(desktop, { settings })
  // Somebody who never pauses: prompts come all the same.
  working = desktop.input.work()
})
afterAll(async () => {
  await working.stop()
  bus.disconnect()
  await desktop.close()
})

const notification = () => until('the notification', () => server.shown[0], 40_000)
const isGone = () => until('it to go', () => server.shown.length === 0)

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
