/** Two days at the desk in half a minute: nothing is said of problems, and nothing is held on to. `npm run soak` is a month. */
import { sessionBus, type MessageBus } from '@jellybrick/dbus-next'
import { once, type EventEmitter } from 'node:events'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDesktop, type Desktop } from '#tests/lab/desktop.ts'
import { startIdleMonitor } from '#tests/lab/idle-monitor.ts'
import { liveDays } from '#tests/soak/days.ts'

const TIME_SCALE = 8000

let desktop: Desktop
let bus: MessageBus
beforeEach(async () => {
  desktop = await openDesktop()
  bus = sessionBus({ busAddress: desktop.env['DBUS_SESSION_BUS_ADDRESS'] ?? '' })
  await once(bus as EventEmitter, 'connect')
})
afterEach(async () => {
  bus.disconnect()
  await desktop.close()
})

test('two days leave no process, no handle and no file behind', async () => {
  const { nights, counts, problems } = await liveDays({
    desktop,
    idle: await startIdleMonitor(bus),
    days: 2,
    timeScale: TIME_SCALE,
    seed: 3,
    launch: (dataFolder, args) =>
      desktop.launch({
        args,
        env: { SITWELL_DATA_DIR: dataFolder, SITWELL_TIME_SCALE: String(TIME_SCALE) },
        watched: false,
      }),
  })
  expect(problems).toEqual([])
  expect(counts.prompts).toBeGreaterThan(0)
  const [first, last] = [nights[0], nights.at(-1)]
  if (first === undefined || last === undefined) throw new Error('No night was looked at.')
  expect(last.processes).toBeLessThanOrEqual(first.processes)
  // A timer more or less, and a connection that is about to end.
  expect(last.handles).toBeLessThanOrEqual(first.handles + 3)
  expect(last.files).toBeLessThanOrEqual(first.files + 3)
})
