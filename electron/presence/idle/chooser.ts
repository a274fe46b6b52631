/**
 * One idle source out of several: the first that is ready and has not been found to stand still. A source
 * that never moved and says "just now" while the screen has been locked for a while is not counting
 * (powerMonitor on Wayland, https://github.com/electron/electron/issues/27912): it is left out.
 */
import { within } from '../host/limit.ts'
import type { Disposable, IdleEvents, IdlePort, Listener } from '../port.ts'

/** Builds a source; it tells of itself through the events it is given. */
export type IdleFactory = (events: IdleEvents) => IdlePort

export interface IdleChooser extends Disposable {
  sample(): Promise<number | null>
  /** Seconds without input after which somebody counts as away. */
  setLimit(limitSec: number): void
  locked(on: boolean): void
  /** The source in use, and what was last read of it. */
  current(): { readonly id: string | null; readonly lastSec: number | null; readonly known: boolean }
}

export interface ChooserOptions {
  readonly factories: readonly IdleFactory[]
  readonly limitSec: number
  /**
   * Called a little before somebody counts as away, so that it can be found out in time whether they watch
   * a video or are in a call: once away, that comes too late.
   */
  readonly nearlyAway: () => void
}

const SAMPLE_LIMIT_MS = 900
/** How long before the limit `nearlyAway` is called, and a quarter of the limit at most. */
const LEAD_SEC = 15
/** Past the limit, so that a sample taken then is surely beyond it. */
const PAST_LIMIT_MS = 250

/** The limit that sources with events are given. */
export const earlyLimit = (limitSec: number): number => limitSec - Math.min(LEAD_SEC, limitSec / 4)
/** Input stops when the screen locks; a source that counts has moved by then. */
const LOCK_CHECKS_SEC = [30, 60] as const
const STANDS_STILL_BELOW_SEC = 3

export function createIdleChooser(options: ChooserOptions, listener: Listener): IdleChooser {
  let limit = options.limitSec
  let nearly: NodeJS.Timeout | undefined
  let away: NodeJS.Timeout | undefined
  const demoted = new Set<IdlePort>()
  const mostSeen = new Map<IdlePort, number>()
  const checks = new Set<NodeJS.Timeout>()
  let last: number | null = null
  let used: IdlePort | null = null
  /** Whether the source in use has told that somebody left, and so will tell of their return. */
  let gone = false
  let started = false

  const choose = () => sources.find(each => each.ready && !demoted.has(each)) ?? null

  /** Sample now; and look by yourself for a return, unless its event is sure to come. */
  function tell(isGone: boolean): void {
    clearTimeout(away)
    gone = isGone
    listener({ kind: 'source', hasEvents: gone })
  }

  function review(): void {
    if (!started) return
    const next = choose()
    const willBeTold = !gone || next?.hasEvents === true
    if (next === used && willBeTold) return
    used = next
    tell(false)
  }

  /** A source with events has told that the limit is near. */
  function left(source: IdlePort): void {
    if (source !== used) return
    options.nearlyAway()
    clearTimeout(away)
    const restMs = (limit - earlyLimit(limit)) * 1000 + PAST_LIMIT_MS
    away = setTimeout(() => tell(source.hasEvents), restMs)
  }

  /** After a sample of a source without events: looks once more when the limit is near. */
  function lookAgain(source: IdlePort, idleSec: number): void {
    clearTimeout(nearly)
    const nearSec = earlyLimit(limit)
    if (source.hasEvents || idleSec >= nearSec) return
    const look = async () => {
      const value = await read(source)
      if (value !== null && value >= nearSec - 1) options.nearlyAway()
    }
    nearly = setTimeout(() => void look(), (nearSec - idleSec) * 1000)
  }

  async function read(source: IdlePort): Promise<number | null> {
    const sample = source.sample()
    // What is there at once needs no limit: its timer would wake the process a second later.
    const value = sample instanceof Promise ? await within(SAMPLE_LIMIT_MS, sample, null) : sample
    if (value !== null) mostSeen.set(source, Math.max(value, mostSeen.get(source) ?? 0))
    return value
  }

  async function check(source: IdlePort, isLast: boolean): Promise<void> {
    const value = await read(source)
    const moved = (mostSeen.get(source) ?? 0) >= STANDS_STILL_BELOW_SEC
    if (value === null || moved || !isLast) return
    demoted.add(source)
    review()
  }

  const stopChecks = () => {
    for (const timer of checks) clearTimeout(timer)
    checks.clear()
  }

  const sources: readonly IdlePort[] = options.factories.map(make => {
    const source: IdlePort = make({
      changed: review,
      left: () => left(source),
      paused: () => {
        if (source === used) listener({ kind: 'source', hasEvents: gone })
      },
      returned: () => {
        if (source === used) tell(false)
      },
    })
    return source
  })
  started = true
  used = choose()

  return {
    async sample() {
      const source = used
      last = source === null ? null : await read(source)
      if (source !== null && last !== null) lookAgain(source, last)
      return last
    },
    setLimit(limitSec) {
      limit = limitSec
      for (const source of sources) source.setLimit?.(earlyLimit(limitSec))
    },
    locked(on) {
      stopChecks()
      const source = used
      if (!on || source === null || (mostSeen.get(source) ?? 0) >= STANDS_STILL_BELOW_SEC) return
      for (const sec of LOCK_CHECKS_SEC)
        checks.add(setTimeout(() => void check(source, sec === LOCK_CHECKS_SEC.at(-1)), sec * 1000))
    },
    current: () => ({ id: used?.id ?? null, lastSec: last, known: sources.length > 0 }),
    dispose() {
      stopChecks()
      clearTimeout(nearly)
      clearTimeout(away)
      for (const source of sources) source.dispose()
    },
  }
}
