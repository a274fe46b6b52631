/** Months in numbers: out of the cache where it fits, else out of the files and into the cache. */
import {
  addMonths,
  addSummaries,
  deletionsIn,
  summarize,
  type Deletions,
  type Fact,
  type Month,
  type MonthSummary,
} from '#shared/history/index.ts'
import type { SummaryCache, Wanted } from './journal-cache.ts'
import { monthsIn, signatureOf, type FolderListing } from './journal-read.ts'

export interface SummaryPorts {
  readonly cache: SummaryCache
  readonly folder: string
  readonly listing: FolderListing
  readonly deletions: Deletions
  /** What holds of a month's files. */
  readonly month: (month: Month) => Promise<readonly Fact[]>
}

/** What each month's files look like now, and what was deleted: a summary fits as long as that does not change. */
class Signatures {
  readonly #ports: SummaryPorts
  readonly #known = new Map<Month, string>()

  constructor(ports: SummaryPorts) {
    this.#ports = ports
  }

  of(month: Month, dayStartHour: number): string {
    return [dayStartHour, this.#one(addMonths(month, -1)), this.#one(month)].join('\n')
  }

  #one(month: Month): string {
    const known = this.#known.get(month)
    if (known !== undefined) return known
    const { folder, listing, deletions } = this.#ports
    const files = signatureOf(folder, listing.byMonth.get(month) ?? [])
    const signature = `${files}\n${deletionsIn(deletions, month)}`
    this.#known.set(month, signature)
    return signature
  }
}

/** Of these months, `null` for all there are. `notes` leaves out days and sits, and is the cheaper for it. */
export async function summaryOf(
  ports: SummaryPorts,
  months: readonly Month[] | null,
  dayStartHour: number,
  wanted: Wanted,
): Promise<MonthSummary> {
  const present = monthsIn(ports.listing.files)
  if (months === null) ports.cache.keepOnly(present)
  const signatures = new Signatures(ports)
  const read = remembering(ports)
  const summaries: MonthSummary[] = []
  for (const month of months === null ? present : present.filter(each => months.includes(each))) {
    const signature = signatures.of(month, dayStartHour)
    const known = ports.cache.read(month, signature, wanted)
    if (known) {
      summaries.push(known)
      continue
    }
    const before = addMonths(month, -1)
    const earlier = ports.listing.byMonth.has(before) ? await read(before) : []
    const summary = summarize(month, await read(month), earlier, dayStartHour)
    // Only where nothing was written while it was read: otherwise the next reading makes it.
    if (new Signatures(ports).of(month, dayStartHour) === signature)
      ports.cache.write(month, signature, summary)
    summaries.push(summary)
  }
  return addSummaries(summaries)
}

/** Every month is needed for itself and for the one after it: read once, when they are asked for in order. */
function remembering({ month: read }: SummaryPorts): (month: Month) => Promise<readonly Fact[]> {
  let last: { readonly month: Month; readonly facts: readonly Fact[] } | null = null
  return async month => {
    if (last?.month !== month) last = { month, facts: await read(month) }
    return last.facts
  }
}
