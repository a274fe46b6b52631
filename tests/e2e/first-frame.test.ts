/** A prompt that comes by night: from the desktop's colour to the page's, and never white in between. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isDone } from '#tests/lab/ask.ts'
import { openDesktop, type Desktop } from '#tests/lab/desktop.ts'
import { run } from '#tests/lab/processes.ts'
import { until } from '#tests/lab/until.ts'
import { colourAt, seenWindows } from '#tests/lab/windows.ts'
import { launchUnwatched, press } from './sitwell.ts'

const DESKTOP = '#556677'
const PAPER_BY_NIGHT = '#14171c'
/** Where the page of a prompt in the middle has nothing but its ground. */
const POINT = [640, 240] as const
const TIMES = 3

let desktop: Desktop
beforeAll(async () => {
  desktop = await openDesktop()
  await run('xsetroot', ['-solid', DESKTOP], desktop.env)
})
afterAll(() => desktop.close())

test('no frame of it is white', async () => {
  const { dataFolder } = await launchUnwatched(desktop, {
    settings: { theme: 'dark', insistence: 'firm', stretchEveryMin: 110, ceilingMin: 110 },
  })
  const colours = new Set<string>()
  for (let time = 0; time < TIMES; time++) {
    await until('the break', () => isDone(dataFolder, { do: 'break' }))
    await until('the page', async () => {
      const colour = await colourAt(desktop.env, ...POINT)
      colours.add(colour)
      return colour === PAPER_BY_NIGHT
    })
    await press(desktop, 'Escape', async () => (await seenWindows(desktop.env)).length === 0)
  }
  expect([...colours].filter(colour => colour !== DESKTOP && colour !== PAPER_BY_NIGHT)).toEqual([])
})
