import { execFileSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { OWN_LIMITS, type OwnRoutine } from '#shared/content/own/model.ts'
import type { OwnView } from '#shared/ipc/own.ts'
import { openOwnRoutines } from '#electron/storage/own-routines.ts'
import { createOwnHandlers, readShared } from '#electron/surface/own-handlers.ts'
import { Refusal } from '#electron/refusal.ts'
import type { Sender } from '#electron/surface/ipc.ts'

const lunch: OwnRoutine = { name: 'After lunch', items: [{ exercise: 'walk-easy', seconds: 60 }] }
const evening: OwnRoutine = {
  name: 'Évening',
  items: [
    { exercise: 'cat-cow', seconds: 48 },
    { exercise: 'walk-easy', seconds: 20 },
  ],
}

let folder: string
let path: string
let told: OwnView[]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitwell-own-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  path = join(folder, 'own-routines.json')
  told = []
})
const open = () =>
  openOwnRoutines({ path, now: () => Date.UTC(2026, 2, 2), changed: view => told.push(view) })
const names = (view: OwnView) => view.routines.map(({ name }) => name)

describe('own routines on disk', () => {
  test('are there after a restart, and nobody else may read them', () => {
    expect(open().save(null, lunch)).toEqual({ ok: true, id: 'own-after-lunch' })
    expect(open().find('own-after-lunch')).toEqual({ id: 'own-after-lunch', pinned: false, ...lunch })
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(told).toHaveLength(1)
  })

  test('keep their id when they are named anew, and get another one when it is taken', () => {
    const routines = open()
    routines.save(null, lunch)
    routines.save('own-after-lunch', { ...lunch, name: 'Later' })
    expect(routines.find('own-after-lunch')?.name).toBe('Later')
    expect(routines.save(null, lunch)).toEqual({ ok: true, id: 'own-after-lunch-2' })
    expect(routines.save(null, evening)).toEqual({ ok: true, id: 'own-evening' })
    expect(routines.save(null, { ...lunch, name: '午後' })).toEqual({ ok: true, id: 'own-routine' })
  })

  test('are pinned and deleted, and come back where they were', () => {
    const routines = open()
    for (const each of [lunch, evening, { ...lunch, name: 'Third' }]) routines.save(null, each)
    routines.pin('own-evening', true)
    routines.remove('own-evening')
    expect(names(open().view)).toEqual(['After lunch', 'Third'])
    routines.restore()
    routines.restore()
    expect(names(open().view)).toEqual(['After lunch', 'Évening', 'Third'])
    expect(routines.find('own-evening')?.pinned).toBe(true)
  })

  test('say what is wrong with one, and keep nothing of it', () => {
    const routines = open()
    expect(routines.save(null, { name: ' ', items: [] })).toEqual({
      ok: false,
      problems: [{ problem: 'no-name' }, { problem: 'no-items' }],
    })
    expect(existsSync(path)).toBe(false)
    for (let count = 0; count < OWN_LIMITS.routines; count++) routines.save(null, lunch)
    expect(routines.save(null, lunch)).toEqual({ ok: false, problems: [{ problem: 'many-routines' }] })
  })

  test('keep a damaged file aside, read what fits, and say so', () => {
    const whole = { id: 'own-after-lunch', pinned: true, ...lunch }
    const damaged = JSON.stringify({ version: 1, routines: [whole, { ...whole, id: 'walk-five' }, 7, whole] })
    writeFileSync(path, damaged)
    const routines = open()
    expect(routines.view).toEqual({ routines: [whole], trouble: 'file-kept-aside' })
    const aside = readdirSync(folder).find(name => name.includes('broken')) ?? ''
    expect(readFileSync(join(folder, aside), 'utf8')).toBe(damaged)
  })

  test.each(['', '{', 'null', '[]', '{"version":9,"routines":[]}'])('survive a file that reads %s', text => {
    writeFileSync(path, text)
    expect(open().view).toEqual({ routines: [], trouble: 'file-kept-aside' })
    expect(open().save(null, lunch).ok).toBe(true)
  })

  test('write over nothing that cannot be read, and change nothing that cannot be written', () => {
    mkdirSync(path)
    const routines = open()
    expect(() => routines.save(null, lunch)).toThrow(Refusal)
    expect(routines.view).toEqual({ routines: [], trouble: null })
    expect(told).toEqual([])
  })
})

describe('what the library asks for', () => {
  const sender = undefined as unknown as Sender
  const asked = (answers: { readonly save?: string | null; readonly open?: string | null }) => {
    const routines = open()
    const dialogs = {
      saveAs: async () => answers.save ?? null,
      openFile: async () => answers.open ?? null,
    }
    return { routines, handlers: createOwnHandlers({ routines, dialogs }) }
  }

  test('shares a routine as a file that comes back as it was', async () => {
    const file = join(folder, 'shared.json')
    const { routines, handlers } = asked({ save: file, open: file })
    routines.save(null, evening)
    expect(await handlers['own:share']('own-evening', sender)).toBe('saved')
    routines.remove('own-evening')
    expect(await handlers['own:import'](null, sender)).toMatchObject({ ok: true, id: 'own-evening-2' })
    expect(routines.find('own-evening-2')).toMatchObject(evening)
  })

  test('does nothing where somebody went back', async () => {
    const { routines, handlers } = asked({})
    routines.save(null, lunch)
    expect(await handlers['own:share']('own-after-lunch', sender)).toBe('cancelled')
    expect(await handlers['own:import'](null, sender)).toBeNull()
  })

  test('refuses in a sentence what is gone, or cannot be read or written', async () => {
    const { routines, handlers } = asked({ save: join(folder, 'no/such/file'), open: join(folder, 'none') })
    routines.save(null, lunch)
    await expect(handlers['own:share']('own-after-lunch', sender)).rejects.toThrow(Refusal)
    await expect(handlers['own:import'](null, sender)).rejects.toThrow(Refusal)
    expect(() => handlers['own:remove']('own-gone', sender)).toThrow(Refusal)
  })

  test('reads no more of a file than a routine can take, and nothing that is no file', () => {
    const big = join(folder, 'big')
    writeFileSync(big, ' '.repeat(10_000_000))
    expect(readShared(big)).toEqual({ ok: false, problems: [{ problem: 'too-big' }] })
    expect(readShared('/dev/zero')).toEqual({ ok: false, problems: [{ problem: 'not-a-routine' }] })
    expect(readShared(folder)).toEqual({ ok: false, problems: [{ problem: 'not-a-routine' }] })
    if (process.platform === 'win32') return
    // Nobody writes to it: whoever opened it as a file would wait for ever.
    const pipe = join(folder, 'pipe')
    execFileSync('mkfifo', [pipe])
    expect(readShared(pipe)).toEqual({ ok: false, problems: [{ problem: 'not-a-routine' }] })
  })
})
