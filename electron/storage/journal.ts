/**
 * The diary's journal: append-only lines, one file a machine and month, read together with those of other machines.
 * docs/journal.md tells how; this is its face. Nothing of what is in it ever reaches a log or a trace.
 */
import { mkdirSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import {
  addMonths,
  correctable,
  deletedUpTo,
  isDeleted,
  isDeletion,
  isEntry,
  monthOf,
  partsOf,
  resolve,
  type Deletions,
  type DeviceId,
  type Entry,
  type Fact,
  type FactId,
  type Month,
  type MonthSummary,
  type Note,
} from '#shared/history/index.ts'
import { Refusal } from '#electron/refusal.ts'
import { PRIVATE_FOLDER } from './files.ts'
import { createSummaryCache, type SummaryCache } from './journal-cache.ts'
import { deviceId } from './journal-device.ts'
import { eraseSpan, purge, type Erased } from './journal-erase.ts'
import { JournalFiles } from './journal-files.ts'
import type { FolderListing } from './journal-read.ts'
import { summaryOf, type SummaryPorts } from './journal-summaries.ts'
import type { EntryAboutEntry, JournalOptions, JournalStatus, Kept } from './journal-types.ts'
import { JournalWriter } from './journal-write.ts'

export const defaultFolder = (dataFolder: string): string => join(dataFolder, 'journal')

export class Journal {
  readonly device: DeviceId
  readonly #options: JournalOptions
  readonly #cache: SummaryCache
  readonly #files: JournalFiles
  #writer: JournalWriter

  /** Touches nothing: files are looked at when they are needed. */
  constructor(options: JournalOptions) {
    this.#options = options
    this.device = deviceId(options.dataFolder, options.machine)
    const { journalFolder = null, dataFolder } = options
    // A folder that depends on where the app was started from is none.
    const folder =
      journalFolder !== null && isAbsolute(journalFolder) ? journalFolder : defaultFolder(dataFolder)
    this.#files = new JournalFiles({ device: this.device, folder, rewritten: () => this.#writer.forget() })
    this.#cache = createSummaryCache(join(options.dataFolder, 'journal-cache'))
    this.#writer = this.#newWriter()
  }

  get folder(): string {
    return this.#files.folder
  }

  /**
   * Writes an entry. It survives a kill from when this returns, a power cut from when `flushed` resolves.
   * @throws Refusal where it could not be written.
   */
  keep(entry: Entry): Kept {
    if (!isEntry(entry))
      throw new Refusal(
        'Sitwell could not keep this entry because part of it does not fit. Nothing else was changed.',
      )
    return this.#write(monthOf(entry.at), entry)
  }

  /** Writes an entry, and resolves with its id when it is on the disk. @throws Refusal */
  async append(entry: Entry): Promise<FactId> {
    const { id, flushed } = this.keep(entry)
    await flushed
    return id
  }

  /**
   * Sets fields of an entry right; what was written before stays in the journal until it is deleted.
   * @returns its id: a new one where it moved to another month's file.
   * @throws Refusal where there is no such entry, or a field may not be changed so.
   */
  async correct(id: FactId, change: Readonly<Record<string, unknown>>): Promise<FactId> {
    const { month } = partsOf(id)
    const raw = month === null ? [] : await this.#files.read(month)
    const target = raw.find(fact => fact.id === id)
    if (month === null || !target || isDeleted(target, this.#files.deletions()))
      throw new Refusal('This entry is no longer in the diary. Nothing was changed.')
    if (!correctable(target.kind, change))
      throw new Refusal(
        'Sitwell could not make this change because part of it does not fit. The entry is as it was.',
      )
    // After whatever was written about it before, also by a machine whose clock is ahead.
    const earlier = raw.filter(fact => fact.id === id || (fact.kind === 'correction' && fact.target === id))
    const keptAt = Math.max(this.#options.now(), ...earlier.map(fact => fact.keptAt + 1))
    const { at, offsetMin, kind } = target
    if (kind !== 'episode' && typeof change['at'] === 'number' && monthOf(change['at']) !== month)
      return this.#move(raw, id, change)
    await this.#write(month, { kind: 'correction', at, offsetMin, target: id, change }, keptAt).flushed
    return id
  }

  /** Written anew where it now belongs, before it is taken from where it was. */
  async #move(raw: readonly Fact[], id: FactId, change: Readonly<Record<string, unknown>>): Promise<FactId> {
    const held = resolve(raw, this.#files.deletions()).find(fact => fact.id === id)
    const moved = await this.append({ ...held, ...change } as Entry)
    await this.remove(id)
    return moved
  }

  /** Takes one entry back: it is gone from the files as well. @throws Refusal */
  async remove(id: FactId): Promise<void> {
    const { month } = partsOf(id)
    if (month === null) return
    const at = this.#options.now()
    await this.#write(null, { kind: 'removal', at, offsetMin: 0, target: id }).flushed
    this.#forget()
    const files = this.list().byMonth.get(month) ?? []
    try {
      purge(this.folder, files, this.#files.deletions())
    } finally {
      this.#afterDeletion([month, addMonths(month, 1)])
    }
  }

  /**
   * Deletes what is about the time from `from` up to `to` (epoch ms), or all of it, from every file in the folder, from
   * what was set aside and from the cache.
   * @throws Refusal where a file could not be rewritten; what it still holds is hidden, and deleted at the next try.
   */
  async erase(span: { readonly from: number; readonly to: number } | 'everything'): Promise<Erased> {
    const months =
      span === 'everything'
        ? null
        : this.months().filter(
            month => month >= addMonths(monthOf(span.from), -1) && month <= addMonths(monthOf(span.to), 1),
          )
    this.#cache.clear(months)
    try {
      return await eraseSpan({
        folder: this.folder,
        span,
        note: erasure => this.#write(null, { ...erasure, at: this.#options.now(), offsetMin: 0 }).flushed,
        deletions: () => {
          this.#forget()
          return this.#files.deletions()
        },
      })
    } finally {
      this.#afterDeletion(months)
    }
  }

  /** What holds of the time from `from` up to `to` (epoch ms), oldest first; also what began before and reaches into it. */
  async read(from: number, to: number): Promise<readonly Fact[]> {
    const [first, last] = [addMonths(monthOf(from), -1), monthOf(to)]
    const facts: Fact[] = []
    for (const month of this.months())
      if (month >= first && month <= last) facts.push(...(await this.month(month)))
    return facts.filter(fact => fact.at < to && (fact.at >= from || reachOf(fact) > from))
  }

  /** What holds of a month's files. */
  async month(month: Month): Promise<readonly Fact[]> {
    return resolve(await this.#files.read(month), this.#files.deletions())
  }

  /** Days in numbers, longest sits and notes of the back, of these months; `null` for all there is. */
  summary(months: readonly Month[] | null, dayStartHour: number): Promise<MonthSummary> {
    return summaryOf(this.#summaryPorts(), months, dayStartHour, 'everything')
  }

  /** Everything that was noted of the back, oldest first. */
  async notes(dayStartHour: number): Promise<readonly Note[]> {
    return (await summaryOf(this.#summaryPorts(), null, dayStartHour, 'notes')).notes
  }

  /** Facts as they stand in the files, without what was deleted: what an export holds. Month by month. */
  async *everything(): AsyncGenerator<readonly Fact[]> {
    for (const month of this.months()) {
      const deletions = this.#files.deletions()
      const seen = new Set<string>()
      yield (await this.#files.read(month)).filter(fact => {
        const text = JSON.stringify(fact)
        if (seen.has(text) || isDeleted(fact, deletions)) return false
        seen.add(text)
        return true
      })
    }
  }

  list(): FolderListing {
    return this.#files.list()
  }

  /** What an entry is; `null` where there is none of this id, or no more. */
  async kindOf(id: FactId): Promise<Entry['kind'] | null> {
    const { month } = partsOf(id)
    const raw = month === null ? [] : await this.#files.read(month)
    const fact = raw.find(each => each.id === id)
    return fact && !isDeletion(fact) && !isDeleted(fact, this.#files.deletions()) ? fact.kind : null
  }

  /** Months of which there is something, oldest first. */
  months(): readonly Month[] {
    return this.#files.months()
  }

  deletions(): Deletions {
    return this.#files.deletions()
  }

  /** @throws what the file system throws */
  prepareFolder(): void {
    mkdirSync(this.folder, { recursive: true, mode: PRIVATE_FOLDER })
  }

  /** The next reading and writing happen there. The files were brought by journal-move.ts. */
  switchTo(folder: string): void {
    this.#files.switchTo(folder)
    this.#writer = this.#newWriter()
    this.#forget()
  }

  /** After files were put into the folder or changed there. */
  refresh(): void {
    this.#forget()
    this.#options.changed?.()
  }

  status(): JournalStatus {
    const { files, elsewhere } = this.list()
    return {
      folder: this.folder,
      device: this.device,
      devices: [...new Set(files.map(({ device }) => device))].toSorted(),
      firstMonth: this.months()[0] ?? null,
      files: files.length,
      copies: files.filter(({ isCopy }) => isCopy).length,
      elsewhere,
      setAside: this.#files.setAside,
      later: this.#files.later,
    }
  }

  #newWriter(): JournalWriter {
    return new JournalWriter({
      device: this.device,
      folder: this.folder,
      deletedUpTo: key => deletedUpTo(this.#files.deletions(), key),
    })
  }

  #write(month: Month | null, entry: Entry | EntryAboutEntry, keptAt: number = this.#options.now()): Kept {
    const { fact, flushed } = this.#writer.write(month, id => ({ ...entry, id, keptAt }))
    // Whoever waits for the disk hears of it; who does not must not bring the app down.
    flushed.catch(() => undefined)
    this.#options.changed?.()
    return { id: fact.id, flushed }
  }

  #forget(): void {
    this.#writer.forget()
    this.#files.forget()
  }

  #summaryPorts(): SummaryPorts {
    return {
      cache: this.#cache,
      folder: this.folder,
      listing: this.list(),
      deletions: this.#files.deletions(),
      month: month => this.month(month),
    }
  }

  /** Nothing of what was deleted may be left in the cache either, whatever became of the files. */
  #afterDeletion(months: readonly Month[] | null): void {
    this.#cache.clear(months)
    this.#forget()
    this.#options.changed?.()
  }
}

const reachOf = (fact: Fact): number =>
  'endedAt' in fact && fact.kind !== 'episode' ? (fact.endedAt ?? 0) : fact.at
