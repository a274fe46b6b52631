/**
 * Every page with a stand-in for the app behind it, in states that the app itself is slow to get into: in light, in
 * dark and from right to left, asked by axe, and no wider than its window at twice the text.
 */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { electronOptions } from '#tests/lab/app.ts'
import { clone, electronUnderTest, openDesktop, type Desktop } from '#tests/lab/desktop.ts'
import { start } from '#tests/lab/processes.ts'

const harness = join(clone, 'tests/renderer/harness')

let desktop: Desktop
beforeAll(async () => {
  execFileSync(process.execPath, [join(harness, 'build.mjs')], { stdio: 'ignore' })
  desktop = await openDesktop()
})
afterAll(() => desktop.close())

interface Shot {
  readonly name: string
  readonly window: string
  readonly fake: Readonly<Record<string, unknown>>
  readonly steps: readonly Readonly<Record<string, unknown>>[]
}

/** The runtime for tests starts folders with a package.json; one in the harness would cut it off from our imports. */
function application(): string {
  const folder = desktop.folder('application')
  const main = relative(folder, join(harness, 'main.cjs'))
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'pages', main }))
  return folder
}

/** What the harness prints of these pages: the page's own errors, axe's objections, and what is too wide. */
async function said(shots: readonly Shot[]): Promise<readonly string[]> {
  const list = join(desktop.folder('pages'), 'shots.json')
  const out = desktop.folder('pictures')
  writeFileSync(
    list,
    JSON.stringify(
      shots.map(shot => ({
        ...shot,
        out: join(out, `${shot.name}.png`),
        width: 1000,
        height: 660,
        settle: 10,
      })),
    ),
  )
  const program = start(electronUnderTest(), [...electronOptions, application(), list], desktop.env)
  await program.ended
  return program
    .output()
    .split('\n')
    .filter(line => line.startsWith(`[${out}`))
    .map(line => line.replace(`${out}/`, ''))
}

const pause = { wait: 400 }
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

const pages = (fake: Shot['fake']): readonly Shot[] => [
  ...['toast', 'window', 'overlay'].map(level => ({
    name: level,
    window: 'prompt',
    fake: { ...fake, prompt: { level } },
    steps: [pause, axe],
  })),
  { name: 'player', window: 'routine', fake, steps: [pause, axe, { key: 'h' }, pause, axe] },
  {
    name: 'library',
    window: 'routine',
    fake: { ...fake, routineId: null, own },
    steps: [pause, pause, axe, { run: press('li[data-id] button:last-child') }, pause, axe],
  },
  {
    name: 'editor',
    window: 'routine',
    fake: { ...fake, routineId: null, own, settings: { movementFilters: ['kneeling'] } },
    steps: [pause, pause, { run: press('li[data-id] div button') }, pause, pause, axe],
  },
  { name: 'new diary', window: 'diary', fake: { ...fake, diary: 'empty' }, steps: [pause, axe] },
  {
    name: 'diary',
    window: 'diary',
    fake: { ...fake, diary: 'month', settings: { walkingSince: '2026-11-02' } },
    steps: [
      pause,
      pause,
      { run: 'for (const each of document.querySelectorAll("details")) each.open = true' },
      axe,
      { run: press('main ul li button') },
      pause,
      axe,
      { run: press('nav li:last-child button') },
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
    steps: [pause, ...Array.from({ length: GROUPS }, (_, index) => [group(index), pause, axe]).flat()],
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
