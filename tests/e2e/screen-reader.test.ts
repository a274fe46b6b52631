/** What a screen reader says: each page's roles and names in their order, and what is announced by itself. */
import type { Page } from 'playwright'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDesktop, type Desktop } from '#tests/lab/desktop.ts'
import { until } from '#tests/lab/until.ts'
import { everyPage, pageNamed } from './every-page.ts'

let desktop: Desktop
beforeEach(async () => {
  desktop = await openDesktop()
})
afterEach(() => desktop.close())

const spoken = async (page: Page): Promise<readonly string[]> =>
  (await page.locator('body').ariaSnapshot()).split('\n').map(line => line.trim())

/** The first of these lines that is not said, or not after the ones before it; `null` where all are. */
function missingIn(lines: readonly string[], script: readonly RegExp[]): string | null {
  let from = 0
  for (const part of script) {
    const at = lines.findIndex((line, index) => index >= from && part.test(line))
    if (at === -1) return `${part} after line ${from}:\n${lines.join('\n')}`
    from = at + 1
  }
  return null
}

/** In order; between them there may be more. */
const scripts: Readonly<Record<string, readonly RegExp[]>> = {
  settings: [
    /navigation "Groups of settings"/,
    /heading "Settings" \[level=1\]/,
    /searchbox "Search settings"/,
    /button "Rhythm"/,
    /button "About"/,
    /main/,
    /heading "Rhythm" \[level=2\]/,
    /img ".*breaks? of .*"/,
    /group "Ready-made rhythms"/,
    /radio "Balanced"/,
    /slider "Break after"/,
    /spinbutton "Break after"/,
    /button "Put these back to their defaults"/,
  ],
  welcome: [/main/, /heading .* \[level=1\]/, /Step 1 of 4/, /button "I understand.*"/],
  prompt: [
    /heading/,
    /group/,
    /button "(Start|Begin|Show).*"/,
    /button .*getting up/i,
    /button .*Snooze/,
    /button .*Not now/i,
  ],
  routine: [/heading/, /button .*Pause/],
  relief: [/main/, /heading .* \[level=1\]/, /heading/, /switch/],
  diary: [
    /heading "Diary" \[level=1\]/,
    /navigation "Parts of the diary"/,
    /button "Your days"/,
    /main/,
    /region "Today"/,
    /heading "Today" \[level=2\]/,
    /textbox "Day"/,
    /button "The day before"/,
    /button "The day after" \[disabled\]/,
    /heading "Moved today\? Note it here" \[level=3\]/,
    /button "Walk"/,
    /region "This week"/,
    /table "The week against what you aim for"/,
    /row "Active minutes 0 of 150"/,
    /region "Four weeks"/,
    /heading "Longest sits" \[level=3\]/,
    /region "The year"/,
    /button "Sitting" \[pressed\]/,
    /combobox "Which year"/,
    /group "Sitting, day by day\./,
  ],
  'diary, the back': [
    /heading "Your back" \[level=2\]/,
    /button "Note pain or a spasm"/,
    /button "Note soreness after exercise"/,
    /button "Read the warning signs"/,
    /heading "Nothing noted yet" \[level=3\]/,
  ],
  'diary, the report': [
    /heading "Report for a doctor" \[level=2\]/,
    /group "Time"/,
    /radio "90 days" \[checked\]/,
    /textbox "Name on the report"(?! )/,
    /switch "Sitting and activity beside it" \[checked\]/,
    /group "Save"/,
    /button "Save as PDF"/,
    /region "Preview"/,
    /term: "Time:"/,
    /table "Sitting and activity"/,
  ],
  'diary, the data': [
    /heading "Your data" \[level=2\]/,
    /heading "Where it lies" \[level=3\]/,
    /button "Move it …"/,
    /heading "Export" \[level=3\]/,
    /heading "Import" \[level=3\]/,
    /heading "Delete" \[level=3\]/,
    /textbox "From"/,
    /button "Delete these days …" \[disabled\]/,
    /button "Delete everything …"/,
  ],
}

const CONTROLS =
  /^- (?:button|link|switch|slider|spinbutton|checkbox|radio|combobox|textbox|searchbox|img)(?!\S)/

describe.each(everyPage)('the page $name', ({ name, open }) => {
  test('is read in its order, with a name for everything that can be used', async () => {
    const page = await open(desktop)
    const lines = await spoken(page)
    expect(missingIn(lines, scripts[name] ?? [])).toBeNull()
    const nameless = lines.filter(line => CONTROLS.test(line) && !/^- \S+ (?:"|\/)/.test(line))
    expect(nameless).toEqual([])
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
    expect(await page.title()).toMatch(/Sitwell/)
  })
})

/** Notes what live regions say from now on. */
async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const said: string[] = []
    Object.assign(window, { said })
    new MutationObserver(changes => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement
        const words = element?.closest('[role=status], [role=alert], [aria-live]')?.textContent.trim()
        if (words && said.at(-1) !== words) said.push(words)
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
  return () => page.evaluate(() => (window as unknown as { said: string[] }).said)
}

test('the settings say what was found, what was changed and that it was taken back', async () => {
  const page = await pageNamed('settings').open(desktop)
  const heard = await listen(page)
  await page.getByRole('searchbox').fill('chimes')
  await page.getByRole('switch', { name: 'Chimes' }).press('Space')
  await page.getByRole('button', { name: 'Undo' }).press('Enter')
  await until('the last word', async () => (await heard()).some(words => words === 'Put back as it was.'))
  expect((await heard()).map(words => words.replace(/Undo$/, ''))).toEqual(
    expect.arrayContaining(['Changed: Chimes.', 'Put back as it was.']),
  )
})
