/** The diary, from the tray: movement noted in two clicks, there again after a restart, and gone when it is deleted. */
import { execFile } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'playwright'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Journal } from '#electron/storage/journal.ts'
import { addDays, DAY_MS } from '#shared/history/index.ts'
import { clone, openDesktop, type Desktop } from '#tests/lab/desktop.ts'
import type { Doing } from '#tests/lab/input.ts'
import { until } from '#tests/lab/until.ts'
import { environmentFor, prepare, startSitwell, type Sitwell } from './sitwell.ts'

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

const calm = { stretchEveryMin: 100, ceilingMin: 100 } as const

async function openDiary(sitwell: Sitwell): Promise<Page> {
  // The tray is there before everything that it leads to.
  await sitwell.tooltip(/sitting|sat down/)
  await sitwell.icon.choose('Diary…')
  const diary = await sitwell.app.window('diary')
  await diary.getByRole('heading', { name: 'Today', exact: true }).waitFor()
  return diary
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const noted = (page: Page) => page.getByRole('list', { name: 'What you noted' }).getByRole('listitem')

const isDiary = (path: string): boolean => /[\\/]journal[^\\/]*[\\/]/.test(path)

const textOf = (folder: string, wanted: (path: string) => boolean): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(each => each.isFile())
    .map(({ name, parentPath }) => join(parentPath, name))
    .filter(path => wanted(path.slice(folder.length)))
    .map(path => readFileSync(path, 'utf8'))
    .join('\n')

/** All that the diary has on the disk, and all sums made of it. */
const written = (folder: string): string => textOf(folder, isDiary)
/** All that Sitwell keeps beside it; Chromium keeps the programs of the pages, with their words. */
const besidesTheDiary = (folder: string): string =>
  textOf(folder, path => !isDiary(path) && !/[\\/](chromium|control)[\\/]/.test(path))

async function command(sitwell: Sitwell, ...words: readonly string[]): Promise<string> {
  await until('the socket', () =>
    statSync(join(sitwell.dataFolder, 'control/socket'), { throwIfNoEntry: false }),
  )
  const env = { ...desktop.env, ...environmentFor(sitwell.dataFolder) }
  const run = promisify(execFile)
  return (await run(process.execPath, [join(clone, 'dist/cli/sitwell.cjs'), ...words], { env })).stdout
}

test('a walk is noted in two clicks, counts for the week, and is there again after a restart', async () => {
  const first = await startSitwell(desktop, { settings: calm })
  const diary = await openDiary(first)
  await button(diary, 'Walk').click()
  await button(diary, '20 min').click()
  await diary.getByText('Noted: Walk, 20 min.').waitFor()
  expect(await noted(diary).allInnerTexts()).toEqual([expect.stringMatching(/Walk\s+20 min, moderate/)])
  await diary.getByText('20 active minutes.').waitFor()
  await first.icon.choose('Quit Sitwell')
  await first.app.program.ended

  const second = await startSitwell(desktop, { dataFolder: first.dataFolder })
  const again = await openDiary(second)
  await noted(again).first().waitFor()
  expect(await noted(again).allInnerTexts()).toEqual([expect.stringMatching(/Walk\s+20 min, moderate/)])
})

test('what is changed in the settings meanwhile reaches the diary that is open', async () => {
  const sitwell = await startSitwell(desktop, { settings: { ...calm, theme: 'light' } })
  const diary = await openDiary(sitwell)
  await diary.getByText('0 of 150').first().waitFor()
  await sitwell.icon.choose('Settings')
  const settings = await sitwell.app.window('settings')
  await button(settings, 'Goals').click()
  await settings.getByRole('slider', { name: 'Active minutes a week' }).fill('200')
  await diary.getByText('0 of 200').first().waitFor()
  await button(settings, 'Appearance').click()
  await settings.getByRole('radio', { name: 'Dark' }).check()
  await settings.getByRole('slider', { name: 'Text size' }).fill('150')
  await settings.getByRole('combobox', { name: 'Language' }).selectOption('de')
  await diary.getByRole('heading', { name: 'Heute', exact: true }).waitFor()
  const look = await diary.evaluate(() => {
    const { dataset, style, lang } = document.documentElement
    return { theme: dataset['theme'], text: style.getPropertyValue('--text-scale'), lang }
  })
  expect(look).toEqual({ theme: 'dark', text: '1.5', lang: 'de' })
})

test('what is noted can be taken back, and set right', async () => {
  const sitwell = await startSitwell(desktop, { settings: calm })
  const diary = await openDiary(sitwell)
  await button(diary, 'Run').click()
  await button(diary, '30 min').click()
  await noted(diary).first().waitFor()
  await button(diary, 'Undo').click()
  await until('the run to go', async () => (await noted(diary).count()) === 0)

  await button(diary, 'Gym').click()
  await diary.getByRole('checkbox', { name: 'with strength' }).check()
  await button(diary, '45 min').click()
  await button(diary, 'Change: Gym').click()
  await diary.getByRole('spinbutton', { name: 'Minutes' }).fill('50')
  await button(diary, 'Keep').click()
  await diary.getByText('50 min, moderate, with strength').waitFor()
  await diary.getByText('50 active minutes.').waitFor()
  expect(await diary.getByRole('table', { name: 'The week against' }).innerText()).toMatch(
    /Strength days\s+1 of 2/,
  )
})

test('the command line notes into the page that is open, and opens it', async () => {
  const sitwell = await startSitwell(desktop, { settings: { ...calm, keepTrace: true } })
  await command(sitwell, 'open', 'diary')
  const diary = await sitwell.app.window('diary')
  await diary.getByRole('heading', { name: 'Today', exact: true }).waitFor()
  expect(await command(sitwell, 'log', 'walk', '25')).toContain('Noted: walking, 25 min')
  await diary.getByText('25 min, moderate').waitFor()
  // Nothing else has a word of it: not the program's own output, no trace, no state, no settings.
  expect(sitwell.app.program.output()).not.toMatch(/walk/i)
  const others = besidesTheDiary(sitwell.dataFolder)
  expect(others).toContain('"kind":"start"')
  expect(others.replaceAll(/"walking\w+"/g, '')).not.toMatch(/walk/i)
})

test('today is drawn while it goes on, and any day can be looked at', async () => {
  const sitwell = await startSitwell(desktop, { settings: calm })
  await sitwell.tooltip(/([3-9]|\d\d) min sitting/)
  const diary = await openDiary(sitwell)
  await diary.getByText(/You have sat for \d+ minutes? today, with 0 breaks\./).waitFor()
  await diary.getByText('As a table').first().click()
  expect(await diary.getByRole('table', { name: 'The day in order' }).innerText()).toMatch(
    /Sitting\s+\d+ min/,
  )

  await button(diary, 'The day before').click()
  await diary.getByText('A day away from the desk.').waitFor()
  await button(diary, 'Today').click()
  await diary.getByRole('heading', { name: 'Today', exact: true }).waitFor()
})

test('a day is typed in peace: the page follows what is a day of the diary, and nothing else', async () => {
  const long = Date.now() - 400 * DAY_MS
  const dataFolder = prepare(desktop, { settings: calm })
  const journal = new Journal({ dataFolder, journalFolder: null, now: () => long })
  await journal.append({
    kind: 'activity',
    activity: 'walk',
    minutes: 20,
    intensity: 'moderate',
    strength: false,
    notes: '',
    at: long,
    offsetMin: 0,
  })
  const sitwell = await startSitwell(desktop, { dataFolder })
  const diary = await openDiary(sitwell)
  const field = diary.getByLabel('Day', { exact: true })
  await until('the first day', async () => (await field.getAttribute('min')) !== '1900-01-01')
  const wanted = addDays((await field.getAttribute('max')) ?? '', -40)
  const asTyped = (day: string) => `${day.slice(5, 7)}${day.slice(8)}${day.slice(0, 4)}`
  const type = async (text: string) => {
    await field.focus()
    // The keyboard begins with the month, whatever part it was in.
    await diary.keyboard.press('ArrowLeft')
    await diary.keyboard.press('ArrowLeft')
    await diary.keyboard.type(text, { delay: 120 })
  }
  await button(diary, 'Walk').click()
  await button(diary, '20 min').click()
  await diary.getByText('Noted: Walk, 20 min.').waitFor()

  await type(asTyped(wanted))
  expect(await field.inputValue()).toBe(wanted)
  await diary.getByText('A day away from the desk.').waitFor()
  // What was said of another day went with it.
  expect(await diary.getByText('Noted: Walk, 20 min.').count()).toBe(0)
  const heading = diary.locator('#day')
  const shown = await heading.innerText()

  for (const day of [`2099${wanted.slice(4)}`, `0026${wanted.slice(4)}`]) {
    await type(asTyped(day))
    expect(await field.inputValue()).toBe(day)
    await diary.keyboard.press('Enter')
    expect(await field.inputValue()).toBe(wanted)
    expect(await heading.innerText()).toBe(shown)
  }
  expect(await diary.getByRole('alert').count()).toBe(0)
})

test('deleted is gone, from the page and from every file; what was asked and not answered is not', async () => {
  const sitwell = await startSitwell(desktop, { settings: calm })
  const diary = await openDiary(sitwell)
  await button(diary, 'Swim').click()
  await button(diary, '45 min').click()
  await noted(diary).first().waitFor()
  expect(written(sitwell.dataFolder)).toContain('"swim"')

  await button(diary, 'Your data').click()
  await button(diary, 'Delete everything …').click()
  const question = diary.getByRole('dialog', { name: 'Delete the whole diary?' })
  await question.getByRole('button', { name: 'Keep it' }).click()
  expect(written(sitwell.dataFolder)).toContain('"swim"')

  await button(diary, 'Delete everything …').click()
  await question.getByRole('button', { name: 'Delete' }).click()
  await diary.getByText(/^Deleted: \d+ lines?\.$/).waitFor()
  expect(written(sitwell.dataFolder)).not.toContain('swim')
  await button(diary, 'Your days').click()
  await diary.getByRole('heading', { name: 'Today', exact: true }).waitFor()
  expect(await noted(diary).count()).toBe(0)
})

test('what one aims for is set where it is looked at', async () => {
  const sitwell = await startSitwell(desktop, { settings: calm })
  const diary = await openDiary(sitwell)
  await diary.getByText('0 of 150').waitFor()
  await diary.getByText('Change what you aim for').click()
  const minutes = diary.getByRole('spinbutton', { name: 'Active minutes a week' })
  await minutes.fill('5000')
  expect(await minutes.getAttribute('aria-invalid')).toBe('true')
  await minutes.fill('200')
  await diary.getByText('0 of 200').waitFor()
  await diary.getByRole('spinbutton', { name: 'Strength days a week' }).fill('0')
  await until('strength days to be spoken of no more', async () => {
    const table = diary.getByRole('table', { name: 'The week against' })
    return !(await table.innerText()).includes('Strength')
  })
})

test('a walking plan begins with the week, and says what it would be', async () => {
  const sitwell = await startSitwell(desktop, { settings: calm })
  const diary = await openDiary(sitwell)
  await diary.getByText('A walking plan that grows slowly').click()
  await diary.getByRole('spinbutton', { name: 'Minutes you walk in a week now' }).fill('40')
  await button(diary, 'Start this week').click()
  await diary.getByText('Week 1: 40 minutes in all, say 3 walks of about 14 minutes.').waitFor()
  await button(diary, 'Stop the plan').click()
  await diary.getByText('A walking plan that grows slowly').waitFor()
})
