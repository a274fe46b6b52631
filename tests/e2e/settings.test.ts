/** Settings as somebody changes them: at once, kept, put back, found; and what does not fit is said beside the field. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Bridge } from '#shared/ipc/contract.ts'
import { definitions, settingNames, stateNames } from '#shared/settings/index.ts'
import { openDesktop, type Desktop } from '#tests/lab/desktop.ts'
import { until } from '#tests/lab/until.ts'
import { startSitwell, type Sitwell } from './sitwell.ts'

let desktop: Desktop
let sitwell: Sitwell
let page: Page
beforeAll(async () => {
  desktop = await openDesktop()
  sitwell = await startSitwell(desktop)
  await sitwell.tooltip(/min sitting/)
  await sitwell.icon.choose('Settings')
  page = await sitwell.app.window('settings')
  await page.getByRole('heading', { name: 'Rhythm' }).waitFor()
})
afterAll(() => desktop.close())

const kept = (): Record<string, unknown> =>
  JSON.parse(readFileSync(join(sitwell.dataFolder, 'settings.json'), 'utf8')) as Record<string, unknown>

/** Moves a slider as a keyboard does, which ends as a change like any other. */
async function slide(label: string, value: number): Promise<void> {
  await page.getByRole('slider', { name: label }).fill(String(value))
}

test('a change of the rhythm counts at once, and is kept', async () => {
  const working = desktop.input.work()
  await slide('Break after', 90)
  await sitwell.tooltip(/stretch in [5-9]\d min/)
  await working.stop()
  await until('the file', () => kept()['stretchEveryMin'] === 90)
  expect(await page.getByText(/breaks? of 30 sec/).count()).toBe(1)
})

test('the last change can be taken back', async () => {
  await page.getByRole('button', { name: 'Undo' }).click()
  await until('the file', () => kept()['stretchEveryMin'] === 15)
})

test('a number can be typed: what does not fit is said beside it, and Esc brings the old one back', async () => {
  const field = page.getByRole('spinbutton', { name: 'Longest sit' })
  await field.fill('75')
  await until('the file', () => kept()['ceilingMin'] === 75)
  await field.fill('500')
  await field.press('Enter')
  await page.getByRole('alert').getByText('From 20 to 110, please.').waitFor()
  expect(kept()['ceilingMin']).toBe(75)
  await field.press('Escape')
  expect(await field.inputValue()).toBe('75')
  await until('the message to go', async () => (await page.getByRole('alert').count()) === 0)
})

test('a change that follows on another at once loses neither, and one step takes back the last', async () => {
  await page.evaluate(() => {
    const slider = document.querySelector<HTMLInputElement>('[data-setting=ceilingMin] input[type=range]')
    const off = document.querySelector<HTMLInputElement>(
      '[data-setting=postureEveryMin] input[type=checkbox]',
    )
    if (!slider || !off) throw new Error('The page has neither.')
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(slider, '80')
    slider.dispatchEvent(new Event('input', { bubbles: true }))
    off.click()
  })
  await until('the file', () => kept()['ceilingMin'] === 80 && kept()['postureEveryMin'] === 30)
  await page.getByRole('button', { name: 'Undo' }).click()
  await until('the file', () => kept()['postureEveryMin'] === 0)
  expect(kept()['ceilingMin']).toBe(80)
})

test('a slider that is still moved when its window is closed is kept where it was', async () => {
  // Closed sooner than it was moved, it would have nothing to keep.
  await page.evaluate(
    () =>
      new Promise<void>(moved => {
        const slider = document.querySelector<HTMLInputElement>('[data-setting=ceilingMin] input[type=range]')
        if (!slider) throw new Error('The page has none.')
        slider.focus()
        setInterval(() => {
          const next = slider.value === '90' ? '95' : '90'
          Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(slider, next)
          slider.dispatchEvent(new Event('input', { bubbles: true }))
          moved()
        }, 30)
      }),
  )
  const closed = page.waitForEvent('close')
  await desktop.input.key('alt+F4')
  await closed
  await until('the file', () => [90, 95].includes(Number(kept()['ceilingMin'])))
  // The menu is drawn anew after a change, and an entry of the old one opens nothing.
  await until('the entry of the menu', () =>
    sitwell.icon.choose('Settings').then(
      () => true,
      () => false,
    ),
  )
  page = await sitwell.app.window('settings')
  await page.getByRole('heading', { name: 'Rhythm' }).waitFor()
})

