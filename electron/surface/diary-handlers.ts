/**
 * What the diary's requests do. Everything here was checked by ipc.ts before. Files are written and read only where
 * the user picked them in the system's own dialog.
 */
import {
  addMonths,
  addSummaries,
  cardsFor,
  dayKey,
  daySpan,
  daysApart,
  EMPTY_DAY,
  END_OF_TIME,
  episodesIn,
  liveFacts,
  monthOf,
  monthsBetween,
  offsetAt,
  reportOf,
  ribbonOf,
  sorenessIn,
  summarize,
  type Day,
  type Entry,
  type FactId,
  type Month,
  type MonthSummary,
  type ReportModel,
} from '#shared/history/index.ts'
import type {
  DiaryClock,
  DiaryRequestName,
  DiaryRequests,
  ReportFormat,
  ReportJob,
} from '#shared/ipc/diary.ts'
import type { EngineView } from '#shared/engine/types.ts'
import type { Settings } from '#shared/settings/index.ts'
import { Refusal } from '#electron/refusal.ts'
import type { Journal } from '#electron/storage/journal.ts'
import type { Handlers, Sender } from './ipc.ts'

/** The system's own dialogs; each answers with a path, or `null` where the user went back. */
export interface DiaryDialogs {
  saveAs(name: string, extension: string): Promise<string | null>
  openFile(extension: string): Promise<string | null>
  openFolder(): Promise<string | null>
}

export interface DiaryPorts {
  readonly journal: Journal
  readonly dataFolder: string
  readonly settings: () => Settings
  readonly view: () => EngineView
  readonly now: () => number
  readonly dialogs: DiaryDialogs
  /** Keeps the setting `journalFolder`; empty for the app's own. */
  readonly rememberFolder: (folder: string) => Promise<void>
  readonly reports: ReportFiles
}

/** Makes files of reports (report-files.ts). */
export interface ReportFiles {
  make(format: ReportFormat, job: ReportJob): Promise<string | Uint8Array>
  /** What the hidden window of this sender is to print, `null` where it was not made for that. */
  jobOf(sender: Sender): ReportJob | null
  painted(sender: Sender): void
}

const MOST_DAYS = 400

type ReportPeriod = DiaryRequests['report:get']['request']

type DiaryHandlers = Pick<Handlers, DiaryRequestName>

