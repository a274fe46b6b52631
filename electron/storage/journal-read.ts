/**
 * Reads what lies in the journal's folder: all machines' files of a month together, lines that cannot be read left
 * out and counted. Reading changes nothing; journal-tidy.ts does where something is found that should not stay.
 */
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { deletionsOf, type Deletions, type Fact, type Month } from '#shared/history/index.ts'
import { isElsewhere, readName, type JournalFile } from './journal-names.ts'
import { runNow, runPaced, scanFile } from './journal-scan.ts'

export interface FolderListing {
  readonly files: readonly JournalFile[]
  /** The same by month; `null` has the files of deletions. */
  readonly byMonth: ReadonlyMap<Month | null, readonly JournalFile[]>
  /** Files that the sync program has not brought to this machine yet. */
  readonly elsewhere: number
}

/** Empty where the folder is not there or cannot be read. */
export function listFolder(folder: string): FolderListing {
  let names: readonly string[]
  try {
    names = readdirSync(folder)
  } catch {
    names = []
  }
  // In a fixed order, so that a reading does not depend on the file system's.
  const files = names
    .map(readName)
    .filter(file => file !== null)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const byMonth = new Map<Month | null, JournalFile[]>()
  for (const file of files) {
    const known = byMonth.get(file.month)
    if (known) known.push(file)
    else byMonth.set(file.month, [file])
  }
  return {
    files,
    byMonth,
    elsewhere: names.filter(isElsewhere).length,
  }
}

export const monthsIn = (files: readonly JournalFile[]): readonly Month[] =>
  [...new Set(files.map(({ month }) => month).filter(month => month !== null))].toSorted()

export interface FileReading {
  readonly file: JournalFile
  readonly facts: readonly Fact[]
  /** Lines that were damaged, or lie in the wrong month's file. */
  readonly bad: number
  /** Lines of a later version of Sitwell: kept, and not understood. */
  readonly later: number
}

function* stepsOf(
  folder: string,
  file: JournalFile,
  into: { reading: FileReading },
): Generator<undefined, void> {
  const facts: Fact[] = []
  let bad = 0
  let later = 0
  const visitor = {
    good: (_line: Buffer, _id: string, fact: Fact | null) => {
      if (fact === null) later += 1
      else if (belongs(fact, file.month)) facts.push(fact)
      else bad += 1
    },
    badLine: () => (bad += 1),
  }
  try {
    yield* scanFile(join(folder, file.name), visitor)
  } catch {
    // Gone since it was listed, or locked by the sync program: it is there at the next reading.
  }
  into.reading = { file, facts, bad, later }
}

/** A line of another month, put here by hand: it is not read, since its own month would not know of it. */
const belongs = (fact: Fact, month: Month | null): boolean =>
  month === null
    ? fact.kind === 'removal' || fact.kind === 'erasure'
    : fact.id.slice(9, 15) === month.replace('-', '') && fact.kind !== 'removal' && fact.kind !== 'erasure'

const NOTHING = (file: JournalFile): { reading: FileReading } => ({
  reading: { file, facts: [], bad: 0, later: 0 },
})

export function readFileNow(folder: string, file: JournalFile): FileReading {
  const into = NOTHING(file)
  runNow(stepsOf(folder, file, into))
  return into.reading
}

export async function readFilePaced(folder: string, file: JournalFile): Promise<FileReading> {
  const into = NOTHING(file)
  await runPaced(stepsOf(folder, file, into))
  return into.reading
}

/** What was deleted, from all machines' files of deletions: few and small. */
export const readDeletions = (folder: string, files: readonly JournalFile[]): Deletions =>
  deletionsOf(
    files.filter(({ month }) => month === null).flatMap(file => [...readFileNow(folder, file).facts]),
  )

/** Changes whenever one of these files does. */
export function signatureOf(folder: string, files: readonly JournalFile[]): string {
  const parts = files.map(({ name }) => {
    try {
      const { size, mtimeMs, ctimeMs } = statSync(join(folder, name))
      return `${name} ${size} ${mtimeMs} ${ctimeMs}`
    } catch {
      return `${name} gone`
    }
  })
  return parts.join('\n')
}
