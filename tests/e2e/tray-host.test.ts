/** A panel that restarts, is missing or comes later: it is said once, the window takes over, and the icon comes back. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { App } from '#tests/lab/app.ts'
import { openDesktop, type Desktop } from '#tests/lab/desktop.ts'
import { until } from '#tests/lab/until.ts'
import { environmentFor, prepare, startSitwell } from './sitwell.ts'

let desktop: Desktop
let app: App | undefined
beforeAll(async () => {
  desktop = await openDesktop()
})
afterEach(async () => {
  await app?.stop()
  await desktop.tray.comeBack()
})
afterAll(() => desktop.close())

const saysNoTray = () => app?.program.output().match(/shows no tray icon/g)?.length ?? 0
const iconNow = () => until('the icon', () => desktop.tray.icons()[0])

test('a panel that restarts gets the icon again, with its tooltip and menu, and nothing is said', async () => {
  ;({ app } = await startSitwell(desktop))
  await desktop.tray.leave()
  await desktop.tray.comeBack()
  const icon = await iconNow()
  await until('its tooltip', async () => /sitting|away/.test(await icon.tooltip()))
  expect((await icon.menu()).map(({ label }) => label)).toContain('Quit Sitwell')
  expect(saysNoTray()).toBe(0)
})

test('without a panel it is said once, the window says it too, and a panel that comes later gets the icon', async () => {
  await desktop.tray.leave()
  const dataFolder = prepare(desktop, {})
  const launch = () => desktop.launch({ env: environmentFor(dataFolder) })
  app = launch()
  await app.ready()
  const settings = await app.window('settings', 30_000)
  await settings.getByText('This desktop shows no tray icon').waitFor()
  await settings.close()
  await until('the window to go', async () => (await app?.windows())?.length === 0)

  // Whoever wants the window starts Sitwell again.
  expect(await launch().program.ended).toBe(0)
  await app.window('settings')

  await desktop.tray.comeBack()
  const icon = await iconNow()
  await until('its tooltip', async () => /sitting|away/.test(await icon.tooltip()))
  await icon.choose('Quit Sitwell')
  expect(await app.program.ended).toBe(0)
  expect(saysNoTray()).toBe(1)
})

test('started hidden without a panel it opens nothing by itself', async () => {
  await desktop.tray.leave()
  app = desktop.launch({ env: environmentFor(prepare(desktop, {})), args: ['--hidden'] })
  await app.ready()
  await until('it to be said', () => saysNoTray() === 1, 30_000)
  expect(await app.windows()).toEqual([])
})
