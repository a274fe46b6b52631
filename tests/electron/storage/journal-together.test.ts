/** Several machines, one diary: their files read together, carried to and fro by a program that is not ours. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Journal } from '#electron/storage/journal.ts'
import { activity, ALL, bout, DAY, episode, MIN, NOON, openJournal, temporaryFolder } from './journal-kit.ts'

const days = async (journal: Journal) => (await journal.summary(null, 4)).days

/** As Syncthing does: the newer side wins, and where both changed since the last time the other becomes a copy beside it. */
class SyncProgram {
  readonly #last = new Map<string, string>()
  #conflicts = 0
  readonly #left: string
  readonly #right: string

  constructor(left: string, right: string) {
    this.#left = left
    this.#right = right
  }

  run(): void {
    const names = new Set([...this.#names(this.#left), ...this.#names(this.#right)])
    for (const name of names) this.#one(name)
  }

  #names(folder: string): readonly string[] {
    return existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.jsonl')) : []
  }

  #read(folder: string, name: string): string | null {
    const path = join(folder, name)
    return existsSync(path) ? readFileSync(path, 'latin1') : null
  }

  #put(folder: string, name: string, text: string | null): void {
    mkdirSync(folder, { recursive: true })
    if (text === null) rmSync(join(folder, name), { force: true })
    else writeFileSync(join(folder, name), text, 'latin1')
  }

  #one(name: string): void {
    const [left, right] = [this.#read(this.#left, name), this.#read(this.#right, name)]
    if (left === right) {
      if (left !== null) this.#last.set(name, left)
      return
    }
    const last = this.#last.get(name) ?? null
    const winner = left === last ? right : left
    if (left !== last && right !== last && left !== null && right !== null) {
      this.#conflicts += 1
      const copy = name.replace(
        /\.jsonl$/,
        `.sync-conflict-20261110-${String(this.#conflicts).padStart(6, '0')}-ABCDEFG.jsonl`,
      )
      for (const folder of [this.#left, this.#right]) this.#put(folder, copy, right)
      this.#last.set(copy, right)
    }
    for (const folder of [this.#left, this.#right]) this.#put(folder, name, winner)
    if (winner === null) this.#last.delete(name)
    else this.#last.set(name, winner)
  }
}

const pair = (clocks: readonly [() => number, () => number] = [() => NOON, () => NOON]) => {
  const [left, right] = [temporaryFolder(), temporaryFolder()]
  const desk = openJournal(left, { machine: 'desk', now: clocks[0] })
  const laptop = openJournal(right, { machine: 'laptop', now: clocks[1] })
  return { desk, laptop, sync: new SyncProgram(desk.folder, laptop.folder) }
}

describe('two machines', () => {
  test('have files of their own, and both read both', async () => {
    const { desk, laptop, sync } = pair()
    await desk.append(bout(NOON - 3 * 60 * MIN, 60))
    await laptop.append(bout(NOON - 60 * MIN, 30))
    sync.run()
    expect(await desk.read(0, ALL)).toEqual(await laptop.read(0, ALL))
    expect((await days(desk))['2026-11-10']?.sittingSec).toBe(90 * 60)
    expect(desk.status().devices).toHaveLength(2)
  })

  test('used at once count an hour once, and coming back to the other is no break', async () => {
    const { desk, laptop, sync } = pair()
    await desk.append(bout(NOON - 60 * MIN, 60))
    await laptop.append(bout(NOON - 45 * MIN, 30))
    sync.run()
    const day = (await days(desk))['2026-11-10']
    expect(day?.sittingSec).toBe(60 * 60)
    expect(day?.longestSec).toBe(60 * 60)
    expect(day?.breaks).toBe(1)
    expect(await days(laptop)).toEqual(await days(desk))
  })

  test('a sit that goes on at the other machine is one sit', async () => {
    const { desk, laptop, sync } = pair()
    await desk.append(bout(NOON - 90 * MIN, 50))
    await laptop.append(bout(NOON - 45 * MIN, 40))
    sync.run()
    expect((await days(desk))['2026-11-10']).toMatchObject({ longestSec: 85 * 60, sittingSec: 85 * 60 })
  })

  test('whose clocks are a year apart lose nothing and undo nothing of each other', async () => {
    const { desk, laptop, sync } = pair([() => NOON, () => NOON - 365 * DAY])
    const id = await desk.append(episode(NOON - DAY, { painNow: 6 }))
    await desk.correct(id, { painNow: 4 })
    sync.run()
    // The laptop writes later, and thinks it is a year earlier.
    await laptop.correct(id, { painNow: 2 })
    await laptop.append(bout(NOON - 365 * DAY, 20))
    sync.run()
    const found = (await desk.read(NOON - 2 * DAY, NOON)).find(fact => fact.kind === 'episode')
    expect(found).toMatchObject({ painNow: 2 })
    await desk.erase('everything')
    sync.run()
    // What it writes after the deletion stays, although its clock is before it.
    await laptop.append(bout(NOON - 365 * DAY + 60 * MIN, 20))
    sync.run()
    expect(await desk.read(0, ALL)).toHaveLength(1)
  })

  test('a data folder that was copied to another machine gets a name of its own there', async () => {
    const folder = temporaryFolder()
    const desk = openJournal(folder, { machine: 'desk' })
    const copy = openJournal(folder, { machine: 'laptop' })
    expect(copy.device).not.toBe(desk.device)
  })

  test('two machines with one name that both wrote on lose no entry', async () => {
    const { desk, sync, laptop } = pair()
    await desk.append(bout(NOON - 300 * MIN, 20))
    sync.run()
    const twinFolder = temporaryFolder()
    writeFileSync(join(twinFolder, 'device.json'), JSON.stringify({ device: desk.device, machine: 'desk' }))
    const twin = openJournal(twinFolder, { machine: 'desk', journalFolder: laptop.folder })
    await desk.append(bout(NOON - 200 * MIN, 20))
    await twin.append(bout(NOON - 100 * MIN, 20))
    sync.run()
    expect(await desk.read(0, ALL)).toHaveLength(3)
    expect(await laptop.read(0, ALL)).toEqual(await desk.read(0, ALL))
  })
})

describe('copies that a sync program left', () => {
  test.each([
    '2026-11.DEVICE.sync-conflict-20261110-101530-ABCDEFG.jsonl',
    '2026-11.DEVICE (conflicted copy 2026-11-10 101530).jsonl',
    "2026-11.DEVICE (Anna's conflicted copy 2026-11-10).jsonl",
    '2026-11.DEVICE 2.jsonl',
  ])('%s adds what is missing, and nothing twice', async name => {
    const journal = openJournal(temporaryFolder())
    await journal.append(bout(NOON - 90 * MIN, 20))
    await journal.append(bout(NOON - 60 * MIN, 20))
    const main = join(journal.folder, `2026-11.${journal.device}.jsonl`)
    copyFileSync(main, join(journal.folder, name.replace('DEVICE', journal.device)))
    // The main file is an older state: its second line is only in the copy.
    writeFileSync(main, `${readFileSync(main, 'utf8').split('\n')[0]}\n`)
    expect(await journal.read(0, ALL)).toHaveLength(2)
    const next = await journal.append(bout(NOON - 30 * MIN, 20))
    expect(next.endsWith('-3')).toBe(true)
    expect(journal.status().copies).toBe(1)
  })
})

type Act =
  | {
      readonly act: 'desk' | 'laptop'
      readonly does: 'sit' | 'walk' | 'hurt' | 'correct' | 'remove' | 'erase'
      readonly min: number
    }
  | { readonly act: 'sync' }

const acts: fc.Arbitrary<readonly Act[]> = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: fc.constant<Act>({ act: 'sync' }) },
    {
      weight: 5,
      arbitrary: fc.record({
        act: fc.constantFrom('desk' as const, 'laptop' as const),
        does: fc.constantFrom(
          'sit' as const,
          'sit' as const,
          'walk' as const,
          'hurt' as const,
          'correct' as const,
          'remove' as const,
          'erase' as const,
        ),
        min: fc.integer({ min: 0, max: 40_000 }),
      }),
    },
  ),
  { maxLength: 14 },
)

