/** Pictures of the app as it is, for README and for looking at: each page, in light and in dark. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { generateHistory } from '#tests/bench/history.ts'
import { clone, openDesktop, type Desktop } from '#tests/lab/desktop.ts'
import { hasten, press, startSitwell, type Sitwell } from './sitwell.ts'

const folder = join(clone, 'docs/screenshots')
mkdirSync(folder, { recursive: true })

async function take(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  // What comes up has come up.
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)))
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

const DAY_MS = 86_400_000

/** The last day at the desk of somebody who has kept a diary for a year. */
async function takeDiary(desktop: Desktop, theme: string): Promise<void> {
  const dataFolder = desktop.folder(`year-${theme}`)
  const midnight = Math.floor(Date.now() / DAY_MS) * DAY_MS
  generateHistory(join(dataFolder, 'journal'), 1, midnight)
  const settings = {
    theme,
    welcomed: true,
    walkingSince: new Date(midnight - 30 * DAY_MS).toISOString().slice(0, 10),
  }
  writeFileSync(join(dataFolder, 'settings.json'), JSON.stringify(settings))
  const working = desktop.input.work()
  await desktop.tray.empty()
  const sitwell = await startSitwell(desktop, { dataFolder })
  await sitwell.tooltip(/sitting|sat down/)
  await working.stop()
  await sitwell.icon.choose('Diary…')
  const diary = await sitwell.app.window('diary')
  await diary.getByRole('heading', { name: 'Today', exact: true }).waitFor()
  const friday = new Date(midnight - ((new Date(midnight).getUTCDay() + 2) % 7 || 7) * DAY_MS)
  const date = diary.getByLabel('Day', { exact: true })
  await date.fill(friday.toISOString().slice(0, 10))
  await date.blur()
  await diary.getByText(/^You sat for/).waitFor()
  await take(diary, `diary-${theme}`)
  await sitwell.app.stop()
}

for (const theme of ['light', 'dark'] as const) {
  const desktop = await openDesktop()
  try {
    const sitwell = await startSitwell(desktop, { settings: { theme, stretchSec: 180 } })
    await takeAll(desktop, sitwell, theme)
    await sitwell.app.stop()
    await takeDiary(desktop, theme)
  } finally {
    await desktop.close()
  }
}
