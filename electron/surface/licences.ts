/** Whose work is part of the app: what the builds wrote beside their output. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Licence } from '#shared/ipc/contract.ts'

const PARTS = ['main', 'cli', 'preload', 'renderer'] as const

/** @param dist the folder that holds the builds. @throws where one is not there */
export async function readLicences(dist: string): Promise<readonly Licence[]> {
  const lists = await Promise.all(
    PARTS.map(
      async part =>
        JSON.parse(await readFile(join(dist, part, 'bundled.json'), 'utf8')) as readonly Licence[],
    ),
  )
  const byName = new Map(lists.flat().map(licence => [`${licence.name} ${licence.version}`, licence]))
  return [...byName.values()].toSorted((one, other) => one.name.localeCompare(other.name))
}
