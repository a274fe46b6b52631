/** The diary's face: what is kept, and what is made of it for tray, pages, report and exports. */
export * from './facts.ts'
export * from './id.ts'
export * from './resolve.ts'
export * from './vocabulary.ts'
export * from './days.ts'
export { EMPTY_DAY, EMPTY_MONTH, addDay, addSummaries, summarize } from './rollup.ts'
export type { DayRollup, Days, MonthSummary, Note, PromptCounts } from './rollup.ts'
export type { Sit } from './presence.ts'
