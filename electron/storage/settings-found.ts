/**
 * What holds of the settings in a folder, under an administrator's policy, value by value: what fits is used, what does
 * not falls back to its default. Read before Electron is ready by whatever must be known then, and by the store.
 */
import { join } from 'node:path'
import { readSettings, type Settings } from '#shared/settings/index.ts'
import { migrate, parseKept, type Kept } from '#shared/settings/migrate.ts'
import type { PolicyReading } from '#shared/settings/policy.ts'
import { readWhole } from './files.ts'

/** All settings are some kilobytes; what is bigger is none of ours, and is not read. */
const MOST_BYTES = 16 * 1024 * 1024

export interface FoundSettings {
  readonly path: string
  /** There is no file: Sitwell runs here for the first time. */
  readonly isNew: boolean
  /** All that is in the file could be read. */
  readonly isWhole: boolean
  /** What the file says, with this version's names and meanings. */
  readonly kept: Kept
  /** What holds where the user has said nothing. */
  readonly defaults: Settings
  readonly settings: Settings
}

/** Never throws, and changes nothing. */
export function findSettings(folder: string, { policy }: PolicyReading): FoundSettings {
  const path = join(folder, 'settings.json')
  const found = readWhole(path, MOST_BYTES)
  const parsed = found === null ? {} : parseKept(found.text)
  const { kept, isNewer } = migrate(parsed ?? {})
  const { settings: defaults } = readSettings({ ...policy.defaults, ...policy.locked })
  const { settings, problems } = readSettings(kept, defaults)
  return {
    path,
    isNew: found === null,
    isWhole: (found?.whole ?? true) && parsed !== null && problems.length === 0 && !isNewer,
    kept,
    defaults,
    settings: { ...settings, ...policy.locked },
  }
}
