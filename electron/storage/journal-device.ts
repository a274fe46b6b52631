/**
 * This machine's name in the journal: eight letters made once and kept in the data folder, beside the machine it was
 * made on. A data folder that was copied to another machine gets a new one there: two machines never share a file.
 */
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { DEVICE, type DeviceId } from '#shared/history/index.ts'
import { replaceText } from './files.ts'

const LETTERS = '0123456789abcdefghijklmnopqrstuvwxyz'

const newDevice = (): DeviceId =>
  [...randomBytes(8)].map(byte => LETTERS[byte % LETTERS.length] ?? '0').join('')

/** Never throws: where it cannot be kept, this run has a name of its own and its lines are read with all others. */
export function deviceId(dataFolder: string, machine: string = hostname()): DeviceId {
  const path = join(dataFolder, 'device.json')
  try {
    const kept = JSON.parse(readFileSync(path, 'utf8')) as Partial<
      Record<'device' | 'machine', unknown>
    > | null
    if (kept?.machine === machine && typeof kept.device === 'string' && DEVICE.test(kept.device))
      return kept.device
  } catch {
    // The first start, or not readable: a new name does no harm.
  }
  const device = newDevice()
  try {
    replaceText(path, JSON.stringify({ device, machine }))
  } catch {
    // The journal itself will say that the folder cannot be written.
  }
  return device
}
