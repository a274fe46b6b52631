/** The diary's face: what is kept, and what is made of it for tray, pages, report and exports. */
export * from './facts.ts'
export * from './id.ts'
export * from './resolve.ts'
export * from './vocabulary.ts'
export * from './days.ts'
export { EMPTY_DAY, EMPTY_MONTH, addDay, addSummaries } from './rollup.ts'
export type { DayRollup, Days, MonthSummary, Note, PromptCounts } from './rollup.ts'
export { isStrength, summarize } from './summarize.ts'
export type { Sit } from './presence.ts'
export { cardsFor, CARDS } from './cards.ts'
export type { Card, CardId, CardThresholds } from './cards.ts'
export { daysCsv, ENTRIES_HEAD, entryRows } from './csv.ts'
export { episodesIn, openEpisode, sorenessIn } from './episodes.ts'
export type { EpisodeView, PainAt } from './episodes.ts'
export {
  countedMinutes,
  HEAT_STEPS,
  heatOf,
  isDeskDay,
  VIGOROUS_COUNTS,
  WALK_AIM_MIN,
  walkingWeek,
  weekView,
} from './goals.ts'
export type { Goals, HeatDay, HeatMeasure, Progress, WalkingWeek, WeekView } from './goals.ts'
export { liveFacts } from './live.ts'
export { endStanding, NOTHING_RECORDED, recordEffect, recordView, routineEntry } from './recorder.ts'
export type { Recorded, RecorderState } from './recorder.ts'
export { reportOf } from './report.ts'
export type { DeskSums, ReportEpisode, ReportModel } from './report.ts'
export { ribbonOf } from './ribbon.ts'
export type { Ribbon, RibbonSegment, SegmentKind } from './ribbon.ts'
export { contentOf, EXPORT_END, exportFacts, exportHead, readExport, withIds } from './transfer.ts'
export type { ImportReading } from './transfer.ts'
export { isBody } from './guards.ts'
