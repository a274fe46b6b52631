/** Where the engine's state lies between two lives of the process. */
import { basename, join } from 'node:path'
import { serialize, type EngineState } from '#shared/engine/index.ts'
import type { StateStore } from '#electron/runtime/ports.ts'
import { keepAside, readWhole, replaceText } from './files.ts'

export interface StateTroubles {
  /** The disk takes nothing: told once, and again only after it did. */
  readonly unwritable: () => void
  /** Nothing could be made of what was kept; the copy of it has this name. */
  readonly keptAside: (file: string) => void
}

/** A state is some kilobytes; what is bigger is none of ours, and is not read. */
const MOST_BYTES = 1024 * 1024

export function createStateStore(folder: string, troubles: StateTroubles): StateStore {
  const path = join(folder, 'engine-state')
  let written = ''
  let troubled = false
  return {
    read: () => readWhole(path, MOST_BYTES)?.text ?? null,
    write(state: EngineState) {
      const text = serialize(state)
      if (text === written) return
      try {
        replaceText(path, text)
        written = text
        troubled = false
      } catch {
        if (!troubled) troubles.unwritable()
        troubled = true
      }
    },
    setAside() {
      const aside = keepAside(path, Date.now())
      if (aside !== null) troubles.keptAside(basename(aside))
    },
  }
}
