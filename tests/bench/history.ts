/**
 * Years of an ordinary diary, and what they cost: `node tests/bench/history.ts [YEARS…]` prints JSON. Targets
 * (docs/journal.md): one append under 5 ms and no dearer with years behind it; the diary's page within 100 ms of an
 * empty diary's; nothing at start-up. Figures are side by side: `empty` is the same work on an empty diary.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Journal } from '#electron/storage/journal.ts'
import { writeLine } from '#electron/storage/journal-lines.ts'
import { addMonths, factId, monthOf, monthsBetween, type Entry, type Month } from '#shared/history/index.ts'

const MIN = 60_000
const HOUR = 60 * MIN
const DAY = 24 * HOUR

/** Small and the same every time (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const pick = <T>(random: () => number, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T

/** A day at the desk: about sixty entries. */
function* workday(start: number, random: () => number): Generator<Entry> {
  const head = (at: number) => ({ at: Math.floor(at), offsetMin: 60 })
  let at = start + 8 * HOUR + Math.floor(random() * HOUR)
  for (let bout = 0; bout < 9; bout++) {
    const min = 20 + Math.floor(random() * 45)
    for (let short = 0; short < 2; short++) {
      const from = at + ((short + 1) * min * MIN) / 3
      yield {
        kind: 'absence',
        ...head(from),
        endedAt: Math.floor(from + 3 * MIN),
        cause: 'idle',
        counted: false,
      }
    }
    for (let prompt = 0; prompt < 3; prompt++) {
      yield {
        kind: 'prompt',
        ...head(at + ((prompt + 1) * min * MIN) / 4),
        promptKind: pick(random, ['posture', 'stretch'] as const),
        outcome: pick(random, ['done', 'natural', 'snoozed', 'dismissed', 'missed', 'held'] as const),
        level: 'toast',
        heldBy: random() < 0.2 ? ['call'] : [],
        sittingSec: 1800,
      }
    }
    const endedAt = Math.floor(at + min * MIN)
    yield {
      kind: 'bout',
      ...head(at),
      endedAt,
      sittingSec: (min - 6) * 60,
      overdueSec: 0,
      endedBy: 'away',
      known: true,
    }
    if (bout % 3 === 0) {
      yield {
        kind: 'routine',
        ...head(endedAt),
        endedAt: endedAt + 3 * MIN,
        routineId: 'hourly-stretch-3',
        purpose: 'stretch',
        exercises: ['stand-up-smart', 'walk-errand', 'standing-side-bend', 'shoulder-blade-squeeze'],
        finished: true,
        doneSec: 180,
        hurt: [],
        feeling: 'same',
      }
    }
    yield { kind: 'absence', ...head(endedAt), endedAt: endedAt + 10 * MIN, cause: 'lock', counted: true }
    at = endedAt + 10 * MIN
  }
}

function* life(from: number, to: number, random: () => number): Generator<Entry> {
  for (let day = from; day < to; day += DAY) {
    const weekday = new Date(day).getUTCDay()
    if (weekday > 0 && weekday < 6) yield* workday(day, random)
    if (random() < 0.4)
      yield {
        kind: 'activity',
        at: day + 19 * HOUR,
        offsetMin: 60,
        activity: 'walk',
        minutes: 30,
        intensity: 'moderate',
        strength: random() < 0.3,
        notes: 'round the park',
      }
    if (random() < 0.01) {
      yield {
        kind: 'episode',
        at: day + 10 * HOUR,
        offsetMin: 60,
        endedAt: day + 6 * DAY,
        onset: 'sudden',
        places: ['back-lower-left', 'back-buttock-left'],
        spreadDownLeg: 'none',
        sensations: ['gripping', 'sharp'],
        painNow: 5,
        painWorst: 7,
        trigger: 'lift',
        seatedBeforeMin: 80,
        numbness: false,
        tingling: false,
        weakness: false,
        tried: [{ what: 'heat', helped: 3 }],
        worsenedBy: 'bending',
        medicines: '',
        sleep: 2,
        stress: 4,
        workAffected: 1,
        walkingAffected: 0,
        otherSymptoms: '',
        notes: 'after the boxes',
      }
    }
  }
}

const BENCH_DEVICE = 'bench000'

