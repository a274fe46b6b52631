/** The disk is full, takes nothing, or is gone: it is said in a sentence, nothing that was kept is lost, the count goes on. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, renameSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Command } from '#shared/cli/protocol.ts'
import { ask, isDone, statusWhen } from '#tests/lab/ask.ts'
import { openDesktop, type Desktop } from '#tests/lab/desktop.ts'
import type { Doing } from '#tests/lab/input.ts'
import { run } from '#tests/lab/processes.ts'
import { until } from '#tests/lab/until.ts'
import { keptJournal } from '#tests/soak/kept.ts'
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

const walk = (minutes: number): Command => ({
  do: 'log',
  entry: { activity: 'walk', minutes, intensity: 'moderate', strength: false },
})
const walksIn = (dataFolder: string) =>
  keptJournal(dataFolder).facts.flatMap(fact => (fact.kind === 'activity' ? [fact.minutes] : []))

/** Only root may lend a test a small disk, and not in every container. */
const SMALL_DISK = 'size=32m'
const mayMount = spawnSync('sh', ['-c', 'unshare --mount mount -t tmpfs tmpfs /mnt']).status === 0
if (!mayMount) console.warn('THE TEST OF A FULL DISK DOES NOT RUN: this user may not mount a small one.')

test.skipIf(!mayMount)('a disk that is full, and one that can only be read', async () => {
  const dataFolder = desktop.folder('small-disk')
  await run('mount', ['-t', 'tmpfs', '-o', SMALL_DISK, 'tmpfs', dataFolder], desktop.env)
  try {
    writeFileSync(join(dataFolder, 'settings.json'), JSON.stringify({ stretchEveryMin: 110 }))
    const { app, tooltip } = await startSitwell(desktop, { dataFolder })
    const counts = async (than: number) =>
      (await statusWhen(dataFolder, 'counting', ({ sittingSec }) => sittingSec > than)).sittingSec
    const confirmed: number[] = []
    let minutes = 0
    const note = async () => {
      minutes += 1
      const reply = await ask(dataFolder, walk(minutes))
      if (reply?.ok === true) confirmed.push(minutes)
      return reply
    }
    /** The last page of a file has some room left. */
    const refuses = async () => {
      const reply = await until('a refusal', async () => {
        const said = await note()
        return said?.ok === false && said
      })
      expect(reply.ok || reply.error).toMatch(/could not/i)
    }
    const takes = () => until('a note', async () => (await note())?.ok === true)
    const unwritable = `could not write to ${dataFolder}. It goes on in memory`
    const told = () => app.program.output().split(unwritable).length - 1
    await takes()

    const filler = join(dataFolder, 'filler')
    fill(dataFolder, filler)
    await until('the sentence', () => told() === 1)
    await refuses()
    await counts(await counts(0))
    rmSync(filler)
    await takes()

    await until('the state on the disk', () => isFresh(join(dataFolder, 'engine-state')))
    // Laid over it, because what Chromium holds open keeps the disk itself from becoming so.
    await run('mount', ['--bind', dataFolder, dataFolder], desktop.env)
    await run('mount', ['-o', 'remount,ro,bind', dataFolder], desktop.env)
    await until('the sentence', () => told() === 2)
    await refuses()
    await tooltip(/min sitting/)
    await run('umount', [dataFolder], desktop.env)
    await takes()
    expect(walksIn(dataFolder)).toEqual(confirmed)
    await app.stop()
  } finally {
    await run('umount', ['--lazy', dataFolder], desktop.env)
  }
})

test('a folder that goes away, comes back as another one, and is filled again', async () => {
  const { app, dataFolder, tooltip } = await startSitwell(desktop)
  await statusWhen(dataFolder, 'sitting', ({ sittingSec }) => sittingSec > 0)
  expect(await isDone(dataFolder, walk(7))).toBe(true)
  const taken = `${dataFolder}-taken`
  renameSync(dataFolder, taken)
  writeFileSync(dataFolder, '') // nothing can be made below a file
  await until('the sentence', () => app.program.output().includes('It goes on in memory'))
  await tooltip(/min sitting/)
  rmSync(dataFolder)
  mkdirSync(dataFolder, { mode: 0o700 })
  await until('the state in it', () => statSync(join(dataFolder, 'engine-state'), { throwIfNoEntry: false }))
  await tooltip(/min sitting/)
  expect(app.program.isRunning()).toBe(true)
  expect(walksIn(taken)).toEqual([7])
})

/** Takes every byte that is left. */
function fill(folder: string, file: string): void {
  const { bavail, bsize } = statfsSync(folder)
  spawnSync('dd', ['if=/dev/zero', `of=${file}`, `bs=${bsize}`, `count=${bavail + 1}`])
}

const isFresh = (file: string): boolean => Date.now() - statSync(file).mtimeMs < 2_000
