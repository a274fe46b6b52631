/** The tray, as the desktop's own panel shows it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDesktop, type Desktop } from '#tests/lab/desktop.ts'
import type { Doing } from '#tests/lab/input.ts'
import { until } from '#tests/lab/until.ts'
import { startSitwell, type Sitwell } from './sitwell.ts'

let desktop: Desktop
let sitwell: Sitwell
let working: Doing
beforeAll(async () => {
  desktop = await openDesktop()
  working = desktop.input.work()
  sitwell = await startSitwell(desktop, { settings: { stretchEveryMin: 60 } })
})
afterAll(async () => {
  await working.stop()
  await desktop.close()
})

const labels = async () => (await sitwell.icon.menu()).map(item => item.label)
const isGone = async (kind: string) => !(await sitwell.app.windows()).includes(kind)

test('has a picture, and a menu with the count and what can be done', async () => {
  await sitwell.tooltip(/min sitting, stretch in (60|5\d) min/)
  const { width, argb } = await sitwell.icon.picture()
  expect(width).toBeGreaterThanOrEqual(16)
  expect(argb.some(byte => byte > 0)).toBe(true)
  expect(await labels()).toEqual(
    expect.arrayContaining(['Start a routine', 'I’m standing', 'Pause', 'Settings…', 'Quit Sitwell']),
  )
})

test('opens a routine, which ends with its window', async () => {
  await sitwell.icon.choose('Start a routine', /stretch/i)
  const routine = await sitwell.app.window('routine')
  await sitwell.tooltip(/Stretching/)
  await routine.getByRole('button', { name: /Pause/ }).waitFor()
  await routine.close()
  await sitwell.tooltip(/min sitting/)
})

test('counts standing as standing, and sitting again as the same sitting', async () => {
  await sitwell.icon.choose('I’m standing')
  await sitwell.tooltip(/^Standing for/)
  await sitwell.icon.choose('I’m sitting')
  await sitwell.tooltip(/min sitting/)
})

test('pauses and resumes', async () => {
  await sitwell.icon.choose('Pause', /Until I resume/)
  await sitwell.tooltip(/Paused/)
  await sitwell.icon.choose('Resume')
  await until('the pause to be over', async () => !/Paused/.test(await sitwell.icon.tooltip()))
})

test('follows a change of the rhythm in the settings at once', async () => {
  await sitwell.icon.choose('Settings')
  const settings = await sitwell.app.window('settings')
  await settings.evaluate(async () => {
    const { sitwell: bridge } = window as unknown as {
      sitwell: { request(name: string, request: unknown): Promise<unknown> }
    }
    await bridge.request('settings:set', { stretchEveryMin: 100 })
  })
  await sitwell.tooltip(/stretch in (9\d|8\d) min/)
  await settings.close()
  await until('the window to go', () => isGone('settings'))
  await until('no renderer', () => sitwell.app.renderers() === 0)
})

test('quits, and takes its icon along', async () => {
  await sitwell.icon.choose('Quit Sitwell')
  expect(await sitwell.app.program.ended).toBe(0)
  await until('the icon to go', () => desktop.tray.icons().length === 0)
})
