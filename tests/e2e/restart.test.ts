/** Started twice, killed, started again: one app, and nothing lost. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDesktop, type Desktop } from '#tests/lab/desktop.ts'
import { until } from '#tests/lab/until.ts'
import { environmentFor, startSitwell } from './sitwell.ts'

let desktop: Desktop
beforeEach(async () => {
  desktop = await openDesktop()
})
afterEach(() => desktop.close())

const minutesIn = (tooltip: string) => Number(/(\d+) min sitting/.exec(tooltip)?.[1])

test('goes on counting where a kill cut it off', async () => {
  const working = desktop.input.work()
  const first = await startSitwell(desktop)
  const before = minutesIn(await first.tooltip(/^[5-9] min sitting/))
  await first.app.stop('SIGKILL')
  await until('the icon to go', () => desktop.tray.icons().length === 0)

  const second = await startSitwell(desktop, { dataFolder: first.dataFolder })
  const after = minutesIn(await second.tooltip(/min sitting/))
  await working.stop()
  expect(after).toBeGreaterThanOrEqual(before - 1) // at most a minute is lost
  expect(after).toBeLessThan(15)
})

test('opens its window when started a second time, and the second ends', async () => {
  const first = await startSitwell(desktop)
  const second = desktop.launch({ env: environmentFor(first.dataFolder) })
  expect(await second.program.ended).toBe(0)
  await until('a window of the first', async () => (await first.app.windows()).length > 0)
  expect(desktop.tray.icons()).toHaveLength(1)
})

test('quits from the tray and leaves nothing running', async () => {
  const { app, icon } = await startSitwell(desktop)
  await icon.choose('Quit Sitwell')
  expect(await app.program.ended).toBe(0)
  await until('the icon to go', () => desktop.tray.icons().length === 0)
})
