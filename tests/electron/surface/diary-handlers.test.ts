import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createDiaryHandlers, type DiaryPorts } from '#electron/surface/diary-handlers.ts'
import { readRequest } from '#electron/surface/ipc-schema.ts'
import { Refusal } from '#electron/refusal.ts'
import type { Sender } from '#electron/surface/ipc.ts'
import type { EngineView } from '#shared/engine/types.ts'
import { defaultSettings } from '#shared/settings/index.ts'
import type { EpisodeNote, LogNote, ReportWish } from '#shared/ipc/diary.ts'
import { bout, DAY, episode, MIN, NOON, openJournal, temporaryFolder } from '../storage/journal-kit.ts'

const SENDER = { kind: 'diary' } as Sender

const sitting: EngineView = {
  presence: 'present',
  posture: 'sitting',
  sittingSec: 42 * 60,
  standingSec: 0,
  overdueSec: 0,
  boutStartedAt: NOON - 42 * MIN,
  stretchInSec: 480,
  postureInSec: null,
  holds: [],
  pausedUntil: null,
  prompt: null,
  routineRunning: false,
  snoozesLeft: 3,
  waitingFor: null,
  lastBreak: null,
  today: {
    day: '2026-11-10',
    sittingSec: 0,
    standingSec: 0,
    awaySec: 0,
    unknownSec: 0,
    longestBoutSec: 0,
    overdueSec: 0,
    prompts: {},
    routines: 0,
    breaks: 0,
  },
}

function diary(more: Partial<DiaryPorts> = {}) {
  const dataFolder = temporaryFolder()
  const journal = openJournal(dataFolder)
  const remembered: string[] = []
  const handlers = createDiaryHandlers({
    journal,
    dataFolder,
    settings: () => defaultSettings,
    view: () => sitting,
    now: () => NOON,
    dialogs: { saveAs: async () => null, openFile: async () => null, openFolder: async () => null },
    rememberFolder: async folder => void remembered.push(folder),
    reports: {
      make: async (format, { wish }) =>
        format === 'pdf' ? new Uint8Array([37, 80, 68, 70]) : `a report for ${wish.name}`,
      jobOf: () => null,
      painted: () => {},
    },
    ...more,
  })
  return { dataFolder, journal, handlers, remembered }
}

const { kind: _kind, at: _at, offsetMin: _offset, ...episodeBody } = episode(NOON)
const note: EpisodeNote = { at: null, ...episodeBody }
const wish: ReportWish = {
  from: '2026-11-01',
  to: '2026-11-10',
  name: 'Anna',
  ownWords: true,
  desk: true,
}
const walk: LogNote = {
  at: null,
  entry: {
    kind: 'activity',
    activity: 'walk',
    minutes: 20,
    intensity: 'moderate',
    strength: false,
    notes: '',
  },
}

describe('days', () => {
  test('today goes up to now: what is being sat is in the ribbon and in the sums', async () => {
    const { handlers, journal } = diary()
    await journal.append(bout(NOON - 120 * MIN, 50))
    const day = await handlers['diary:day'](null, SENDER)
    expect(day).toMatchObject({ day: day.today, rollup: { sittingSec: 92 * 60 } })
    expect(day.ribbon.segments.map(({ what }) => what)).toEqual(['sitting', 'sitting'])
    expect(day.facts).toHaveLength(1)
    const { days, sits, firstDay } = await handlers['diary:days']({ from: day.today, to: day.today }, SENDER)
    expect(days[day.today]).toEqual(day.rollup)
    expect(sits.map(({ sittingSec }) => sittingSec)).toEqual([50 * 60, 42 * 60])
    expect(firstDay).toBe(day.today)
  })

  test('of an empty diary are empty', async () => {
    const { handlers } = diary({ view: () => ({ ...sitting, boutStartedAt: null, sittingSec: 0 }) })
    const day = await handlers['diary:day'](null, SENDER)
    expect(day.ribbon.segments).toEqual([])
    expect(await handlers['diary:days']({ from: '2026-01-01', to: '2026-12-31' }, SENDER)).toMatchObject({
      days: {},
      sits: [],
      firstDay: null,
    })
  })

  test('more than four hundred at once are refused in words', async () => {
    const { handlers } = diary()
    await expect(handlers['diary:days']({ from: '2020-01-01', to: '2026-12-31' }, SENDER)).rejects.toThrow(
      Refusal,
    )
  })
})

