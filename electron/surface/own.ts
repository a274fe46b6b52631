/** Own routines, their code loaded when they are first asked for: a start without any needs none of it. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { KeptRoutine } from '#shared/content/own/model.ts'
import { ownRequestNames, type OwnRequestName } from '#shared/ipc/own.ts'
import type { OwnRoutines, OwnRoutinesPorts } from '#electron/storage/own-routines.ts'
import type { Handlers } from './ipc.ts'
import { lazyHandlers } from './lazy-handlers.ts'

type OwnHandlers = Pick<Handlers, OwnRequestName>

export interface OwnPart {
  readonly handlers: OwnHandlers
  /** What the tray lists; none before the file was read. */
  pinned(): readonly KeptRoutine[]
  load(): Promise<OwnRoutines>
  /** Reads the file, where there is one: the tray has waited for it. */
  warm(): Promise<void>
}

export function ownRoutines({
  dataFolder,
  ...ports
}: Omit<OwnRoutinesPorts, 'path'> & { readonly dataFolder: string }): OwnPart {
  const path = join(dataFolder, 'own-routines.json')
  let opened: OwnRoutines | undefined
  let loading: Promise<OwnRoutines> | undefined
  const load = (): Promise<OwnRoutines> =>
    (loading ??= import('#electron/storage/own-routines.ts').then(
      ({ openOwnRoutines }) => (opened = openOwnRoutines({ ...ports, path })),
    ))

  let handling: Promise<OwnHandlers> | undefined
  const handlers = (): Promise<OwnHandlers> =>
    (handling ??= Promise.all([load(), import('./own-handlers.ts'), import('./file-dialogs.ts')]).then(
      ([routines, { createOwnHandlers }, { fileDialogs }]) =>
        createOwnHandlers({ routines, dialogs: fileDialogs }),
    ))
  return {
    handlers: lazyHandlers(ownRequestNames, handlers),
    pinned: () => opened?.view.routines.filter(({ pinned }) => pinned) ?? [],
    load,
    async warm() {
      if (!existsSync(path)) return
      const { view } = await load()
      ports.changed(view)
    },
  }
}
