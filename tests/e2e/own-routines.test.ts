/** Routines of one's own: made with the keyboard alone, played from the tray, kept, shared, deleted and taken in. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { _electron, type ElectronApplication, type Page } from 'playwright'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { electronOptions, kindOf } from '#tests/lab/app.ts'
import { clone, electronUnderTest, openDesktop, type Desktop } from '#tests/lab/desktop.ts'
import { run } from '#tests/lab/processes.ts'
import { until } from '#tests/lab/until.ts'
import { environmentFor } from './sitwell.ts'

let desktop: Desktop
let dataFolder: string
let file: string
let electron: ElectronApplication

beforeAll(async () => {
  desktop = await openDesktop()
  dataFolder = desktop.folder('sitwell')
  file = join(desktop.folder('shared'), 'lunch.json')
  const quiet = {
    welcomed: true,
    stretchEveryMin: 110,
    ceilingMin: 110,
    postureEveryMin: 0,
    keepTrace: false,
  }
  writeFileSync(join(dataFolder, 'settings.json'), JSON.stringify(quiet))
})
afterEach(() => electron.close())
afterAll(() => desktop.close())

async function start() {
  electron = await _electron.launch({
    executablePath: electronUnderTest(),
    args: [...electronOptions, clone],
    env: { ...desktop.env, ...environmentFor(dataFolder) },
  })
  const icon = await desktop.tray.icon()
  return {
    icon,
    /** The library, opened from the tray. */
    async library(): Promise<Page> {
      await until('the tray to be in step', async () => {
        const menu = await icon.menu()
        return menu.some(({ label }) => label === 'Start a routine')
      })
      await icon.choose('Start a routine', 'All routines')
      const page = await routineWindow()
      await page.getByRole('heading', { name: 'Routines', exact: true }).waitFor()
      return page
    },
    pinned: async () => {
      const menu = await icon.menu()
      return menu.find(({ label }) => label === 'Start a routine')?.children.map(({ label }) => label) ?? []
    },
  }
}

const routineWindow = (): Promise<Page> =>
  until('the routine window', () =>
    electron.windows().find(window => !window.isClosed() && kindOf(window) === 'routine'),
  )

/** Tab by Tab, as somebody without a mouse gets there. */
async function tabTo(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const focused = () =>
    page.evaluate(() => {
      const { activeElement } = document
      return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? ''
    })
  for (let press = 0; press < 200; press++) {
    if (name.test(await focused())) return
    await page.keyboard.press(key)
  }
  throw new Error(`Tab never led to ${name}, but to ${await focused()}`)
}

/** What somebody picks in the system's dialog, which no test can see. */
const picks = (save: string, open: string) =>
  electron.evaluate(
    ({ dialog }, paths) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: paths.save })
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [paths.open] })
    },
    { save, open },
  )

const order = (page: Page) => page.locator('ol li > div > span:first-child').allTextContents()

test('one is made with the keyboard alone, pinned, and played from the tray', async () => {
  const sitwell = await start()
  const page = await sitwell.library()
  await tabTo(page, /^Make your own/)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'A routine of your own' }).waitFor()

  await page.keyboard.press('Control+S')
  await page.getByRole('alert').getByText('Give it a name.').waitFor()
  await page.keyboard.type('After lunch')
  for (const [words, card] of [
    ['easy walk', /^Easy walk/],
    ['seated side', /^Seated side bend/],
    ['belly', /^Belly breathing/],
  ] as const) {
    await tabTo(page, /^Search/)
    await page.keyboard.press('Control+A')
    await page.keyboard.type(words)
    await tabTo(page, card)
    await page.keyboard.press('Enter')
  }
  expect(await order(page)).toEqual(['Easy walk', 'Seated side bend', 'Belly breathing'])

  await tabTo(page, /^Move Belly breathing/, 'Shift+Tab')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowDown')
  await until('the order', async () => (await order(page))[1] === 'Belly breathing')
  await tabTo(page, /^Seconds: Belly breathing/)
  await page.keyboard.press('Control+A')
  await page.keyboard.type('9999')
  await page.getByRole('alert').getByText('From 5 to 900, please.').waitFor()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('20')
  await until('the message to go', async () => (await page.getByText('From 5 to 900').count()) === 0)
  await tabTo(page, /^Sides: Seated side bend/)
  await page.keyboard.press('ArrowDown')
  const objections = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  expect(objections.violations.map(({ id }) => id)).toEqual([])
  await page.keyboard.press('Control+S')

  await page.getByRole('status').getByText('“After lunch” is kept.').waitFor()
  await tabTo(page, /^In the tray: After lunch/)
  await page.keyboard.press('Space')
  await until('the tray to list it', async () => (await sitwell.pinned()).includes('After lunch'))

  await sitwell.icon.choose('Start a routine', 'After lunch')
  const player = await until('the player', async () => {
    // The library's window gives way to a new one.
    const found = await routineWindow()
    const heading = found.getByRole('heading', { name: 'After lunch' })
    return (await heading.isVisible().catch(() => false)) && found
  })
  await player.keyboard.press('ArrowRight')
  await player.getByRole('heading', { name: 'Easy walk' }).waitFor()
  await player.keyboard.press('ArrowRight')
  await player.getByRole('heading', { name: 'Belly breathing' }).waitFor()
})