export function createDiaryHandlers(ports: DiaryPorts): DiaryHandlers {
  const { journal } = ports
  const clock = (): DiaryClock => {
    const now = ports.now()
    const { dayStartHour } = ports.settings()
    const offsetMin = offsetAt(now)
    return { now, offsetMin, dayStartHour, today: dayKey({ at: now, offsetMin }, dayStartHour) }
  }
  const live = ({ now, offsetMin }: DiaryClock) => liveFacts(ports.view(), now, offsetMin, journal.device)

  /** Months of the files, with what is going on now beside what is written. */
  const summaryOf = async (months: readonly Month[] | null, at: DiaryClock): Promise<MonthSummary> => {
    const written = await journal.summary(months, at.dayStartHour)
    return addSummaries([written, summarize(monthOf(at.now), live(at), [], at.dayStartHour)])
  }

  const readDay = async (asked: Day | null): Promise<DiaryRequests['diary:day']['answer']> => {
    const at = clock()
    const day = asked ?? at.today
    const span = daySpan(day, at.offsetMin, at.dayStartHour)
    const offsetMin = day === at.today ? at.offsetMin : offsetAt(span.from)
    const { from, to } = daySpan(day, offsetMin, at.dayStartHour)
    const facts = await journal.read(from, to)
    const now = live(at).filter(fact => fact.at < to && at.now > from)
    const around = [addMonths(monthOf(from), -1), monthOf(from), monthOf(to)]
    const { days } = await summaryOf([...new Set(around)], at)
    const ribbon = ribbonOf([...facts, ...now], day, offsetMin, at.dayStartHour)
    return { ...at, day, ribbon, rollup: days[day] ?? EMPTY_DAY, facts }
  }

  const readDays = async ({
    from,
    to,
  }: {
    from: Day
    to: Day
  }): Promise<DiaryRequests['diary:days']['answer']> => {
    if (daysApart(from, to) >= MOST_DAYS) throw new Refusal('The diary shows at most 400 days at once.')
    const at = clock()
    // A month more on each side: local days and the months of UTC do not begin together.
    const months = monthsBetween(addMonths(from.slice(0, 7), -1), addMonths(to.slice(0, 7), 1))
    const { days, sits } = await summaryOf(months, at)
    const dayOfSit = (sit: (typeof sits)[number]): Day =>
      dayKey({ at: sit.startedAt, offsetMin: sit.offsetMin }, at.dayStartHour)
    const [first] = journal.months()
    const firstDays = first === undefined ? {} : (await journal.summary([first], at.dayStartHour)).days
    return {
      ...at,
      days: Object.fromEntries(Object.entries(days).filter(([day]) => day >= from && day <= to)),
      sits: sits.filter(sit => dayOfSit(sit) >= from && dayOfSit(sit) <= to).slice(0, 50),
      firstDay: Object.keys(firstDays).toSorted()[0] ?? null,
    }
  }

  const reportFor = async (wish: ReportPeriod): Promise<ReportModel> => {
    const at = clock()
    const { from, to } = wish
    return reportOf(await summaryOf(null, at), { from, to, now: at.now, dayStartHour: at.dayStartHour })
  }

  const readEpisodes = async (): Promise<DiaryRequests['episode:list']['answer']> => {
    const at = clock()
    const notes = await journal.notes(at.dayStartHour)
    const episodes = episodesIn(notes, at.now)
    return {
      ...at,
      episodes,
      cards: cardsFor(episodes, ports.settings(), at.now),
      soreness: sorenessIn(notes),
    }
  }

  /** From our own count, where the episode begins now; else from the sit that it began in. */
  const seatedBefore = async (at: number): Promise<number | null> => {
    const view = ports.view()
    const { now } = clock()
    if (Math.abs(now - at) < 15 * 60_000)
      return view.boutStartedAt === null ? null : Math.floor(view.sittingSec / 60)
    const facts = await journal.read(at, at + 1)
    const sat = facts.find(fact => fact.kind === 'bout')
    return sat ? Math.max(0, Math.floor((at - sat.at) / 60_000)) : null
  }

  const when = (at: number | null): { readonly at: number; readonly offsetMin: number } => {
    const chosen = at ?? ports.now()
    return { at: chosen, offsetMin: offsetAt(chosen) }
  }

  const correct =
    (kinds: readonly string[]) =>
    async ({ id, change }: DiaryRequests['log:change']['request']): Promise<FactId> => {
      await hasKind(id, kinds)
      return journal.correct(id, change)
    }

  const hasKind = async (id: FactId, kinds: readonly string[]): Promise<void> => {
    const kind = await journal.kindOf(id)
    if (kind === null || !kinds.includes(kind))
      throw new Refusal('This entry is no longer in the diary. Nothing was changed.')
  }

  const remove = async (id: FactId): Promise<null> => {
    await hasKind(id, ['activity', 'soreness', 'checkin', 'episode', 'routine'])
    if ((await journal.kindOf(id)) === 'episode') {
      for (const note of await journal.notes(ports.settings().dayStartHour))
        if (note.kind === 'checkin' && note.episode === id) await journal.remove(note.id)
    }
    await journal.remove(id)
    return null
  }

  const erase = async (
    span: DiaryRequests['diary:erase']['request'],
  ): Promise<{ readonly lines: number }> => {
    if (span === 'everything') return journal.erase('everything')
    const { offsetMin, dayStartHour } = clock()
    const { from } = daySpan(span.from, offsetMin, dayStartHour)
    const { to } = daySpan(span.to, offsetMin, dayStartHour)
    return journal.erase({ from: Math.max(0, from), to: Math.min(to, END_OF_TIME) })
  }

  const exportTo = async (what: DiaryRequests['diary:export']['request']): Promise<'saved' | 'cancelled'> => {
    const { now, today, dayStartHour } = clock()
    const extension = what === 'json' ? 'json' : 'csv'
    const path = await ports.dialogs.saveAs(
      `sitwell-${what === 'json' ? 'diary' : what}-${today}.${extension}`,
      extension,
    )
    if (path === null) return 'cancelled'
    const transfer = await import('#electron/storage/journal-transfer.ts')
    if (what === 'json') await transfer.exportJson(journal, path, now)
    else if (what === 'days') await transfer.exportDaysCsv(journal, path, dayStartHour)
    else await transfer.exportEntriesCsv(journal, path)
    return 'saved'
  }

  const importFrom = async (): Promise<DiaryRequests['diary:import']['answer']> => {
    const path = await ports.dialogs.openFile('json')
    if (path === null) return null
    const { importJson } = await import('#electron/storage/journal-transfer.ts')
    return importJson(journal, path)
  }

  const move = async (to: 'choose' | 'own'): Promise<DiaryRequests['diary:move']['answer']> => {
    const { defaultFolder } = await import('#electron/storage/journal.ts')
    const own = defaultFolder(ports.dataFolder)
    const target = to === 'own' ? own : await ports.dialogs.openFolder()
    if (target === null) return null
    const { moveJournal } = await import('#electron/storage/journal-move.ts')
    const remember = (folder: string) => ports.rememberFolder(folder === own ? '' : folder)
    return moveJournal(journal, target, ports.dataFolder, remember)
  }

  const saveReport = async ({
    format,
    wish,
  }: DiaryRequests['report:save']['request']): Promise<'saved' | 'cancelled'> => {
    // Made before the dialog is up: what is saved is what was on the screen when it was asked for.
    const content = await ports.reports.make(format, { wish, model: await reportFor(wish) })
    const extension = format === 'text' ? 'txt' : format
    const path = await ports.dialogs.saveAs(`sitwell-report-${clock().today}.${extension}`, extension)
    if (path === null) return 'cancelled'
    const { writeReport } = await import('#electron/storage/journal-transfer.ts')
    await writeReport(path, content)
    return 'saved'
  }

  const reportJob = (sender: Sender): ReportJob => {
    const job = ports.reports.jobOf(sender)
    if (job === null) throw new Refusal('There is nothing to print here.')
    return job
  }

  return {
    'diary:day': readDay,
    'diary:days': readDays,
    'diary:status': async () => {
      const { defaultFolder } = await import('#electron/storage/journal.ts')
      const { folder, devices, copies, elsewhere, setAside, later } = journal.status()
      const isOwnFolder = folder === defaultFolder(ports.dataFolder)
      return { folder, isOwnFolder, devices: devices.length, copies, elsewhere, setAside, later }
    },
    'diary:export': exportTo,
    'diary:import': importFrom,
    'diary:erase': erase,
    'diary:move': move,
    'episode:list': readEpisodes,
    'episode:seated': at => seatedBefore(at ?? ports.now()),
    'episode:add': ({ at, ...body }) => journal.append({ kind: 'episode', ...when(at), ...body }),
    'episode:checkin': body => journal.append({ kind: 'checkin', ...when(null), ...body }),
    'episode:change': correct(['episode', 'checkin']),
    'log:add': ({ at, entry }) => {
      const made: Entry = { ...when(at), ...entry }
      return journal.append(made)
    },
    'log:change': correct(['activity', 'soreness', 'routine']),
    'log:remove': remove,
    'report:get': reportFor,
    'report:save': saveReport,
    'report:job': (_request, sender) => reportJob(sender),
    'report:painted': (_request, sender) => {
      ports.reports.painted(sender)
      return null
    },
  }
}
