/**
 * Reads the fuses of a packaged app back: bytes in the program itself behind a mark, one a fuse. As Electron documents them
 * (docs/tutorial/fuses.md there).
 */
import { readFileSync } from 'node:fs'

const MARK = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const NAMES = /** @type {const} */ ([
  'runAsNode',
  'enableCookieEncryption',
  'enableNodeOptionsEnvironmentVariable',
  'enableNodeCliInspectArguments',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
])
const STATES = /** @type {Readonly<Record<string, 'on' | 'off' | 'removed'>>} */ ({
  0: 'off',
  1: 'on',
  r: 'removed',
})

/**
 * @param {string} executable
 * @returns {Readonly<Record<string, 'on' | 'off' | 'removed' | 'unknown'>>} by the fuse's name
 * @throws where the program has no fuses
 */
export function readFuses(executable) {
  const program = readFileSync(executable)
  const at = program.indexOf(MARK)
  if (at < 0) throw new Error(`${executable} has no fuses: it is no Electron, or one from before they came.`)
  // Version and number of fuses, a byte each, then a character for each fuse.
  const [version, count = 0] = program.subarray(at + MARK.length)
  if (version !== 1) throw new Error(`${executable} has fuses of version ${version}; this reads version 1.`)
  const first = at + MARK.length + 2
  return Object.fromEntries(
    NAMES.slice(0, count).map((name, index) => [
      name,
      STATES[String.fromCharCode(program[first + index] ?? 0)] ?? 'unknown',
    ]),
  )
}
