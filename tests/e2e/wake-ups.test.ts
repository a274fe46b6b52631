/**
 * How often the app itself wakes, counted in the real app: each time it does it looks whether somebody is there, and a kept trace holds
 * every look. An hour at the desk takes a minute here.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTraceLog } from '#electron/storage/trace-log.ts'
import { statusWhen } from '#tests/lab/ask.ts'
import { openDesktop, type Desktop } from '#tests/lab/desktop.ts'
import { launchUnwatched } from './sitwell.ts'

const MINUTES_AT_WORK = 20
const MINUTES_AWAY = 20
/** A minute of the app's clock, by the machine's. */
const MINUTE_MS = 1_000

let desktop: Desktop
let dataFolder = ''
beforeAll(async () => {
  desktop = await openDesktop()
  const settings = { stretchEveryMin: 110, ceilingMin: 110, awayAfterMin: 5, keepTrace: true }
  ;({ dataFolder } = await launchUnwatched(desktop, { settings }))
})
afterAll(() => desktop.close())

const looks = (): number =>
  createTraceLog(dataFolder)
    .read()
    .filter(({ kind }) => kind === 'idle').length

/** What is counted is what happens while nothing is waited for but time. */
async function looksIn(minutes: number): Promise<number> {
  const before = looks()
  await new Promise(resolve => setTimeout(resolve, minutes * MINUTE_MS))
  return looks() - before
}

test('who works wakes it at most once a minute, and who is away at most four times', async () => {
  const working = desktop.input.work()
  await statusWhen(dataFolder, 'somebody there', ({ presence }) => presence === 'present')
  const atWork = await looksIn(MINUTES_AT_WORK)
  await working.stop()
  await statusWhen(dataFolder, 'nobody there', ({ presence }) => presence === 'away')
  const away = await looksIn(MINUTES_AWAY)
  console.log(`${atWork} times in ${MINUTES_AT_WORK} minutes at work, ${away} in ${MINUTES_AWAY} away.`)
  expect(atWork).toBeGreaterThan(0)
  expect(atWork).toBeLessThanOrEqual(MINUTES_AT_WORK + 1)
  expect(away).toBeLessThanOrEqual(4 * MINUTES_AWAY + 1)

  await desktop.input.key('a')
  await statusWhen(dataFolder, 'somebody back', ({ presence }) => presence === 'present')
}, 120_000)
