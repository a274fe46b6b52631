/** The main job, as somebody at the desk lives it: sit, be asked, put it off, be asked again, move, sit again. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDesktop, type Desktop } from '#tests/lab/desktop.ts'
import { until } from '#tests/lab/until.ts'
import { startSitwell, type Sitwell } from './sitwell.ts'

let desktop: Desktop
let sitwell: Sitwell
beforeAll(async () => {
  desktop = await openDesktop()
  sitwell = await startSitwell(desktop)
})
afterAll(() => desktop.close())

const noPrompt = () => until('no prompt', async () => !(await sitwell.app.windows()).includes('prompt'))

test('counts sitting, and lives without a renderer meanwhile', async () => {
  const working = desktop.input.work()
  await sitwell.tooltip(/^[2-9] min sitting, stretch in \d+ min/)
  expect(sitwell.app.renderers()).toBe(0)
  await working.stop()
})

test('does not prompt while somebody types, and does at the first pause', async () => {
  const typing = desktop.input.type()
  await sitwell.tooltip(/Waiting for a pause in your typing/)
  expect(await sitwell.app.windows()).not.toContain('prompt')
  await typing.stop()
  const prompt = await sitwell.app.window('prompt')
  expect(await prompt.getByRole('heading').textContent()).toMatch(/1[5-9] ?min/)
})

test('is snoozed by keys, and comes back', async () => {
  const prompt = await sitwell.app.window('prompt')
  await prompt.bringToFront()
  await desktop.input.key('s')
  await desktop.input.key('1')
  await noPrompt()
  await sitwell.tooltip(/Snoozed/)
  const working = desktop.input.work()
  await sitwell.app.window('prompt')
  await working.stop()
})

test('starts the routine from the prompt, follows it to its end, and the count begins anew', async () => {
  await desktop.input.key('Return')
  const routine = await sitwell.app.window('routine')
  await noPrompt()
  await routine.getByRole('timer').first().waitFor()
  await sitwell.tooltip(/Stretching/)
})
