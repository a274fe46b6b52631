/**
 * The settings on disk. A file that could not be read in full (settings-found.ts) is kept aside and said once.
 */
import { basename } from 'node:path'
import {
  readSetting,
  settingNames,
  type SettingName,
  type SettingProblem,
  type Settings,
} from '#shared/settings/index.ts'
import { SETTINGS_VERSION, type Kept } from '#shared/settings/migrate.ts'
import { NO_POLICY, type PolicyReading } from '#shared/settings/policy.ts'
import { sortValues } from '#shared/settings/values.ts'
import { keepAside, replaceText } from './files.ts'
import { findSettings, type FoundSettings } from './settings-found.ts'

export type SettingsTrouble =
  { readonly trouble: 'file-kept-aside'; readonly file: string } | { readonly trouble: 'unwritable' }

export interface SettingsStore {
  readonly current: Settings
  /** What holds where the user has said nothing. */
  readonly defaults: Settings
  readonly policy: PolicyReading
  /** Settled by the policy: a change leaves them as they are. */
  readonly locked: readonly SettingName[]
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
  readonly policy?: PolicyReading
  /** What was read of them already; left out, they are read now. */
  readonly found?: FoundSettings
}

const isSetting = (name: string): name is SettingName => (settingNames as readonly string[]).includes(name)

/** Leaves in the file what could be read, so that the next start finds nothing wrong and keeps no second copy. */
function mend(path: string, kept: Kept): void {
  try {
    const { values } = sortValues(kept, () => null)
    replaceText(path, `${JSON.stringify({ ...values, version: SETTINGS_VERSION }, null, 2)}\n`)
  } catch {
    // Where nothing can be written the old file stays, and the user is told that nothing can.
  }
}

/** Opens the settings in the folder. Never throws; a folder that cannot be written to is trouble, not an end. */
export function openSettings({
  folder,
  file,
  onChange,
  policy = NO_POLICY,
  found = findSettings(folder, policy),
}: SettingsPorts): SettingsStore {
  const { path, isNew, isWhole, kept, defaults, settings } = found
  const locked = Object.keys(policy.policy.locked) as readonly SettingName[]
  let trouble: SettingsTrouble | null = null
  const aside = isWhole ? null : keepAside(path, Date.now())
  if (aside !== null) {
    trouble = { trouble: 'file-kept-aside', file: basename(aside) }
    mend(path, kept)
  }
  // What is there and cannot even be copied is not written over, nor read as a file by what writes it.
  const isOutOfReach = !isWhole && aside === null
  let current = settings

  const keep = async (values: Readonly<Record<string, unknown>>): Promise<void> => {
    try {
      if (isOutOfReach) throw new Error(`${path} cannot be read`)
      const writer = await file()
      writer.set({ ...values, version: SETTINGS_VERSION })
      if (trouble?.trouble === 'unwritable') trouble = null
    } catch {
      trouble = { trouble: 'unwritable' }
    }
  }

  return {
    isNew,
    defaults,
    policy,
    locked,
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
        if (!isSetting(name) || locked.includes(name)) continue
        const result = readSetting(name, value)
        if ('problem' in result) problems.push(result.problem)
        else values[name] = result.value
      }
      if (problems.length > 0) return problems
      current = { ...current, ...values }
      try {
        onChange(current)
      } finally {
        // Also where somebody who was told could not follow: what was taken is kept.
        await keep(values)
      }
      return []
    },
  }
}
