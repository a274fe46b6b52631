/**
 * Settings of older versions, read as their own version meant them. The file's version is its own, not the app's: it is
 * raised when a value is renamed, moved or means something else. What is merely new needs none, because it has a default.
 */

export type Kept = Readonly<Record<string, unknown>>
export type Migration = (kept: Kept) => Kept

/** One for each step: the first makes version 2 out of version 1, which is that of 0.1.0. */
const MIGRATIONS: readonly Migration[] = []

/** The version that is written. */
export const SETTINGS_VERSION = MIGRATIONS.length + 1

export interface Migrated {
  readonly kept: Kept
  /** Written by a later Sitwell: read as far as it is understood. */
  readonly isNewer: boolean
}

/** The earliest files name no version. */
const versionOf = ({ version }: Kept): number =>
  typeof version === 'number' && Number.isInteger(version) && version >= 1 ? version : 1

/** Takes the values of any version to this one's names and meanings. @param migrations others than ours, for tests */
export function migrate(kept: Kept, migrations: readonly Migration[] = MIGRATIONS): Migrated {
  const version = versionOf(kept)
  const latest = migrations.length + 1
  const migrated = migrations.slice(version - 1).reduce<Kept>((values, step) => step(values), kept)
  return { kept: migrated, isNewer: version > latest }
}

/** The record that a text holds, `null` where it holds something else. Never throws. */
export function parseKept(text: string): Kept | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Kept) : null
  } catch {
    return null
  }
}
