/**
 * Makes a trace out of what the engine was told: what the app keeps of itself, when asked to, for a bug report.
 * It holds when there was input, never what it was.
 */
import { localText, type Observation } from '#shared/engine/index.ts'
import type { EngineSettings } from '#shared/settings/index.ts'

const SEC = 1000
/** A wall clock this far ahead of the monotonic one without a suspend is a sleep nobody told of (docs/engine.md). */
const NAP_MS = 60 * SEC
/** Presses no further apart are written as one stretch of typing: the engine looked no more often. */
const SAME_STRETCH_MS = 65 * SEC
/** A rest that was seen stays one: it is what lets a prompt in. */
const REST_MS = 2 * SEC

/** An observation as it was kept; settings stand beside it where they began or changed. */
export type Kept = Observation & { readonly settings?: EngineSettings }

interface Line {
  /** True time in ms since the first observation. */
  readonly time: number
  readonly fields: Readonly<Record<string, unknown>>
}

const seconds = (ms: number): number => Math.max(0, Math.round(ms / SEC))

class Recording {
  readonly lines: Line[] = []
  time = 0
  readonly #startsAt: number
  #last: Kept
  #asleepSince: number | null = null
  #idleKnown = true
  #lastPress = -1
  #stretch: { readonly from: number; readonly to: number } | null = null
  /** A routine done sitting changes no bout, and the trace has no word for it. */
  #unseenRoutine = false

  constructor(first: Kept) {
    this.#startsAt = first.at
    this.#last = first
  }

  note(kept: Kept): void {
    this.#passTime(kept)
    this.#last = kept
    const fields = this.#fieldsOf(kept)
    if (fields) this.#write(fields)
  }

  end(zone: string): string {
    this.#closeStretch()
    this.#write({ end: true })
    const ordered = this.lines.toSorted((one, other) => one.time - other.time)
    return ordered
      .map(
        ({ time, fields }) =>
          `${JSON.stringify({ at: localText(this.#startsAt + time, zone), ...fields })}\n`,
      )
      .join('')
  }

  #write(fields: Line['fields'], time = this.time): void {
    this.lines.push({ time, fields })
  }

  #passTime(kept: Kept): void {
    const wall = kept.at - this.#last.at
    if (kept.kind === 'start') {
      this.#write({ crash: seconds(wall) })
      this.time += Math.max(0, wall)
      return
    }
    const awake = kept.mono - this.#last.mono
    const drift = wall - awake
    if (this.#asleepSince === null && Math.abs(drift) >= SEC) {
      this.#write(drift >= NAP_MS ? { nap: seconds(drift) } : { clock: Math.round(drift / SEC) })
    }
    const slept = this.#asleepSince !== null || drift >= NAP_MS ? Math.max(0, drift) : 0
    this.time += awake + slept
  }

  #fieldsOf(kept: Kept): Line['fields'] | null {
    switch (kept.kind) {
      case 'idle':
        return this.#idle(kept.idleSec)
      case 'lock':
      case 'unlock':
        return { lock: kept.kind === 'lock' }
      case 'suspend':
        this.#asleepSince = this.time
        return null
      case 'resume':
        if (this.#asleepSince !== null)
          this.#write({ sleep: seconds(this.time - this.#asleepSince) }, this.#asleepSince)
        this.#asleepSince = null
        return null
      case 'zone':
        return { zone: kept.zone }
      case 'hold':
        return { hold: kept.reason, on: kept.on }
      case 'watching':
        return { watching: kept.on }
      case 'stand':
        return { stand: kept.standing }
      case 'pause':
        return { pause: kept.pause }
      case 'answer':
        return this.#answer(kept)
      case 'routine':
        return this.#routine(kept)
      case 'settings':
        return kept.settings ? { set: kept.settings } : null
      case 'start':
      case 'source':
        return null
    }
  }

  #idle(idleSec: number | null): Line['fields'] | null {
    if (idleSec !== null) this.#press(this.time - idleSec * SEC)
    if ((idleSec !== null) === this.#idleKnown) return null
    this.#idleKnown = idleSec !== null
    return { idle: this.#idleKnown ? 'known' : 'unknown' }
  }

  #press(time: number): void {
    // What was pressed before the recording began is not part of it; a press seen before is not another.
    if (time > Math.max(this.#lastPress, -1)) {
      this.#lastPress = time
      if (this.#stretch && time - this.#stretch.to > SAME_STRETCH_MS) this.#closeStretch()
      // Replay looks before it presses: what this look saw has to begin before it.
      const from = Math.max(0, Math.min(time, this.time - SEC))
      this.#stretch = { from: this.#stretch?.from ?? from, to: time }
    }
    if (this.time - time >= REST_MS) this.#closeStretch()
  }

  #closeStretch(): void {
    if (this.#stretch)
      this.#write({ type: seconds(this.#stretch.to - this.#stretch.from) }, this.#stretch.from)
    this.#stretch = null
  }

  #answer(kept: Kept & { readonly kind: 'answer' }): Line['fields'] | null {
    if (kept.answer === 'snooze') return { do: 'snooze', min: kept.min }
    if (kept.answer === 'start' && kept.endsBout === false) {
      this.#unseenRoutine = true
      return { do: 'dismiss' }
    }
    if (this.#unseenRoutine && (kept.answer === 'finish' || kept.answer === 'leave')) {
      this.#unseenRoutine = false
      return null
    }
    return { do: kept.answer }
  }

  #routine(kept: Kept & { readonly kind: 'routine' }): Line['fields'] | null {
    if (kept.endsBout === false) return null
    if (kept.phase !== 'open') return { do: kept.phase }
    this.#write({ do: 'break-now' })
    return { do: 'start' }
  }
}

/** The trace, as text, of observations in the order they were kept; `null` where there is nothing to tell. */
export function traceOf(kept: readonly Kept[]): string | null {
  const begin = kept.findIndex(each => each.kind === 'start' && each.settings)
  const first = kept[begin]
  if (first?.kind !== 'start') return null
  const { zone, settings } = first
  const recording = new Recording(first)
  for (const each of kept.slice(begin + 1)) recording.note(each)
  const start = { at: localText(first.at, zone), start: { zone, settings } }
  return `${JSON.stringify(start)}\n${recording.end(zone)}`
}