test('it is there after a restart, and is shared, deleted, brought back, and taken in again', async () => {
  const sitwell = await start()
  await until('the tray to list it', async () => (await sitwell.pinned()).includes('After lunch'))
  const page = await sitwell.library()
  await picks(file, file)
  const mine = page.locator('[data-id]')
  await expect.poll(() => mine.count()).toBe(1)

  await page.getByRole('button', { name: 'Share: After lunch' }).click()
  await page.getByText('is in the file you picked').waitFor()
  const shared = JSON.parse(readFileSync(file, 'utf8')) as { items: readonly object[] }
  expect(shared).toMatchObject({ kind: 'sitwell-routine', version: 1, name: 'After lunch' })
  expect(shared.items[1]).toEqual({ exercise: 'belly-breathing', seconds: 20 })
  expect(shared.items[2]).toMatchObject({ sides: 'right-first' })

  await page.getByRole('button', { name: 'Delete: After lunch' }).click()
  await expect.poll(() => mine.count()).toBe(0)
  // The focus is on what undoes it.
  await page.keyboard.press('Enter')
  await expect.poll(() => mine.count()).toBe(1)
  await page.getByRole('button', { name: 'Delete: After lunch' }).click()
  await expect.poll(() => mine.count()).toBe(0)
  await until('the tray to forget it', async () => !(await sitwell.pinned()).includes('After lunch'))

  await page.getByRole('button', { name: 'Import a file' }).click()
  await page.getByText('“After lunch” is here now').waitFor()
  await expect.poll(() => mine.count()).toBe(1)
})

test('it is put into another order by the mouse, and started from a terminal', async () => {
  const sitwell = await start()
  const page = await sitwell.library()
  await page.getByRole('button', { name: 'Edit: After lunch' }).click()
  const grip = (name: string) => page.getByRole('button', { name: `Move ${name}`, exact: true })
  const middle = async (name: string) => {
    const box = await grip(name).boundingBox()
    if (!box) throw new Error(`${name} is not to be seen`)
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }
  await grip('Easy walk').waitFor()
  const [from, to] = [await middle('Easy walk'), await middle('Seated side bend')]
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x, (from.y + to.y) / 2 + 4, { steps: 4 })
  await page.mouse.move(to.x, to.y + 8, { steps: 8 })
  await page.mouse.up()
  expect(await order(page)).toEqual(['Belly breathing', 'Seated side bend', 'Easy walk'])
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('“After lunch” is kept.').waitFor()

  const said = await run(
    process.execPath,
    [join(clone, 'dist/cli/sitwell.cjs'), 'routine', 'own-after-lunch-2'],
    {
      ...desktop.env,
      ...environmentFor(dataFolder),
    },
  )
  expect(said).toContain('After lunch')
  const player = await until('the player', async () => {
    const found = await routineWindow()
    const heading = found.getByRole('heading', { name: 'After lunch' })
    return (await heading.isVisible().catch(() => false)) && found
  })
  await player.keyboard.press('ArrowRight')
  await player.getByRole('heading', { name: 'Belly breathing' }).waitFor()
})

test('a file that is none of ours is refused in words, and nothing changes', async () => {
  writeFileSync(file, readFileSync(file, 'utf8').replace('After lunch', '<img src=x>'))
  const sitwell = await start()
  const page = await sitwell.library()
  await picks(file, file)
  await page.getByRole('button', { name: 'Import a file' }).click()
  await page.getByText('The name has signs that do not belong in a name.').waitFor()
  expect(await page.locator('[data-id]').count()).toBe(1)
})
