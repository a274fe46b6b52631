/** A key for the whole desktop, pressed with no window of ours open, and a program of the user's own at a break. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDesktop, type Desktop } from '#tests/lab/desktop.ts'
import { until } from '#tests/lab/until.ts'
import { startSitwell, type Sitwell } from './sitwell.ts'

let desktop: Desktop
let sitwell: Sitwell
let written: string
beforeAll(async () => {
  desktop = await openDesktop()
  written = join(desktop.folder('hooks'), 'events')
  const note = `sh -c 'echo "$SITWELL_EVENT" >> ${written}'`
  sitwell = await startSitwell(desktop, {
    settings: {
      stretchEveryMin: 110,
      ceilingMin: 110,
      shortcutPauseResume: 'Control+Alt+P',
      shortcutBreakNow: 'Control+Alt+B',
      hookPrompt: note,
    },
  })
  // Keys are taken after the tray is there, and just before the socket.
  await until('the socket', () =>
    statSync(join(sitwell.dataFolder, 'control/socket'), { throwIfNoEntry: false }),
  )
})
afterAll(() => desktop.close())

test('pauses and resumes by its key', async () => {
  await desktop.input.key('ctrl+alt+p')
  await sitwell.tooltip(/Paused/)
  await desktop.input.key('ctrl+alt+p')
  await sitwell.tooltip(/^(?!.*Paused).*sitting/s)
})

test('brings a break by its key, and runs what is to run at a prompt', async () => {
  expect(existsSync(written)).toBe(false)
  await desktop.input.key('ctrl+alt+b')
  await sitwell.app.window('prompt')
  await until('the program', () => existsSync(written) && readFileSync(written, 'utf8') === 'prompt\n')
})
