/** A routine that ends without its user: the screen is locked in the middle, or nobody comes back to it. */
import { Message, type MessageBus, sessionBus } from '@jellybrick/dbus-next'
import { once, type EventEmitter } from 'node:events'
import type { Page } from 'playwright'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isDone, statusWhen } from '#tests/lab/ask.ts'
import { openDesktop, type Desktop } from '#tests/lab/desktop.ts'
import type { Doing } from '#tests/lab/input.ts'
import { until } from '#tests/lab/until.ts'
import { seenWindows } from '#tests/lab/windows.ts'
import { linesOf, startSitwell, type Sitwell } from './sitwell.ts'

const SCREEN_SAVER = 'org.gnome.ScreenSaver'
const ROUTINE = 'hourly-stretch-3'

let desktop: Desktop
let bus: MessageBus
let working: Doing
let sitwell: Sitwell
let isLocked: boolean
beforeEach(async () => {
  isLocked = false
  desktop = await openDesktop()
  bus = sessionBus({ busAddress: desktop.env['DBUS_SESSION_BUS_ADDRESS'] ?? '' })
  await once(bus as EventEmitter, 'connect')
  bus.addMethodHandler(message => {
    if (message.interface !== SCREEN_SAVER || message.member !== 'GetActive') return false
    bus.send(Message.newMethodReturn(message, 'b', [isLocked]))
    return true
  })
  await bus.requestName(SCREEN_SAVER)
  working = desktop.input.work()
  sitwell = await startSitwell(desktop, { settings: { stretchEveryMin: 110, ceilingMin: 110 } })
  await sitwell.tooltip(/[2-9] min sitting/)
})
afterEach(async () => {
  await working.stop()
  bus.disconnect()
  await desktop.close()
})

async function beginRoutine(): Promise<Page> {
  expect(await isDone(sitwell.dataFolder, { do: 'routine', id: ROUTINE })).toBe(true)
  await statusWhen(sitwell.dataFolder, 'the routine', ({ routineRunning }) => routineRunning)
  const player = await sitwell.app.window('routine')
  await player.getByRole('button', { name: /^Pause/ }).waitFor()
  return player
}

/** Into the first exercise, past the moment to get ready. */
async function doSome(player: Page): Promise<void> {
  await player.keyboard.press('ArrowRight')
  const bar = player.getByRole('img', { name: /left$/ }).locator('b').first()
  await until('some of it', async () => /[1-9]/.test((await bar.getAttribute('style')) ?? ''))
}

function lock(on: boolean): void {
  isLocked = on
  bus.send(Message.newSignal('/org/gnome/ScreenSaver', SCREEN_SAVER, 'ActiveChanged', 'b', [on]))
}

/** Off the screen, out of the memory, and once in the diary: left, with as much of it as was done. */
async function isOver(): Promise<void> {
  await until('the player to go', async () => (await seenWindows(desktop.env)).length === 0)
  await until('no renderer', () => sitwell.app.renderers() === 0)
  const ends = await until('the diary to know', () => {
    const found = linesOf(sitwell.dataFolder, 'routine')
    return found.length > 0 && found
  })
  expect(ends).toHaveLength(1)
  expect(ends[0]).toMatchObject({ routineId: ROUTINE, finished: false })
  expect(ends[0]?.['doneSec']).toBeGreaterThan(0)
  expect(sitwell.app.program.output()).not.toContain('It met a problem')
}

test('a lock in the middle closes the player, and the same sit goes on after it', async () => {
  await doSome(await beginRoutine())
  lock(true)
  await isOver()
  await sitwell.tooltip(/You are away/)
  lock(false)
  await sitwell.tooltip(/min sitting/)
  await statusWhen(sitwell.dataFolder, 'sitting', ({ sittingSec }) => sittingSec >= 120)
})

test('one that nobody ends is given up, and whoever walked off in it counts from anew', async () => {
  await working.stop()
  await beginRoutine()
  await isOver()
  await statusWhen(sitwell.dataFolder, 'nobody there', ({ presence }) => presence === 'away')
  working = desktop.input.work()
  const status = await statusWhen(sitwell.dataFolder, 'back', ({ presence }) => presence === 'present')
  expect(status.sittingSec).toBeLessThan(60)
})
