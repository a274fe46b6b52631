import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readLine, writeLine } from '#electron/storage/journal-lines.ts'
import { readName } from '#electron/storage/journal-names.ts'
import { runNow, scanFile } from '#electron/storage/journal-scan.ts'
import type { Fact } from '#shared/history/index.ts'
import { activity, ALL, bout, MIN, NOON, openJournal, temporaryFolder } from './journal-kit.ts'

const fact: Fact = { ...bout(NOON, 50), id: 'desk0000-202611-1', keptAt: NOON }

describe('a line', () => {
  test('is JSON like any other, and reads back as the fact it was', () => {
    const line = writeLine(fact)
    expect(JSON.parse(line.toString())).toMatchObject({
      c: expect.stringMatching(/^[0-9a-f]{8}$/),
      kind: 'bout',
    })
    expect(readLine(line.subarray(0, -1))).toEqual({ fact })
  })

  test('is refused with any one byte changed', () => {
    const line = writeLine({ ...fact, ...activity(NOON, 5, { notes: 'Żółć 🙂' }) }).subarray(0, -1)
    fc.assert(
      fc.property(fc.nat(line.length - 1), fc.integer({ min: 1, max: 255 }), (index, change) => {
        const damaged = Buffer.from(line)
        damaged[index] = (damaged[index] ?? 0) ^ change
        expect(readLine(damaged)).toBeNull()
      }),
    )
  })

  test('of a later version is kept, although nobody understands it yet', async () => {
    const folder = temporaryFolder()
    const journal = openJournal(folder)
    await journal.append(bout(NOON, 1))
    const name = `2026-11.${journal.device}.jsonl`
    const later = writeLine(fact).toString().slice('{"c":"12345678",'.length, -1).replace('"v":1', '"v":9')
    const check = crc32(later).toString(16).padStart(8, '0')
    appendFileSync(join(journal.folder, name), `{"c":"${check}",${later}\n{"torn":\n`)
    expect(await journal.read(0, ALL)).toHaveLength(1)
    expect(journal.status()).toMatchObject({ later: 1, setAside: 1 })
    expect(readFileSync(join(journal.folder, name), 'utf8')).toContain('"v":9')
  })
})

describe('names', () => {
  test.each([
    ['2026-11.k3f9x2ab.jsonl', false],
    ['2026-11.k3f9x2ab.sync-conflict-20261103-101530-ABCDEFG.jsonl', true],
    ['2026-11.k3f9x2ab (conflicted copy 2026-11-03 101530).jsonl', true],
    ['2026-11.k3f9x2ab_conflict-20261103-101530.jsonl', true],
    ["2026-11.k3f9x2ab (Anna's conflicted copy 2026-11-03).jsonl", true],
    ['2026-11.k3f9x2ab (In Konflikt stehende Kopie von Anna 2026-11-03).jsonl', true],
    ['2026-11.k3f9x2ab 2.jsonl', true],
    ['2026-11.k3f9x2ab-DESK.jsonl', true],
    ['2026-11.k3f9x2ab (1).jsonl', true],
  ])('%s is read', (name, isCopy) => {
    expect(readName(name)).toMatchObject({ month: '2026-11', device: 'k3f9x2ab', isCopy })
  })

  test.each([
    '2026-13.k3f9x2ab.jsonl',
    '2026-11.k3f9x2abc.jsonl',
    '.syncthing.2026-11.k3f9x2ab.jsonl.tmp',
    '~2026-11.k3f9x2ab.jsonl',
    '2026-11.k3f9x2ab.rejected',
    '2026-11.k3f9x2ab.jsonl.new',
    'notes.jsonl',
  ])('%s is left alone', name => expect(readName(name)).toBeNull())
})

