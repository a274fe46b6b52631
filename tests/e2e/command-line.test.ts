/** The command line against the app that runs: the same executable, and the same file under plain Node. */
import { spawn } from 'node:child_process'
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { electronOptions } from '#tests/lab/app.ts'
import { clone, electronUnderTest, openDesktop, type Desktop } from '#tests/lab/desktop.ts'
import type { Doing } from '#tests/lab/input.ts'
import { start } from '#tests/lab/processes.ts'
import { until } from '#tests/lab/until.ts'
import { environmentFor, startSitwell, type Sitwell } from './sitwell.ts'

let desktop: Desktop
let sitwell: Sitwell
let working: Doing
beforeAll(async () => {
  desktop = await openDesktop()
  working = desktop.input.work()
  sitwell = await startSitwell(desktop, { settings: { stretchEveryMin: 110, ceilingMin: 110 } })
  await until('the socket', () => statSync(socket(), { throwIfNoEntry: false }))
})
afterAll(async () => {
  await working.stop()
  await desktop.close()
})

const socket = () => join(sitwell.dataFolder, 'control/socket')
const commandFile = join(clone, 'dist/cli/sitwell.cjs')

interface Said {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

async function said(
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Said> {
  const child = spawn(file, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<number | null>(resolve => child.on('close', resolve))
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  return { code, out, err }
}

function withoutScreen(): Readonly<Record<string, string>> {
  const all: Readonly<Record<string, string>> = { ...desktop.env, ...environmentFor(sitwell.dataFolder) }
  const { DISPLAY: _, ...env } = all
  return env
}

/** With the app's own executable, on a machine without a screen. */
const byApp = (...words: readonly string[]): Promise<Said> => {
  return said(electronUnderTest(), [...electronOptions, clone, ...words], withoutScreen())
}
const byNode = (...words: readonly string[]): Promise<Said> =>
  said(process.execPath, [commandFile, ...words], { ...desktop.env, ...environmentFor(sitwell.dataFolder) })

test('the status is that of the tray', async () => {
  await sitwell.tooltip(/min sitting, stretch in/)
  const { code, out } = await byApp('status')
  expect(code).toBe(0)
  expect(out).toMatch(/min sitting, stretch in \d+ (min|hr)/)
  expect(JSON.parse((await byNode('status', '--json')).out)).toMatchObject({ schema: 1, posture: 'sitting' })
})

test('the socket is the user’s alone', () => {
  expect(statSync(socket()).mode & 0o777).toBe(0o600)
  expect(statSync(join(sitwell.dataFolder, 'control')).mode & 0o777).toBe(0o700)
})

test('a pause, and its end, are seen in the tray', async () => {
  expect(await byApp('pause', '30m')).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^Paused until/) as string,
  })
  await sitwell.tooltip(/Paused until/)
  expect(await byNode('resume')).toMatchObject({ code: 0, out: 'Going on.\n' })
  expect((await byNode('status', '--json')).out).toContain('"paused":false')
})

test('standing and sitting', async () => {
  expect(await byNode('stand')).toMatchObject({ code: 0 })
  await sitwell.tooltip(/Standing for/)
  expect(await byNode('sit')).toMatchObject({ code: 0 })
  await sitwell.tooltip(/sitting/)
})

test('nothing to snooze is refused with 1, wrong words with 2, an unknown routine with 2', async () => {
  expect(await byApp('snooze', '5')).toMatchObject({
    code: 1,
    err: expect.stringContaining('no prompt') as string,
  })
  expect(await byApp('staus')).toMatchObject({ code: 2, err: expect.stringContaining('“status”') as string })
  expect(await byNode('routine', 'walk-fiv')).toMatchObject({
    code: 2,
    err: expect.stringContaining('“walk-five”') as string,
  })
})

test('follows: a line at once, and one at each change, from one process that opens nothing', async () => {
  const words = [clone, 'status', '--follow', '--format', '{state} {sitting}']
  const follower = start(electronUnderTest(), [...electronOptions, ...words], withoutScreen())
  const lines = () => follower.output().match(/^(?:counting|paused) \d+$/gm) ?? []
  await until('the first line', () => lines().length > 0)
  await until('the next minute, which is a second here', () => lines().length > 1)
  await byNode('pause', 'on')
  await until('the pause', () => lines().some(line => line.startsWith('paused')))
  await byNode('resume')
  expect(lines().filter((line, index) => line === lines()[index - 1])).toEqual([])
  await follower.stop()
})

test('a break that was asked for is on screen, and can be snoozed', async () => {
  expect(await byNode('break')).toMatchObject({ code: 0, out: 'Here is your break.\n' })
  await sitwell.app.window('prompt')
  expect(await byNode('snooze', '5')).toMatchObject({ code: 0, out: 'Snoozed for 5 min.\n' })
  await until('the prompt to go', async () => !(await sitwell.app.windows()).includes('prompt'))
})

test('a routine is started by its id, and no second one beside it', async () => {
  expect(await byNode('routine', 'posture-reset-30')).toMatchObject({ code: 0 })
  await sitwell.app.window('routine')
  expect(await byNode('routine')).toMatchObject({
    code: 1,
    err: expect.stringContaining('is running') as string,
  })
})

test('an activity is noted in the diary before it is confirmed', async () => {
  expect(await byNode('log', 'walk', '20')).toEqual({
    code: 0,
    out: 'Noted: walking, 20 min, moderate.\n',
    err: '',
  })
  const files = readdirSync(sitwell.dataFolder, { recursive: true, encoding: 'utf8' })
  const journal = files.filter(name => name.endsWith('.jsonl')).map(name => join(sitwell.dataFolder, name))
  expect(journal.map(file => readFileSync(file, 'utf8')).join('')).toMatch(/"activity":"walk","minutes":20/)
})

test('a link starts the app that runs with what it asks for, and nothing else', async () => {
  await byNode('resume')
  const again = (link: string) =>
    desktop.launch({ env: environmentFor(sitwell.dataFolder), args: [link] }).program.ended
  expect(await again('sitwell://pause/25m')).toBe(0)
  await sitwell.tooltip(/Paused until/)
  await until('links to be heeded again', async () => {
    await again('sitwell://resume')
    return (await byNode('status', '--json')).out.includes('"paused":false')
  })
  await again('sitwell://pause/on?really=1')
  expect((await byNode('status', '--json')).out).toContain('"paused":false')
})

test('without an app there is a sentence, and 3', async () => {
  await sitwell.icon.choose('Quit Sitwell')
  await sitwell.app.program.ended
  const none = { code: 3, out: '', err: expect.stringContaining('Sitwell is not running') as string }
  expect(await byNode('status')).toEqual(none)
  expect(await byApp('status')).toMatchObject({ ...none })
})
