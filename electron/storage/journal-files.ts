/** The journal's files where they lie, as they are read: what they hold, what of it was deleted, what was damaged. */
import { isDeleted, type Deletions, type DeviceId, type Fact, type Month } from '#shared/history/index.ts'
import { purge } from './journal-erase.ts'
import {
  listFolder,
  monthsIn,
  readDeletions,
  readFilePaced,
  signatureOf,
  type FileReading,
  type FolderListing,
} from './journal-read.ts'

export interface JournalFilesOptions {
  readonly device: DeviceId
  readonly folder: string
  /** A file was written anew without what was damaged or deleted: whoever writes to it must look at it again. */
  readonly rewritten: () => void
}

export class JournalFiles {
  readonly #options: JournalFilesOptions
  #folder: string
  #deletions: { readonly signature: string; readonly deletions: Deletions } | null = null
  #setAside = 0
  #later = new Map<string, number>()

  constructor(options: JournalFilesOptions) {
    this.#options = options
    this.#folder = options.folder
  }

  get folder(): string {
    return this.#folder
  }

  /** Lines that could not be read and were set aside since the start. */
  get setAside(): number {
    return this.#setAside
  }

  /** Lines of a later version, which are left as they are. */
  get later(): number {
    return [...this.#later.values()].reduce((sum, count) => sum + count, 0)
  }

  switchTo(folder: string): void {
    this.#folder = folder
    this.forget()
  }

  /** What is in the folder may not be what it was. */
  forget(): void {
    this.#deletions = null
  }

  list(): FolderListing {
    return listFolder(this.#folder)
  }

  /** Months of which there is something, oldest first. */
  months(): readonly Month[] {
    return monthsIn(this.list().files)
  }

  deletions(): Deletions {
    const files = this.list().byMonth.get(null) ?? []
    const signature = signatureOf(this.#folder, files)
    if (this.#deletions?.signature === signature) return this.#deletions.deletions
    const deletions = readDeletions(this.#folder, files)
    this.#deletions = { signature, deletions }
    return deletions
  }

  /** Facts of a month as they stand in its files, also those that were corrected or deleted since. */
  async read(month: Month): Promise<readonly Fact[]> {
    const facts: Fact[] = []
    for (const file of this.list().byMonth.get(month) ?? []) {
      const reading = await readFilePaced(this.#folder, file)
      facts.push(...reading.facts)
      this.#noteReading(reading)
    }
    return facts
  }

  /** Damage in this machine's own file is set aside at once; a file that another machine writes is left to it. */
  #noteReading({ file, facts, bad, later }: FileReading): void {
    this.#later.set(file.name, later)
    const isOwn = file.device === this.#options.device && !file.isCopy
    const deletions = this.deletions()
    const gone = facts.some(fact => isDeleted(fact, deletions))
    if (!gone && !(isOwn && bad > 0)) return
    try {
      this.#setAside += purge(this.#folder, [file], deletions).bad
    } catch {
      // A folder that cannot be written is no reason not to read: what was deleted is left out all the same.
    }
    this.#options.rewritten()
  }
}
