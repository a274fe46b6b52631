/**
 * What an administrator gives to the people of a computer: other defaults, and values that are settled. It is for
 * convenience and for what a company has to switch off. It cannot name a program, read a diary, or turn on anything that
 * keeps a record of somebody.
 */
import { type AnyDefinition, type SettingName, type Settings } from './definitions.ts'
import { parseKept, type Kept } from './migrate.ts'
import { sortValues, type LeftBecause, type LeftOut } from './values.ts'

export const POLICY_MOST_BYTES = 65_536
const VERSION = 1
const LONGEST_NAME = 80

export interface Policy {
  /** Who settled it, in their own words, `null` where they do not say. */
  readonly administrator: string | null
  /** Hold until the user says otherwise. */
  readonly defaults: Partial<Settings>
  /** Hold, whatever the user says. */
  readonly locked: Partial<Settings>
}

/** `unreadable`: none of it holds. `partly`: what could be read holds. */
export type PolicyTrouble = 'unreadable' | 'partly'
export interface PolicyReading {
  readonly policy: Policy
  readonly trouble: PolicyTrouble | null
  readonly left: readonly LeftOut[]
}

export const NO_POLICY: PolicyReading = {
  policy: { administrator: null, defaults: {}, locked: {} },
  trouble: null,
  left: [],
}
export const UNREADABLE_POLICY: PolicyReading = { ...NO_POLICY, trouble: 'unreadable' }

const refused = (_name: SettingName, { local, personal }: AnyDefinition): LeftBecause | null =>
  local ? 'local' : personal ? 'personal' : null

const isRecord = (value: unknown): value is Kept =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Never throws: what is not understood is left out, and said. */
export function readPolicy(text: string): PolicyReading {
  const file = text.length > POLICY_MOST_BYTES ? null : parseKept(text)
  if (file === null) return UNREADABLE_POLICY
  const { version = VERSION, administrator, defaults = {}, locked = {}, ...others } = file
  const left: LeftOut[] = Object.keys(others).map(name => ({ name, because: 'unknown' }))
  const values = (given: unknown, part: string): Partial<Settings> => {
    const sorted = isRecord(given) ? sortValues(given, refused) : null
    left.push(...(sorted?.left ?? [{ name: part, because: 'type' }]))
    return sorted?.values ?? {}
  }
  const policy: Policy = {
    administrator:
      typeof administrator === 'string' && administrator.trim() !== ''
        ? administrator.trim().slice(0, LONGEST_NAME)
        : null,
    defaults: values(defaults, 'defaults'),
    locked: values(locked, 'locked'),
  }
  return { policy, left, trouble: left.length > 0 || version !== VERSION ? 'partly' : null }
}
