/** Killed whenever it suits nobody: the next start works, and nothing that was confirmed is gone. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isDone, statusWhen } from '#tests/lab/ask.ts'
import { openDesktop, type Desktop } from '#tests/lab/desktop.ts'
import type { Doing } from '#tests/lab/input.ts'
import { until } from '#tests/lab/until.ts'
import { killRounds } from '#tests/soak/kill-rounds.ts'
import { startSitwell } from './sitwell.ts'

let desktop: Desktop
let working: Doing
beforeEach(async () => {
  desktop = await openDesktop()
  working = desktop.input.work()
})
afterEach(async () => {
  await working.stop()
  await desktop.close()
})

test('a prompt that was on screen when it was killed is owed at the next start', async () => {
  const first = await startSitwell(desktop)
  await statusWhen(first.dataFolder, 'sitting', ({ sittingSec }) => sittingSec > 0)
  await isDone(first.dataFolder, { do: 'break' })
  await first.app.window('prompt')
  await first.app.program.stop('SIGKILL')
  await until('the icon to go', () => desktop.tray.icons().length === 0)

  const second = await startSitwell(desktop, { dataFolder: first.dataFolder })
  await statusWhen(second.dataFolder, 'a prompt', ({ prompt }) => prompt !== null)
})

test('killed at random while it is used', async () => {
  const report = await killRounds({
    desktop,
    rounds: 12,
    seed: 7,
    launch: (dataFolder, timeScale) =>
      desktop.launch({
        args: ['--hidden'],
        env: { SITWELL_DATA_DIR: dataFolder, SITWELL_TIME_SCALE: String(timeScale) },
      }),
  })
  expect(report.faults).toEqual([])
  const { notes, answers, pauses, positions } = report.confirmed
  expect(Math.min(notes, answers, pauses, positions)).toBeGreaterThan(0)
})
