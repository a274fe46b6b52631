/** Changes on their way out: what is still being moved waits a moment, so that not every step of it goes out. */
import type { SettingName } from '#shared/settings/index.ts'

export type Patch = Readonly<Partial<Record<SettingName, unknown>>>

/** While a slider is moved a change goes out no more often than this. */
const SETTLE_MS = 120

export interface Outbox {
  readonly put: (patch: Patch) => void
  /** What waits goes out now. */
  readonly flush: () => void
  /** What waits never goes out. */
  readonly drop: () => void
}

export function createOutbox(send: (patch: Patch) => void): Outbox {
  let waiting: { readonly patch: Patch; readonly timer: ReturnType<typeof setTimeout> } | null = null
  const take = (): Patch | null => {
    if (waiting === null) return null
    const { patch, timer } = waiting
    clearTimeout(timer)
    waiting = null
    return patch
  }
  const flush = () => {
    const patch = take()
    if (patch) send(patch)
  }
  return {
    put(patch) {
      const overtaken = take()
      // A number that was typed, and a switch clicked at once: two changes, and the first has to be kept as well.
      if (overtaken && !Object.keys(overtaken).every(name => name in patch)) send(overtaken)
      waiting = { patch, timer: setTimeout(flush, SETTLE_MS) }
    },
    flush,
    drop: () => void take(),
  }
}
