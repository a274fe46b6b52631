/** Room to hit and room to read: 44 px for whoever is in a hurry or hurts, and text at 200 % without loss. */
import type { Page } from 'playwright'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDesktop, type Desktop } from '#tests/lab/desktop.ts'
import { buildPages, saidOf } from './drawn-pages.ts'
import { everyPage, pageNamed } from './every-page.ts'
import { smallWindows } from './small-windows.ts'

let desktop: Desktop
beforeEach(async () => {
  desktop = await openDesktop()
})
afterEach(() => desktop.close())

const LEAST_PX = 44

/** Controls whose area, or that of the label around them, is smaller; a link within a sentence is as high as its line. */
const tooSmall = (page: Page): Promise<readonly string[]> =>
  page.evaluate(least => {
    const controls = document.querySelectorAll<HTMLElement>('button, select, summary, input, textarea')
    return [...controls].flatMap(element => {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('p')) return []
      const { width, height } = (element.closest('label') ?? element).getBoundingClientRect()
      if (Math.round(width) >= least && Math.round(height) >= least) return []
      return [`${Math.round(width)} x ${Math.round(height)}: ${element.outerHTML.slice(0, 140)}`]
    })
  }, LEAST_PX)

test.each(['prompt', 'relief'])('everything on the page %s can be hit: 44 px at least', async name => {
  expect(await tooSmall(await pageNamed(name).open(desktop))).toEqual([])
})

/** What is wider than its window, or cut off inside something that does not scroll. */
const lost = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const root = document.documentElement
    const wide =
      root.scrollWidth > root.clientWidth ? [`the page by ${root.scrollWidth - root.clientWidth} px`] : []
    const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter(element => {
      if (element.closest('svg, .unseen, select') || !element.checkVisibility()) return false
      const { overflowX, overflowY } = getComputedStyle(element)
      const isCutWide = element.scrollWidth > element.clientWidth + 1 && overflowX !== 'visible'
      const isCutHigh = element.scrollHeight > element.clientHeight + 1 && /hidden|clip/.test(overflowY)
      return element.clientWidth > 0 && !element.matches('input') && (isCutWide || isCutHigh)
    })
    return [...wide, ...cut.map(element => element.outerHTML.slice(0, 140))]
  })

describe.each(everyPage.filter(({ name }) => name !== 'welcome'))('at 200 % the page $name', ({ open }) => {
  test('loses nothing and does not scroll sideways', async () => {
    expect(await lost(await open(desktop, { textPercent: 200 }))).toEqual([])
  })
})

test('in small windows, and with letters somewhat larger, nothing is squeezed, hidden or jumps', async () => {
  const said = await saidOf(desktop, buildPages(desktop), smallWindows)
  expect(said.filter(line => !line.endsWith(' []'))).toEqual([])
  expect(said).toHaveLength(smallWindows.length)
})
