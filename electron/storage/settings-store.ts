/**
 * The settings on disk. Read value by value: what fits is used, what does not falls back to its default, and a file
 * that could not be read in full is kept aside and said once.
 */
import { basename, join } from 'node:path'
import {
  readSetting,
  readSettings,
  settingNames,
  type SettingName,
  type SettingProblem,
  type Settings,
} from '#shared/settings/index.ts'
import { keepAside, readText } from './files.ts'

/** Raised when a released version's file has to be read in another way; migrations live in shared/settings. */
const VERSION = 1

export type SettingsTrouble =
  { readonly trouble: 'file-kept-aside'; readonly file: string } | { readonly trouble: 'unwritable' }

export interface SettingsStore {
  readonly current: Settings
  /** There was no settings file at the start: Sitwell runs here for the first time. */
  readonly isNew: boolean
  /** What went wrong with the file, until it was said. */
  readonly trouble: SettingsTrouble | null
  /** Takes the values that fit and keeps them, on disk when it resolves; takes none where one does not fit. */
  change(patch: Readonly<Record<string, unknown>>): Promise<readonly SettingProblem[]>
}

/** electron-store, as far as it is used. */
export interface SettingsFile {
  set(values: Record<string, unknown>): void
}

export interface SettingsPorts {
  readonly folder: string
  /** Loads what writes the file; not before the first change, for a start has read all it needs. */
  readonly file: () => Promise<SettingsFile>
  readonly onChange: (settings: Settings) => void
}

type Kept = Readonly<Record<string, unknown>>

function parse(text: string): Kept | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Kept) : null
  } catch {
    return null
  }
}

/** Reads `settings.json` in the folder. Never throws; a folder that cannot be written to is trouble, not an end. */
export function openSettings({ folder, file, onChange }: SettingsPorts): SettingsStore {
  const path = join(folder, 'settings.json')
  const text = readText(path)
  const kept = text === null ? {} : parse(text)
  const reading = readSettings(kept ?? {})
  const isWhole =
    kept !== null && reading.problems.length === 0 && Number(kept['version'] ?? VERSION) <= VERSION
  let trouble: SettingsTrouble | null = null
  if (!isWhole) {
    const aside = keepAside(path, Date.now())
    if (aside !== null) trouble = { trouble: 'file-kept-aside', file: basename(aside) }
  }
  let current = reading.settings
  return {
    isNew: text === null,
    get current() {
      return current
    },
    get trouble() {
      return trouble
    },
    async change(patch) {
      const values: Record<string, unknown> = {}
      const problems: SettingProblem[] = []
      for (const [name, value] of Object.entries(patch)) {
        if (!(settingNames as readonly string[]).includes(name)) continue
        const result = readSetting(name as SettingName, value)
        if ('problem' in result) problems.push(result.problem)
        else values[name] = result.value
      }
      if (problems.length > 0) return problems
      current = { ...current, ...values }
      onChange(current)
      try {
        const kept = await file()
        kept.set({ ...values, version: VERSION })
        if (trouble?.trouble === 'unwritable') trouble = null
      } catch {
        trouble = { trouble: 'unwritable' }
      }
      return []
    },
  }
}