describe('episodes and log', () => {
  test('the minutes seated before come from our own count', async () => {
    const { handlers } = diary()
    const seatedBeforeMin = await handlers['episode:seated'](null, SENDER)
    const id = await handlers['episode:add']({ ...note, seatedBeforeMin }, SENDER)
    await handlers['episode:checkin']({ episode: id, pain: 8, tense: null, notes: '' }, SENDER)
    const { episodes, cards } = await handlers['episode:list'](null, SENDER)
    expect(episodes[0]).toMatchObject({ worst: 8, isOpen: true, episode: { id, seatedBeforeMin: 42 } })
    expect(cards.map(({ card }) => card)).toEqual(['intense'])
    await handlers['episode:change']({ id, change: { endedAt: NOON } }, SENDER)
    expect((await handlers['episode:list'](null, SENDER)).cards).toEqual([])
  })

  test('for what began earlier they come from the sit it began in, and there may be none', async () => {
    const { handlers, journal } = diary()
    await journal.append(bout(NOON - 5 * 60 * MIN, 60))
    expect(await handlers['episode:seated'](NOON - 4.5 * 60 * MIN, SENDER)).toBe(30)
    expect(await handlers['episode:seated'](NOON - 3 * DAY, SENDER)).toBeNull()
  })

  test('what somebody says of the minutes seated before is kept as they say it', async () => {
    const { handlers } = diary()
    await handlers['episode:add']({ ...note, seatedBeforeMin: 95 }, SENDER)
    const { episodes } = await handlers['episode:list'](null, SENDER)
    expect(episodes[0]?.episode.seatedBeforeMin).toBe(95)
  })

  test('an episode that is taken back takes its check-ins along', async () => {
    const { handlers, journal } = diary()
    const id = await handlers['episode:add'](note, SENDER)
    await handlers['episode:checkin']({ episode: id, pain: 3, tense: null, notes: '' }, SENDER)
    await handlers['log:remove'](id, SENDER)
    expect(await journal.notes(4)).toEqual([])
  })

  test('what the count wrote can be neither set right nor taken back one by one', async () => {
    const { handlers, journal } = diary()
    const id = await journal.append(bout(NOON, 5))
    await expect(handlers['log:change']({ id, change: {} }, SENDER)).rejects.toThrow(Refusal)
    await expect(handlers['log:remove'](id, SENDER)).rejects.toThrow(/no longer/)
  })

  test('a walk counts in the week of its day', async () => {
    const { handlers } = diary()
    const id = await handlers['log:add'](walk, SENDER)
    await handlers['log:change']({ id, change: { minutes: 35 } }, SENDER)
    expect((await handlers['diary:day'](null, SENDER)).rollup.moderateMin).toBe(35)
  })
})

describe('files', () => {
  test('nothing is written where the user goes back', async () => {
    const { handlers } = diary()
    expect(await handlers['diary:export']('json', SENDER)).toBe('cancelled')
    expect(await handlers['diary:import'](null, SENDER)).toBeNull()
    expect(await handlers['diary:move']('choose', SENDER)).toBeNull()
    expect(await handlers['report:save']({ format: 'pdf', wish }, SENDER)).toBe('cancelled')
  })

  test('a report is saved as it was printed or written', async () => {
    const path = join(temporaryFolder(), 'report')
    const { handlers } = diary({
      dialogs: { saveAs: async () => path, openFile: async () => null, openFolder: async () => null },
    })
    await handlers['report:save']({ format: 'pdf', wish }, SENDER)
    expect(readFileSync(path, 'latin1')).toBe('%PDF')
    await handlers['report:save']({ format: 'text', wish }, SENDER)
    expect(readFileSync(path, 'utf8')).toBe('a report for Anna')
  })

  test('a file that cannot be read is refused in the journal’s words', async () => {
    const path = join(temporaryFolder(), 'other')
    writeFileSync(path, '{}')
    const { handlers } = diary({
      dialogs: { saveAs: async () => null, openFile: async () => path, openFolder: async () => null },
    })
    await expect(handlers['diary:import'](null, SENDER)).rejects.toThrow(Refusal)
  })

  test('moved and brought back, the setting follows', async () => {
    const target = temporaryFolder()
    const { handlers, remembered, journal } = diary({
      dialogs: { saveAs: async () => null, openFile: async () => null, openFolder: async () => target },
    })
    await journal.append(bout(NOON - DAY, 5))
    expect(await handlers['diary:move']('choose', SENDER)).toEqual({
      folder: target,
      files: 1,
      oldFolderKept: null,
    })
    expect((await handlers['diary:status'](null, SENDER)).isOwnFolder).toBe(false)
    await handlers['diary:move']('own', SENDER)
    expect(remembered).toEqual([target, ''])
    expect((await handlers['diary:status'](null, SENDER)).isOwnFolder).toBe(true)
  })

  test('deleting days deletes them whole', async () => {
    const { handlers, journal } = diary()
    await journal.append(bout(NOON - DAY, 5))
    await journal.append(bout(NOON - 3 * DAY, 5))
    const { today } = await handlers['diary:day'](null, SENDER)
    expect(await handlers['diary:erase']({ from: '2026-11-09', to: today }, SENDER)).toMatchObject({
      lines: 1,
    })
    expect(await journal.read(0, NOON)).toHaveLength(1)
  })
})

describe('requests', () => {
  test.each([
    ['diary:day', '2026-02-30'],
    ['diary:days', { from: '2026-02-02', to: '2026-02-01' }],
    ['diary:erase', 'all'],
    ['diary:export', '../../etc/passwd'],
    ['episode:add', { ...note, painNow: 11 }],
    ['episode:add', { ...note, places: ['the moon'] }],
    ['episode:add', { ...note, extra: 1 }],
    ['episode:change', { id: '../x', change: {} }],
    ['log:add', { at: null, entry: { ...walk.entry, minutes: 1e9 } }],
    ['log:add', { at: null, entry: { kind: 'bout' } }],
    ['log:remove', 'desk0000-202613-1'],
    ['report:save', { format: 'exe', wish }],
    ['report:save', { format: 'pdf', wish: { ...wish, from: '2026-12-01' } }],
    ['report:save', { format: 'html', wish: { ...wish, path: '/etc/passwd' } }],
  ] as const)('%s of %j is none', (name, request) => expect(readRequest(name, request)).toBeUndefined())

  test('that fit are let through as they are', () => {
    expect(readRequest('episode:add', note)).toEqual({ request: note })
    expect(readRequest('log:add', walk)).toEqual({ request: walk })
    expect(readRequest('diary:erase', 'everything')).toEqual({ request: 'everything' })
  })
})
