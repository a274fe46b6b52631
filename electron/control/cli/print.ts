/** Writing that is done when it returns: a process that ends right after loses nothing, in a worker as well. */
import { writeSync } from 'node:fs'

const wait = new Int32Array(new SharedArrayBuffer(4))
const TRY_AGAIN_MS = 5

/** @returns false where nobody reads any more */
export function print(descriptor: 1 | 2, text: string): boolean {
  let rest = Buffer.from(text)
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest))
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : null
      if (code !== 'EAGAIN') return false
      // A pipe that somebody made non-blocking is full for a moment.
      Atomics.wait(wait, 0, 0, TRY_AGAIN_MS)
    }
  }
  return true
}
