/** The day the back hurts, and the first day: the pages with the app behind them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDesktop, type Desktop } from '#tests/lab/desktop.ts'
import type { Doing } from '#tests/lab/input.ts'
import { until } from '#tests/lab/until.ts'
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

const kept = ({ dataFolder }: Sitwell): Readonly<Record<string, unknown>> =>
  JSON.parse(readFileSync(join(dataFolder, 'settings.json'), 'utf8')) as Readonly<Record<string, unknown>>

test('a sore day keeps its own rhythm until it is said to be better, in the page or in the tray', async () => {
  const sitwell = await startSitwell(desktop, { settings: { stretchEveryMin: 100 } })
  await sitwell.tooltip(/stretch in (9\d|8\d) min/)
  await sitwell.icon.choose(/My back hurts/)
  const relief = await sitwell.app.window('relief')
  await relief.getByRole('switch').click()

  const labels = async () => (await sitwell.icon.menu()).map(({ label }) => label)
  await until('the tray to say it', async () => (await labels()).some(label => label.startsWith('Sore day')))
  expect(await sitwell.tooltip(/stretch in (\d|[12]\d|30) min|stretch is due|time to shift/)).not.toMatch(
    /sore/i,
  )

  await sitwell.icon.choose(/better/)
  await until('the page to follow', async () => {
    const on = await relief.getByRole('switch').getAttribute('aria-checked')
    return on === 'false'
  })
  expect(kept(sitwell)).toMatchObject({ soreDaySince: 0, stretchEveryMin: 100 })
})

test('a gentle routine starts from the help page by one key', async () => {
  const sitwell = await startSitwell(desktop, { settings: { stretchEveryMin: 100 } })
  await sitwell.icon.choose(/My back hurts/)
  const relief = await sitwell.app.window('relief')
  await relief.getByRole('heading', { name: 'My back hurts' }).waitFor()
  await working.stop()
  await relief.keyboard.press('c')
  await sitwell.app.window('routine')
  await sitwell.tooltip(/Stretching/)
})

test('the first start says hello, and once it was acknowledged no more', async () => {
  const dataFolder = desktop.folder('first-start')
  const first = await startSitwell(desktop, { dataFolder })
  const welcome = await first.app.window('welcome')
  await welcome.getByRole('button', { name: 'I understand', exact: true }).click()
  await welcome.getByRole('radio', { name: /Hourly/ }).check()
  await welcome.getByRole('button', { name: 'Next' }).click()
  await welcome.getByRole('button', { name: 'Skip the rest' }).click()
  // The window may go before Playwright has heard of its own click.
  await Promise.all([
    welcome.waitForEvent('close'),
    welcome
      .getByRole('button', { name: 'Done' })
      .click()
      .catch(() => {}),
  ])
  await until('the window to go', async () => !(await first.app.windows()).includes('welcome'))
  await expect
    .poll(() => kept(first), { timeout: 5000 })
    .toMatchObject({ welcomed: true, stretchEveryMin: 60 })
  await first.icon.choose('Quit Sitwell')
  await first.app.program.ended

  const second = await startSitwell(desktop, { dataFolder })
  await second.tooltip(/sitting/)
  expect(await second.app.windows()).toEqual([])
})

test('a first start with the session opens nothing', async () => {
  const sitwell = await startSitwell(desktop, {
    dataFolder: desktop.folder('quiet-start'),
    args: ['--hidden'],
  })
  await sitwell.tooltip(/sitting/)
  expect(await sitwell.app.windows()).toEqual([])
})
