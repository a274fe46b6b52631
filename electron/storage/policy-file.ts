/** Where an administrator's policy lies, and what it says (docs/policy.md). Only administrators may write there. */
import { join } from 'node:path'
import {
  NO_POLICY,
  POLICY_MOST_BYTES,
  readPolicy,
  UNREADABLE_POLICY,
  type PolicyReading,
} from '#shared/settings/policy.ts'
import { readSmallText } from './files.ts'

/** The place of this system. Its path is fixed on purpose: nothing in a user's environment may move it. */
export function policyPath(platform: NodeJS.Platform): string {
  switch (platform) {
    case 'win32':
      return 'C:\\ProgramData\\Sitwell\\policy.json'
    case 'darwin':
      return '/Library/Application Support/Sitwell/policy.json'
    default:
      return join('/etc', 'sitwell', 'policy.json')
  }
}

/** Never throws: a policy that cannot be read is none, and is said. */
export function openPolicy(path: string): PolicyReading {
  try {
    const text = readSmallText(path, POLICY_MOST_BYTES)
    return text === null ? NO_POLICY : readPolicy(text)
  } catch {
    return UNREADABLE_POLICY
  }
}
