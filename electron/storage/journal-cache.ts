/**
 * What was made of a month's lines, kept so that years need not be read again. Never the truth: each file names the
 * lines it was made from, and whatever does not fit, is damaged or is not there is made anew. It lies in the app's
 * own folder, not in one that is kept in step with other machines.
 *
 * Three lines: what it was made from and the check of the rest, the notes of the back, all else. Whoever wants the
 * episodes of twenty years need not take in their days.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { EMPTY_MONTH, type Month, type MonthSummary } from '#shared/history/index.ts'
import { PRIVATE_FILE, PRIVATE_FOLDER } from './files.ts'

/** Goes up with every change of what a summary holds, so that no version believes another's. */
const CACHE_VERSION = 3

export type Wanted = 'everything' | 'notes'

export interface SummaryCache {
  /** `null` where there is none that fits. Of `notes`, the days and sits are left empty. */
  read(month: Month, signature: string, wanted: Wanted): MonthSummary | null
  write(month: Month, signature: string, summary: MonthSummary): void
  /** After a deletion nothing of these months may be left in it; `null`: of any. */
  clear(months: readonly Month[] | null): void
  /** Of months that are no longer there, because another machine deleted them, nothing may be left either. */
  keepOnly(months: readonly Month[]): void
}

const checkOf = (text: string | Buffer): string => crc32(text).toString(16)

export function createSummaryCache(folder: string): SummaryCache {
  const pathOf = (month: Month): string => join(folder, `${month}.json`)
  const keyOf = (signature: string): string => `${CACHE_VERSION} ${checkOf(signature)} ${signature.length}`
  return {
    read(month, signature, wanted) {
      try {
        const bytes = readFileSync(pathOf(month))
        const keyEnd = bytes.indexOf('\n')
        const body = bytes.subarray(keyEnd + 1)
        if (bytes.toString('latin1', 0, keyEnd) !== `${keyOf(signature)} ${checkOf(body)}`) return null
        const notesEnd = body.indexOf('\n')
        const notes = JSON.parse(body.toString('utf8', 0, notesEnd)) as MonthSummary['notes']
        if (wanted === 'notes') return { ...EMPTY_MONTH, notes }
        return { ...(JSON.parse(body.toString('utf8', notesEnd + 1)) as Omit<MonthSummary, 'notes'>), notes }
      } catch {
        return null
      }
    },
    write(month, signature, { notes, ...rest }) {
      const body = `${JSON.stringify(notes)}\n${JSON.stringify(rest)}`
      try {
        mkdirSync(folder, { recursive: true, mode: PRIVATE_FOLDER })
        writeFileSync(`${pathOf(month)}.new`, `${keyOf(signature)} ${checkOf(body)}\n${body}`, {
          mode: PRIVATE_FILE,
        })
        renameSync(`${pathOf(month)}.new`, pathOf(month))
      } catch {
        // Without it the next reading takes longer, and says the same.
      }
    },
    keepOnly(months) {
      const wanted = new Set(months.map(month => `${month}.json`))
      try {
        for (const name of readdirSync(folder))
          if (!wanted.has(name)) rmSync(join(folder, name), { force: true })
      } catch {
        // There is none.
      }
    },
    clear(months) {
      if (months === null) rmSync(folder, { recursive: true, force: true })
      else for (const month of months) rmSync(pathOf(month), { force: true })
    },
  }
}
