/** The player as somebody uses it: keys, sound, what is announced, what hurts, and a machine that sleeps in between. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { planRoutine, READY_SEC } from '#shared/content/index.ts'
import type { Settings } from '#shared/settings/index.ts'
import type { App } from '#tests/lab/app.ts'
import { openDesktop, type Desktop } from '#tests/lab/desktop.ts'
import { isRenderer, processTree } from '#tests/lab/process-tree.ts'
import { until } from '#tests/lab/until.ts'
import { hasten } from './sitwell.ts'

/** Much longer than between two ticks, and no gap that only sleep explains. */
const HUNG_MS = 6000

let desktop: Desktop
let app: App
let dataFolder: string
beforeEach(async () => {
  desktop = await openDesktop()
  dataFolder = desktop.folder('sitwell')
})
afterEach(() => desktop.close())

/** In real time: a routine lasts as long here as the engine believes. */
async function play(settings: Partial<Settings> = {}, name: RegExp = /hourly/i): Promise<Page> {
  writeFileSync(join(dataFolder, 'settings.json'), JSON.stringify({ welcomed: true, ...settings }))
  app = desktop.launch({ env: { SITWELL_DATA_DIR: dataFolder, SITWELL_TIME_SCALE: '1' } })
  const icon = await desktop.tray.icon()
  await app.ready()
  await until('the tray to be in step', async () =>
    (await icon.menu()).some(({ label }) => label === 'Start a routine'),
  )
  await icon.choose('Start a routine', name)
  const page = await app.window('routine')
  await page.getByRole('button', { name: /^Pause/ }).waitFor()
  return page
}

const status = (page: Page) => page.locator('main').getAttribute('data-status')
const becomes = (page: Page, wanted: string) =>
  until(`the player to be ${wanted}`, async () => (await status(page)) === wanted)
/** Into the middle of the first exercise. */
async function begin(page: Page): Promise<void> {
  await page.keyboard.press('ArrowRight')
  await page.locator('ol li').first().waitFor()
}
const title = (page: Page) => page.getByRole('heading', { level: 1 }).textContent()

/** Everything that was written to the diary. */
const diary = () =>
  readdirSync(join(dataFolder, 'journal'))
    .map(name => readFileSync(join(dataFolder, 'journal', name), 'utf8'))
    .join('\n')

test('every key does what the list of keys says', async () => {
  const page = await play()
  await begin(page)
  const first = await title(page)
  await page.keyboard.press('Space')
  await becomes(page, 'paused')
  await page.keyboard.press('Space')
  await becomes(page, 'running')

  await page.keyboard.press('ArrowRight')
  await until('the next exercise', async () => (await title(page)) !== first)
  await page.keyboard.press('ArrowLeft')
  await until('the one before', async () => (await title(page)) === first)

  const stage = page.locator('section').first()
  await page.keyboard.press('m')
  expect(await stage.getAttribute('data-mirrored')).toBe('true')

  await page.keyboard.press('?')
  const keys = page.getByRole('dialog', { name: 'Keys' })
  await keys.waitFor()
  await page.keyboard.press('Escape')
  await keys.waitFor({ state: 'hidden' })
  expect(await status(page)).toBe('running')

  await page.keyboard.press('Escape')
  await becomes(page, 'leaving')
  await page.getByRole('button', { name: 'Stay' }).click()
  await becomes(page, 'running')
  await page.keyboard.press('Escape')
  await becomes(page, 'leaving')
  // The window closes under the key.
  await page.keyboard.press('Escape').catch(() => {})
  await until('the window to close', async () => !(await app.windows()).includes('routine'))
})

