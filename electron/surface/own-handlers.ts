/** What the requests about own routines do. Files are written and read only where the user picked them. */
import { writeFile } from 'node:fs/promises'
import { exportRoutine, importRoutine, type Imported } from '#shared/content/own/file.ts'
import { OWN_LIMITS } from '#shared/content/own/model.ts'
import type { OwnAnswer, OwnRequestName } from '#shared/ipc/own.ts'
import { Refusal } from '#electron/refusal.ts'
import { NotAFile, readSmallText } from '#electron/storage/files.ts'
import type { OwnRoutines, Saved } from '#electron/storage/own-routines.ts'
import type { fileDialogs } from './file-dialogs.ts'
import type { Handlers } from './ipc.ts'

export interface OwnHandlerPorts {
  readonly routines: OwnRoutines
  readonly dialogs: Pick<typeof fileDialogs, 'saveAs' | 'openFile'>
}

/** A character takes at most so many bytes. */
const BYTES_A_CHARACTER = 4
const MOST_BYTES = OWN_LIMITS.fileLength * BYTES_A_CHARACTER

/** Reads a file that somebody was sent: never more of it than a routine can take, and only where it is a file. */
export function readShared(path: string): Imported {
  try {
    const text = readSmallText(path, MOST_BYTES)
    if (text !== null) return importRoutine(text)
  } catch (error) {
    if (error instanceof NotAFile) return { ok: false, problems: [{ problem: 'not-a-routine' }] }
  }
  throw new Refusal('This file could not be read. Nothing was changed; please pick another one.')
}

export function createOwnHandlers({ routines, dialogs }: OwnHandlerPorts): Pick<Handlers, OwnRequestName> {
  const answer = (saved: Saved): OwnAnswer => (saved.ok ? { ...saved, view: routines.view } : saved)

  const share = async (id: string): Promise<'saved' | 'cancelled'> => {
    const routine = routines.find(id)
    if (!routine) throw new Refusal('This routine is no longer there. Nothing was changed.')
    const path = await dialogs.saveAs(`sitwell-${id.replace(/^own-/, '')}.json`, 'json')
    if (path === null) return 'cancelled'
    try {
      await writeFile(path, exportRoutine(routine))
    } catch {
      throw new Refusal(
        'The file could not be written there. The routine is still kept; please pick another place.',
      )
    }
    return 'saved'
  }

  const importFrom = async (): Promise<OwnAnswer | null> => {
    const path = await dialogs.openFile('json')
    if (path === null) return null
    const imported = readShared(path)
    return imported.ok ? answer(routines.save(null, imported.routine)) : imported
  }

  return {
    'own:list': () => routines.view,
    'own:save': ({ id, routine }) => answer(routines.save(id, routine)),
    'own:pin': ({ id, pinned }) => {
      routines.pin(id, pinned)
      return routines.view
    },
    'own:remove': id => {
      routines.remove(id)
      return routines.view
    },
    'own:restore': () => {
      routines.restore()
      return routines.view
    },
    'own:share': share,
    'own:import': importFrom,
  }
}
