/** A bad day, from the first note to the doctor: by keyboard alone, kept, ended, and put on paper where the user says. */
import { sessionBus } from '@jellybrick/dbus-next'
import { once, type EventEmitter } from 'node:events'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { _electron, type ElectronApplication, type Locator, type Page } from 'playwright'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Settings } from '#shared/settings/index.ts'
import { electronOptions, kindOf } from '#tests/lab/app.ts'
import { clone, electronUnderTest, openDesktop, type Desktop } from '#tests/lab/desktop.ts'
import { startNotificationServer } from '#tests/lab/notification-server.ts'
import { until } from '#tests/lab/until.ts'
import { environmentFor } from './sitwell.ts'

const HOSTILE = `<script>document.title='x'</script> =HYPERLINK("http://evil.test","click") & "quoted"`

let desktop: Desktop
let dataFolder: string
let electron: ElectronApplication
let said = ''

beforeEach(async () => {
  desktop = await openDesktop()
  dataFolder = desktop.folder('sitwell')
  said = ''
})
afterEach(async () => {
  await electron.close()
  await desktop.close()
})

/** Started as by a user, with the diary opened from the tray. */
async function start(settings: Partial<Settings> = {}): Promise<Page> {
  const quiet = { welcomed: true, stretchEveryMin: 110, ceilingMin: 110, postureEveryMin: 0, ...settings }
  writeFileSync(join(dataFolder, 'settings.json'), JSON.stringify(quiet))
  electron = await _electron.launch({
    executablePath: electronUnderTest(),
    args: [...electronOptions, clone],
    env: { ...desktop.env, ...environmentFor(dataFolder) },
  })
  for (const stream of [electron.process().stdout, electron.process().stderr])
    stream?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const icon = await desktop.tray.icon()
  await until('the tray to be in step', async () =>
    (await icon.menu()).some(({ label }) => label === 'Start a routine'),
  )
  await icon.choose('Diary…')
  return windowOf('diary')
}

const windowOf = (kind: string): Promise<Page> =>
  until(`the ${kind} window`, () =>
    electron.windows().find(window => !window.isClosed() && kindOf(window) === kind),
  )

const nameOfFocused = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement as HTMLInputElement | null
    return (
      focused?.getAttribute('aria-label') ?? focused?.labels?.[0]?.textContent ?? focused?.textContent ?? ''
    )
  })

/** Tab by Tab, as somebody without a mouse gets there. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let press = 0; press < 120; press++) {
    if (name.test(await nameOfFocused(page))) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never led to ${name}, but to ${await nameOfFocused(page)}`)
}

const journal = (): string =>
  readdirSync(join(dataFolder, 'journal'))
    .map(name => readFileSync(join(dataFolder, 'journal', name), 'utf8'))
    .join('\n')

const violations = async (page: Page) =>
  (await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations.map(({ id, nodes }) => [
    id,
    nodes.map(({ html }) => html),
  ])

const heading = (page: Page | Locator, name: string | RegExp) => page.getByRole('heading', { name })

/** What somebody picks in the system's dialog, which no test can see. */
const picks = (path: string | null) =>
  electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: filePath === null, filePath: filePath ?? '' })
  }, path)

async function saveReport(page: Page, button: string, path: string): Promise<Buffer> {
  await picks(path)
  await page.getByRole('button', { name: button }).click()
  await until(`${path} to be saved`, () => existsSync(path))
  await page.getByRole('status').getByText('Saved.').waitFor()
  return readFileSync(path)
}

