/** Every page, in light and in dark, asked by axe. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDesktop, type Desktop } from '#tests/lab/desktop.ts'
import type { Doing } from '#tests/lab/input.ts'
import { clickToClose, startSitwell } from './sitwell.ts'

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

/** What axe objects to, in words. Legacy mode: Electron cannot open the page that the other one wants. */
async function objections(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`))
}

describe.each(['light', 'dark'] as const)('axe finds nothing to object to, in %s,', theme => {
  test('on the prompt', async () => {
    const { app, tooltip } = await startSitwell(desktop, { settings: { theme } })
    await tooltip(/Waiting for a pause/)
    await working.stop()
    const prompt = await app.window('prompt')
    await prompt.getByRole('heading').waitFor()
    expect(await objections(prompt)).toEqual([])
  })

  test('on the settings', async () => {
    const { app, icon } = await startSitwell(desktop, { settings: { theme } })
    await icon.choose('Settings')
    const settings = await app.window('settings')
    await settings.locator('#root > *').first().waitFor()
    expect(await objections(settings)).toEqual([])
  })

  test('on the routine', async () => {
    const { app, icon } = await startSitwell(desktop, { settings: { theme } })
    await icon.choose('Start a routine', /hourly/i)
    const routine = await app.window('routine')
    await routine.getByRole('button', { name: /Pause/ }).waitFor()
    expect(await objections(routine)).toEqual([])
  })

  test('on the help for a back that hurts', async () => {
    const { app, icon } = await startSitwell(desktop, { settings: { theme } })
    await icon.choose(/My back hurts/)
    const relief = await app.window('relief')
    await relief.getByRole('switch').waitFor()
    expect(await objections(relief)).toEqual([])
  })
})

test('axe finds nothing to object to on any step of the welcome', async () => {
  const { app } = await startSitwell(desktop, { dataFolder: desktop.folder('welcome') })
  const welcome = await app.window('welcome')
  for (const onward of ['I understand', 'Next', 'Next', 'Done']) {
    const button = welcome.getByRole('button', { name: onward, exact: true })
    await button.waitFor()
    expect(await objections(welcome)).toEqual([])
    await (onward === 'Done' ? clickToClose(button) : button.click())
  }
})
