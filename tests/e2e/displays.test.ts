/** Prompts on one display and on two, which come, go and change while one is up: none is left covered, none bare. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isDone } from '#tests/lab/ask.ts'
import { openDesktop, type Desktop } from '#tests/lab/desktop.ts'
import { startDisplays, whyNoDisplays, type Displays, type DisplaySize } from '#tests/lab/displays.ts'
import type { Doing } from '#tests/lab/input.ts'
import { until } from '#tests/lab/until.ts'
import { seenWindows, type SeenWindow } from '#tests/lab/windows.ts'
import { clickToClose, press, startSitwell, type Sitwell } from './sitwell.ts'

const why = whyNoDisplays()
if (why !== null) console.warn(`\n*** Several displays are not tried: ${why}. ***\n`)

const LARGE = { width: 1280, height: 800 }
const SMALL = { width: 1024, height: 768 }
const WIDE = { width: 1600, height: 900 }

let desktop: Desktop
let displays: Displays
let sitwell: Sitwell
let working: Doing

const seen = () => seenWindows(desktop.env)
const bring = () => until('the break', () => isDone(sitwell.dataFolder, { do: 'break' }))
const isGone = async () => (await seen()).length === 0 && !(await sitwell.app.windows()).includes('prompt')
const workAt = async (x: number) => {
  await working.stop()
  working = desktop.input.work(x)
  await until('the pointer to be there', async () => Math.abs((await desktop.input.pointerX()) - x) < 5)
}

/** What the windows leave uncovered of these displays, or cover besides, in words; empty where it is as it should be. */
function wrongWith(windows: readonly SeenWindow[], sizes: readonly DisplaySize[]): string {
  let left = 0
  const wanted = sizes.map(({ width, height }) => {
    const x = left
    left += width
    // The pixel below the edge is what keeps Chromium from making it one smaller.
    return `${width}x${height + 1} at ${x},0`
  })
  const found = windows.map(({ x, y, width, height }) => `${width}x${height} at ${x},${y}`)
  const difference = [
    ...wanted.filter(one => !found.includes(one)),
    ...found.filter(one => !wanted.includes(one)),
  ]
  return difference.join('; ') || (found.length === wanted.length ? '' : `${found.length} windows`)
}

const covered = (...sizes: readonly DisplaySize[]) => {
  let wrong = ''
  return until(
    'every display to be covered, and nothing besides',
    async () => (wrong = wrongWith(await seen(), sizes)) === '',
  ).catch((error: unknown) => {
    throw new Error(`${String(error)} Wrong: ${wrong}`)
  })
}

/** Whether all of the one window lies on the display between these edges. */
const liesWithin = (from: number, to: number, { height }: DisplaySize) =>
  until(`the prompt between ${from} and ${to}`, async () => {
    const [one, ...others] = await seen()
    return (
      one !== undefined &&
      others.length === 0 &&
      one.x >= from &&
      one.x + one.width <= to &&
      one.y >= 0 &&
      one.y + one.height <= height &&
      one
    )
  })

const open = async (settings: Parameters<typeof startSitwell>[1]) => {
  desktop = await openDesktop(async env => (displays = await startDisplays(env, LARGE, SMALL)))
  working = desktop.input.work()
  sitwell = await startSitwell(desktop, settings)
  await sitwell.tooltip(/min sitting/)
}
const close = async () => {
  await working.stop()
  await desktop.close()
}

const calm = { postureEveryMin: 0, stretchEveryMin: 110, ceilingMin: 110 } as const

describe.skipIf(why !== null).each([
  { level: 'toast', insistence: 'gentle' },
  { level: 'window', insistence: 'firm' },
] as const)('a $level', ({ level, insistence }) => {
  beforeAll(() => open({ settings: { ...calm, insistence } }))
  afterAll(close)

  test('comes to the display in use, the other stays as it is', async () => {
    await workAt(LARGE.width + 200)
    await bring()
    const { x, y, width } = await liesWithin(LARGE.width, LARGE.width + SMALL.width, SMALL)
    if (level === 'toast') expect([x + width, y]).toEqual([LARGE.width + SMALL.width - 16, 16])
    // The screen has it a little before whoever drives its page.
    await until('the one page', async () => String(await sitwell.app.windows()) === 'prompt')
  })

  test('moves over when its display is unplugged, and is answered there', async () => {
    await displays.arrange(LARGE)
    await liesWithin(0, LARGE.width, LARGE)
    const prompt = await sitwell.app.window('prompt')
    await clickToClose(prompt.getByRole('button', { name: /Not now/ }))
    await until('it to go', isGone)
  })

  test('comes to the only display, and stays whole when that becomes smaller', async () => {
    await workAt(40)
    await bring()
    await liesWithin(0, LARGE.width, LARGE)
    await displays.arrange(SMALL)
    await liesWithin(0, SMALL.width, SMALL)
    const prompt = await sitwell.app.window('prompt')
    await clickToClose(prompt.getByRole('button', { name: /Not now/ }))
    await until('it to go', isGone)
  })
})

describe.skipIf(why !== null)('an overlay', () => {
  beforeAll(async () => {
    await open({ settings: { ...calm, ceilingMin: 20, insistence: 'firm' } })
    await sitwell.tooltip(/^2\d min sitting/, 40_000)
    await bring()
  })
  afterAll(close)

  test('covers both displays to the last pixel, with one page', async () => {
    await covered(LARGE, SMALL)
    expect(await sitwell.app.windows()).toEqual(['prompt'])
    expect(sitwell.app.renderers()).toBe(1)
  })

  test('leaves nothing behind of a display that is unplugged, and covers it when it is back', async () => {
    await displays.arrange(LARGE)
    await covered(LARGE)
    await displays.arrange(LARGE, WIDE)
    await covered(LARGE, WIDE)
    expect(sitwell.app.renderers()).toBe(1)
  })

  test('follows a change of resolution', async () => {
    await displays.arrange(LARGE, SMALL)
    await covered(LARGE, SMALL)
    await displays.arrange(WIDE, SMALL)
    await covered(WIDE, SMALL)
  })

  test('keeps its page when the display with the page is unplugged, and closes by the keyboard', async () => {
    await workAt(WIDE.width + 100)
    await displays.arrange(WIDE, LARGE)
    await covered(WIDE, LARGE)
    await displays.arrange(WIDE)
    await covered(WIDE)
    await working.stop()
    await press(desktop, 'Escape', isGone)
    working = desktop.input.work()
    expect(await seen()).toEqual([])
  })

  test('covers one display, and is gone from it after the click that answers', async () => {
    await displays.arrange(LARGE)
    await bring()
    await covered(LARGE)
    const prompt = await sitwell.app.window('prompt')
    await clickToClose(prompt.getByRole('button', { name: /I’m getting up/ }))
    await until('it to go', isGone)
    await until('no renderer', () => sitwell.app.renderers() === 0)
  })
})
