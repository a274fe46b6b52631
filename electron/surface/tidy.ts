/**
 * Gives back what windows leave in the main process. Electron's part of a window lies outside of V8's heap and goes with a small object
 * in it, and V8, which sees only that, would collect it some hundred prompts later, when memory has long been scattered.
 */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Whatever the last window's end sets off is done by then, and nobody waits for anything. */
const REST_MS = 2_000

export interface Tidy {
  /** The last window has closed. */
  soon(): void
}

/** @param isQuiet whether no window is open: collecting takes 20 ms, which one that opens does not wait for */
export function createTidy(isQuiet: () => boolean, collect: () => void = collector()): Tidy {
  let coming: NodeJS.Timeout | undefined
  return {
    soon() {
      clearTimeout(coming)
      coming = setTimeout(() => {
        if (isQuiet()) collect()
      }, REST_MS)
    },
  }
}

/** V8's own, which a script is given only where a flag says so when its context is made. */
function collector(): () => void {
  let collect: (() => void) | undefined
  return () => {
    if (collect === undefined) {
      setFlagsFromString('--expose-gc')
      collect = runInNewContext('gc') as () => void
    }
    collect()
  }
}
