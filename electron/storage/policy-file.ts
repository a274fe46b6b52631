/** Where an administrator's policy lies, and what it says (docs/policy.md). Only administrators may write there. */
import {
  NO_POLICY,
  POLICY_MOST_BYTES,
  readPolicy,
  UNREADABLE_POLICY,
  type PolicyReading,
} from '#shared/settings/policy.ts'
import { readSmallText } from './files.ts'

const PLACES: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  win32: 'C:\\ProgramData\\Sitwell\\policy.json',
  darwin: '/Library/Application Support/Sitwell/policy.json',
}

/** The place of this system. Fixed on purpose: nothing in a user's environment may move it. */
export const policyPath = (platform: NodeJS.Platform): string =>
  PLACES[platform] ?? '/etc/sitwell/policy.json'

/** Never throws: a policy that cannot be read is none, and is said. */
export function openPolicy(path: string): PolicyReading {
  try {
    const text = readSmallText(path, POLICY_MOST_BYTES)
    return text === null ? NO_POLICY : readPolicy(text)
  } catch {
    return UNREADABLE_POLICY
  }
}
