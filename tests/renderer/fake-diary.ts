/**
 * A diary in memory behind the fake bridge: an ordinary life at a desk, the same every time, read with the product's
 * own read models. What pages note in it stays until they are closed.
 */
import {
  addDays,
  addMonths,
  dayKey,
  daySpan,
  EMPTY_DAY,
  factId,
  monthOf,
  resolve,
  ribbonOf,
  summarize,
  addSummaries,
  type Day,
  type Entry,
  type Fact,
  type FactId,
  type Month,
  type MonthSummary,
} from '#shared/history/index.ts'
import type { DiaryRequests } from '#shared/ipc/diary.ts'

export const FAKE_DIARIES = { empty: 0, day: 1, month: 30, year: 400 } as const
export type FakeDiary = keyof typeof FAKE_DIARIES

const MIN = 60_000
const HOUR = 60 * MIN
const DAY = 24 * HOUR
/** A Thursday, a little before three in the afternoon. */
const NOW = Date.parse('2026-11-19T14:40:00Z')
const DAY_STARTS = 4
const DEVICE = 'fake0000'

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

function* workday(midnight: number, random: () => number): Generator<Entry> {
  const head = (at: number) => ({ at: Math.round(at), offsetMin: 0 })
  const prompt = (at: number, more: object): Entry => ({
    kind: 'prompt',
    ...head(at),
    promptKind: 'stretch',
    outcome: 'done',
    level: 'toast',
    heldBy: [],
    sittingSec: 3000,
    ...more,
  })
  let at = midnight + 8.4 * HOUR + random() * 0.8 * HOUR
  const end = midnight + (random() < 0.25 ? 12 : 15.5) * HOUR + random() * 3 * HOUR
  for (let nth = 0; at < end; nth++) {
    const length = (18 + random() * 48) * MIN
    const to = at + length
    const called = random() < 0.15
    yield {
      kind: 'bout',
      ...head(at),
      endedAt: Math.round(to),
      sittingSec: Math.round(length / 1000),
      overdueSec: Math.max(0, Math.round(length / 1000) - 3000),
      endedBy: nth % 3 === 1 ? 'routine' : 'away',
      known: true,
    }
    if (length > 28 * MIN)
      yield prompt(at + 25 * MIN, { promptKind: 'posture', outcome: random() < 0.6 ? 'done' : 'missed' })
    if (called) {
      const heldBy = random() < 0.7 ? ['call'] : random() < 0.6 ? ['fullscreen'] : ['dnd']
      yield prompt(to - 8 * MIN, { outcome: 'held', heldBy, level: null })
    }
    if (nth % 3 === 1) {
      yield prompt(to - MIN, { outcome: 'done' })
      yield {
        kind: 'routine',
        ...head(to),
        endedAt: Math.round(to + 3.2 * MIN),
        routineId: 'hourly-stretch-3',
        purpose: 'stretch',
        exercises: ['stand-up-smart', 'walk-errand'],
        finished: true,
        doneSec: 190,
        hurt: [],
        feeling: 'better',
      }
      at = to + 3.2 * MIN
    } else if (nth % 5 === 3) {
      yield prompt(to - MIN, { outcome: random() < 0.5 ? 'snoozed' : 'dismissed' })
      yield { kind: 'standing', ...head(to), endedAt: Math.round(to + 32 * MIN), standingSec: 32 * 60 }
      at = to + 32 * MIN
    } else {
      const lunch = at < midnight + 12.5 * HOUR && to > midnight + 11.5 * HOUR
      const away = (lunch ? 44 : 6 + random() * 9) * MIN
      yield prompt(to - MIN, { outcome: random() < 0.4 ? 'natural' : 'taking' })
      yield { kind: 'absence', ...head(to), endedAt: Math.round(to + away), cause: 'idle', counted: true }
      at = to + away
    }
  }
}

function* life(days: number): Generator<Entry> {
  const random = randomFrom(8)
  const today = Math.floor(NOW / DAY) * DAY
  for (let midnight = today - (days - 1) * DAY; midnight <= today; midnight += DAY) {
    const weekday = new Date(midnight).getUTCDay()
    if (weekday > 0 && weekday < 6 && (random() > 0.06 || midnight === today))
      yield* workday(midnight, random)
    if (random() < 0.45)
      yield {
        kind: 'activity',
        at: midnight + 7 * HOUR,
        offsetMin: 0,
        activity: random() < 0.7 ? 'walk' : 'run',
        minutes: random() < 0.5 ? 20 : 30,
        intensity: random() < 0.75 ? 'moderate' : 'vigorous',
        strength: random() < 0.3,
        notes: '',
      }
  }
}

export class FakeJournal {
  readonly facts: Fact[] = []
  #counter = 0
  #summed: MonthSummary | null = null

