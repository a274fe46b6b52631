/** What the journal is given and what it answers. */
import type { DeviceId, FactId, FactOf, Month } from '#shared/history/index.ts'

export interface JournalOptions {
  /** The app's own folder: the machine's name and the cache lie here, and by default the journal itself. */
  readonly dataFolder: string
  /** Where the journal lies, if not in the app's own folder. */
  readonly journalFolder?: string | null
  /** Epoch ms of the app's clock. */
  readonly now: () => number
  /** Something was written or deleted. */
  readonly changed?: () => void
  /** Which machine this is; tests have several in one. */
  readonly machine?: string
}

export interface JournalStatus {
  readonly folder: string
  readonly device: DeviceId
  readonly devices: readonly DeviceId[]
  readonly firstMonth: Month | null
  readonly files: number
  /** Copies that a sync program or an import put beside a file. */
  readonly copies: number
  /** Files that the sync program has not brought here yet. */
  readonly elsewhere: number
  /** Lines that could not be read since the app was started, and were set aside. */
  readonly setAside: number
  /** Lines that a later version of Sitwell wrote. */
  readonly later: number
}

export interface Kept {
  readonly id: FactId
  /** On the disk: only now may somebody be told that it is kept. @throws Refusal */
  readonly flushed: Promise<void>
}

/** What the journal writes by itself about entries that are there. */
export type EntryAboutEntry =
  | Omit<FactOf<'removal'>, 'id' | 'keptAt'>
  | Omit<FactOf<'erasure'>, 'id' | 'keptAt'>
  | Omit<FactOf<'correction'>, 'id' | 'keptAt'>
