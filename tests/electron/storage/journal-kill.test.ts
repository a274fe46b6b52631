import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { ALL, NOON, openJournal, temporaryFolder } from './journal-kit.ts'

const KILLS = 50
const appender = fileURLToPath(new URL('journal-appender.ts', import.meta.url))

/** Lets it write, kills it a moment after its first confirmation, and gives the ids it confirmed. */
async function appendUntilKilled(folder: string, from: number, ms: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, ['--no-warnings', appender, folder, String(from)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
  const closed = once(child, 'close')
  await once(child.stdout, 'data')
  // A random moment is what is tried here; nothing is waited for.
  await sleep(ms)
  child.kill('SIGKILL')
  await closed
  return said.split('\n').slice(0, -1)
}

test(`killed ${KILLS} times while it writes, every entry that was confirmed is there, and no id twice`, async () => {
  const folder = temporaryFolder()
  const confirmed: string[] = []
  for (let kill = 0; kill < KILLS; kill++)
    confirmed.push(...(await appendUntilKilled(folder, NOON + kill * 3_600_000, Math.random() * 12)))
  const ids = (await openJournal(folder, { machine: 'killed' }).read(0, ALL)).map(({ id }) => id)
  expect(confirmed.length).toBeGreaterThanOrEqual(KILLS)
  expect(new Set(confirmed).size).toBe(confirmed.length)
  expect(new Set(ids).size).toBe(ids.length)
  expect(confirmed.filter(id => !ids.includes(id))).toEqual([])
}, 120_000)
