/**
 * The real app, started on a data folder in which everything is broken. A few here, `SITWELL_BROKEN_STARTS=40` for more;
 * thousands against the very modules that read them in tests/electron/storage/broken-files.test.ts.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Journal } from '#electron/storage/journal.ts'
import { writeKept } from '#shared/content/own/file.ts'
import { initialState, serialize } from '#shared/engine/index.ts'
import { defaultEngineSettings, defaultSettings } from '#shared/settings/index.ts'
import { broken } from '#tests/electron/storage/breakage.ts'
import { isDone, statusWhen } from '#tests/lab/ask.ts'
import { openDesktop, type Desktop } from '#tests/lab/desktop.ts'
import type { Doing } from '#tests/lab/input.ts'
import { launchUnwatched } from './sitwell.ts'

const STARTS = Number(process.env['SITWELL_BROKEN_STARTS'] ?? 3)

let desktop: Desktop
let working: Doing
let whole: ReadonlyMap<string, Buffer>
beforeAll(async () => {
  desktop = await openDesktop()
  working = desktop.input.work()
  whole = await wholeFiles(desktop.folder('whole'))
})
afterAll(async () => {
  await working.stop()
  await desktop.close()
})

async function wholeFiles(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const at = Date.now()
  const journal = new Journal({ dataFolder: folder, journalFolder: null, now: () => at })
  const walk = { kind: 'activity', at, offsetMin: 0, activity: 'walk', intensity: 'light' } as const
  for (const minutes of [5, 6, 7]) await journal.append({ ...walk, minutes, strength: false, notes: 'Über' })
  const [month = ''] = readdirSync(journal.folder)
  const items = [{ exercise: 'walk-easy', seconds: 60 }]
  return new Map([
    ['settings.json', Buffer.from(JSON.stringify({ ...defaultSettings, stretchEveryMin: 110, version: 1 }))],
    ['engine-state', Buffer.from(serialize(initialState({ at, mono: 0 }, 'UTC', defaultEngineSettings)))],
    ['own-routines.json', Buffer.from(writeKept([{ id: 'own-lunch', pinned: true, name: 'Lunch', items }]))],
    ['policy.json', Buffer.from(JSON.stringify({ version: 1, defaults: { stretchEveryMin: 40 } }))],
    ['device.json', readFileSync(join(folder, 'device.json'))],
    [join('journal', month), readFileSync(join(journal.folder, month))],
    ['journal-cache', Buffer.from('{"version":1}')],
    ['time-anchor', Buffer.from(String(at))],
  ])
}

test.each(Array.from({ length: STARTS }, (_, index) => index + 1))(
  'starts with everything broken, keeps it aside, and says it once (%i)',
  async seed => {
    const dataFolder = desktop.folder(`broken-${seed}`)
    mkdirSync(join(dataFolder, 'journal'))
    const files = [...whole].map(([name, bytes], index) => ({ name, ...broken(bytes, seed * 100 + index) }))
    for (const { name, bytes } of files) writeFileSync(join(dataFolder, name), bytes)
    const env = { SITWELL_POLICY_FILE: join(dataFolder, 'policy.json') }
    const start = async () => {
      const { app } = await launchUnwatched(desktop, { dataFolder, env, args: ['--hidden'] })
      await statusWhen(dataFolder, 'counting', ({ presence }) => presence === 'present')
      const entry = { activity: 'run', minutes: 3, intensity: 'light', strength: false } as const
      expect(await isDone(dataFolder, { do: 'log', entry })).toBe(true)
      const said = app.program.output()
      expect(said, files.map(({ name, how }) => `${name}: ${how}`).join('; ')).not.toMatch(
        /It met a problem|could not start/,
      )
      await app.stop()
      return said.split('kept beside').length - 1
    }
    const asides = () => readdirSync(dataFolder).filter(name => /^(settings|engine).*broken/.test(name))
    const said = await start()
    expect(said).toBe(asides().length)
    const kept = asides()
    expect(await start()).toBe(0)
    expect(asides()).toEqual(kept)
  },
)
