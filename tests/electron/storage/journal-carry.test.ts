/** Moving the folder, exporting, importing: nothing lost, nothing doubled, and nothing changed where it fails. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Journal } from '#electron/storage/journal.ts'
import { moveJournal } from '#electron/storage/journal-move.ts'
import {
  exportDaysCsv,
  exportEntriesCsv,
  exportJson,
  importJson,
} from '#electron/storage/journal-transfer.ts'
import { contentOf, type Entry, type Fact } from '#shared/history/index.ts'
import { activity, ALL, bout, DAY, episode, MIN, NOON, openJournal, temporaryFolder } from './journal-kit.ts'

async function fill(journal: Journal): Promise<void> {
  for (let day = 0; day < 40; day++) await journal.append(bout(NOON - day * DAY, 40))
  const pain = await journal.append(episode(NOON - 10 * DAY))
  await journal.append({
    kind: 'checkin',
    at: NOON - 9 * DAY,
    offsetMin: 0,
    episode: pain,
    pain: 4,
    tense: null,
    notes: 'easier',
  })
  await journal.correct(pain, { endedAt: NOON - 3 * DAY, notes: '=HYPERLINK("x")' })
}

describe('moving', () => {
  test('brings every file, switches, remembers, and empties the app’s own folder', async () => {
    const [dataFolder, target] = [temporaryFolder(), join(temporaryFolder(), 'Synced', 'Diary')]
    const journal = openJournal(dataFolder)
    await fill(journal)
    const [before, own] = [await journal.read(0, ALL), journal.folder]
    const remembered: string[] = []
    const moved = await moveJournal(journal, target, dataFolder, folder => void remembered.push(folder))
    expect(moved).toMatchObject({ folder: target, oldFolderKept: null })
    expect(remembered).toEqual([target])
    expect(readdirSync(own)).toEqual([])
    expect(await journal.read(0, ALL)).toEqual(before)
    await journal.append(bout(NOON + MIN, 5))
    expect(await openJournal(dataFolder, { journalFolder: target }).read(0, ALL)).toHaveLength(
      before.length + 1,
    )
    for (const name of readdirSync(target)) expect(statSync(join(target, name)).mode & 0o777).toBe(0o600)
  })

  test('into a folder with a diary adds to it, and back again leaves the shared one to the others', async () => {
    const [dataFolder, target] = [temporaryFolder(), temporaryFolder()]
    const laptop = openJournal(temporaryFolder(), { machine: 'laptop', journalFolder: target })
    await laptop.append(bout(NOON - 300 * MIN, 30))
    const journal = openJournal(dataFolder)
    const own = journal.folder
    await fill(journal)
    await moveJournal(journal, target, dataFolder, () => undefined)
    const together = await journal.read(0, ALL)
    expect(together).toEqual(await laptop.read(0, ALL))
    const back = await moveJournal(journal, own, dataFolder, () => undefined)
    expect(back.oldFolderKept).toBe(target)
    expect(await journal.read(0, ALL)).toEqual(together)
    expect(await laptop.read(0, ALL)).toEqual(together)
  })

  test('keeps what is written while files are copied', async () => {
    const [dataFolder, target] = [temporaryFolder(), temporaryFolder()]
    const journal = openJournal(dataFolder)
    await fill(journal)
    const count = (await journal.read(0, ALL)).length
    const moving = moveJournal(journal, target, dataFolder, () => undefined)
    const id = await journal.append(bout(NOON + MIN, 5))
    await moving
    const facts = await journal.read(0, ALL)
    expect(facts).toHaveLength(count + 1)
    expect(facts.some(fact => fact.id === id)).toBe(true)
  })

  test('that fails after it was remembered is forgotten again', async () => {
    const [dataFolder, target] = [temporaryFolder(), temporaryFolder()]
    const journal = openJournal(dataFolder)
    await fill(journal)
    const old = journal.folder
    const remembered: string[] = []
    const moving = moveJournal(journal, target, dataFolder, async folder => {
      remembered.push(folder)
      if (folder !== target) return
      // One more entry asks for another round, and the new folder takes nothing any more.
      await journal.append(activity(NOON, 5))
      rmSync(target, { recursive: true })
      writeFileSync(target, '')
    })
    await expect(moving).rejects.toThrow(/stays where it is and nothing was lost/)
    expect(remembered).toEqual([target, old])
    expect(journal.folder).toBe(old)
  })

  test('is done where the old folder cannot be emptied', async () => {
    const [dataFolder, target] = [temporaryFolder(), temporaryFolder()]
    const journal = openJournal(dataFolder)
    await fill(journal)
    const [old, before] = [journal.folder, await journal.read(0, ALL)]
    // A folder under the name of a file is what no deleting of files takes away.
    const moved = await moveJournal(journal, target, dataFolder, () => {
      mkdirSync(join(old, '2026-01.abcdefgh.rejected'))
    })
    expect(moved).toMatchObject({ folder: target, oldFolderKept: old })
    expect(await journal.read(0, ALL)).toEqual(before)
  })

  test('to where nothing can be written changes nothing', async () => {
    const dataFolder = temporaryFolder()
    const journal = openJournal(dataFolder)
    await fill(journal)
    const file = join(temporaryFolder(), 'a-file')
    writeFileSync(file, '')
    const before = await journal.read(0, ALL)
    await expect(moveJournal(journal, join(file, 'under'), dataFolder, () => undefined)).rejects.toThrow(
      /stays where it is/,
    )
    expect(await journal.read(0, ALL)).toEqual(before)
  })
})

describe('export and import', () => {
  const carry = async (from: Journal, to: Journal) => {
    const path = join(temporaryFolder(), 'diary.json')
    await exportJson(from, path, NOON)
    expect(statSync(path).mode & 0o777).toBe(0o600)
    return importJson(to, path)
  }

  test('a diary carried to a new machine is the same diary, and carried twice as well', async () => {
    const from = openJournal(temporaryFolder())
    await fill(from)
    const to = openJournal(temporaryFolder(), { machine: 'new' })
    expect(await carry(from, to)).toMatchObject({ known: 0, unreadable: 0 })
    expect(await to.read(0, ALL)).toEqual(await from.read(0, ALL))
    expect(await carry(from, to)).toMatchObject({ added: 0 })
    expect(await carry(to, from)).toMatchObject({ added: 0 })
    expect(await from.read(0, ALL)).toEqual(await to.read(0, ALL))
  })

  test('read back after everything was deleted it is all there again, corrections and check-ins too, once', async () => {
    const journal = openJournal(temporaryFolder())
    await fill(journal)
    const before = await journal.read(0, ALL)
    const path = join(temporaryFolder(), 'diary.json')
    await exportJson(journal, path, NOON)
    await journal.erase('everything')
    await importJson(journal, path)
    const plain = (facts: readonly Fact[]) =>
      facts.map(fact => contentOf(fact.kind === 'checkin' ? { ...fact, episode: null } : fact)).toSorted()
    const after = await journal.read(0, ALL)
    expect(plain(after)).toEqual(plain(before))
    const pain = after.find(fact => fact.kind === 'episode')
    expect(after.find(fact => fact.kind === 'checkin')).toMatchObject({ episode: pain?.id })
    expect(await importJson(journal, path)).toMatchObject({ added: 0 })
    expect(await journal.read(0, ALL)).toHaveLength(before.length)
  })

  test('is the identity, whatever was kept', async () => {
    const entry: fc.Arbitrary<Entry> = fc.oneof(
      fc
        .tuple(fc.integer({ min: 0, max: 200_000 }), fc.integer({ min: 1, max: 300 }))
        .map(([ago, min]) => bout(NOON - ago * MIN, min)),
      fc
        .tuple(fc.nat(200_000), fc.string({ unit: 'grapheme', maxLength: 30 }))
        .map(([ago, notes]) => activity(NOON - ago * MIN, 5, { notes })),
      fc
        .tuple(fc.nat(200_000), fc.string({ maxLength: 30 }))
        .map(([ago, notes]) => episode(NOON - ago * MIN, { notes })),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { maxLength: 15 }), async entries => {
        const [from, to] = [
          openJournal(temporaryFolder()),
          openJournal(temporaryFolder(), { machine: 'new' }),
        ]
        for (const each of entries) await from.append(each)
        await carry(from, to)
        expect(await to.read(0, ALL)).toEqual(await from.read(0, ALL))
        expect((await to.summary(null, 4)).days).toEqual((await from.summary(null, 4)).days)
      }),
      { numRuns: 25 },
    )
  })

  test.each(['', 'null', '[]', '{"format":"other","facts":[]}', '{"format":"sitwell-diary"', '\u0000\u0000'])(
    'a file that is none (%j) is refused in words, and nothing is written',
    async text => {
      const journal = openJournal(temporaryFolder())
      const path = join(temporaryFolder(), 'other.json')
      writeFileSync(path, text)
      await expect(importJson(journal, path)).rejects.toThrow(/Nothing was changed/)
      expect(existsSync(journal.folder)).toBe(false)
    },
  )

  test('entries that are damaged or not ours are counted and left out', async () => {
    const journal = openJournal(temporaryFolder())
    const path = join(temporaryFolder(), 'edited.json')
    const good = { v: 1, id: 'abcdefgh-202611-1', keptAt: NOON, ...bout(NOON, 5) }
    const facts = [
      good,
      { ...good, id: '../../etc-202611-2' },
      { ...good, id: 'abcdefgh-202611-3', sittingSec: -1 },
      7,
      null,
    ]
    writeFileSync(path, JSON.stringify({ format: 'sitwell-diary', version: 1, facts }))
    expect(await importJson(journal, path)).toEqual({ added: 1, known: 0, unreadable: 4 })
    expect(readdirSync(journal.folder)).toEqual(['2026-11.abcdefgh (imported).jsonl'])
  })

  test('tables for a spreadsheet run no formula that somebody typed', async () => {
    const journal = openJournal(temporaryFolder())
    await fill(journal)
    const folder = temporaryFolder()
    await exportEntriesCsv(journal, join(folder, 'entries.csv'))
    const entries = readFileSync(join(folder, 'entries.csv'), 'utf8')
    expect(entries).toContain(`"'=HYPERLINK(""x"")"`)
    expect(entries.split('\r\n').filter(line => /(^|,)[=+@]/.test(line))).toEqual([])
    await exportDaysCsv(journal, join(folder, 'days.csv'), 4)
    expect(readFileSync(join(folder, 'days.csv'), 'utf8').split('\r\n')).toHaveLength(42)
  })
})
