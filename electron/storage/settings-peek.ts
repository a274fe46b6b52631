/** One setting before Electron is ready and anything else is loaded: what is wrong with the file is for its store to say. */
import { join } from 'node:path'
import { definitions, readSetting, type Settings } from '#shared/settings/index.ts'
import { readWhole } from './files.ts'

/** Far more than settings take. */
const MOST_BYTES = 1024 * 1024

/** The setting in the folder's file, or its default. */
export function peekSetting<Name extends keyof Settings>(folder: string, name: Name): Settings[Name] {
  try {
    const kept = JSON.parse(readWhole(join(folder, 'settings.json'), MOST_BYTES)?.text ?? '{}') as Readonly<
      Record<string, unknown>
    >
    const read = readSetting(name, kept[name])
    if ('value' in read) return read.value as Settings[Name]
  } catch {
    // Not JSON.
  }
  return definitions[name].default as Settings[Name]
}
