/** Every page of the app, each opened as a person would: what is true of all of them is tried on this list. */
import type { Page } from 'playwright'
import type { Settings } from '#shared/settings/index.ts'
import { isDone } from '#tests/lab/ask.ts'
import type { Desktop } from '#tests/lab/desktop.ts'
import { until } from '#tests/lab/until.ts'
import { startSitwell } from './sitwell.ts'

export interface EveryPage {
  readonly name: string
  readonly open: (desktop: Desktop, settings?: Partial<Settings>) => Promise<Page>
}

const fromTray =
  (window: string, ...path: readonly (string | RegExp)[]) =>
  async (desktop: Desktop, settings: Partial<Settings> = {}): Promise<Page> => {
    const { app, icon, tooltip } = await startSitwell(desktop, { settings })
    await tooltip(/min sitting/)
    await icon.choose(...path)
    return settled(await app.window(window))
  }

async function settled(page: Page): Promise<Page> {
  await page.getByRole('heading').first().waitFor()
  return page
}

/** A prompt fades in: until then its words have not the contrast that they end with. */
async function cameUp(page: Page): Promise<Page> {
  await settled(page)
  await page.waitForFunction(() => document.getAnimations().length === 0)
  return page
}

async function openPrompt(desktop: Desktop, settings: Partial<Settings> = {}): Promise<Page> {
  const { app, dataFolder } = await startSitwell(desktop, { settings: { insistence: 'normal', ...settings } })
  // Somebody is there: nobody is asked who is not.
  await desktop.input.click(40, 700)
  await until('the break', () => isDone(dataFolder, { do: 'break' }))
  return until('the prompt', async () => {
    const page = await app.window('prompt')
    // One that had just opened may give way to another, when keys were pressed in its first moment.
    return cameUp(page).catch(() => undefined)
  })
}

/** A part of the diary, once its last heading is there: parts load by themselves, and the year comes after the day. */
const openDiary =
  (part: string, heading: string) =>
  async (desktop: Desktop, settings: Partial<Settings> = {}): Promise<Page> => {
    const page = await fromTray('diary', /Diary/)(desktop, settings)
    await page.getByRole('navigation').getByRole('button', { name: part }).click()
    await page.getByRole('heading', { name: heading, exact: true, level: 2 }).waitFor()
    return page
  }

/** Whose settings these are cannot be chosen: the welcome is for those who have none yet. */
async function openWelcome(desktop: Desktop): Promise<Page> {
  const { app } = await startSitwell(desktop, { dataFolder: desktop.folder('welcome') })
  return settled(await app.window('welcome'))
}

export const everyPage: readonly EveryPage[] = [
  { name: 'settings', open: fromTray('settings', 'Settings') },
  { name: 'welcome', open: openWelcome },
  { name: 'prompt', open: openPrompt },
  { name: 'routine', open: fromTray('routine', 'Start a routine', /hourly/i) },
  { name: 'relief', open: fromTray('relief', /My back hurts/) },
  { name: 'diary', open: openDiary('Your days', 'The year') },
  { name: 'diary, the back', open: openDiary('Your back', 'Your back') },
  { name: 'diary, the report', open: openDiary('Report', 'Report for a doctor') },
  { name: 'diary, the data', open: openDiary('Your data', 'Your data') },
]

/** @throws where the list has no page of this name */
export function pageNamed(name: string): EveryPage {
  const found = everyPage.find(each => each.name === name)
  if (!found) throw new Error(`There is no page ${name}.`)
  return found
}