describe('time', () => {
  test('follows the instant and not the ticks: what hung for seconds is where the clock is', async () => {
    const page = await play()
    await begin(page)
    const bar = page.getByRole('img', { name: /left$/ }).locator('b').first()
    const { items } = planRoutine('hourly-stretch-3')
    const lengthSec = READY_SEC + (items[0]?.seconds ?? 0)
    /** Seconds into the first exercise, by its piece of the bar. */
    const reached = async () =>
      (Number.parseFloat((await bar.getAttribute('style'))?.split(':')[1] ?? '') / 100) * lengthSec
    await until('the first second', async () => (await reached()) > 0)
    const [before, beganAt] = [await reached(), Date.now()]
    const renderers = processTree(app.program.pid).filter(isRenderer)
    for (const pid of renderers) process.kill(pid, 'SIGSTOP')
    await new Promise(resolve => setTimeout(resolve, HUNG_MS))
    for (const pid of renderers) process.kill(pid, 'SIGCONT')
    await until('the bar to catch up', async () => (await reached()) - before >= HUNG_MS / 1000 - 1)
    expect((await reached()) - before).toBeLessThanOrEqual((Date.now() - beganAt) / 1000 + 1.5)
    expect(await status(page)).toBe('running')
  })

  test('waits for somebody whose machine slept in the middle of an exercise', async () => {
    const page = await play()
    await begin(page)
    await becomes(page, 'running')
    const name = await title(page)
    // What a page sees of an hour of sleep: the wall's clock is ahead, the steady one is not.
    await page.evaluate(() => {
      const now = Date.now.bind(Date)
      Date.now = () => now() + 3_600_000
    })
    await becomes(page, 'paused')
    expect(await title(page)).toBe(name)
    await page.keyboard.press('Space')
    await becomes(page, 'running')
    expect(await title(page)).toBe(name)
  })
})

/** Counts what would be heard, and how loud. */
const listenIn = (page: Page) =>
  page.evaluate(() => {
    const heard = { tones: 0, loudest: 0, spoken: 0 }
    // A tone swells to its loudness and fades from there; only the swelling tells how loud it gets.
    AudioParam.prototype.linearRampToValueAtTime = function (value, end) {
      heard.tones += 1
      heard.loudest = Math.max(heard.loudest, value)
      return this.setValueAtTime(value, end)
    }
    speechSynthesis.speak = () => void (heard.spoken += 1)
    Object.assign(window, { heard })
  })
const heard = (page: Page) =>
  page.evaluate(
    () => (window as unknown as { heard: { tones: number; loudest: number; spoken: number } }).heard,
  )

describe('what is heard and announced', () => {
  test('is nothing at first, each exercise once to a screen reader, and never a chatter', async () => {
    const page = await play({}, /quick shift/i)
    await listenIn(page)
    await page.evaluate(() => {
      const said: string[] = []
      const note = () => {
        const words = document.querySelector('p.unseen[role="status"]')?.textContent ?? ''
        if (words !== '' && words !== said.at(-1)) said.push(words)
      }
      new MutationObserver(note).observe(document.body, {
        subtree: true,
        childList: true,
        characterData: true,
      })
      Object.assign(window, { said })
    })
    await hasten(page, 5)
    await page.getByRole('heading', { name: 'How does it feel?' }).waitFor()
    const said = await page.evaluate(() => (window as unknown as { said: readonly string[] }).said)
    const { items } = planRoutine('posture-reset-30')
    expect(said.length).toBeGreaterThanOrEqual(items.length)
    expect(said.length).toBeLessThanOrEqual(items.length * 4 + 1)
    expect(await heard(page)).toMatchObject({ tones: 0, spoken: 0 })
  })

  test('chimes where they are asked for, no louder than asked', async () => {
    const page = await play({ volumePercent: 20 })
    await listenIn(page)
    await page.keyboard.press('c')
    await page.getByRole('slider', { name: 'Volume' }).waitFor()
    await hasten(page, 4)
    await until('a chime', async () => (await heard(page)).tones > 0)
    expect((await heard(page)).loudest).toBeLessThanOrEqual(0.25 * 0.2)
  })

  test('says where a computer has no voice, and shows the words', async () => {
    const page = await play()
    await page.evaluate(() => void (speechSynthesis.getVoices = () => []))
    await page.keyboard.press('v')
    await page.getByText('This computer has no voice for your language.').waitFor()
  })
})

test('"This hurts" leaves at once, can be noted, offers something gentler, and one tap ends it', async () => {
  const page = await play({}, /quick shift/i)
  await begin(page)
  const name = await title(page)
  await page.keyboard.press('h')
  await page.getByRole('heading', { name: 'Leave it at that.' }).waitFor()
  await page.getByRole('button', { name: /\bnote\b/i }).waitFor()
  await page.getByRole('button', { name: 'Try this one' }).click()
  await until('the gentler one', async () => (await title(page)) !== name)
  await page.getByText(`In place of: ${name}`).waitFor()

  await hasten(page, 8)
  await page.getByRole('button', { name: /^Better/ }).click()
  await until('the window to close', async () => !(await app.windows()).includes('routine'))
  const routine = diary()
    .split('\n')
    .find(line => line.includes('"kind":"routine"'))
  expect(routine).toContain(`"hurt":["${planRoutine('posture-reset-30').items[0]?.exerciseId}"]`)
  expect(routine).toContain('"feeling":"better"')
})
