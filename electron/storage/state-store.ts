/** Where the engine's state lies between two lives of the process. */
import { join } from 'node:path'
import { serialize, type EngineState } from '#shared/engine/index.ts'
import type { StateStore } from '#electron/runtime/ports.ts'
import { keepAside, readText, replaceText } from './files.ts'

/** `onTrouble` is told once when the disk takes nothing, and again only after it did. */
export function createStateStore(folder: string, onTrouble: () => void): StateStore {
  const path = join(folder, 'engine-state')
  let written = ''
  let troubled = false
  return {
    read: () => readText(path),
    write(state: EngineState) {
      const text = serialize(state)
      if (text === written) return
      try {
        replaceText(path, text)
        written = text
        troubled = false
      } catch {
        if (!troubled) onTrouble()
        troubled = true
      }
    },
    setAside() {
      keepAside(path, Date.now())
    },
  }
}