test('an episode is noted, checked in on and ended by keyboard alone, and the report goes where it is sent', async () => {
  const page = await start()
  await tabTo(page, /^Your back$/)
  await page.keyboard.press('Enter')
  await heading(page, 'Nothing noted yet').waitFor()

  // The note: places on the map, how strong, how it feels.
  await tabTo(page, /^Note pain or a spasm$/)
  await page.keyboard.press('Enter')
  const form = page.getByRole('dialog', { name: 'What is it like?' })
  await form.waitFor()
  expect(await violations(page)).toEqual([])
  await tabTo(page, /^lower back, left$/)
  await page.keyboard.press('Space')
  await until('the map to be reached', async () => {
    await page.keyboard.press('Tab')
    return page.evaluate(() => document.activeElement?.getAttribute('role') === 'checkbox')
  })
  await page.keyboard.press('ArrowDown')
  expect(await nameOfFocused(page)).toBe('left buttock')
  await page.keyboard.press('Space')
  await form.getByText('Marked: lower back, left; left buttock').waitFor()
  await tabTo(page, /^0$/)
  for (let step = 0; step < 6; step++) await page.keyboard.press('ArrowRight')
  await tabTo(page, /^gripping$/)
  await page.keyboard.press('Space')
  await tabTo(page, /^tingling$/)
  await page.keyboard.press('Space')
  await tabTo(page, /^More that a doctor asks for$/)
  await page.keyboard.press('Enter')
  await tabTo(page, /^Notes$/)
  await page.keyboard.insertText(HOSTILE)
  await tabTo(page, /^Note it$/)
  await page.keyboard.press('Enter')
  await heading(page, /^Since /).waitFor()
  const episode = journal()
    .split('\n')
    .find(line => line.includes('"kind":"episode"'))
  expect(JSON.parse(episode ?? '{}')).toMatchObject({
    places: ['back-lower-left', 'back-buttock-left'],
    painNow: 6,
    painWorst: 6,
    sensations: ['gripping'],
    tingling: true,
    notes: HOSTILE,
    endedAt: null,
  })

  // What the usual advice says stands beside it, as a general statement.
  await heading(page, 'Numbness, tingling or weakness').waitFor()
  await page.getByText('General advice beside your own note.').waitFor()
  expect(await violations(page)).toEqual([])

  // The check-in.
  await tabTo(page, /^Note it again$/)
  await page.keyboard.press('Enter')
  await tabTo(page, /^0$/)
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowRight')
  await tabTo(page, /^Note it$/)
  await page.keyboard.press('Enter')
  await until('the check-in to be kept', () => journal().includes('"kind":"checkin"'))

  // The end.
  await tabTo(page, /^It is over$/)
  await page.keyboard.press('Enter')
  await heading(page, 'Before that').waitFor()

  // The report: nothing is written where the user goes back.
  await tabTo(page, /^Report$/)
  await page.keyboard.press('Enter')
  await heading(page, 'Back pain: a self-recorded diary').waitFor()
  await page.getByLabel('Name on the report').fill('Anna <b>Beck</b>')
  expect(await violations(page)).toEqual([])
  const folder = desktop.folder('documents')
  await picks(null)
  await page.getByRole('button', { name: 'Save as PDF' }).click()
  await page.getByText('Not saved.').waitFor()
  expect(readdirSync(folder)).toEqual([])

  const html = (await saveReport(page, 'As a web page', join(folder, 'report.html'))).toString()
  const text = (await saveReport(page, 'As plain text', join(folder, 'report.txt'))).toString()
  const pdf = await saveReport(page, 'Save as PDF', join(folder, 'report.pdf'))
  for (const written of [html, text]) {
    expect(written).toContain('Self-recorded diary. Not a medical record. Made by Sitwell on ')
    expect(written).toContain('at first 6, worst 6, on average 4.5')
    expect(written).toContain('tingling')
  }
  expect(html).not.toMatch(/<script|<b>Beck/)
  expect(html).toContain(
    '&lt;script&gt;document.title=&#39;x&#39;&lt;/script&gt; =HYPERLINK(&quot;http://evil.test',
  )
  expect(html).toContain("default-src 'none'")
  // As it was typed, and nothing that begins a line as a formula does.
  expect(text.replaceAll(/\n +/g, ' ')).toContain(HOSTILE)
  expect(text).not.toMatch(/^[=+@]/m)
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBe(1)
  for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600)

  // The page that was printed is gone, and nobody saw it.
  expect(electron.windows().filter(window => kindOf(window) === 'report')).toEqual([])
  const title = await page.title()
  expect(title).toMatch(/^Diary/)
})

