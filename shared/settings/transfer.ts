/**
 * The settings as one file, to take to another computer. What is local stays at home, and is not taken in either: a file
 * from somebody else never names a program to run, nor where the diary lies.
 */
import { definitions, type AnyDefinition, type SettingName, type Settings } from './definitions.ts'
import { migrate, parseKept, SETTINGS_VERSION } from './migrate.ts'
import { sortValues, type LeftOut } from './values.ts'

const KIND = 'sitwell-settings'
/** All settings take about four thousand bytes; with every list full, sixty thousand. */
export const TRANSFER_MOST_BYTES = 262_144

/** The text of the file. */
export function exportSettings(settings: Settings): string {
  const shared = Object.entries<AnyDefinition>(definitions).filter(([, { local }]) => !local)
  const values = Object.fromEntries(shared.map(([name]) => [name, settings[name as SettingName]]))
  return `${JSON.stringify({ kind: KIND, version: SETTINGS_VERSION, settings: values }, null, 2)}\n`
}

export type TransferReading =
  | {
      readonly ok: true
      readonly values: Partial<Settings>
      readonly left: readonly LeftOut[]
      readonly isNewer: boolean
    }
  | { readonly ok: false; readonly because: 'not-settings' | 'too-big' }

/** Reads such a file value by value. Never throws. `locked`: what a policy has settled here. */
export function readTransfer(text: string, locked: readonly SettingName[]): TransferReading {
  if (text.length > TRANSFER_MOST_BYTES) return { ok: false, because: 'too-big' }
  const file = parseKept(text)
  const given = file?.['settings']
  const isOurs =
    file?.['kind'] === KIND && typeof given === 'object' && given !== null && !Array.isArray(given)
  if (!isOurs) return { ok: false, because: 'not-settings' }
  const { kept, isNewer } = migrate({ ...given, version: file['version'] })
  const { version: _, ...values } = kept
  const sorted = sortValues(values, (name, { local }) =>
    local ? 'local' : locked.includes(name) ? 'locked' : null,
  )
  return { ok: true, ...sorted, isNewer }
}
