/** What lies in a data folder while no app runs, read without touching it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from '#shared/engine/store.ts'
import { restore, viewOf } from '#shared/engine/index.ts'
import { engineSettingsOf, readSettings } from '#shared/settings/index.ts'
import type { Fact } from '#shared/history/index.ts'
import { listFolder, readFileNow } from '#electron/storage/journal-read.ts'

export interface KeptJournal {
  readonly facts: readonly Fact[]
  /** Lines that no Sitwell could read. */
  readonly bad: number
}

export function keptJournal(dataFolder: string): KeptJournal {
  const folder = join(dataFolder, 'journal')
  const readings = listFolder(folder).files.map(file => readFileNow(folder, file))
  return {
    facts: readings.flatMap(({ facts }) => facts),
    bad: readings.reduce((sum, { bad }) => sum + bad, 0),
  }
}

/** @throws where it is no JSON: it is only ever replaced whole */
export const keptSettings = (dataFolder: string): Readonly<Record<string, unknown>> =>
  JSON.parse(readFileSync(join(dataFolder, 'settings.json'), 'utf8')) as Record<string, unknown>

export interface KeptSitting {
  readonly sittingSec: number
  /** Instant of the app's clock at which it was kept, epoch ms. */
  readonly at: number
}

/** The sitting that the next start will begin with; `null` where nothing was kept yet. */
export function keptSitting(dataFolder: string): KeptSitting | null {
  const path = join(dataFolder, 'engine-state')
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    return null
  }
  const stored = parse(text)
  if (stored === null) throw new Error(`${path} cannot be read by this Sitwell.`)
  const settings = engineSettingsOf(readSettings(keptSettings(dataFolder)).settings)
  const instant = { at: stored.at, mono: 0 }
  const { state } = restore(text, instant, stored.zone, settings)
  return { sittingSec: viewOf(state, settings, instant).sittingSec, at: stored.at }
}
