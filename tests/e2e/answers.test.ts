/** Every answer by its key and by the mouse; the keyboard goes back to where it was; and a full screen stays whole. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isDone, statusWhen } from '#tests/lab/ask.ts'
import { openDesktop, type Desktop } from '#tests/lab/desktop.ts'
import type { Doing } from '#tests/lab/input.ts'
import { startOtherApp, type OtherApp } from '#tests/lab/other-app.ts'
import { until } from '#tests/lab/until.ts'
import { seenWindows } from '#tests/lab/windows.ts'
import { clickToClose, press, startSitwell, type Sitwell } from './sitwell.ts'

let desktop: Desktop
let sitwell: Sitwell
let letter: OtherApp
let working: Doing
beforeAll(async () => {
  desktop = await openDesktop()
  letter = await startOtherApp(desktop, 'a window')
  working = desktop.input.work()
  sitwell = await startSitwell(desktop, {
    settings: { stretchEveryMin: 110, ceilingMin: 110, maxSnoozes: 10, stretchSec: 1200, insistence: 'firm' },
  })
  await sitwell.tooltip(/min sitting/)
})
afterAll(async () => {
  await working.stop()
  await letter.program.stop()
  await desktop.close()
})

const isOpen = async (kind: string) => (await sitwell.app.windows()).includes(kind)
const isGone = async () => !(await isOpen('prompt')) && (await seenWindows(desktop.env)).length === 0
const letterHasKeyboard = async () => (await desktop.input.focused()) === letter.title

/** A prompt that the user asked for, on the screen and with the keyboard. */
async function bring() {
  await until('the break', () => isDone(sitwell.dataFolder, { do: 'break' }))
  const prompt = await sitwell.app.window('prompt')
  await until('it to have the keyboard', async () =>
    (await desktop.input.focused()).startsWith('Time to move'),
  )
  return prompt
}

const closeRoutine = async () => {
  const routine = await sitwell.app.window('routine')
  await routine.close()
  await statusWhen(sitwell.dataFolder, 'no routine', status => !status.routineRunning)
}

describe('by its key', () => {
  test('Escape: not now', async () => {
    await bring()
    await press(desktop, 'Escape', isGone)
    await statusWhen(sitwell.dataFolder, 'no prompt', status => status.prompt === null)
  })

  test('S and 1 to 3: snoozed', async () => {
    for (const [index, minutes] of [2, 5, 10].entries()) {
      const prompt = await bring()
      const choice = prompt.getByRole('button', { name: `${minutes} min` })
      await press(desktop, 's', () => choice.isVisible())
      await press(desktop, String(index + 1), isGone)
      await statusWhen(sitwell.dataFolder, 'snoozed', status => status.prompt?.phase === 'snoozed')
    }
  })

  test('G: getting up', async () => {
    await bring()
    await press(desktop, 'g', isGone)
    await statusWhen(sitwell.dataFolder, 'getting up', status => status.prompt?.phase === 'taking')
  })

  test('Enter: the routine', async () => {
    await bring()
    await press(desktop, 'Return', () => isOpen('routine'))
    await statusWhen(sitwell.dataFolder, 'a routine', status => status.routineRunning)
    await closeRoutine()
  })
})

describe('by the mouse', () => {
  test('not now', async () => {
    await clickToClose((await bring()).getByRole('button', { name: /Not now/ }))
    await until('it to go', isGone)
  })

  test('snoozed', async () => {
    const prompt = await bring()
    await prompt.getByRole('button', { name: /^Snooze/ }).click()
    await clickToClose(prompt.getByRole('button', { name: /^5 min/ }))
    await statusWhen(sitwell.dataFolder, 'snoozed', status => status.prompt?.phase === 'snoozed')
    await until('it to go', isGone)
  })

  test('getting up', async () => {
    await clickToClose((await bring()).getByRole('button', { name: /getting up/ }))
    await statusWhen(sitwell.dataFolder, 'getting up', status => status.prompt?.phase === 'taking')
    await until('it to go', isGone)
  })

  test('the routine', async () => {
    await clickToClose((await bring()).getByRole('button', { name: /^Start/ }))
    await statusWhen(sitwell.dataFolder, 'a routine', status => status.routineRunning)
    await closeRoutine()
  })
})

test('the keyboard goes back to the letter after a prompt', async () => {
  await until('the letter to have the keyboard', letterHasKeyboard)
  await bring()
  await press(desktop, 'Escape', isGone)
  await until('the letter to have it again', letterHasKeyboard)
})

test('what was turned down can be taken from the tray, once', async () => {
  await bring()
  await press(desktop, 'Escape', isGone)
  await sitwell.icon.choose('Take the one I skipped')
  await sitwell.app.window('routine')
  await statusWhen(sitwell.dataFolder, 'a routine', status => status.routineRunning)
  await closeRoutine()
  await until(
    'the offer to be gone from the menu',
    async () => !(await sitwell.icon.menu()).some(({ label }) => label === 'Take the one I skipped'),
  )
})

test('put off twice, it asks for something small at the chair', async () => {
  for (let turn = 0; turn < 3; turn++) {
    const prompt = await bring()
    if (await prompt.getByText(/at your chair/).isVisible()) return
    await prompt.getByRole('button', { name: /^Snooze/ }).click()
    await clickToClose(prompt.getByRole('button', { name: /^2 min/ }))
    await until('it to go', isGone)
  }
  expect.unreachable('It never asked for less.')
})

test('a window that fills the screen is never covered: the prompt is held, and comes when it has gone', async () => {
  const film = await startOtherApp(desktop, 'the screen')
  const other = await startSitwell(desktop, { settings: { insistence: 'gentle', graceSec: 0 } })
  await other.tooltip(/Held back: something fills the screen/, 60_000)
  expect(await seenWindows(desktop.env)).toHaveLength((await isOpen('prompt')) ? 1 : 0)
  expect(await other.app.windows()).not.toContain('prompt')
  await film.program.stop()
  await other.app.window('prompt', 30_000)
})
