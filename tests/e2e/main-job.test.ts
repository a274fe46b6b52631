/** The main job, as somebody at the desk lives it: sit, be asked, put it off, be asked again, move, sit again. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDesktop, type Desktop } from '#tests/lab/desktop.ts'
import { until } from '#tests/lab/until.ts'
import { hasten, press, startSitwell, type Sitwell } from './sitwell.ts'

let desktop: Desktop
let sitwell: Sitwell
beforeAll(async () => {
  desktop = await openDesktop()
  sitwell = await startSitwell(desktop)
})
afterAll(() => desktop.close())

const isOpen = async (kind: string) => (await sitwell.app.windows()).includes(kind)
const isGone = async (kind: string) => !(await isOpen(kind))

/** Works until a prompt is owed, and pauses for it. */
async function workUntilPrompted() {
  const working = desktop.input.work()
  await sitwell.tooltip(/Waiting for a pause/)
  await working.stop()
  return promptWithKeyboard()
}

async function promptWithKeyboard() {
  const prompt = await sitwell.app.window('prompt')
  await until('the prompt to have the keyboard', async () =>
    (await desktop.input.focused()).startsWith('Time to move'),
  )
  return prompt
}

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
  await prompt.getByRole('heading', { name: /^1[5-9] ?min/ }).waitFor()
})

test('is snoozed by two keys, and comes back', async () => {
  const prompt = await promptWithKeyboard()
  const minutes = prompt.getByRole('button', { name: /^2 min/ })
  await press(desktop, 's', () => minutes.isVisible())
  await press(desktop, '1', () => isGone('prompt'))
  await sitwell.tooltip(/Snoozed, back at/)
  await workUntilPrompted()
})

test('starts the routine from the prompt, and the count begins anew at its end', async () => {
  // Not until the routine is there: pressed once more, the key would be the player's, and pause it.
  await press(desktop, 'Return', () => isGone('prompt'))
  await until('the routine', () => isOpen('routine'))
  await sitwell.tooltip(/Stretching/)
  const routine = await sitwell.app.window('routine')
  await hasten(routine, 20)
  await routine.getByRole('heading', { name: 'How does it feel?' }).waitFor()
  await press(desktop, '1', () => isGone('routine'))

  const working = desktop.input.work()
  await sitwell.tooltip(/^[01] min sitting, stretch in 1[45] min/)
  await working.stop()
  await until('no renderer', () => sitwell.app.renderers() === 0)
})

test('is dismissed by Escape, and the count goes on', async () => {
  await workUntilPrompted()
  await press(desktop, 'Escape', () => isGone('prompt'))
  await sitwell.tooltip(/^(1[5-9]|2\d) min sitting, stretch in 1[0-5] min/)
})
