/** Sitwell itself, in a real call: the prompt waits, says why, and comes when the call is over. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startSitwell, type Sitwell } from '../../e2e/sitwell.ts'
import { openDesktop, type Desktop } from '../desktop.ts'
import { MICROPHONE, startSound, type Sound } from './sound.ts'

let desktop: Desktop
let sound: Sound
let sitwell: Sitwell

beforeAll(async () => {
  desktop = await openDesktop()
  sound = await startSound(desktop.env)
})
afterAll(async () => {
  await sound.stop()
  await desktop.close()
})

/** Seconds of the rhythm, sixty of which pass in one of the wall's (SITWELL_TIME_SCALE). */
const SETTLE_SEC = 120

test('a prompt that falls due in a call waits for its end, and for as long again as is set', async () => {
  const call = sound.record('--target', MICROPHONE)
  sitwell = await startSitwell(desktop, { settings: { settleSec: SETTLE_SEC } })
  const working = desktop.input.work()
  await sitwell.tooltip(/call/i)
  await working.stop()
  expect(await sitwell.app.windows()).not.toContain('prompt')
  const before = performance.now()
  await call.stop('SIGINT')
  await sitwell.app.window('prompt')
  expect(performance.now() - before).toBeGreaterThanOrEqual((SETTLE_SEC / 60) * 1000)
})
