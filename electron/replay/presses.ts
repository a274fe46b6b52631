/** When keys were pressed, as a trace tells it, and so for how long the desk has been idle at any moment. */
import type { TraceLine } from './trace.ts'

const SEC = 1000
/** `input` rests for 4 s at the end of every 20 s; `type` does not. */
const CYCLE_SEC = 20
const LAST_PRESS_SEC = 16
/** Before the first press nobody has touched anything for a day. */
const NEVER_MS = 86_400 * SEC

interface Stretch {
  readonly from: number
  readonly sec: number
  readonly pauses: boolean
}

/** The last press of a stretch at or before `at`, which is not before its first. */
function lastPress({ from, sec, pauses }: Stretch, at: number): number {
  const second = Math.min(Math.floor((at - from) / SEC), Math.floor(sec))
  const intoCycle = second % CYCLE_SEC
  return from + (pauses && intoCycle > LAST_PRESS_SEC ? second - intoCycle + LAST_PRESS_SEC : second) * SEC
}

/** Asked with instants that never go back; each stretch is then looked at only while it lasts. */
export class Presses {
  readonly #coming: Stretch[]
  #going: Stretch[] = []
  #last: number

  constructor(lines: readonly TraceLine[], startsAt: number) {
    this.#coming = lines
      .flatMap(line => (line.what === 'input' ? [{ from: line.at, sec: line.sec, pauses: line.pauses }] : []))
      .toReversed()
    this.#last = startsAt - NEVER_MS
  }

  /** Seconds since the last press at `at`, in epoch ms; as a look finds it that comes just `before` a stretch begins. */
  idleSec(at: number, before = false): number {
    const begun = ({ from }: Stretch) => (before ? from < at : from <= at)
    for (let next = this.#coming.at(-1); next && begun(next); next = this.#coming.at(-1)) {
      this.#going.push(next)
      this.#coming.pop()
    }
    if (this.#going.length > 0) {
      for (const stretch of this.#going) this.#last = Math.max(this.#last, lastPress(stretch, at))
      this.#going = this.#going.filter(stretch => stretch.from + stretch.sec * SEC >= at)
    }
    return (at - this.#last) / SEC
  }

  /** Whether a stretch that has not been seen yet begins at `at`. */
  beginAt(at: number): boolean {
    return this.#coming.at(-1)?.from === at
  }
}
