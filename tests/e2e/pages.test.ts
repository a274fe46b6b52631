/**
 * Every page with a stand-in for the app behind it, in states that the app itself is slow to get into: in light, in
 * dark and from right to left, asked by axe, and no wider than its window at twice the text.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDesktop, type Desktop } from '#tests/lab/desktop.ts'
import { buildPages, saidOf, type Drawn } from './drawn-pages.ts'

let desktop: Desktop
let built: string
beforeAll(async () => {
  desktop = await openDesktop()
  built = buildPages(desktop)
})
afterAll(() => desktop.close())

/** Of the page itself and of axe; what steps hand back is not said. */
const said = async (shots: readonly Drawn[]): Promise<readonly string[]> =>
  (await saidOf(desktop, built, shots)).filter(line => line.startsWith('['))

const pause = { wait: 400 }
const page = { see: 'main > *' }
const ownShelf = { see: 'main li[data-id]' }
const axe = { axe: true }
const group = (index: number) => ({
  run: `void document.querySelectorAll('nav li button')[${index}].click()`,
})
const GROUPS = 12

const press = (selector: string) => `void document.querySelector(${JSON.stringify(selector)}).click()`
const own = [
  {
    id: 'own-lunch',
    pinned: true,
    name: 'After lunch',
    items: [
      { exercise: 'cat-cow', seconds: 48 },
      { exercise: 'seated-side-bend', seconds: 52, sides: 'left' },
    ],
  },
]

const pages = (fake: Drawn['fake']): readonly Drawn[] => [
  ...['toast', 'window', 'overlay'].map(level => ({
    name: level,
    window: 'prompt',
    fake: { ...fake, prompt: { level } },
    steps: [page, pause, axe],
  })),
  { name: 'player', window: 'routine', fake, steps: [page, pause, axe, { key: 'h' }, pause, axe] },
  {
    name: 'library',
    window: 'routine',
    fake: { ...fake, routineId: null, own },
    steps: [ownShelf, pause, axe, { run: press('li[data-id] button:last-child') }, pause, axe],
  },
  {
    name: 'editor',
    window: 'routine',
    fake: { ...fake, routineId: null, own, settings: { movementFilters: ['kneeling'] } },
    steps: [
      ownShelf,
      { run: press('li[data-id] div button') },
      { see: 'main input[type="text"]' },
      pause,
      axe,
    ],
  },
  { name: 'new diary', window: 'diary', fake: { ...fake, diary: 'empty' }, steps: [page, pause, axe] },
  {
    name: 'diary',
    window: 'diary',
    fake: { ...fake, diary: 'month', settings: { walkingSince: '2026-11-02' } },
    steps: [
      { see: 'main details' },
      pause,
      { run: 'for (const each of document.querySelectorAll("details")) each.open = true' },
      axe,
      { run: press('main ul li button') },
      pause,
      axe,
      { run: press('nav li:last-child button') },
      page,
      pause,
      axe,
      { run: press('main form ~ button') },
      pause,
      axe,
    ],
  },
  {
    name: 'settings',
    window: 'settings',
    fake: { ...fake, notice: 'file-kept-aside' },
    steps: [page, pause, ...Array.from({ length: GROUPS }, (_, index) => [group(index), pause, axe]).flat()],
  },
]
const ASKED = 3 + 2 + 2 + 1 + 1 + 4 + GROUPS

describe.each([
  ['in light', { theme: 'light' }],
  ['in dark', { theme: 'dark' }],
  ['from right to left', { theme: 'light', language: 'ar-XB' }],
])('every page %s', (_, fake) => {
  test('gives axe nothing to object to', async () => {
    const lines = await said(pages(fake))
    expect(lines.filter(line => !line.endsWith('axe: nothing'))).toEqual([])
    expect(lines).toHaveLength(ASKED)
  })
})

// The longest words of the ten, and the other direction.
test.each(['de', 'ar'])('every page keeps to its width at twice the text, in %s', async language => {
  const shots = pages({ textPercent: 200, language }).map(shot => ({
    ...shot,
    steps: shot.steps.map(step => ('axe' in step ? { width: true } : step)),
  }))
  expect(await said(shots)).toEqual([])
})