describe('damage', () => {
  test('a file cut anywhere gives every whole line before the cut, and goes on being written', async () => {
    const original = temporaryFolder()
    const journal = openJournal(original)
    for (let index = 0; index < 12; index++) await journal.append(bout(NOON + index * MIN, 1))
    const name = `2026-11.${journal.device}.jsonl`
    const bytes = readFileSync(join(journal.folder, name))
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length), async cut => {
        const folder = temporaryFolder()
        copyFileSync(join(original, 'device.json'), join(folder, 'device.json'))
        mkdirSync(join(folder, 'journal'))
        writeFileSync(join(folder, 'journal', name), bytes.subarray(0, cut))
        const whole = bytes.subarray(0, cut).toString().split('\n').length - 1
        const again = openJournal(folder)
        expect(await again.read(0, ALL)).toHaveLength(whole)
        await again.append(bout(NOON + 60 * MIN, 1))
        const facts = await openJournal(folder).read(0, ALL)
        expect(facts).toHaveLength(whole + 1)
        expect(new Set(facts.map(({ id }) => id)).size).toBe(whole + 1)
      }),
      { numRuns: 60 },
    )
  })

  test('garbage anywhere takes only the lines it hits', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(20), fc.uint8Array({ minLength: 1, maxLength: 300 })), { maxLength: 6 }),
        async junk => {
          const folder = temporaryFolder()
          const journal = openJournal(folder)
          for (let index = 0; index < 10; index++) await journal.append(bout(NOON + index * MIN, 1))
          const path = join(journal.folder, `2026-11.${journal.device}.jsonl`)
          const lines = readFileSync(path, 'latin1').split('\n')
          for (const [at, bytes] of junk)
            lines.splice(at % lines.length, 0, Buffer.from(bytes).toString('latin1').replaceAll('\n', ' '))
          writeFileSync(path, lines.join('\n'), 'latin1')
          const again = openJournal(folder)
          const found = await again.read(0, ALL)
          expect(found).toHaveLength(10)
          await again.append(bout(NOON + 60 * MIN, 1))
          expect(await again.read(0, ALL)).toHaveLength(11)
        },
      ),
      { numRuns: 40 },
    )
  })

  test('a hundred megabytes without a newline are passed over in little memory', () => {
    const path = join(temporaryFolder(), 'huge')
    writeFileSync(path, '')
    truncateSync(path, 100 * 1024 * 1024)
    appendFileSync(path, '\n')
    appendFileSync(path, writeLine(fact))
    let good = 0
    let bad = 0
    const before = process.memoryUsage().arrayBuffers
    let most = 0
    const steps = scanFile(path, { good: () => (good += 1), badLine: () => (bad += 1) })
    while (!steps.next().done) most = Math.max(most, process.memoryUsage().arrayBuffers - before)
    expect({ good, bad }).toEqual({ good: 1, bad: 1 })
    expect(most).toBeLessThan(64 * 1024 * 1024)
  })

  test('an empty line is no damage', () => {
    const path = join(temporaryFolder(), 'lines')
    writeFileSync(path, Buffer.concat([Buffer.from('\n'), writeLine(fact), Buffer.from('\n')]))
    let bad = 0
    runNow(scanFile(path, { good: () => undefined, badLine: () => (bad += 1) }))
    expect(bad).toBe(0)
  })

  test('a folder that is a file, a directory of a file’s name: nothing is read, and writing says so in words', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'journal'), 'no folder')
    const journal = openJournal(folder)
    expect(await journal.read(0, ALL)).toEqual([])
    expect(() => journal.keep(bout(NOON, 1))).toThrow(/was not kept\. What was kept before is untouched/)
  })

  test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'a read-only folder is read',
    async () => {
      const folder = temporaryFolder()
      const journal = openJournal(folder)
      await journal.append(bout(NOON, 1))
      const path = join(journal.folder, `2026-11.${journal.device}.jsonl`)
      appendFileSync(path, 'junk\n')
      chmodSync(path, 0o400)
      chmodSync(journal.folder, 0o500)
      expect(await journal.read(0, ALL)).toHaveLength(1)
      chmodSync(journal.folder, 0o700)
    },
  )
})

test('a file that others could read is closed to them at the next entry', async () => {
  const folder = temporaryFolder()
  const journal = openJournal(folder)
  await journal.append(bout(NOON, 1))
  const [name = ''] = readdirSync(journal.folder)
  chmodSync(join(journal.folder, name), 0o644)
  await journal.append(bout(NOON + MIN, 1))
  expect(statSync(join(journal.folder, name)).mode & 0o777).toBe(0o600)
})

test('a file that ends in more junk than a line may hold takes a new entry as a line of its own', async () => {
  const folder = temporaryFolder()
  const first = await openJournal(folder).append(bout(NOON, 30))
  const path = join(
    folder,
    'journal',
    readdirSync(join(folder, 'journal')).find(name => readName(name)) ?? '',
  )
  // A power cut can leave a file longer than what was written into it.
  appendFileSync(path, Buffer.alloc(100_000))
  const second = await openJournal(folder).append(activity(NOON, 5))
  expect((await openJournal(folder).read(0, ALL)).map(({ id }) => id).toSorted()).toEqual([first, second])
  expect(statSync(path).size).toBeLessThan(100_000)
})
