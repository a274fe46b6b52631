/**
 * The diary into files of the user's choice, and back. Written to a new file that takes the name when it is whole;
 * only this user may read it.
 */
import {
  appendFileSync,
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import {
  contentOf,
  daysCsv,
  ENTRIES_HEAD,
  entryRows,
  EXPORT_END,
  exportFacts,
  exportHead,
  factText,
  isDeleted,
  partsOf,
  readExport,
  withIds,
  type Entry,
  type Fact,
  type FactId,
} from '#shared/history/index.ts'
import { Refusal } from '#electron/refusal.ts'
import { PRIVATE_FILE, writeAll } from './files.ts'
import type { Journal } from './journal.ts'
import { writeLine } from './journal-lines.ts'
import { importName } from './journal-names.ts'

const NOT_WRITTEN =
  'Sitwell could not write this file. The diary is as it was. Please choose another folder, or free some space.'
const NOT_READ = 'This file is not a diary that Sitwell exported. Nothing was changed.'
const TOO_BIG = 'This file is bigger than any diary. Nothing was changed.'
/** Twenty years take about a hundred megabytes. */
const MOST_IMPORT_BYTES = 512 * 1024 * 1024

async function writeWhole(
  path: string,
  texts: AsyncIterable<string> | Iterable<string | Uint8Array>,
): Promise<void> {
  const fresh = `${path}.new`
  try {
    const file = openSync(fresh, 'w', PRIVATE_FILE)
    try {
      for await (const text of texts) writeAll(file, Buffer.from(text))
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(fresh, path)
  } catch {
    rmSync(fresh, { force: true })
    throw new Refusal(NOT_WRITTEN)
  }
}

/** A report as the page made it: text, or a PDF. @throws Refusal */
export const writeReport = (path: string, content: string | Uint8Array): Promise<void> =>
  writeWhole(path, [content])

async function* jsonOf(journal: Journal, now: number): AsyncGenerator<string> {
  yield exportHead(now)
  let isFirst = true
  for await (const facts of journal.everything()) {
    if (facts.length === 0) continue
    yield exportFacts(facts, isFirst)
    isFirst = false
  }
  yield EXPORT_END
}

async function* entriesOf(journal: Journal): AsyncGenerator<string> {
  yield ENTRIES_HEAD
  for (const month of journal.months()) {
    yield (await journal.month(month)).map(entryRows).join('')
  }
}

/** Everything, to be read back. @throws Refusal */
export const exportJson = (journal: Journal, path: string, now: number): Promise<void> =>
  writeWhole(path, jsonOf(journal, now))

/** One row a day. @throws Refusal */
export async function exportDaysCsv(journal: Journal, path: string, dayStartHour: number): Promise<void> {
  const { days } = await journal.summary(null, dayStartHour)
  await writeWhole(path, [daysCsv(days)])
}

/** One row a field of every entry. @throws Refusal */
export const exportEntriesCsv = (journal: Journal, path: string): Promise<void> =>
  writeWhole(path, entriesOf(journal))

export interface Imported {
  readonly added: number
  readonly known: number
  readonly unreadable: number
}

/**
 * Adds what the diary does not have. Whatever was deleted here and is in the file comes back, as new entries: whoever
 * imports wants it.
 * @throws Refusal where the file is no export, or the diary cannot be written.
 */
export async function importJson(journal: Journal, path: string): Promise<Imported> {
  const reading = readExport(readText(path))
  if (reading === null) throw new Refusal(NOT_READ)
  const counts = { added: 0, known: 0 }
  const deletions = journal.deletions()
  const present = new Set<string>()
  const byContent = new Map<string, FactId>()
  for await (const facts of journal.everything()) {
    for (const fact of facts) {
      present.add(digest(factText(fact)))
      byContent.set(digest(contentOf(fact)), fact.id)
    }
  }
  const fresh: Fact[] = []
  const renamed = new Map<FactId, FactId>()
  for (const fact of reading.facts.toSorted(referredFirst)) {
    if (present.has(digest(factText(fact)))) counts.known += 1
    else if (isDeleted(fact, deletions)) {
      const again = withIds(fact, renamed)
      const twin = byContent.get(digest(contentOf(again)))
      if (twin === undefined) counts.added += 1
      else counts.known += 1
      renamed.set(fact.id, twin ?? (await writeAgain(journal, again)))
      byContent.set(digest(contentOf(again)), renamed.get(fact.id) ?? fact.id)
    } else {
      const told = withIds(fact, renamed)
      if (present.has(digest(factText(told)))) {
        counts.known += 1
        continue
      }
      fresh.push(told)
      present.add(digest(factText(told)))
      counts.added += 1
    }
  }
  addLines(journal, fresh)
  journal.refresh()
  return { ...counts, unreadable: reading.unreadable }
}

/** Years are compared by digest, so that two of them need not be held in memory. */
const digest = (text: string): string => createHash('sha256').update(text).digest('base64')

/** What others refer to comes before them. */
const RANK = (fact: Fact): number => (fact.kind === 'correction' ? 2 : fact.kind === 'checkin' ? 1 : 0)
const referredFirst = (a: Fact, b: Fact): number => RANK(a) - RANK(b) || a.at - b.at

function writeAgain(journal: Journal, fact: Fact): Promise<FactId> {
  const { id: _id, keptAt: _keptAt, ...entry } = fact
  return journal.append(entry as Entry)
}

/** With the ids they had, beside the files of the machines that wrote them: another import adds them no second time. */
function addLines(journal: Journal, facts: readonly Fact[]): void {
  const files = new Map<string, Fact[]>()
  for (const fact of facts) {
    const { month, device } = partsOf(fact.id)
    if (month === null) continue
    const name = importName(month, device)
    const known = files.get(name)
    if (known) known.push(fact)
    else files.set(name, [fact])
  }
  try {
    journal.prepareFolder()
    for (const [name, list] of files) {
      const lines = Buffer.concat([Buffer.from('\n'), ...list.map(writeLine)])
      appendFileSync(join(journal.folder, name), lines, { mode: PRIVATE_FILE, flush: true })
    }
  } catch {
    throw new Refusal(
      'Sitwell could not write everything it read. What was in the diary is untouched; importing the same file again adds the rest.',
    )
  }
}

function readText(path: string): string {
  try {
    if (statSync(path).size > MOST_IMPORT_BYTES) throw new Refusal(TOO_BIG)
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(NOT_READ)
  }
}