/** Writes `years` of a diary up to `now` into a journal's folder. Gives how many entries and bytes. */
export function generateHistory(
  folder: string,
  years: number,
  now: number,
): { readonly facts: number; readonly bytes: number } {
  mkdirSync(folder, { recursive: true })
  const random = randomFrom(years)
  const from = Math.floor((now - years * 365.25 * DAY) / DAY) * DAY
  const months = new Map<Month, Buffer[]>()
  let facts = 0
  for (const entry of life(from, now, random)) {
    const month = monthOf(entry.at)
    const lines = months.get(month) ?? []
    months.set(month, lines)
    const id = factId({ device: BENCH_DEVICE, month, counter: lines.length + 1 })
    lines.push(writeLine({ ...entry, id, keptAt: entry.at }))
    facts += 1
  }
  for (const [month, lines] of months)
    writeFileSync(join(folder, `${month}.${BENCH_DEVICE}.jsonl`), Buffer.concat(lines), { mode: 0o600 })
  const bytes = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
  return { facts, bytes }
}

const round = (ms: number): number => Math.round(ms * 100) / 100

async function timed(work: () => unknown): Promise<number> {
  const from = performance.now()
  await work()
  return round(performance.now() - from)
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

async function several(times: number, work: () => unknown): Promise<number> {
  const all: number[] = []
  for (let nth = 0; nth < times; nth++) all.push(await timed(work))
  return median(all)
}

/** What the page asks for when it opens: today, the year, all episodes. */
async function openPage(journal: Journal, now: number): Promise<void> {
  await journal.read(now - DAY, now)
  await journal.summary(monthsBetween(addMonths(monthOf(now), -13), monthOf(now)), 4)
  await journal.notes(4)
}

/** What the journal costs with so many years in it: times in milliseconds. */
export interface HistoryCost {
  readonly years: number
  readonly facts: number
  readonly megabytes: number
  readonly startMs: number
  readonly pageFirstMs: number
  readonly pageMs: number
  readonly pageAfterAppendMs: number
  readonly firstAppendMs: number
  readonly appendMedianMs: number
  readonly appendP99Ms: number
  readonly handedOverMedianMs: number
}

export async function measureHistory(years: number, now: number): Promise<HistoryCost> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'sitwell-bench-'))
  try {
    const made = generateHistory(join(dataFolder, 'journal'), years, now)
    const open = () => new Journal({ dataFolder, machine: 'bench', now: () => now })
    open()
    const startMs = await several(9, open)
    const pageFirstMs = await timed(() => openPage(open(), now))
    const pageMs = await several(9, () => openPage(open(), now))
    const journal = open()
    const walk = (nth: number): Entry => ({
      kind: 'activity',
      at: now + nth,
      offsetMin: 60,
      activity: 'walk',
      minutes: 5,
      intensity: 'light',
      strength: false,
      notes: '',
    })
    const firstAppendMs = await timed(() => journal.append(walk(0)))
    const appends: number[] = []
    const handed: number[] = []
    for (let nth = 1; nth <= 200; nth++) {
      appends.push(await timed(() => journal.append(walk(nth))))
      handed.push(await timed(() => void journal.keep(walk(1000 + nth))))
    }
    const pageAfterAppendMs = await timed(() => openPage(open(), now))
    return {
      years,
      facts: made.facts,
      megabytes: round(made.bytes / 1e6),
      startMs,
      pageFirstMs,
      pageMs,
      pageAfterAppendMs,
      firstAppendMs,
      appendMedianMs: median(appends),
      appendP99Ms: appends.toSorted((a, b) => a - b)[197] ?? 0,
      handedOverMedianMs: median(handed),
    }
  } finally {
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

if (import.meta.filename === process.argv[1]) {
  const years = process.argv
    .slice(2)
    .map(Number)
    .filter(each => each > 0)
  const now = Date.parse('2026-11-20T12:00:00Z')
  const results: Record<string, unknown> = {}
  for (const each of [0, ...(years.length > 0 ? years : [10, 20])])
    results[each === 0 ? 'empty' : `${each} years`] = await measureHistory(each, now)
  process.stdout.write(`${JSON.stringify(results, null, 2)}\n`)
}
