/**
 * Broken files against the modules that open them: nothing throws, what could be read holds, the file that was there is
 * kept aside byte by byte, and is said once. A few hundred here; `SITWELL_BROKEN_FILES=10000 npx vitest run …` for more.
 */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { Runtime } from '#electron/runtime/runtime.ts'
import { listFolder } from '#electron/storage/journal-read.ts'
import { openOwnRoutines } from '#electron/storage/own-routines.ts'
import { openPolicy } from '#electron/storage/policy-file.ts'
import { openSettings } from '#electron/storage/settings-store.ts'
import { createStateStore } from '#electron/storage/state-store.ts'
import { writeKept } from '#shared/content/own/file.ts'
import { parse, serialize, type EngineState } from '#shared/engine/index.ts'
import {
  defaultEngineSettings,
  defaultSettings,
  readSetting,
  readSettings,
  settingNames,
} from '#shared/settings/index.ts'
import { broken, type Broken } from './breakage.ts'
import { activity, ALL, bout, MIN, NOON, openJournal } from './journal-kit.ts'

const FILES = Number(process.env['SITWELL_BROKEN_FILES'] ?? 500)
const KINDS = 6
const EACH = Math.ceil(FILES / KINDS)
const LONG = Math.max(30_000, EACH * 100)

const home = mkdtempSync(join(tmpdir(), 'sitwell-broken-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

/** Opens each broken file in a folder of its own, and says which it was where that fails. */
async function eachBroken(
  whole: Buffer,
  check: (folder: string, broken: Broken) => void | Promise<void>,
): Promise<void> {
  for (let seed = 1; seed <= EACH; seed++) {
    const folder = join(home, 'one')
    mkdirSync(folder)
    const file = broken(whole, seed)
    try {
      await check(folder, file)
    } catch (error) {
      throw new Error(`${file.how}: ${file.bytes.subarray(0, 200).toString()}`, { cause: error })
    } finally {
      rmSync(folder, { recursive: true })
    }
  }
}
const asides = (folder: string) => readdirSync(folder).filter(name => name.includes('broken'))

describe('broken', () => {
  test(
    'settings fall back value by value',
    async () => {
      const own = {
        stretchEveryMin: 40,
        theme: 'dark',
        snoozeMin: [3, 9],
        holdApps: ['zoom', 'Über'],
        version: 1,
      }
      const whole = Buffer.from(JSON.stringify({ ...defaultSettings, ...own }, null, 2))
      const open = (folder: string) =>
        openSettings({ folder, file: () => Promise.reject(new Error('not here')), onChange: () => undefined })
      await eachBroken(whole, (folder, { bytes }) => {
        const path = join(folder, 'settings.json')
        writeFileSync(path, bytes)
        const settings = open(folder)
        expect(settings.isNew).toBe(false)
        expect(readSettings(settings.current).problems).toEqual([])
        const given = recordIn(bytes)
        for (const name of settingNames) {
          const reading = given !== null && Object.hasOwn(given, name) ? readSetting(name, given[name]) : null
          const value = reading !== null && 'value' in reading ? reading.value : defaultSettings[name]
          expect(settings.current[name]).toEqual(value)
        }
        const kept = asides(folder)
        if (settings.trouble === null) {
          expect(kept).toEqual([])
          return
        }
        expect(settings.trouble).toEqual({ trouble: 'file-kept-aside', file: kept[0] })
        expect(readFileSync(join(folder, kept[0] ?? '')).equals(bytes)).toBe(true)
        const again = open(folder)
        expect(again.trouble).toBeNull()
        expect(again.current).toEqual(settings.current)
        expect(asides(folder)).toEqual(kept)
      })
    },
    LONG,
  )

  test(
    'policies hold as far as they could be read, and are said',
    async () => {
      const whole = Buffer.from(
        JSON.stringify({
          version: 1,
          administrator: 'Desk support',
          defaults: { stretchEveryMin: 40 },
          locked: { theme: 'light', countWatching: false },
        }),
      )
      await eachBroken(whole, (folder, { bytes }) => {
        const path = join(folder, 'policy.json')
        writeFileSync(path, bytes)
        const { policy, trouble } = openPolicy(path)
        expect(readSettings({ ...policy.defaults, ...policy.locked }).problems).toEqual([])
        if (recordIn(bytes) === null) expect(trouble).toBe('unreadable')
      })
    },
    LONG,
  )

  test(
    'states of the engine are kept aside, said once, and the count begins anew',
    async () => {
      const whole = Buffer.from(serialize(workedState()))
      await eachBroken(whole, (folder, { bytes }) => {
        const path = join(folder, 'engine-state')
        writeFileSync(path, bytes)
        const told: string[] = []
        const begin = () => beginAt(NOON + 10 * MIN, folder, sentence => told.push(sentence))
        const first = begin()
        const isUsed = bytes.equals(whole)
        if (isUsed) expect(first.view().sittingSec).toBeGreaterThan(0)
        else {
          const kept = asides(folder)
          expect(told).toEqual(kept)
          expect(kept).toHaveLength(1)
          expect(readFileSync(join(folder, kept[0] ?? '')).equals(bytes)).toBe(true)
        }
        first.start()
        first.stop()
        begin().start()
        expect(told).toHaveLength(isUsed ? 0 : 1)
      })
    },
    LONG,
  )

  test(
    'states whose checksum holds and whose contents do not are survived',
    async () => {
      const state = JSON.parse(JSON.stringify(workedState())) as Record<string, unknown>
      const whole = Buffer.from(JSON.stringify(state))
      await eachBroken(whole, (folder, { bytes }) => {
        writeFileSync(join(folder, 'engine-state'), sealed(bytes.toString()))
        const begun = beginAt(NOON + 10 * MIN, folder, () => undefined)
        begun.start()
        begun.look()
        begun.stop()
        expect(parse(readFileSync(join(folder, 'engine-state'), 'utf8'))).not.toBeNull()
      })
    },
    LONG,
  )

  test(
    'own routines are kept as far as they could be read',
    async () => {
      const whole = Buffer.from(
        writeKept(
          ['Lunch', 'Évening', 'Later'].map((name, index) => ({
            id: `own-${index}`,
            pinned: index === 0,
            name,
            items: [{ exercise: 'walk-easy', seconds: 60 }],
          })),
        ),
      )
      const routine = { name: 'New', items: [{ exercise: 'walk-easy', seconds: 60 }] }
      await eachBroken(whole, (folder, { bytes }) => {
        const path = join(folder, 'own-routines.json')
        writeFileSync(path, bytes)
        const open = () => openOwnRoutines({ path, now: () => NOON, changed: () => undefined })
        const routines = open()
        const { trouble } = routines.view
        const kept = asides(folder)
        expect(kept).toHaveLength(trouble === null ? 0 : 1)
        if (kept[0] !== undefined) expect(readFileSync(join(folder, kept[0])).equals(bytes)).toBe(true)
        const before = routines.view.routines.length
        expect(routines.save(null, routine)).toMatchObject({ ok: true })
        expect(open().view).toMatchObject({ trouble: null, routines: { length: before + 1 } })
      })
    },
    LONG,
  )

  test(
    'journals keep every line that is whole, and take new ones',
    async () => {
      const source = join(home, 'source')
      const author = openJournal(source)
      for (let index = 0; index < 12; index++) {
        await author.append(bout(NOON + index * 40 * MIN, 30))
        await author.append(
          activity(NOON + index * 40 * MIN, index + 1, { notes: 'Über “die” Mittagspause' }),
        )
      }
      const device = readFileSync(join(source, 'device.json'))
      const name = listFolder(author.folder).files[0]?.name ?? ''
      const whole = readFileSync(join(author.folder, name))
      const idsOf = new Map((await author.read(0, ALL)).map(fact => [fact.id, fact]))
      const linesOf = linesById(whole)
      await eachBroken(whole, async (folder, { bytes }) => {
        mkdirSync(join(folder, 'journal'))
        writeFileSync(join(folder, 'device.json'), device)
        writeFileSync(join(folder, 'journal', name), bytes)
        const journal = openJournal(folder)
        const found = await journal.read(0, ALL)
        const survivors = [...linesOf].filter(([, line]) => hasLine(bytes, line)).map(([id]) => id)
        expect(found).toEqual(expect.arrayContaining(survivors.map(id => idsOf.get(id))))
        for (const fact of found) expect(idsOf.get(fact.id)).toEqual(fact)
        const id = await journal.append(activity(NOON, 77))
        const after = await openJournal(folder).read(0, ALL)
        expect(after.map(fact => fact.id)).toContain(id)
        expect(after).toHaveLength(found.length + 1)
      })
    },
    LONG,
  )

  test('names of this machine, and anchors of the clock, are made anew', async () => {
    const whole = Buffer.from(JSON.stringify({ device: 'abcd1234', machine: 'desk' }))
    for (let seed = 1; seed <= 100; seed++) {
      const folder = mkdtempSync(join(home, 'device-'))
      writeFileSync(join(folder, 'device.json'), broken(whole, seed).bytes)
      const journal = openJournal(folder)
      expect(journal.device).toMatch(/^[0-9a-z]{8}$/)
      const id = await journal.append(activity(NOON, 5))
      expect(openJournal(folder).device).toBe(journal.device)
      expect((await journal.read(0, ALL)).map(fact => fact.id)).toEqual([id])
    }
  })
})

/** What a strict reader of JSON in UTF-8 finds. */
function recordIn(bytes: Buffer): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(bytes.toString())
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null
  } catch {
    return null
  }
}

