/** Parts of the desktop are not there, or go away while it runs: prompts come all the same, and the count goes on. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isDone, statusWhen } from '#tests/lab/ask.ts'
import { openDesktop, type Desktop } from '#tests/lab/desktop.ts'
import type { Doing } from '#tests/lab/input.ts'
import { startSessionBus } from '#tests/lab/session-bus.ts'
import { until } from '#tests/lab/until.ts'
import { seenWindows } from '#tests/lab/windows.ts'
import { MOST_LOST_SEC } from '#tests/soak/kill-rounds.ts'
import { launchUnwatched } from './sitwell.ts'

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

/** A prompt comes, is seen, and is answered. */
async function promptsIn(dataFolder: string): Promise<void> {
  await statusWhen(dataFolder, 'sitting', ({ sittingSec }) => sittingSec > 0)
  expect(await isDone(dataFolder, { do: 'break' })).toBe(true)
  await until('a prompt on the screen', async () => (await seenWindows(desktop.env)).length > 0)
  expect(await isDone(dataFolder, { do: 'snooze', min: 30 })).toBe(true)
  await until('it to go', async () => (await seenWindows(desktop.env)).length === 0)
}

test('no D-Bus, and so no tray, no notifications and nobody who tells of a lock', async () => {
  const nowhere = 'unix:path=/nonexistent/bus'
  const { app, dataFolder } = await launchUnwatched(desktop, {
    env: { DBUS_SESSION_BUS_ADDRESS: nowhere, DBUS_SYSTEM_BUS_ADDRESS: nowhere },
    settings: { toastAs: 'notification', insistence: 'gentle', stretchEveryMin: 110 },
  })
  await promptsIn(dataFolder)
  expect(app.program.output()).not.toContain('It met a problem')
})

test('a D-Bus that dies takes Chromium with it, by its own word; the next start goes on where it was', async () => {
  const bus = await startSessionBus(desktop.folder('mortal-bus'), desktop.env)
  const settings = { stretchEveryMin: 110, ceilingMin: 110, breakResetMin: 15 } as const
  const first = await launchUnwatched(desktop, {
    env: { DBUS_SESSION_BUS_ADDRESS: bus.address },
    settings,
  })
  const { dataFolder } = first
  const { sittingSec } = await statusWhen(dataFolder, 'sitting', status => status.sittingSec > 120)
  await bus.daemon.stop('SIGKILL')
  await first.app.program.ended
  expect(first.app.program.output()).toContain('D-Bus connection was disconnected. Aborting.')
  await launchUnwatched(desktop, { dataFolder })
  const again = await statusWhen(dataFolder, 'sitting', status => status.sittingSec > 0)
  expect(again.sittingSec).toBeGreaterThanOrEqual(sittingSec - MOST_LOST_SEC)
})
