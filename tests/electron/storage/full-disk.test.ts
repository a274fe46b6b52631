/**
 * A disk that takes a part of what is written, which the system tells by a number and not by an error. The limit on the
 * size of a file, which a shell can set, gives the same short writes as a disk that is full.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { activity, ALL, NOON, openJournal, temporaryFolder } from './journal-kit.ts'

const writer = fileURLToPath(new URL('full-disk-writer.ts', import.meta.url))
/** Blocks of 512 bytes: less than a line of the diary may take. */
const MOST_BLOCKS = 7

test.skipIf(process.platform === 'win32')('what a disk takes half of leaves what was there', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'small'), 'old')
  const journal = openJournal(folder)
  const gone = await journal.append(activity(NOON, 5))
  const kept = await journal.append(activity(NOON, 10, { notes: 'a'.repeat(4000) }))

  const limited = `ulimit -f ${MOST_BLOCKS}; exec "$0" --no-warnings "$@"`
  const said = execFileSync('sh', ['-c', limited, process.execPath, writer, folder, gone], {
    encoding: 'utf8',
  })
  expect(JSON.parse(said)).toEqual({ text: 'refused', removal: 'refused' })
  expect(readFileSync(join(folder, 'small'), 'utf8')).toBe('old')
  // What was taken back is hidden until the file can be rewritten.
  expect((await openJournal(folder).read(0, ALL)).map(({ id }) => id)).toEqual([kept])
})