  constructor(kind: FakeDiary) {
    for (const entry of FAKE_DIARIES[kind] === 0 ? [] : life(FAKE_DIARIES[kind])) {
      // What has not happened yet is not written down; what is going on is cut off at now.
      if (entry.at >= NOW) continue
      if ('endedAt' in entry && entry.endedAt !== null && entry.endedAt > NOW) {
        const lasted = Math.round((NOW - entry.at) / 1000)
        if (entry.kind === 'bout') this.add({ ...entry, endedAt: NOW, sittingSec: lasted, endedBy: 'end' })
      } else this.add(entry)
    }
  }

  add(entry: Entry): FactId {
    this.#counter += 1
    const id = factId({ device: DEVICE, month: monthOf(entry.at), counter: this.#counter })
    this.facts.push({ ...entry, id, keptAt: NOW + this.#counter })
    this.#summed = null
    return id
  }

  get live(): readonly Fact[] {
    return resolve(this.facts)
  }

  remove(ids: (fact: Fact) => boolean): number {
    const kept = this.facts.filter(fact => !ids(fact))
    const gone = this.facts.length - kept.length
    this.facts.splice(0, this.facts.length, ...kept)
    this.#summed = null
    return gone
  }

  get summary(): MonthSummary {
    return (this.#summed ??= this.#sum())
  }

  #sum(): MonthSummary {
    const facts = this.live
    const of = (month: Month) => facts.filter(({ at }) => monthOf(at) === month)
    const months = [...new Set(facts.map(({ at }) => monthOf(at)))].toSorted()
    return addSummaries(
      months.map(month => summarize(month, of(month), of(addMonths(month, -1)), DAY_STARTS)),
    )
  }
}

export const clock = {
  now: NOW,
  offsetMin: 0,
  dayStartHour: DAY_STARTS,
  today: dayKey({ at: NOW, offsetMin: 0 }, DAY_STARTS),
}

type Answers = {
  readonly [Name in keyof DiaryRequests]?: (
    request: DiaryRequests[Name]['request'],
  ) => DiaryRequests[Name]['answer']
}

/** @param changed called after whatever was written */
export function fakeDiary(
  kind: FakeDiary,
  changed: () => void,
  journal: FakeJournal = new FakeJournal(kind),
): Answers {
  let folder = ''
  const after = <T>(answer: T): T => {
    changed()
    return answer
  }
  return {
    'diary:day': asked => {
      const day: Day = asked ?? clock.today
      const { from, to } = daySpan(day, 0, DAY_STARTS)
      const facts = journal.live.filter(
        fact => fact.at < to && ('endedAt' in fact && fact.endedAt !== null ? fact.endedAt : fact.at) >= from,
      )
      const rollup = journal.summary.days[day] ?? EMPTY_DAY
      return { ...clock, day, ribbon: ribbonOf(facts, day, 0, DAY_STARTS), rollup, facts }
    },
    'diary:days': ({ from, to }) => {
      const { days, sits } = journal.summary
      return {
        ...clock,
        days: Object.fromEntries(Object.entries(days).filter(([day]) => day >= from && day <= to)),
        sits: sits.filter(({ startedAt }) => {
          const day = dayKey({ at: startedAt, offsetMin: 0 }, DAY_STARTS)
          return day >= from && day <= to
        }),
        firstDay: Object.keys(days).toSorted()[0] ?? null,
      }
    },
    'diary:status': () => ({
      folder: folder || '/home/anna/.config/Sitwell/diary',
      isOwnFolder: folder === '',
      devices: 1,
      copies: 0,
      elsewhere: 0,
      setAside: 0,
      later: 0,
    }),
    'diary:export': () => 'saved',
    'diary:import': () => ({ added: 12, known: 3, unreadable: 0 }),
    'diary:erase': span => {
      const lines = journal.remove(({ at }) => {
        const day = dayKey({ at, offsetMin: 0 }, DAY_STARTS)
        return span === 'everything' || (day >= span.from && day <= span.to)
      })
      return after({ lines })
    },
    'diary:move': to => {
      folder = to === 'own' ? '' : '/home/anna/Sync/Sitwell'
      return after({ folder, files: 14, oldFolderKept: null })
    },
    'log:add': ({ at, entry }) => after(journal.add({ at: at ?? NOW, offsetMin: 0, ...entry })),
    'log:change': ({ id, change }) =>
      after(journal.add({ kind: 'correction', at: NOW, offsetMin: 0, target: id, change })),
    'log:remove': id => {
      journal.remove(fact => fact.id === id)
      return after(null)
    },
  }
}

/** A day of the fake diary, so many days before its today. */
export const fakeDay = (before: number): Day => addDays(clock.today, -before)
