/**
 * Asks the sources that have no events, and no more often than somebody depends on the answer. What is
 * on is asked again by itself until it is off, at a slow pace, so that an end is never missed.
 */
import type { Disposable, SignalPort } from './port.ts'

/** Sources that read in our own process answer in milliseconds; this only spares them a burst. */
const READ_EVERY_MS = 1000
/** While a prompt is held. */
const START_EVERY_MS = 15_000
/** While nothing is: the most that the quality targets allow for child processes. */
const AGAIN_MS = 60_000

export interface Asker extends Disposable {
  /** Asks each source that was not asked in the last `leastMs`. Never rejects. */
  ask(leastMs?: number): Promise<void>
}

/** `isOn` says whether a source says so of any fact just now. */
export function createAsker(sources: readonly SignalPort[], isOn: (source: SignalPort) => boolean): Asker {
  const asked = new Map<SignalPort, { readonly at: number; readonly answer: Promise<void> }>()
  const askable = sources.filter(source => source.refresh !== undefined)
  let again: NodeJS.Timeout | undefined
  let disposed = false

  function askOne(source: SignalPort, leastMs: number): Promise<void> {
    const last = asked.get(source)
    const now = performance.now()
    const every = Math.max(leastMs, source.startsProcess === true ? START_EVERY_MS : READ_EVERY_MS)
    // One that is still answering is waited for, not asked twice.
    if (last !== undefined && now - last.at < every) return last.answer
    const answer = (source.refresh?.() ?? Promise.resolve()).catch(() => {})
    asked.set(source, { at: now, answer })
    return answer
  }

  async function ask(leastMs = 0): Promise<void> {
    if (disposed) return
    await Promise.all(askable.map(source => askOne(source, leastMs)))
    clearTimeout(again)
    if (!disposed && askable.some(isOn)) again = setTimeout(() => void ask(AGAIN_MS / 2), AGAIN_MS)
  }

  return {
    ask,
    dispose() {
      disposed = true
      clearTimeout(again)
    },
  }
}
