/**
 * What the pages of the diary and of "My back hurts" ask for. Numbers come as days and facts: pages draw with the
 * read models of shared/history (weekView, heatOf, walkingWeek, …), so that what is shown is what is tested.
 */
import type {
  Body,
  Card,
  Day,
  DayRollup,
  Days,
  EpisodeView,
  Fact,
  FactId,
  FactOf,
  ReportModel,
  Ribbon,
  Sit,
} from '../history/index.ts'

/** Where and when, so that a page asks for no time zone. */
export interface DiaryClock {
  readonly now: number
  /** How far local time is ahead of UTC, minutes. */
  readonly offsetMin: number
  readonly dayStartHour: number
  readonly today: Day
}

export interface DiaryDay extends DiaryClock {
  readonly day: Day
  readonly ribbon: Ribbon
  readonly rollup: DayRollup
  /** What holds of that day, oldest first, for the table behind the ribbon and for setting entries right. */
  readonly facts: readonly Fact[]
}

export interface DiaryDays extends DiaryClock {
  readonly days: Days
  readonly sits: readonly Sit[]
  /** The first day of which there is anything; `null` in an empty diary. */
  readonly firstDay: Day | null
}

export interface DiaryStatus {
  readonly folder: string
  readonly isOwnFolder: boolean
  /** Machines whose lines lie in the folder. */
  readonly devices: number
  readonly copies: number
  readonly elsewhere: number
  readonly setAside: number
  readonly later: number
}

export interface EpisodeList extends DiaryClock {
  /** Oldest first. */
  readonly episodes: readonly EpisodeView[]
  readonly cards: readonly Card[]
  readonly soreness: readonly FactOf<'soreness'>[]
}

/** `at` null: now. */
export type EpisodeNote = { readonly at: number | null } & Body<'episode'>
export type CheckinNote = Body<'checkin'>
export type LogNote = { readonly at: number | null; readonly entry: LogEntryBody }
export type LogEntryBody =
  ({ readonly kind: 'activity' } & Body<'activity'>) | ({ readonly kind: 'soreness' } & Body<'soreness'>)
export interface Change {
  readonly id: FactId
  readonly change: Readonly<Record<string, unknown>>
}

export type SpanToErase = 'everything' | { readonly from: Day; readonly to: Day }

/** What the report is to be of, and what is to be in it besides the episodes. */
export interface ReportWish {
  /** Both included. */
  readonly from: Day
  readonly to: Day
  /** Stands at its head, and is kept nowhere; may be empty. */
  readonly name: string
  /** What was typed in the user's own words. */
  readonly ownWords: boolean
  /** Sitting and activity beside the episodes. */
  readonly desk: boolean
}
export type ReportFormat = 'pdf' | 'html' | 'text'
/** What a report is made from. */
export interface ReportJob {
  readonly wish: ReportWish
  readonly model: ReportModel
}

export interface DiaryRequests {
  /** `null`: today. */
  'diary:day': { request: Day | null; answer: DiaryDay }
  /** Both included, at most 400 days. */
  'diary:days': { request: { readonly from: Day; readonly to: Day }; answer: DiaryDays }
  'diary:status': { request: null; answer: DiaryStatus }
  /** Asks where to. `days` and `entries` are tables for a spreadsheet. */
  'diary:export': { request: 'json' | 'days' | 'entries'; answer: 'saved' | 'cancelled' }
  /** Asks for the file; `null` where none was chosen. */
  'diary:import': {
    request: null
    answer: { readonly added: number; readonly known: number; readonly unreadable: number } | null
  }
  /** Days included at both ends. The page has asked before. */
  'diary:erase': { request: SpanToErase; answer: { readonly lines: number } }
  /** Asks for the folder, or brings the diary back to the app's own; `null` where none was chosen. */
  'diary:move': {
    request: 'choose' | 'own'
    /** How many files were copied and compared; `oldFolderKept` where they were left in the old folder too. */
    answer: {
      readonly folder: string
      readonly files: number
      readonly oldFolderKept: string | null
    } | null
  }
  'episode:list': { request: null; answer: EpisodeList }
  /** Minutes seated at that moment (`null`: now) by the app's own count; `null` where it was not counting. */
  'episode:seated': { request: number | null; answer: number | null }
  'episode:add': { request: EpisodeNote; answer: FactId }
  'episode:checkin': { request: CheckinNote; answer: FactId }
  /** Sets fields right, closes (`endedAt`) or opens again. */
  'episode:change': { request: Change; answer: FactId }
  'log:add': { request: LogNote; answer: FactId }
  'log:change': { request: Change; answer: FactId }
  /** An episode goes with its check-ins. */
  'log:remove': { request: FactId; answer: null }
  'report:get': { request: { readonly from: Day; readonly to: Day }; answer: ReportModel }
  /** Makes the file, then asks where to. */
  'report:save': {
    request: { readonly format: ReportFormat; readonly wish: ReportWish }
    answer: 'saved' | 'cancelled'
  }
  /** The report that this window was made to print. */
  'report:job': { request: null; answer: ReportJob }
  /** It stands there as it is to be printed. */
  'report:painted': { request: null; answer: null }
}
export type DiaryRequestName = keyof DiaryRequests

/** Which windows may send which of them. */
export const diaryWindows = {
  'diary:day': ['diary'],
  'diary:days': ['diary'],
  'diary:status': ['diary', 'settings'],
  'diary:export': ['diary', 'settings'],
  'diary:import': ['diary', 'settings'],
  'diary:erase': ['diary', 'settings'],
  'diary:move': ['diary', 'settings'],
  'episode:list': ['diary', 'relief', 'routine'],
  'episode:seated': ['diary', 'relief', 'routine'],
  'episode:add': ['diary', 'relief', 'routine'],
  'episode:checkin': ['diary', 'relief', 'routine'],
  'episode:change': ['diary'],
  'log:add': ['diary'],
  'log:change': ['diary'],
  'log:remove': ['diary'],
  'report:get': ['diary'],
  'report:save': ['diary'],
  'report:job': ['report'],
  'report:painted': ['report'],
} as const satisfies {
  readonly [Name in DiaryRequestName]: readonly ('diary' | 'settings' | 'relief' | 'routine' | 'report')[]
}

/** Windows that show something of the diary, and are told when it changed. */
export const diaryReaders = [
  ...new Set([...diaryWindows['diary:status'], ...diaryWindows['episode:list']]),
] as const

export const diaryRequestNames = Object.keys(diaryWindows) as readonly DiaryRequestName[]
