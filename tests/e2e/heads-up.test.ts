/** The quiet word before a prompt: seen, answered already, followed by the prompt, and taken back from who walks off. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Settings } from '#shared/settings/index.ts'
import { statusWhen } from '#tests/lab/ask.ts'
import { openDesktop, type Desktop } from '#tests/lab/desktop.ts'
import type { Doing } from '#tests/lab/input.ts'
import { startOtherApp, type OtherApp } from '#tests/lab/other-app.ts'
import { until } from '#tests/lab/until.ts'
import { seenWindows } from '#tests/lab/windows.ts'
import { clickToClose, linesOf, startSitwell, type Sitwell } from './sitwell.ts'

const WORDS = 'A moment to move is coming up.'
const SCREEN_WIDTH = 1280
const MARGIN = 16

let desktop: Desktop
let letter: OtherApp
let working: Doing
beforeEach(async () => {
  desktop = await openDesktop()
  letter = await startOtherApp(desktop, 'a window')
  working = desktop.input.work()
})
afterEach(async () => {
  await working.stop()
  await letter.program.stop()
  await desktop.close()
})

/** A posture prompt after ten minutes of the app's clock, announced two of them before. */
async function announced(settings: Partial<Settings> = {}, timeScale = 30) {
  const sitwell = await startSitwell(desktop, {
    settings: {
      postureEveryMin: 10,
      stretchEveryMin: 110,
      ceilingMin: 110,
      noticeSec: 120,
      graceSec: 0,
      ...settings,
    },
    env: { SITWELL_TIME_SCALE: String(timeScale) },
  })
  const page = await sitwell.app.window('prompt', 50_000)
  await until('it on the screen', async () => (await seenWindows(desktop.env)).length === 1)
  return { sitwell, page }
}

const isGone = async ({ app }: Sitwell) =>
  (await seenWindows(desktop.env)).length === 0 && !(await app.windows()).includes('prompt')

/** How prompts ended, by the diary; without a level what was never shown. */
const outcomes = ({ dataFolder }: Sitwell) =>
  until('the diary to know', () => {
    const ends = linesOf(dataFolder, 'prompt')
    return ends.length > 0 && ends.map(({ outcome, level }) => ({ outcome, level }))
  })

test('it is small, says that something is coming, leaves the keyboard alone, and the prompt takes its place', async () => {
  const { sitwell, page } = await announced({ insistence: 'firm' })
  expect(await page.getByRole('heading').textContent()).toContain(WORDS)
  expect(await desktop.input.focused()).toBe(letter.title)
  const [small] = await seenWindows(desktop.env)
  expect(small && [small.x + small.width, small.y]).toEqual([SCREEN_WIDTH - MARGIN, MARGIN])
  expect(await sitwell.tooltip(/Coming in a moment/)).toMatch(/time to shift/)
  await statusWhen(sitwell.dataFolder, 'announced', ({ prompt }) => prompt?.phase === 'notice')

  await statusWhen(sitwell.dataFolder, 'shown', ({ prompt }) => prompt?.phase === 'shown')
  const large = await until('the prompt in its place', async () => {
    const [one, ...others] = await seenWindows(desktop.env)
    return one !== undefined && others.length === 0 && one.width > (small?.width ?? Infinity) && one
  })
  expect(Math.abs(large.x + large.width / 2 - SCREEN_WIDTH / 2)).toBeLessThanOrEqual(1)
  const prompt = await sitwell.app.window('prompt')
  expect(await prompt.getByRole('heading').textContent()).not.toContain(WORDS)
  expect(await sitwell.app.windows()).toEqual(['prompt'])
})

test('it can be answered already, and then nothing follows', async () => {
  const { sitwell, page } = await announced()
  await clickToClose(page.getByRole('button', { name: /Not now/ }))
  await until('it to go', () => isGone(sitwell))
  await statusWhen(sitwell.dataFolder, 'answered', ({ prompt }) => prompt === null)
  expect(await outcomes(sitwell)).toEqual([{ outcome: 'dismissed', level: null }])
})

test('it goes when somebody walks off, and no prompt comes to an empty chair', async () => {
  // Four seconds without input are a break, and eight lie between the word and the prompt.
  const { sitwell } = await announced({ awayAfterMin: 1, breakResetMin: 1 }, 15)
  await working.stop()
  await until('it to go', () => isGone(sitwell))
  await sitwell.tooltip(/You are away/)
  expect(await outcomes(sitwell)).toEqual([{ outcome: 'natural', level: null }])
})