test('a preset sets the whole rhythm, with its reason', async () => {
  await page.getByRole('radio', { name: 'Balanced' }).check()
  await until('the file', () => kept()['stretchEveryMin'] === 50 && kept()['postureEveryMin'] === 30)
  expect(await page.getByText(/UK guidance/).count()).toBe(1)
})

test('a group goes back to its defaults', async () => {
  await slide('Break after', 90)
  await until('the file', () => kept()['stretchEveryMin'] === 90)
  await page.getByRole('button', { name: /back to their defaults/ }).click()
  await until('the file', () => kept()['stretchEveryMin'] === definitions.stretchEveryMin.default)
})

test('is found by any of its words', async () => {
  await page.getByRole('searchbox').fill('microphone')
  await page.getByRole('switch', { name: /during calls/ }).waitFor()
  expect(await page.getByRole('switch').count()).toBeLessThan(4)
  await page.getByRole('searchbox').fill('')
})

test('says beside the field what does not fit, and keeps the old value', async () => {
  await page.getByRole('button', { name: 'Prompts' }).click()
  const first = page.locator('[data-setting=snoozeMin]').getByRole('spinbutton').first()
  await first.fill('600')
  await first.press('Enter')
  await page.getByRole('alert').getByText(/1.*60/).waitFor()
  expect(kept()['snoozeMin']).toEqual([2, 5, 10])
})

test('a day that is half typed is not taken, and leaving it brings the old one back', async () => {
  await page.getByRole('button', { name: 'Goals', exact: true }).click()
  const field = page.getByLabel('Walking plan since')
  const taken = await page.evaluateHandle(() => {
    const days: string[] = []
    const { sitwell: bridge } = window as unknown as { sitwell: Bridge }
    bridge.on('settings:changed', ({ settings }) => days.push(settings.walkingSince))
    return days
  })
  await field.focus()
  // Slowly enough that each step would be kept.
  await page.keyboard.type('11022025', { delay: 200 })
  await until('the day', () => kept()['walkingSince'] === '2025-11-02')
  await page.keyboard.press('Delete')
  await field.blur()
  expect(await field.inputValue()).toBe('2025-11-02')
  await field.fill('')
  await field.blur()
  await until('no plan', () => kept()['walkingSince'] === '')
  expect(await taken.jsonValue()).toEqual(['2025-11-02', ''])
})

test('has every setting on one of its pages', async () => {
  const shown = new Set<string>()
  const groups = page.getByRole('navigation').getByRole('button')
  for (const button of await groups.all()) {
    await button.click()
    for (const row of await page.locator('[data-setting]').all())
      shown.add((await row.getAttribute('data-setting')) ?? '')
  }
  expect([...settingNames].filter(name => !shown.has(name) && !stateNames.includes(name))).toEqual([])
})

test('says how it stands with a shortcut, and shows that two actions have the same keys', async () => {
  await page.getByRole('button', { name: 'Shortcuts', exact: true }).click()
  const field = (name: string) => page.getByRole('textbox', { name })
  await field('Break now').press('Control+Alt+J')
  await until('the file', () => kept()['shortcutBreakNow'] === 'Control+Alt+J')
  await page.getByText('Works', { exact: true }).waitFor()
  await field('My back hurts').press('j')
  await page.getByText(/together with Ctrl/).waitFor()
  await field('My back hurts').press('Control+C')
  await page.getByText(/^Every program uses these keys itself/).waitFor()
  await field('My back hurts').press('Escape')
  expect(await field('My back hurts').evaluate(it => it === document.activeElement)).toBe(false)
  expect(kept()['shortcutBackHurts'] ?? '').toBe('')
  await page.getByRole('button', { name: 'Clear Control+Alt+J' }).click()
  await until('the file', () => kept()['shortcutBreakNow'] === '')
})

test('a condition ticks filters, and is kept nowhere itself', async () => {
  await page.getByRole('button', { name: 'Movement', exact: true }).click()
  await page.getByRole('combobox').selectOption('spinal-stenosis')
  await page.getByRole('button', { name: 'Tick them' }).click()
  await until('the file', () => JSON.stringify(kept()['movementFilters']) === '["back-bending"]')
  expect(JSON.stringify(kept())).not.toContain('stenosis')
})

test('shows what this desktop can tell', async () => {
  await page.getByRole('button', { name: 'System', exact: true }).click()
  await page.getByRole('row', { name: /last key.*The system.*sec/ }).waitFor()
})
