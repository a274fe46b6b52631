/**
 * What was made of a month's lines, kept so that years need not be read again. Never the truth: each file names the
 * lines it was made from, and whatever does not fit, is damaged or is not there is made anew. It lies in the app's
 * own folder, not in one that is kept in step with other machines.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { Month, MonthSummary } from '#shared/history/index.ts'
import { PRIVATE_FILE, PRIVATE_FOLDER } from './files.ts'

/** Goes up with every change of what a summary holds, so that no version believes another's. */
const CACHE_VERSION = 1

export interface SummaryCache {
  read(month: Month, signature: string): MonthSummary | null
  write(month: Month, signature: string, summary: MonthSummary): void
  /** After a deletion nothing may be left in it. */
  clear(): void
}

const checkOf = (text: string): string => crc32(text).toString(16)

export function createSummaryCache(folder: string): SummaryCache {
  const pathOf = (month: Month): string => join(folder, `${month}.json`)
  const keyOf = (signature: string): string => `${CACHE_VERSION} ${checkOf(signature)} ${signature.length}`
  return {
    read(month, signature) {
      try {
        const text = readFileSync(pathOf(month), 'utf8')
        const end = text.indexOf('\n')
        const body = text.slice(end + 1)
        if (text.slice(0, end) !== `${keyOf(signature)} ${checkOf(body)}`) return null
        return JSON.parse(body) as MonthSummary
      } catch {
        return null
      }
    },
    write(month, signature, summary) {
      const body = JSON.stringify(summary)
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
    clear: () => rmSync(folder, { recursive: true, force: true }),
  }
}
