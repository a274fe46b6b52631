/** A prompt that comes by night: its ground is dark from the first frame, its words come up out of it, and nothing is white. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Settings } from '#shared/settings/index.ts'
import type { App } from '#tests/lab/app.ts'
import { isDone, statusWhen } from '#tests/lab/ask.ts'
import { openDesktop, type Desktop } from '#tests/lab/desktop.ts'
import { run } from '#tests/lab/processes.ts'
import { until } from '#tests/lab/until.ts'
import { colourAt, seenWindows } from '#tests/lab/windows.ts'
import { launchUnwatched, press, startSitwell, type Sitwell } from './sitwell.ts'

const DESKTOP = '#556677'
const PAPER_BY_NIGHT = '#14171c'
const TIMES = 3
const byNight: Partial<Settings> = { theme: 'dark', stretchEveryMin: 110, ceilingMin: 110 }

let desktop: Desktop
/** Ended after each test, also one that failed: the next looks at the same screen. */
let app: App
beforeAll(async () => {
  desktop = await openDesktop()
  await run('xsetroot', ['-solid', DESKTOP], desktop.env)
})
afterEach(async () => {
  await app.stop()
  await desktop.tray.empty()
})
afterAll(() => desktop.close())

const bring = (dataFolder: string) => until('the break', () => isDone(dataFolder, { do: 'break' }))
const isGone = async () => (await seenWindows(desktop.env)).length === 0

/** `ground`: where its page has nothing but its ground. */
describe.each([
  { level: 'toast', ground: { x: 1254, y: 26 }, settings: { insistence: 'gentle' } },
  { level: 'window', ground: { x: 640, y: 240 }, settings: { insistence: 'firm' } },
  { level: 'overlay', ground: { x: 100, y: 100 }, settings: { insistence: 'firm', ceilingMin: 20 } },
] as const)('the $level', ({ level, ground, settings }) => {
  test('has no frame that is white', async () => {
    const started = await launchUnwatched(desktop, {
      settings: { ...byNight, ...settings },
      env: { SITWELL_TIME_SCALE: '120' },
    })
    ;({ app } = started)
    const { dataFolder } = started
    const working = desktop.input.work()
    if (level === 'overlay')
      await statusWhen(dataFolder, 'past the ceiling', ({ sittingSec }) => sittingSec > 20 * 60, 40_000)
    await working.stop()
    const colours = new Set<string>()
    for (let time = 0; time < TIMES; time++) {
      await bring(dataFolder)
      await until('the page', async () => {
        const colour = await colourAt(desktop.env, ground.x, ground.y)
        colours.add(colour)
        return colour === PAPER_BY_NIGHT
      })
      await press(desktop, 'Escape', isGone)
    }
    expect([...colours].filter(colour => colour !== DESKTOP && colour !== PAPER_BY_NIGHT)).toEqual([])
  })
})

describe('its words', () => {
  /** How what stands on the ground comes, of the prompt that is brought. */
  async function comesBy(sitwell: Sitwell) {
    await bring(sitwell.dataFolder)
    const page = await sitwell.app.window('prompt')
    return page.locator('main > div').evaluate(element => {
      const { animationName, animationDuration, opacity } = getComputedStyle(element)
      const isFade = animationName !== 'none'
      return { isFade, lasts: isFade ? animationDuration : '0s', opacity: Number(opacity) }
    })
  }

  test('fade in, calmly and once, and are at their full strength then', async () => {
    const sitwell = await startSitwell(desktop, { settings: { ...byNight, reducedMotion: 'off' } })
    ;({ app } = sitwell)
    expect(await comesBy(sitwell)).toMatchObject({ isFade: true, lasts: '0.24s' })
    const page = await sitwell.app.window('prompt')
    const words = page.locator('main > div')
    await until('all of it', () => words.evaluate(element => element.getAnimations().length === 0))
    expect(await words.evaluate(element => getComputedStyle(element).opacity)).toBe('1')
  })

  test('are there at once where less motion is wanted', async () => {
    const sitwell = await startSitwell(desktop, { settings: { ...byNight, reducedMotion: 'on' } })
    ;({ app } = sitwell)
    expect(await comesBy(sitwell)).toEqual({ isFade: false, lasts: '0s', opacity: 1 })
  })
})
