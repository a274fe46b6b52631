/** Every page without a mouse: all of it is reached by Tab, in order, seen when it is, and left again. */
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

const MOST_STOPS = 150

/** Numbers what can be reached, in the order of the page; a group of radio buttons is one stop. Answers its names. */
const numberStops = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex="0"]',
    )
    const groups = new Set<string>()
    const stops = [...all].filter(element => {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.matches(':disabled')) return false
      if (element.tabIndex < 0) return false
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true
      const isNew = !groups.has(element.name)
      groups.add(element.name)
      return isNew
    })
    return stops.map((element, index) => {
      element.dataset['stop'] = String(index)
      return `${element.tagName.toLowerCase()} ${element.getAttribute('aria-label') ?? element.textContent.trim()}`
    })
  })

interface Focused {
  readonly stop: number | null
  readonly words: string
  readonly isSeen: boolean
  readonly isInView: boolean
}

/** What has the focus; whether a ring is drawn for it, on itself or on what stands for it, and lies in the window. */
const focused = (page: Page): Promise<Focused | null> =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return null
    const group =
      element instanceof HTMLInputElement && element.type === 'radio'
        ? [...document.querySelectorAll<HTMLElement>(`input[name="${element.name}"]`)]
        : [element]
    const stop = group.find(each => each.dataset['stop'] !== undefined)?.dataset['stop']
    const isRinged = (each: Element | null): boolean => {
      if (!each) return false
      const { outlineStyle, outlineWidth } = getComputedStyle(each)
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
    }
    const box = (element.closest('label') ?? element).getBoundingClientRect()
    return {
      stop: stop === undefined ? null : Number(stop),
      words: element.outerHTML.slice(0, 120),
      isSeen: [element, element.nextElementSibling, element.closest('label')].some(isRinged),
      isInView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    }
  })

/** Tab from where the page begins until it comes round, or leaves the page. */
async function walk(page: Page): Promise<readonly Focused[]> {
  const walked: Focused[] = []
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  for (let count = 0; count < MOST_STOPS; count++) {
    await page.keyboard.press('Tab')
    const now = await focused(page)
    if (now === null || (now.stop !== null && now.stop === walked.at(0)?.stop)) break
    // A date, a time or a list that scrolls has stops inside, which are not ours.
    if (now.stop !== null && now.stop !== walked.at(-1)?.stop) walked.push(now)
  }
  return walked
}

describe.each(everyPage)('on the page $name', ({ open }) => {
  test('everything is reached by Tab, in its order, and shows that it is', async () => {
    const page = await open(desktop)
    const names = await numberStops(page)
    const walked = await walk(page)
    expect(names.length).toBeGreaterThan(0)
    const missed = names.filter((_, index) => !walked.some(({ stop }) => stop === index))
    expect(missed, 'is never reached').toEqual([])
    const order = walked.map(({ stop }) => Number(stop))
    // The walk may begin in the middle, where the page put the focus for whoever opened it.
    const first = order.indexOf(0)
    expect([...order.slice(first), ...order.slice(0, first)]).toEqual(names.map((_, index) => index))
    expect(walked.filter(({ isSeen }) => !isSeen).map(({ words }) => words)).toEqual([])
    expect(walked.filter(({ isInView }) => !isInView).map(({ words }) => words)).toEqual([])
  })
})

test('a prompt is closed by Esc', async () => {
  const page = await pageNamed('prompt').open(desktop)
  await until('the prompt to close', async () => {
    if (!page.isClosed()) await page.keyboard.press('Escape').catch(() => {})
    return page.isClosed()
  })
  expect(page.isClosed()).toBe(true)
})

test('in the settings Ctrl+F looks for something, Esc goes back, Ctrl+Z takes the last change back', async () => {
  const page = await pageNamed('settings').open(desktop)
  await page.keyboard.press('Control+f')
  await page.keyboard.type('voice')
  await page.getByRole('switch', { name: 'Voice' }).press('Space')
  await page.getByText('Changed: Voice.').waitFor()
  await page.keyboard.press('Control+z')
  await until('the change to be taken back', async () => {
    return !(await page.getByRole('switch', { name: 'Voice' }).isChecked())
  })
  await page.getByText('Put back as it was.').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('heading', { name: 'Rhythm' }).waitFor()
})
