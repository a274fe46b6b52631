/** Pictures of the app as it is, for README and for looking at: each page, in light and in dark. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { clone, openDesktop, type Desktop } from '#tests/lab/desktop.ts'
import { hasten, press, startSitwell, type Sitwell } from './sitwell.ts'

const folder = join(clone, 'docs/screenshots')
mkdirSync(folder, { recursive: true })

async function take(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: join(folder, `${name}.png`) })
  console.log(`docs/screenshots/${name}.png`)
}

/** Sits until the prompt comes, starts its routine, opens the settings: a picture of each. */
async function takeAll(desktop: Desktop, sitwell: Sitwell, theme: string): Promise<void> {
  const working = desktop.input.work()
  await sitwell.icon.choose('Settings')
  const settings = await sitwell.app.window('settings')
  await settings.locator('#root > *').first().waitFor()
  await take(settings, `settings-${theme}`)
  await settings.close()

  await sitwell.tooltip(/Waiting for a pause/)
  await working.stop()
  const prompt = await sitwell.app.window('prompt')
  await prompt.getByRole('heading').waitFor()
  await take(prompt, `prompt-${theme}`)
  await press(desktop, 'Escape', async () => !(await sitwell.app.windows()).includes('prompt'))

  await sitwell.icon.choose('Start a routine', /hourly/i)
  const routine = await sitwell.app.window('routine')
  await hasten(routine, 4)
  await routine
    .getByText(/^(Repeat|Hold|Keep going)/)
    .first()
    .waitFor()
  await take(routine, `routine-${theme}`)
}

for (const theme of ['light', 'dark'] as const) {
  const desktop = await openDesktop()
  try {
    const sitwell = await startSitwell(desktop, { settings: { theme, stretchSec: 180 } })
    await takeAll(desktop, sitwell, theme)
  } finally {
    await desktop.close()
  }
}
