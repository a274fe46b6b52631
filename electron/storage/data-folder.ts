/** The folder that everything of the user's lies in. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PRIVATE_FOLDER } from './files.ts'

/** Whether files can be made in it. Tried, not asked: permissions do not bind root, and disks are full. */
export function isWritable(folder: string): boolean {
  const probe = join(folder, `.probe-${process.pid}`)
  try {
    mkdirSync(folder, { recursive: true, mode: PRIVATE_FOLDER })
    writeFileSync(probe, 'x')
    rmSync(probe)
    return true
  } catch {
    return false
  }
}

/** Where Chromium may put what it cannot do without while the real folder takes nothing. */
export const makeShelter = (): string => mkdtempSync(join(tmpdir(), 'sitwell-'))
