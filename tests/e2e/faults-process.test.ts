/** A part dies or goes wrong: the tray lives, and what was on screen comes back. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isDone, statusWhen } from '#tests/lab/ask.ts'
import { openDesktop, type Desktop } from '#tests/lab/desktop.ts'
import type { Doing } from '#tests/lab/input.ts'
import { INSPECTED, inMain } from '#tests/lab/inspector.ts'
import { isRenderer, processTree } from '#tests/lab/process-tree.ts'
import { run } from '#tests/lab/processes.ts'
import { until } from '#tests/lab/until.ts'
import { seenWindows } from '#tests/lab/windows.ts'
import { environmentFor, launchUnwatched, startSitwell, type Sitwell } from './sitwell.ts'

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

const goesOn = ({ dataFolder }: Sitwell, than = 0) =>
  statusWhen(dataFolder, 'sitting on', ({ sittingSec }) => sittingSec > than)
const logOf = (dataFolder: string): string => {
  const file = join(dataFolder, 'log/sitwell.log')
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}
const saysAgain = ({ app }: Sitwell, sentence: string, times: number) =>
  until(`“${sentence}”, ${times} times`, () => app.program.output().split(sentence).length > times)

test('pages that are killed come back, and a dead GPU process, or an error nobody expected, is survived', async () => {
  const sitwell = await startSitwell(desktop, { args: [INSPECTED] })
  const { app, dataFolder } = sitwell
  await goesOn(sitwell)
  // Killed with nobody looking on: Electron takes a page that a debugger holds for one that merely waits.
  const killRenderers = () =>
    processTree(app.program.pid)
      .filter(isRenderer)
      .forEach(pid => process.kill(pid, 'SIGKILL'))
  const shown = () => until('a window', async () => (await seenWindows(desktop.env))[0])

  await isDone(dataFolder, { do: 'break' })
  const prompt = await shown()
  killRenderers()
  await saysAgain(sitwell, "The prompt's page was lost (gone).", 1)
  await until('the prompt again', async () => (await shown()).id !== prompt.id)
  await statusWhen(dataFolder, 'the prompt', status => status.prompt?.phase === 'shown')
  await isDone(dataFolder, { do: 'snooze', min: 30 })
  await until('it to go', async () => (await seenWindows(desktop.env)).length === 0)

  await isDone(dataFolder, { do: 'open', page: 'settings' })
  const settings = await shown()
  killRenderers()
  await saysAgain(sitwell, 'The settings page was lost (gone).', 1)
  await until('the settings again', async () => (await shown()).id !== settings.id)

  const gpu = await until('the GPU process', async () => {
    const pids = processTree(app.program.pid).map(String)
    const lines = (await run('ps', ['-o', 'pid=,args=', '-p', pids.join(',')], desktop.env)).split('\n')
    return lines
      .find(line => line.includes('--type=gpu-process'))
      ?.trim()
      .split(' ')[0]
  })
  process.kill(Number(gpu), 'SIGKILL')
  await inMain(app, "setTimeout(() => { throw new Error('a fault of the lab') }); 0")
  await saysAgain(sitwell, 'It met a problem and goes on: Error: a fault of the lab', 1)
  await inMain(app, "void Promise.reject(new Error('a promise of the lab')); 0")
  await saysAgain(sitwell, 'It met a problem and goes on: Error: a promise of the lab', 1)
  const { sittingSec } = await goesOn(sitwell)
  await goesOn(sitwell, sittingSec)
  expect(await sitwell.icon.tooltip()).toMatch(/min sitting/)
})

test('whoever reads its output may go away, as a terminal that is closed', async () => {
  const { app, dataFolder } = await launchUnwatched(desktop)
  app.program.child.stdout?.destroy()
  app.program.child.stderr?.destroy()
  for (const page of ['settings', 'relief'] as const) {
    await isDone(dataFolder, { do: 'open', page })
    await until('its window', async () => (await seenWindows(desktop.env))[0])
    processTree(app.program.pid)
      .filter(isRenderer)
      .forEach(pid => process.kill(pid, 'SIGKILL'))
    const lost = `The ${page} page was lost (gone).`
    await until(lost, () => logOf(dataFolder).includes(lost))
    await until('the window again', async () => (await seenWindows(desktop.env))[0])
  }
  expect(logOf(dataFolder)).not.toContain('EPIPE')
})

test('two that start at the same instant become one', async () => {
  const dataFolder = desktop.folder('twins')
  const twins = [0, 1].map(() => desktop.launch({ env: environmentFor(dataFolder), args: ['--hidden'] }))
  await statusWhen(dataFolder, 'any', () => true, 30_000)
  await until('one of them to end', () => twins.filter(({ program }) => program.isRunning()).length === 1)
  const ended = twins.find(({ program }) => !program.isRunning())
  expect(await ended?.program.ended).toBe(0)
  await until('one icon', () => desktop.tray.icons().length === 1)
  await statusWhen(dataFolder, 'sitting', ({ sittingSec }) => sittingSec > 0)
})
