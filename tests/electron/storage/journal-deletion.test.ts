/** What is deleted is gone: from files, copies, what was set aside, and the cache; and no sync program brings it back. */
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { activity, ALL, bout, DAY, episode, MIN, NOON, openJournal, temporaryFolder } from './journal-kit.ts'

/** Every byte below a folder, as text. */
function everyByte(folder: string): string {
  return readdirSync(folder)
    .map(name => join(folder, name))
    .map(path => (statSync(path).isDirectory() ? everyByte(path) : readFileSync(path, 'latin1')))
    .join('\n')
}

async function filled() {
  const folder = temporaryFolder()
  const journal = openJournal(folder)
  for (let day = 0; day < 60; day++) {
    await journal.append(bout(NOON - day * DAY, 40))
    await journal.append(activity(NOON - day * DAY, 20, { notes: `walked-${day}-days-ago` }))
  }
  const pain = await journal.append(episode(NOON - 10 * DAY, { notes: 'worst-secret' }))
  await journal.correct(pain, { notes: 'corrected-secret' })
  const name = `2026-11.${journal.device}.jsonl`
  appendFileSync(join(journal.folder, name), '{"half of a walked-3-days-ago\n')
  await journal.read(0, ALL)
  copyFileSync(
    join(journal.folder, name),
    join(journal.folder, name.replace('.jsonl', ' (conflicted copy).jsonl')),
  )
  await journal.summary(null, 4)
  return { folder, journal, name }
}

describe('a span', () => {
  test('is gone from every byte, and what lies outside it is there', async () => {
    const { folder, journal } = await filled()
    expect(everyByte(folder)).toContain('worst-secret')
    const before = await journal.read(0, ALL)
    const erased = await journal.erase({ from: NOON - 12 * DAY - 60 * MIN, to: NOON - 2 * DAY - 60 * MIN })
    expect(erased.lines).toBeGreaterThan(20)
    const bytes = everyByte(folder)
    for (const secret of ['worst-secret', 'corrected-secret', 'walked-3-days-ago', 'walked-12-days-ago'])
      expect(bytes).not.toContain(secret)
    for (const kept of ['walked-0-days-ago', 'walked-2-days-ago', 'walked-13-days-ago', 'walked-59-days-ago'])
      expect(bytes).toContain(kept)
    expect(await journal.read(0, ALL)).toHaveLength(before.length - 21)
    expect((await journal.summary(null, 4)).notes).toEqual([])
  })

  test('takes a sit that reaches into it', async () => {
    const journal = openJournal(temporaryFolder())
    await journal.append(bout(NOON - 60 * MIN, 90))
    await journal.erase({ from: NOON, to: NOON + DAY })
    expect(await journal.read(0, ALL)).toEqual([])
  })

  test('brought back by a sync program is deleted again when it is next read', async () => {
    const { journal, name } = await filled()
    const path = join(journal.folder, name)
    const old = readFileSync(path)
    await journal.erase({ from: NOON - 12 * DAY, to: NOON })
    writeFileSync(path, old)
    const found = await journal.read(0, ALL)
    expect(JSON.stringify(found)).not.toContain('worst-secret')
    expect(readFileSync(path, 'utf8')).not.toContain('worst-secret')
  })

  test('that ends before it begins deletes nothing', async () => {
    const { journal } = await filled()
    await expect(journal.erase({ from: NOON, to: NOON - 1 })).rejects.toThrow(/Nothing was deleted/)
  })
})

test('everything: no file of a month is left, and the next entry is the first', async () => {
  const { folder, journal } = await filled()
  await journal.erase('everything')
  expect(readdirSync(journal.folder)).toEqual([`erased.${journal.device}.jsonl`])
  expect(existsSync(join(folder, 'journal-cache'))).toBe(false)
  expect(everyByte(folder)).not.toMatch(/secret|walked|bout/)
  await journal.append(bout(NOON, 5))
  expect(await openJournal(folder).read(0, ALL)).toHaveLength(1)
  expect((await openJournal(folder).summary(null, 4)).days).toMatchObject({
    '2026-11-10': { sittingSec: 300 },
  })
})

test('an empty diary is deleted without a trace', async () => {
  const journal = openJournal(temporaryFolder())
  expect(await journal.erase('everything')).toEqual({ lines: 0, files: 0 })
  expect(existsSync(journal.folder)).toBe(false)
})

test('one entry taken back costs one month’s cache, and leaves nothing of it there', async () => {
  const { folder, journal } = await filled()
  const cache = join(folder, 'journal-cache')
  const before = readdirSync(cache).map(name => [name, statSync(join(cache, name)).mtimeMs] as const)
  const [pain] = (await journal.summary(null, 4)).notes
  await journal.remove(pain?.id ?? '')
  expect(everyByte(folder)).not.toContain('corrected-secret')
  expect((await journal.summary(null, 4)).notes).toEqual([])
  const untouched = before.filter(([name, at]) => statSync(join(cache, name)).mtimeMs === at)
  expect(untouched.map(([name]) => name)).toEqual(['2026-09.json'])
})

test('a month that another machine deleted leaves the cache, too', async () => {
  const { folder, journal } = await filled()
  const other = openJournal(temporaryFolder(), { machine: 'laptop', journalFolder: journal.folder })
  await other.erase('everything')
  expect(await journal.notes(4)).toEqual([])
  expect(everyByte(folder)).not.toMatch(/secret|walked/)
})