test('a note can be set right and deleted, and is gone from the disk then', async () => {
  const page = await start()
  await page.evaluate(() => (location.hash = 'back'))
  await page.getByRole('button', { name: 'Note pain or a spasm' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('lower back, middle').first().check()
  await form.getByRole('button', { name: 'Note it', exact: true }).click()
  await page.getByRole('button', { name: 'Add or change' }).click()
  await form.getByLabel('Notes').fill('after the parcel')
  await form.getByRole('switch', { name: 'It is over' }).click()
  await form.getByRole('button', { name: 'Keep', exact: true }).click()
  await page.getByText('lower back, middle').first().click()
  await page.getByText('after the parcel').waitFor()
  await page.getByRole('button', { name: 'Delete' }).click()
  expect(await nameOfFocused(page)).toBe('Keep it')
  await page.getByRole('button', { name: 'Delete it' }).click()
  await heading(page, 'Nothing noted yet').waitFor()
  await until('the words to be gone', () => !journal().includes('parcel'))
  expect(journal()).not.toContain('back-lower-centre')
})

test.each([
  ['dark', 'ltr'],
  ['light', 'rtl'],
] as const)('axe finds nothing to object to with an episode open, in %s, %s', async (theme, direction) => {
  const page = await start({ theme })
  await page.evaluate(to => (document.documentElement.dir = to), direction)
  await page.evaluate(() => (location.hash = 'back'))
  await page.locator('main button').first().click()
  const form = page.getByRole('dialog')
  await form.locator('[data-zone=back-lower-left]').click()
  await form.getByRole('radio').nth(9).check()
  await form.getByRole('checkbox').last().check()
  expect(await violations(page)).toEqual([])
  await form.locator('button[type=submit]').click()
  await page.locator('main section h3').first().waitFor()
  expect(await violations(page)).toEqual([])
  await page.evaluate(() => (location.hash = 'report'))
  await page.locator('article h1').waitFor()
  expect(await violations(page)).toEqual([])
})

test('a check-in is offered on the diary and on the help page while an episode is open, and nothing of it leaves them', async () => {
  const bus = sessionBus({ busAddress: desktop.env['DBUS_SESSION_BUS_ADDRESS'] ?? '' })
  await once(bus as EventEmitter, 'connect')
  const server = await startNotificationServer(bus)
  const page = await start({
    stretchEveryMin: 25,
    graceSec: 0,
    insistence: 'gentle',
    toastAs: 'notification',
    keepTrace: true,
  })
  await page.evaluate(() => (location.hash = 'back'))
  await page.getByRole('button', { name: 'Note pain or a spasm' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('left calf', { exact: true }).first().click()
  await form.getByText('More that a doctor asks for').click()
  await form.getByLabel('Medicines you took').fill('zebrafinch')
  await form.getByRole('button', { name: 'Note it', exact: true }).click()
  await page.getByText('zebrafinch').waitFor()
  await page.getByRole('button', { name: 'Your days' }).click()
  await page.getByRole('group', { name: 'How is your back today?' }).waitFor()

  await page.getByRole('button', { name: 'Your back' }).click()
  await page.getByRole('button', { name: 'Read the warning signs' }).first().click()
  const relief = await windowOf('relief')
  await relief.getByRole('group', { name: 'How is your back today?' }).waitFor()
  await relief.keyboard.press('n')
  await relief.getByRole('dialog', { name: 'What is it like?' }).waitFor()
  await relief.keyboard.press('Escape')

  // A prompt comes meanwhile, as a notification; it and all that is written beside the diary know nothing of the back.
  const working = desktop.input.work()
  const { title, body, actions } = await until('the notification', () => server.shown[0], 60_000)
  await working.stop()
  const icon = await desktop.tray.icon()
  const told = [title, body, JSON.stringify([actions, await icon.menu()]), await icon.tooltip(), said]
  const files = readdirSync(dataFolder, { recursive: true, withFileTypes: true }).filter(
    ({ name, parentPath }) =>
      // The diary itself, and the cache made of it.
      !parentPath.includes('journal') && !/^\d{4}-\d{2}\.json/.test(name),
  )
  const traced: string[] = []
  for (const file of files.filter(each => each.isFile())) {
    const content = readFileSync(join(file.parentPath, file.name), 'latin1')
    // The browser keeps our own compiled code, which has the words of the form; what was typed has no place in it.
    expect(content).not.toContain('zebrafinch')
    if (file.parentPath.endsWith('trace')) traced.push(content)
  }
  expect(traced).not.toEqual([])
  for (const each of [...told, ...traced]) expect(each).not.toMatch(/zebrafinch|calf|episode/)
  bus.disconnect()
}, 120_000)