/** As `serialize` seals a state, whatever it is. */
const sealed = (json: string): string => {
  let hash = 0x811c9dc5
  for (let index = 0; index < json.length; index++)
    hash = Math.imul(hash ^ json.charCodeAt(index), 0x01000193)
  return `1 ${hash >>> 0} ${json}`
}

function beginAt(at: number, folder: string, told: (file: string) => void): Runtime {
  const store = createStateStore(folder, { unwritable: () => expect.unreachable(), keptAside: told })
  return new Runtime({
    clock: {
      now: () => ({ at, mono: at - NOON }),
      zone: () => 'UTC',
      wakeAt: () => undefined,
      cancel: () => undefined,
    },
    idle: { sample: () => 0 },
    store,
    settings: defaultEngineSettings,
    events: { effect: () => undefined, changed: () => undefined },
  })
}

/** Somebody has sat for a while, and noted this and that. */
function workedState(): EngineState {
  let now = NOON
  const kept: { state?: EngineState } = {}
  const runtime = new Runtime({
    clock: {
      now: () => ({ at: now, mono: now - NOON }),
      zone: () => 'UTC',
      wakeAt: () => undefined,
      cancel: () => undefined,
    },
    idle: { sample: () => 0 },
    store: { read: () => null, write: state => (kept.state = state), setAside: () => undefined },
    settings: defaultEngineSettings,
    events: { effect: () => undefined, changed: () => undefined },
  })
  runtime.start()
  for (; now < NOON + 8 * MIN; now += MIN / 2) runtime.look()
  const { state } = kept
  if (state === undefined || parse(serialize(state)) === null) throw new Error('No state was kept.')
  return state
}

function linesById(whole: Buffer): ReadonlyMap<string, Buffer> {
  const lines = whole.toString().split('\n').filter(Boolean)
  return new Map(lines.map(line => [/"id":"([^"]+)"/.exec(line)?.[1] ?? '', Buffer.from(`${line}\n`)]))
}

/** Whether the line stands there whole, from the begin of a line to its end. */
function hasLine(bytes: Buffer, line: Buffer): boolean {
  for (let from = bytes.indexOf(line); from >= 0; from = bytes.indexOf(line, from + 1))
    if (from === 0 || bytes[from - 1] === 0x0a) return true
  return false
}