async function perform(
  journal: Journal,
  does: Exclude<Act, { act: 'sync' }>['does'],
  min: number,
): Promise<void> {
  const at = NOON - min * MIN
  const mine = async (kind: string) =>
    (await journal.read(0, ALL)).filter(fact => fact.kind === kind).map(({ id }) => id)
  switch (does) {
    case 'sit':
      return void (await journal.append(bout(at, 1 + (min % 90))))
    case 'walk':
      return void (await journal.append(activity(at, min % 60)))
    case 'hurt':
      return void (await journal.append(episode(at)))
    case 'correct': {
      const [id] = await mine('episode')
      return id === undefined ? undefined : void (await journal.correct(id, { painNow: min % 11 }))
    }
    case 'remove': {
      const [id] = await mine('activity')
      return id === undefined ? undefined : journal.remove(id)
    }
    case 'erase':
      return void (await journal.erase({ from: at - DAY, to: at }))
  }
}

test('whatever two machines write, and whenever it is carried over, they end with one reading', async () => {
  await fc.assert(
    fc.asyncProperty(acts, async list => {
      const { desk, laptop, sync } = pair()
      for (const act of list) {
        if (act.act === 'sync') sync.run()
        else await perform(act.act === 'desk' ? desk : laptop, act.does, act.min)
      }
      // Reading carries out deletions that arrived, which is to be carried over in turn.
      for (let round = 0; round < 3; round++) {
        sync.run()
        await desk.read(0, ALL)
        await laptop.read(0, ALL)
      }
      sync.run()
      expect(await laptop.read(0, ALL)).toEqual(await desk.read(0, ALL))
      expect(await days(laptop)).toEqual(await days(desk))
    }),
    { numRuns: 60 },
  )
}, 120_000)

test('the cache never shows: deleted, damaged or from before a change, the answer is the same', async () => {
  const folder = temporaryFolder()
  const journal = openJournal(folder)
  for (let day = 0; day < 70; day++) await journal.append(bout(NOON - day * DAY, 30 + day))
  const first = await journal.summary(null, 4)
  const cache = join(folder, 'journal-cache')
  expect(readdirSync(cache)).toHaveLength(3)
  expect(await journal.summary(null, 4)).toEqual(first)
  for (const name of readdirSync(cache))
    writeFileSync(
      join(cache, name),
      readFileSync(join(cache, name), 'utf8').replaceAll('"sittingSec":1800', '"sittingSec":9999'),
    )
  expect(await journal.summary(null, 4)).toEqual(first)
  rmSync(cache, { recursive: true })
  expect(await openJournal(folder).summary(null, 4)).toEqual(first)
  const [name = ''] = readdirSync(journal.folder)
  utimesSync(join(journal.folder, name), 1, 1)
  expect(await journal.summary(null, 4)).toEqual(first)
  await journal.append(bout(NOON + 60 * MIN, 10))
  const after = await journal.summary(null, 4)
  expect(after.days['2026-11-10']?.sittingSec).toBe((first.days['2026-11-10']?.sittingSec ?? 0) + 600)
  rmSync(cache, { recursive: true })
  expect(await journal.summary(null, 4)).toEqual(after)
})
