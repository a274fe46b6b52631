/** Every page, in light and in dark, asked by axe. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDesktop, type Desktop } from '#tests/lab/desktop.ts'
import { everyPage } from './every-page.ts'
import { clickToClose, startSitwell } from './sitwell.ts'

let desktop: Desktop
beforeEach(async () => {
  desktop = await openDesktop()
})
afterEach(() => desktop.close())

/** What axe objects to, in words. Legacy mode: Electron cannot open the page that the other one wants. */
async function objections(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`))
}

// The welcome is walked through below.
const asked = everyPage.filter(({ name }) => name !== 'welcome')

describe.each(['light', 'dark'] as const)('axe finds nothing to object to, in %s,', theme => {
  test.each(asked)('on the page $name', async ({ open }) => {
    expect(await objections(await open(desktop, { theme }))).toEqual([])
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
