/** What is wrong outside: a clear sentence, and nothing lost. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDesktop, type Desktop } from '#tests/lab/desktop.ts'
import type { Doing } from '#tests/lab/input.ts'
import { until } from '#tests/lab/until.ts'
import { environmentFor, startSitwell } from './sitwell.ts'

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

test('a settings file that cannot be read is kept aside, and the app starts with what it can use', async () => {
  const dataFolder = desktop.folder('broken')
  const broken = '{ "stretchEveryMin": 20, "theme":'
  writeFileSync(join(dataFolder, 'settings.json'), broken)
  const { app, tooltip } = await startSitwell(desktop, { dataFolder })
  await tooltip(/min sitting/)
  const kept = readdirSync(dataFolder).find(name => name.includes('broken'))
  expect(readFileSync(join(dataFolder, kept ?? 'no file was kept'), 'utf8')).toBe(broken)
  expect(app.program.output()).toContain(`kept beside it as ${kept}`)
})

test('a setting that does not fit falls back alone', async () => {
  const { tooltip } = await startSitwell(desktop, {
    settings: { stretchEveryMin: 20, timeoutSec: 'soon' as unknown as number },
  })
  await tooltip(/stretch in (20|19) min/)
})

test('an unknown option ends with a sentence that names it', async () => {
  const app = desktop.launch({ env: environmentFor(desktop.folder('data')), args: ['--wobble'] })
  expect(await app.program.ended).toBe(2)
  expect(app.program.output()).toMatch(/“--wobble” is not an option/)
})

test('asks for help are answered without starting', async () => {
  const app = desktop.launch({ env: environmentFor(desktop.folder('data')), args: ['--help'] })
  expect(await app.program.ended).toBe(0)
  expect(app.program.output()).toMatch(/Usage: sitwell/)
})

test('a data folder that cannot be written to is said in a sentence, and the app counts on', async () => {
  const dataFolder = join(desktop.folder('read-only'), 'a-file')
  writeFileSync(dataFolder, '') // not even root can make a folder of it
  const { app, tooltip } = await startSitwell(desktop, { dataFolder })
  await tooltip(/min sitting/)
  await until('the sentence', () => app.program.output().includes('cannot write to'))
})
