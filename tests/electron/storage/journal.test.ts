import { appendFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { activity, ALL, bout, DAY, episode, MIN, NOON, openJournal, temporaryFolder } from './journal-kit.ts'

describe('keeping', () => {
  test('an entry is read back as it was written, also by a later start', async () => {
    const folder = temporaryFolder()
    const id = await openJournal(folder).append(bout(NOON - 50 * MIN, 50))
    const facts = await openJournal(folder).read(0, ALL)
    expect(facts).toEqual([{ ...bout(NOON - 50 * MIN, 50), id, keptAt: NOON }])
  })

  test('only the user may read the files, and a file that was open to others is closed', async () => {
    const folder = temporaryFolder()
    const journal = openJournal(folder)
    await journal.append(bout(NOON, 1))
    const [name = ''] = readdirSync(journal.folder)
    expect(statSync(join(journal.folder, name)).mode & 0o777).toBe(0o600)
    expect(statSync(journal.folder).mode & 0o777).toBe(0o700)
  })

  test('counting goes on where the last start ended', async () => {
    const folder = temporaryFolder()
    const first = await openJournal(folder).append(bout(NOON, 1))
    const second = await openJournal(folder).append(bout(NOON + MIN, 1))
    expect([first, second].map(id => id.split('-')[2])).toEqual(['1', '2'])
  })

  test('half a line that a crash left is cut off and set aside', async () => {
    const folder = temporaryFolder()
    const journal = openJournal(folder)
    await journal.append(bout(NOON, 1))
    const [name = ''] = readdirSync(journal.folder)
    appendFileSync(join(journal.folder, name), '{"c":"00000000","v":1,"id"')
    const again = openJournal(folder)
    await again.append(bout(NOON + MIN, 2))
    expect(await again.read(0, ALL)).toHaveLength(2)
    expect(readFileSync(join(journal.folder, name.replace('.jsonl', '.rejected')), 'utf8')).toContain(
      '{"c":"00000000"',
    )
  })

  test('damaged lines are set aside once and counted, the others are read', async () => {
    const folder = temporaryFolder()
    const journal = openJournal(folder)
    for (let index = 0; index < 5; index++) await journal.append(bout(NOON + index * MIN, 1))
    const [name = ''] = readdirSync(journal.folder)
    const path = join(journal.folder, name)
    const lines = readFileSync(path, 'utf8').split('\n')
    lines[1] = lines[1]?.replace('"sittingSec":60', '"sittingSec":61') ?? ''
    lines.splice(3, 0, '\u0000\u0000 junk')
    writeFileSync(path, lines.join('\n'))
    const again = openJournal(folder)
    expect(await again.read(0, ALL)).toHaveLength(4)
    expect(again.status().setAside).toBe(2)
    expect(await again.read(0, ALL)).toHaveLength(4)
    expect(again.status().setAside).toBe(2)
  })

  test('an entry that does not fit is refused in words, and nothing is written', () => {
    const journal = openJournal(temporaryFolder())
    expect(() => journal.keep(activity(NOON, -5))).toThrow(/Nothing else was changed/)
    expect(journal.status().files).toBe(0)
  })
})

describe('setting right and taking back', () => {
  test('a correction holds, and the last one wins', async () => {
    const folder = temporaryFolder()
    const journal = openJournal(folder)
    const id = await journal.append(episode(NOON))
    await journal.correct(id, { painNow: 3 })
    await journal.correct(id, { painNow: 2, endedAt: NOON + DAY })
    const [found] = await openJournal(folder).read(0, ALL)
    expect(found).toMatchObject({ id, painNow: 2, painWorst: 7, endedAt: NOON + DAY })
  })

  test('a field that may not be changed is refused, and so is a value that does not fit', async () => {
    const journal = openJournal(temporaryFolder())
    const sitting = await journal.append(bout(NOON, 10))
    const pain = await journal.append(episode(NOON))
    await expect(journal.correct(sitting, { sittingSec: 1 })).rejects.toThrow(/as it was/)
    await expect(journal.correct(pain, { painNow: 11 })).rejects.toThrow(/as it was/)
  })

  test('an activity moved to another month is found there and nowhere else', async () => {
    const journal = openJournal(temporaryFolder())
    const id = await journal.append(activity(NOON, 20))
    const moved = await journal.correct(id, { at: NOON - 40 * DAY })
    expect(moved).not.toBe(id)
    expect(await journal.read(NOON - DAY, ALL)).toEqual([])
    expect(await journal.read(NOON - 41 * DAY, NOON - 39 * DAY)).toHaveLength(1)
  })

  test('what was taken back is gone from the files, and its id is not given again', async () => {
    const folder = temporaryFolder()
    const journal = openJournal(folder)
    const id = await journal.append(activity(NOON, 20, { notes: 'a secret walk' }))
    await journal.remove(id)
    expect(await journal.read(0, ALL)).toEqual([])
    const next = await openJournal(folder).append(activity(NOON, 5))
    expect(next).not.toBe(id)
    expect(await journal.read(0, ALL)).toHaveLength(1)
    const all = readdirSync(journal.folder).map(name => readFileSync(join(journal.folder, name), 'utf8'))
    expect(all.join('')).not.toContain('secret')
  })
})
